#!/usr/bin/env bash
# 1.0 in JSON-LD is an xsd:integer, but rdflib reads an xsd:double.
# Guess: both processors make the same triples of one document, and 0.5 and 1.0 have the same
#   type.
# Seen: JSON-LD 1.1 (API, object to RDF conversion) makes an xsd:integer of every number without
#   a fraction, also of 1.0, so PyLD and pyoxigraph give two types for one column. rdflib gives
#   xsd:double for all and writes 5.5, not the canonical 5.5E0. The graphs differ in two of
#   three triples.
# Versions: rdflib 7.6.0, PyLD 3.3.0, pyoxigraph 0.5.13.
# Why it matters: a shape that asks for xsd:double passes with one reader and fails with the
#   other for the surest statements, those with confidence 1.0; signatures and comparisons of
#   canonical graphs fail.
# ntgraph: writes only whole numbers and truth values as JSON numbers, so readers agree about
#   its files.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    rdflib==7.6.0 \
    PyLD==3.3.0 \
    pyoxigraph==0.5.13

cat >try.py <<'PROGRAM'
import json

import pyoxigraph
import rdflib
from pyld import jsonld

TEXT = json.dumps({
    "@context": {"confidence": "http://example.org/confidence"},
    "@id": "http://example.org/s",
    "confidence": [0.5, 1.0, 2],
})


def short(value, datatype):
    return f"{value} {datatype.rsplit('#')[-1]}"


graph = rdflib.Graph().parse(data=TEXT, format="json-ld")
print("rdflib    ", sorted(short(o, o.datatype) for o in graph.objects()))
made = jsonld.to_rdf(json.loads(TEXT))["@default"]
print("PyLD      ", sorted(short(t["object"]["value"], t["object"]["datatype"]) for t in made))
read = pyoxigraph.parse(TEXT, format=pyoxigraph.RdfFormat.JSON_LD)
print("pyoxigraph", sorted(short(q.object.value, q.object.datatype.value) for q in read))
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
rdflib     ['0.5 double', '1.0 double', '2 integer']
PyLD       ['1 integer', '2 integer', '5.0E-1 double']
pyoxigraph ['1 integer', '2 integer', '5.0E-1 double']
SEEN
