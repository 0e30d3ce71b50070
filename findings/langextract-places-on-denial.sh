#!/usr/bin/env bash
# LangExtract places a claim on the passage that denies it.
# Guess: an extraction whose words do not stand in the text in this order is not aligned, or is
#   aligned to the part that fits; "not" between its words keeps it from being found.
# Seen: "Caffeine raises dopamine" is found in "Caffeine does not raise dopamine", with its first
#   and last character, as a fuzzy match. A claim about cocaine, made of words that are said of
#   caffeine, is found in the one word "Cocaine".
# Versions: langextract 1.7.1.
# Why it matters: the place in the text is what shows a reader that a model did not invent a
#   statement. Here the place is real, has the right color in the viewer, and says the opposite.
# ntgraph: takes a quote only where it stands in the text character by character (case, hyphens
#   and line breaks folded), and holds back a row whose passage has a word that denies it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check langextract==1.7.1

cat >try.py <<'PROGRAM'
from langextract import data, resolver

TEXT = (
    "Cocaine raises dopamine. Caffeine does not raise dopamine, "
    "but it blocks adenosine receptors."
)
CLAIMS = [
    "Cocaine raises dopamine",
    "Caffeine raises dopamine",
    "Cocaine blocks adenosine receptors",
    "Adenosine blocks dopamine",
]
for claim in CLAIMS:
    group = [data.Extraction(extraction_class="claim", extraction_text=claim)]
    ((found,),) = resolver.WordAligner().align_extractions([group], TEXT)
    place = found.char_interval
    words = repr(TEXT[place.start_pos : place.end_pos]) if place else None
    status = found.alignment_status.name if found.alignment_status else None
    print(f"{claim!r}: {status}, {words}")
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
'Cocaine raises dopamine': MATCH_EXACT, 'Cocaine raises dopamine'
'Caffeine raises dopamine': MATCH_FUZZY, 'Caffeine does not raise dopamine'
'Cocaine blocks adenosine receptors': MATCH_LESSER, 'Cocaine'
'Adenosine blocks dopamine': None, None
SEEN
