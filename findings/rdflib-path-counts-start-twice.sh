#!/usr/bin/env bash
# In rdflib's SPARQL, a path with * names its start twice if a ring leads back to it.
# Guess: ?x (:raises)* names each thing that can be reached once, and the start once: the
#   specification collects the nodes of such a path in a set (SPARQL 1.1, 18.4, ALP).
# Seen: in a ring of three, the start comes twice, so COUNT(*) is 4 instead of 3. A path with +
#   counts right, and so does * without a ring.
# Versions: rdflib 7.6.0; compared with pyoxigraph 0.5.13.
# Why it matters: feedback loops are usual in graphs of effects. Counts of what is reached,
#   averages and sums over such paths are too large, and only for things within a loop.
# ntgraph: finds paths with its own index, not with SPARQL.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    rdflib==7.6.0 \
    pyoxigraph==0.5.13

cat >try.py <<'PROGRAM'
import pyoxigraph
import rdflib

RING = """@prefix : <http://example.org/> . :a :raises :b . :b :raises :c . :c :raises :a ."""
LINE = """@prefix : <http://example.org/> . :a :raises :b . :b :raises :c ."""
for name, data in (("ring", RING), ("line", LINE)):
    graph = rdflib.Graph().parse(data=data, format="turtle")
    store = pyoxigraph.Store()
    store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
    for path in ("*", "+"):
        query = f"PREFIX : <http://example.org/> SELECT ?x {{ :a :raises{path} ?x }}"
        ours = sorted(row.x.rsplit("/")[-1] for row in graph.query(query))
        theirs = sorted(row["x"].value.rsplit("/")[-1] for row in store.query(query))
        print(f"{name} {path} rdflib {ours} pyoxigraph {theirs}")
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
ring * rdflib ['a', 'a', 'b', 'c'] pyoxigraph ['a', 'b', 'c']
ring + rdflib ['a', 'b', 'c'] pyoxigraph ['a', 'b', 'c']
line * rdflib ['a', 'b', 'c'] pyoxigraph ['a', 'b', 'c']
line + rdflib ['b', 'c'] pyoxigraph ['b', 'c']
SEEN
