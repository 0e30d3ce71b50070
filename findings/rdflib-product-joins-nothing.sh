#!/usr/bin/env bash
# In rdflib's SPARQL, a whole number times a whole number is no whole number.
# Guess: 2 * 3 is the xsd:integer 6, so BIND(2*3 AS ?n) finds things whose :count is 6.
# Seen: the product is the xsd:decimal 6, another literal, and the join finds nothing, without a
#   word. 3 + 3 finds it. SPARQL 1.1 (17.3) gives op:numeric-multiply, which keeps xsd:integer.
# Versions: rdflib 7.6.0; compared with pyoxigraph 0.5.13.
# Why it matters: queries that scale a number (doses, mg to micrograms, two tablets a day) and
#   look the result up return an empty table; results written to a file have another type.
# ntgraph: multiplies nothing in SPARQL.
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

DATA = """@prefix : <http://example.org/> . :pack :count 6 ."""
graph = rdflib.Graph().parse(data=DATA, format="turtle")
store = pyoxigraph.Store()
store.load(DATA.encode(), format=pyoxigraph.RdfFormat.TURTLE)
for sum_ in ("3 + 3", "2 * 3", "9 - 3"):
    find = f"SELECT ?s {{ BIND({sum_} AS ?n) ?s <http://example.org/count> ?n }}"
    kind = f"SELECT (DATATYPE({sum_}) AS ?t) {{}}"
    kinds = [next(iter(graph.query(kind))).t, next(iter(store.query(kind)))["t"].value]
    print(
        f"{sum_}: rdflib {kinds[0].rsplit('#')[-1]}, finds {len(list(graph.query(find)))};",
        f"pyoxigraph {kinds[1].rsplit('#')[-1]}, finds {len(list(store.query(find)))}",
    )
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
3 + 3: rdflib integer, finds 1; pyoxigraph integer, finds 1
2 * 3: rdflib decimal, finds 0; pyoxigraph integer, finds 1
9 - 3: rdflib integer, finds 1; pyoxigraph integer, finds 1
SEEN
