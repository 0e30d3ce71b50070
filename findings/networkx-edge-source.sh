#!/usr/bin/env bash
# networkx writes an edge's own "source" away in node-link and Cytoscape JSON.
# Guess: an attribute named source (where a fact comes from) is either kept or refused:
#   to_pandas_edgelist raises an error for just this clash, and node_link_data raises one where
#   its own names clash.
# Seen: node_link_data and cytoscape_data put the start of the edge over it; the value is gone
#   from the file, without a word. So are a node's own id (node-link) and its own value
#   (Cytoscape), which becomes the node's key; reading back gives these as if they had been
#   there.
# Versions: networkx 3.6.1, pandas 3.1.1.
# Why it matters: source is the usual name for provenance: a database, a paper, an infores.
#   After one round trip every fact seems to come from its own subject.
# ntgraph: names such attributes sources and cited_sources, and ids of nodes are the keys, so
#   its node-link file loses nothing; a test reads it back.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    networkx==3.6.1 \
    pandas==3.1.1

cat >try.py <<'PROGRAM'
import networkx

graph = networkx.MultiDiGraph()
graph.add_node("cocaine", id="CHEBI:27958", value=7)
graph.add_edge("cocaine", "dopamine", source="PMID:1", predicate="raises")
for name, write, read in (
    ("node-link", networkx.node_link_data, networkx.node_link_graph),
    ("Cytoscape", networkx.cytoscape_data, networkx.cytoscape_graph),
):
    again = read(write(graph))
    print(f"{name}: {dict(again.nodes['cocaine'])} {list(again.edges(data=True))}")
try:
    networkx.to_pandas_edgelist(graph)
except networkx.NetworkXError as error:
    print("table:", error)
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
node-link: {'value': 7} [('cocaine', 'dopamine', {'predicate': 'raises'})]
Cytoscape: {'id': 'CHEBI:27958', 'value': 'cocaine', 'name': 'cocaine'} [('cocaine', 'dopamine', {'source': 'cocaine', 'predicate': 'raises', 'target': 'dopamine', 'key': 0})]
table: Source name 'source' is an edge attr name
SEEN
