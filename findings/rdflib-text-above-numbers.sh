#!/usr/bin/env bash
# In rdflib's SPARQL, text passes a filter for large numbers.
# Guess: FILTER(?c > 0.5) keeps 0.9 and drops "unknown": SPARQL has no order between text and
#   numbers, so the comparison is an error and the row goes.
# Seen: every text and every text with a language is greater than every number. The filter keeps
#   "unknown" and "low"@en; FILTER(?c < 0.5) drops them, so the two filters look sound apart.
#   IF() takes the same way. pyoxigraph returns what the specification says (SPARQL 1.1, 17.3,
#   operator mapping).
# Versions: rdflib 7.6.0; compared with pyoxigraph 0.5.13.
# Why it matters: confidence, dose or year columns often hold "unknown" or "n/a" here and there.
#   A query for strong evidence returns the rows without any.
# ntgraph: writes numbers as numbers only and filters in Python, not in SPARQL.
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

DATA = """@prefix : <http://example.org/> .
:a :confidence 0.9 . :b :confidence 0.3 . :c :confidence "unknown" . :d :confidence "low"@en ."""
graph = rdflib.Graph().parse(data=DATA, format="turtle")
store = pyoxigraph.Store()
store.load(DATA.encode(), format=pyoxigraph.RdfFormat.TURTLE)
for test in ("?c > 0.5", "?c < 0.5", "?c > 1000000"):
    query = f"SELECT ?c {{ ?s <http://example.org/confidence> ?c FILTER({test}) }}"
    ours = sorted(str(row.c) for row in graph.query(query))
    theirs = sorted(row["c"].value for row in store.query(query))
    print(f"{test:12} rdflib {ours} pyoxigraph {theirs}")
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
?c > 0.5     rdflib ['0.9', 'low', 'unknown'] pyoxigraph ['0.9']
?c < 0.5     rdflib ['0.3'] pyoxigraph ['0.3']
?c > 1000000 rdflib ['low', 'unknown'] pyoxigraph []
SEEN
