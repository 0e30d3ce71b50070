#!/usr/bin/env bash
# rdflib's JSON-LD leaves out blank nodes that name each other.
# Guess: every serialization of a graph holds all its triples, blank nodes or not.
# Seen: two blank nodes that point to each other, with nothing else pointing at them, are left
#   out together with all they say: 7 triples become an empty list. Turtle, RDF/XML and
#   N-Triples of the same graph keep 7; PyLD's own JSON-LD keeps 7. A list that two things share
#   comes back as two lists (4 triples become 6).
# Versions: rdflib 7.6.0; compared with PyLD 3.3.0.
# Why it matters: statements and their evidence are often blank nodes, and often know each other
#   (previous and next, has evidence and evidence of). They vanish without a warning.
# ntgraph: gives each statement, passage and verdict an IRI of its own and writes JSON-LD
#   itself, so nothing of it can vanish this way.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    rdflib==7.6.0 \
    PyLD==3.3.0

cat >try.py <<'PROGRAM'
import rdflib
from pyld import jsonld

RING = """@prefix : <http://example.org/> .
_:s a :Statement ; :says :a , :b ; :next _:t . _:t a :Statement ; :says :c ; :previous _:s ."""
SHARED = """@prefix : <http://example.org/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
:a :steps _:l . :b :steps _:l . _:l rdf:first 1 ; rdf:rest () ."""
for name, data in (("ring", RING), ("shared list", SHARED)):
    graph = rdflib.Graph().parse(data=data, format="turtle")
    print(f"{name}: {len(graph)} triples;", end=" ")
    for kind in ("turtle", "xml", "nt", "json-ld"):
        again = rdflib.Graph().parse(data=graph.serialize(format=kind), format=kind)
        print(f"{kind} {len(again)},", end=" ")
    quads = {"format": "application/n-quads"}
    made = jsonld.from_rdf(graph.serialize(format="nt"), quads)
    print("PyLD", len(jsonld.to_rdf(made, quads).strip().splitlines()))
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
ring: 7 triples; turtle 7, xml 7, nt 7, json-ld 0, PyLD 7
shared list: 4 triples; turtle 4, xml 4, nt 4, json-ld 6, PyLD 4
SEEN
