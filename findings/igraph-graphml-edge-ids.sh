#!/usr/bin/env bash
# python-igraph gives edges of a GraphML file the ids of nodes.
# Guess: es["id"] holds what the file has in <edge id="...">, as vs["id"] holds the ids of nodes;
#   or there is no such attribute, as without ids in the file.
# Seen: as soon as one edge has an id, every edge gets one: the first edge that of the first node,
#   the second that of the second, whatever the edges' ids and ends are.
# Versions: python-igraph 1.0.0; compared with networkx 3.6.1.
# Why it matters: ids of edges are the way to find a statement or its sources again. They look
#   like ids, and a join with a table of nodes even finds rows.
# ntgraph: writes the id of each edge once more as the attribute edge_id; a test reads it back
#   with igraph.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    igraph==1.0.0 \
    networkx==3.6.1

cat >try.py <<'PROGRAM'
from pathlib import Path

import igraph
import networkx

Path("facts.graphml").write_text("""<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="p" for="edge" attr.name="predicate" attr.type="string"/>
<graph edgedefault="directed">
<node id="cocaine"/><node id="dopamine"/><node id="sleep"/>
<edge id="PMID:1" source="cocaine" target="sleep"><data key="p">disturbs</data></edge>
<edge id="PMID:2" source="cocaine" target="dopamine"><data key="p">raises</data></edge>
</graph></graphml>
""")
graph = igraph.Graph.Read_GraphML("facts.graphml")
print("igraph, nodes:", graph.vs["id"])
for edge in graph.es:
    ends = [graph.vs[end]["id"] for end in edge.tuple]
    print("igraph:", ends, edge.attributes())
for *ends, data in networkx.read_graphml("facts.graphml").edges(data=True):
    print("networkx:", ends, data)
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
igraph, nodes: ['cocaine', 'dopamine', 'sleep']
igraph: ['cocaine', 'sleep'] {'predicate': 'disturbs', 'id': 'cocaine'}
igraph: ['cocaine', 'dopamine'] {'predicate': 'raises', 'id': 'dopamine'}
networkx: ['cocaine', 'sleep'] {'predicate': 'disturbs', 'id': 'PMID:1'}
networkx: ['cocaine', 'dopamine'] {'predicate': 'raises', 'id': 'PMID:2'}
SEEN
