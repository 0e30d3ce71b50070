#!/usr/bin/env bash
# In pyoxigraph, a path with | counts less than the same UNION.
# Guess: {?s :raises|:boosts ?o} is short for the UNION of both, so it counts the same: the
#   specification evaluates it as Union, which keeps what both sides give (SPARQL 1.1, 18.4).
# Seen: where both predicates join the same two things, the path gives one row, the UNION two.
#   rdflib gives two for both.
# Versions: pyoxigraph 0.5.13; compared with rdflib 7.6.0.
# Why it matters: counts of evidence over several predicates ("raises or boosts") come out
#   smaller in one store than in the other, and smaller than the sum of the parts.
# ntgraph: counts statements, not rows of paths.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    pyoxigraph==0.5.13 \
    rdflib==7.6.0

cat >try.py <<'PROGRAM'
import pyoxigraph
import rdflib

DATA = """@prefix : <http://example.org/> . :a :raises :b ; :boosts :b . :c :boosts :b ."""
graph = rdflib.Graph().parse(data=DATA, format="turtle")
store = pyoxigraph.Store()
store.load(DATA.encode(), format=pyoxigraph.RdfFormat.TURTLE)
for where in ("?s :raises|:boosts ?o", "{?s :raises ?o} UNION {?s :boosts ?o}"):
    query = f"PREFIX : <http://example.org/> SELECT (COUNT(*) AS ?n) {{ {where} }}"
    ours = next(iter(store.query(query)))["n"].value
    theirs = next(iter(graph.query(query))).n
    print(f"{where}: pyoxigraph {ours}, rdflib {theirs}")
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
?s :raises|:boosts ?o: pyoxigraph 2, rdflib 3
{?s :raises ?o} UNION {?s :boosts ?o}: pyoxigraph 3, rdflib 3
SEEN
