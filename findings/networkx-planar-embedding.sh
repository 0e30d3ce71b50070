#!/usr/bin/env bash
# networkx's PlanarEmbedding is a DiGraph that says it is not directed and has each edge twice.
# Guess: check_planarity returns a directed graph with two half-edges for each edge, as the class
#   is a DiGraph; or, where is_directed() is False, a graph with each edge once.
# Seen: is_directed() is False, and edges and size() count both directions. Code that asks
#   is_directed() takes the wrong branch: the density of a path of three is 1.33, its degrees are
#   doubled, a tree is no tree, and a node-link file says "not directed" and lists every edge
#   twice.
# Versions: networkx 3.6.1.
# Why it matters: the embedding is what one draws and saves. Numbers above 1 or doubled counts are
#   noticed late, since most functions raise nothing.
# ntgraph: reads a graph by what is_directed() says and takes every edge of such an embedding
#   once, which a test checks.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    networkx==3.6.1

cat >try.py <<'PROGRAM'
import networkx

graph = networkx.path_graph(["cocaine", "dopamine", "reward"])
planar, embedding = networkx.check_planarity(graph)
for name, made in (("graph", graph), ("embedding", embedding)):
    print(f"{name}: DiGraph {isinstance(made, networkx.DiGraph)}, directed {made.is_directed()},"
          f" {made.size()} edges, density {networkx.density(made):.2f},"
          f" degrees {[degree for _, degree in made.degree]}, tree {networkx.is_tree(made)}")
written = networkx.node_link_data(embedding)
print("file: directed", written["directed"], [
    (edge["source"], edge["target"]) for edge in written["edges"]
])
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
graph: DiGraph False, directed False, 2 edges, density 0.67, degrees [1, 2, 1], tree True
embedding: DiGraph True, directed False, 4 edges, density 1.33, degrees [2, 4, 2], tree False
file: directed False [('cocaine', 'dopamine'), ('dopamine', 'reward'), ('dopamine', 'cocaine'), ('reward', 'dopamine')]
SEEN
