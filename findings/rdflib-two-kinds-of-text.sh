#!/usr/bin/env bash
# For rdflib, "x" and "x"^^xsd:string are two values; for RDF 1.1 they are one.
# Guess: the two spellings are the same literal (RDF 1.1 Concepts, 3.3), so a graph holds the
#   triple once and a SHACL rule sees one value.
# Seen: rdflib keeps two triples. A query for "x" finds only the plain one. pySHACL, on top of
#   it, reports more than one value (sh:maxCount 1) for a thing with one name, and that
#   sh:hasValue "GABA" is not met by "GABA"^^xsd:string. pyoxigraph keeps one triple.
# Versions: rdflib 7.6.0, pyshacl 0.40.1; compared with pyoxigraph 0.5.13.
# Why it matters: many programs write the type out (KGX, HexTuples, older Java tools). Two files
#   of the same facts, merged, double every name; joins between them find nothing.
# ntgraph: writes text without a type in Turtle and JSON-LD, always in the same way, so its own
#   files never differ in this.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    rdflib==7.6.0 \
    pyshacl==0.40.1 \
    pyoxigraph==0.5.13

cat >try.py <<'PROGRAM'
import pyoxigraph
import pyshacl
import rdflib

PREFIXES = """@prefix : <http://example.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
BOTH = PREFIXES + ':gaba :name "GABA", "GABA"^^xsd:string .'
TYPED = PREFIXES + ':gaba :name "GABA"^^xsd:string .'
graph = rdflib.Graph().parse(data=BOTH, format="turtle")
store = pyoxigraph.Store()
store.load(BOTH.encode(), format=pyoxigraph.RdfFormat.TURTLE)
print("triples: rdflib", len(graph), "pyoxigraph", len(store))
query = 'SELECT ?s { ?s <http://example.org/name> "GABA" }'
typed = rdflib.Graph().parse(data=TYPED, format="turtle")
store = pyoxigraph.Store()
store.load(TYPED.encode(), format=pyoxigraph.RdfFormat.TURTLE)
print("found by name: rdflib", len(typed.query(query)), "pyoxigraph", len(list(store.query(query))))
for rule, data in (("sh:maxCount 1", graph), ('sh:hasValue "GABA"', typed)):
    shapes = f"{PREFIXES}:S sh:targetNode :gaba ; sh:property [ sh:path :name ; {rule} ] ."
    conforms, _, _ = pyshacl.validate(
        data, shacl_graph=rdflib.Graph().parse(data=shapes, format="turtle")
    )
    print(f"pySHACL, {rule}: conforms {conforms}")
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
triples: rdflib 2 pyoxigraph 1
found by name: rdflib 0 pyoxigraph 1
pySHACL, sh:maxCount 1: conforms False
pySHACL, sh:hasValue "GABA": conforms False
SEEN
