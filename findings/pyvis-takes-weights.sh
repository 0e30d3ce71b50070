#!/usr/bin/env bash
# Drawing a networkx graph with pyvis takes the weights off the graph.
# Guess: Network.from_nx(graph) reads the graph; afterwards it is as it was.
# Seen: the graph itself is changed: edges lose weight and get width, nodes get size, and a size
#   of 0.7 becomes 0. A shortest path computed after the drawing is another one. In a Network
#   that is not directed (the default), the second edge of a pair and the edge back are left out
#   of the drawing, even if the graph is directed. from_nx says 'in place', without saying of
#   what.
# Versions: pyvis 0.3.2, networkx 3.6.1.
# Why it matters: in a notebook, the picture comes before the analysis: every weighted measure
#   after it silently counts 1 for each edge, and a file saved then has the changed values.
# ntgraph: gives pyvis boxes and lines of its own, never a user's graph.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    pyvis==0.3.2 \
    networkx==3.6.1

cat >try.py <<'PROGRAM'
import networkx
from pyvis.network import Network

graph = networkx.DiGraph()
graph.add_node("a", size=0.7)
graph.add_edge("a", "c", weight=9)
graph.add_edge("a", "b", weight=1)
graph.add_edge("b", "c", weight=1)
graph.add_edge("c", "b", weight=1)
for when in ("before", "after"):
    path = networkx.shortest_path(graph, "a", "c", weight="weight")
    print(f"{when}: a {graph.nodes['a']}, a to c {graph.edges['a', 'c']}, shortest {path}")
    network = Network()
    if when == "before":
        network.from_nx(graph)
        print(f"drawn: {len(network.edges)} of {graph.number_of_edges()} edges")
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
before: a {'size': 0.7}, a to c {'weight': 9}, shortest ['a', 'b', 'c']
drawn: 3 of 4 edges
after: a {'size': 0}, a to c {'width': 9}, shortest ['a', 'c']
SEEN
