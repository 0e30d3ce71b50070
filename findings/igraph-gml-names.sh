#!/usr/bin/env bash
# python-igraph drops underscores from attribute names in GML, and makes one attribute of two.
# Guess: GML allows only letters and digits in names, so igraph refuses evidence_level, as
#   networkx does, or writes it in a way that it reads back.
# Seen: underscores are taken out of names: evidence_level is written as evidencelevel.
#   evidence_level and evidencelevel are then written under the same name, and reading keeps
#   only the second. write_gml's own documentation does not say so.
# Versions: python-igraph 1.0.0.
# Why it matters: nearly every attribute name of a knowledge graph has an underscore. subject_id
#   and subjectid, or x_1 and x1, swap values silently.
# ntgraph: reads GML and does not write it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    igraph==1.0.0

cat >try.py <<'PROGRAM'
import igraph

graph = igraph.Graph(edges=[(0, 1)], directed=True)
graph.vs["name"] = ["cocaine", "dopamine"]
graph.es["evidence_level"] = ["low"]
graph.es["evidencelevel"] = ["high"]
graph.es["pmid_2"] = ["PMID:2"]
graph.write_gml("facts.gml")
again = igraph.Graph.Read_GML("facts.gml")
print("before:", graph.es[0].attributes())
print("after: ", again.es[0].attributes())
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
before: {'evidence_level': 'low', 'evidencelevel': 'high', 'pmid_2': 'PMID:2'}
after:  {'evidencelevel': 'high', 'pmid2': 'PMID:2'}
SEEN
