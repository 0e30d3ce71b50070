#!/usr/bin/env bash
# In OBO Graphs JSON made by fastobo or pronto, obsolete terms are current and synonyms are
# gone.
# Guess: is_obsolete: true becomes "deprecated": true, and synonyms, comments and subsets go
#   into their lists, which the format has for them.
# Seen: "deprecated" is false for every term; the lists of synonyms, comments and subsets are
#   there and empty. Read again, the obsolete term is a usual one. Definitions and xrefs are
#   kept; OBO written by pronto keeps all.
# Versions: fastobo 0.14.2, pronto 2.7.4.
# Why it matters: pipelines that use the JSON annotate with terms that were withdrawn, and miss
#   every term that a text calls by a synonym.
# ntgraph: reads OBO Graphs, so it cannot tell what such a file has lost; it writes none.
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
import json
import warnings

import fastobo
import pronto

warnings.simplefilter("ignore")
OBO = """format-version: 1.4
ontology: x

[Term]
id: X:1
name: sedative effect
is_obsolete: true
replaced_by: X:2

[Term]
id: X:2
name: sedation
def: "Being calmed." [PMID:1]
comment: a comment
subset: common
synonym: "calming" EXACT [PMID:2]
"""
with open("x.obo", "w") as file:
    file.write(OBO)
fast, slow = io.BytesIO(), io.BytesIO()
fastobo.dump_graph(fastobo.load("x.obo"), fast)
pronto.Ontology("x.obo").dump(slow, format="json")
for name, made in (("fastobo", fast), ("pronto", slow)):
    for node in json.loads(made.getvalue())["graphs"][0]["nodes"]:
        meta = node["meta"]
        lists = {key: len(meta[key]) for key in ("synonyms", "comments", "subsets")}
        print(f"{name}: {node['lbl']}, deprecated {meta['deprecated']}, {lists}")
again = pronto.Ontology(io.BytesIO(slow.getvalue()))
print("read again:", [(term.name, term.obsolete, len(term.synonyms)) for term in again.terms()])
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
fastobo: sedative effect, deprecated False, {'synonyms': 0, 'comments': 0, 'subsets': 0}
fastobo: sedation, deprecated False, {'synonyms': 0, 'comments': 0, 'subsets': 0}
pronto: sedative effect, deprecated False, {'synonyms': 0, 'comments': 0, 'subsets': 0}
pronto: sedation, deprecated False, {'synonyms': 0, 'comments': 0, 'subsets': 0}
read again: [('sedative effect', False, 0), ('sedation', False, 0)]
SEEN
