#!/usr/bin/env bash
# A BibTeX file that pybtex reads and writes has other DOIs, addresses and titles each time.
# Guess: parse and to_string keep the values of fields; whatever writing escapes, reading
#   unescapes.
# Seen: writing escapes characters that have a meaning in TeX, reading does not undo it, and
#   what was escaped already is escaped again: 10.1/a_b becomes 10.1/a\_b, then 10.1/a\\_b; an
#   \& (ampersand) becomes a line break and a bare &. YAML, pybtex's own other format, keeps
#   all.
# Versions: pybtex 0.26.1.
# Why it matters: scripts that only sort or filter a bibliography break links, and every further
#   run adds more. A DOI with _ is common (Wiley, Springer chapters).
# ntgraph: writes BibTeX itself. It escaped DOIs and addresses for TeX, too, until this was
#   found; now they are written as they are, and a test reads them back.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    pybtex==0.26.1

cat >try.py <<'PROGRAM'
from pybtex.database import parse_string

SOURCE = r"""@article{k, author = {Doe, Jane}, title = {Dopamine \& reward},
  doi = {10.1007/978-3_4}, url = {https://example.org/a_b?x=1%20&y=2}}"""
for kind in ("bibtex", "yaml"):
    text = parse_string(SOURCE, "bibtex").to_string(kind)
    for time in (1, 2):
        again = parse_string(text, kind)
        fields = again.entries["k"].fields
        print(f"{kind}, written {time} times:", *(fields[name] for name in ("title", "doi", "url")))
        text = again.to_string(kind)
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
bibtex, written 1 times: Dopamine \\& reward 10.1007/978-3\_4 https://example.org/a\_b?x=1\%20\&y=2
bibtex, written 2 times: Dopamine \\\& reward 10.1007/978-3\\_4 https://example.org/a\\_b?x=1\\%20\\&y=2
yaml, written 1 times: Dopamine \& reward 10.1007/978-3_4 https://example.org/a_b?x=1%20&y=2
yaml, written 2 times: Dopamine \& reward 10.1007/978-3_4 https://example.org/a_b?x=1%20&y=2
SEEN
