#!/usr/bin/env bash
# rdflib skips rows of a SPARQL result while len() counts them.
# Guess: for row in result visits len(result) rows; a row whose only column is empty is a row
#   with None.
# Seen: rows without any value are left out when the result is walked through, but not when it
#   is counted or written. Three drugs, one with a note: len() is 3, the loop runs once. MAX()
#   over nothing, one row with an empty value by the specification, gives no row at all.
# Versions: rdflib 7.6.0; compared with pyoxigraph 0.5.13.
# Why it matters: "how many have no note?" asked by a loop gives 0. Code that pairs rows with
#   another list by position pairs the wrong ones.
# ntgraph: answers questions in Python and runs no SPARQL.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    rdflib==7.6.0 \
    pyoxigraph==0.5.13

cat >try.py <<'PROGRAM'
import json

import pyoxigraph
import rdflib

DATA = """@prefix : <http://example.org/> . :a a :Drug . :b a :Drug ; :note "x" . :c a :Drug ."""
graph = rdflib.Graph().parse(data=DATA, format="turtle")
store = pyoxigraph.Store()
store.load(DATA.encode(), format=pyoxigraph.RdfFormat.TURTLE)
PREFIX = "PREFIX : <http://example.org/> "
for query in (
    "SELECT ?n { ?s a :Drug OPTIONAL { ?s :note ?n } }",
    "SELECT ?s ?n { ?s a :Drug OPTIONAL { ?s :note ?n } }",
    "SELECT (MAX(?n) AS ?most) { ?s :dose ?n }",
):
    result = graph.query(PREFIX + query)
    written = json.loads(graph.query(PREFIX + query).serialize(format="json"))
    print(query)
    print(
        f"  rdflib: len {len(result)}, loop {sum(1 for _ in graph.query(PREFIX + query))},",
        f"in JSON {len(written['results']['bindings'])};",
        f"pyoxigraph: {len(list(store.query(PREFIX + query)))}",
    )
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
SELECT ?n { ?s a :Drug OPTIONAL { ?s :note ?n } }
  rdflib: len 3, loop 1, in JSON 3; pyoxigraph: 3
SELECT ?s ?n { ?s a :Drug OPTIONAL { ?s :note ?n } }
  rdflib: len 3, loop 3, in JSON 3; pyoxigraph: 3
SELECT (MAX(?n) AS ?most) { ?s :dose ?n }
  rdflib: len 1, loop 0, in JSON 1; pyoxigraph: 1
SEEN
