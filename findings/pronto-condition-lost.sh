#!/usr/bin/env bash
# pronto makes an unconditional relation of one that holds under a condition only.
# Guess: qualifiers in braces after an OBO line may be hard to use, but reading a file and
#   writing it keeps them: OBO 1.4 makes the meaning of a line depend on gci_relation and
#   gci_filler (the relation holds only for those members of the class).
# Seen: all qualifiers are dropped, silently, in relationships, is_a and synonyms. "part of X,
#   in humans" is written as "part of X"; is_inferred and source go, too. fastobo, which pronto
#   parses with, keeps them.
# Versions: pronto 2.7.4, fastobo 0.14.2.
# Why it matters: Uberon and Cell Ontology mark what holds in some species only in this way.
#   After pronto it holds in all.
# ntgraph: keeps species and conditions of a statement as qualifiers of its identity; it does
#   not read OBO.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    pronto==2.7.4 \
    fastobo==0.14.2

cat >try.py <<'PROGRAM'
import io
import warnings

import fastobo
import pronto

warnings.simplefilter("ignore")
OBO = """format-version: 1.4
ontology: x

[Term]
id: X:1
name: nucleus
synonym: "center" RELATED [] {source="PMID:1"}
is_a: X:2 {is_inferred="true"}
relationship: part_of X:3 {gci_relation="in_taxon", gci_filler="NCBITaxon:9606"}

[Term]
id: X:2
name: group

[Term]
id: X:3
name: brain

[Typedef]
id: in_taxon
name: in taxon

[Typedef]
id: part_of
name: part of
"""
written = io.BytesIO()
pronto.Ontology(io.BytesIO(OBO.encode())).dump(written, format="obo")
kept = str(fastobo.loads(OBO))
for name, text in (("pronto", written.getvalue().decode()), ("fastobo", kept)):
    lines = [line for line in text.splitlines() if line.startswith(("syn", "is_a", "rel"))]
    print(name, *lines, sep="\n  ")
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
pronto
  synonym: "center" RELATED []
  is_a: X:2
  relationship: part_of X:3
fastobo
  synonym: "center" RELATED [] {source="PMID:1"}
  is_a: X:2 {is_inferred="true"}
  relationship: part_of X:3 {gci_relation="in_taxon", gci_filler="NCBITaxon:9606"}
SEEN
