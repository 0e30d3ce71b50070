#!/usr/bin/env bash
# networkx.read_pajek makes another graph of a Pajek file with lists of arcs or with both arcs
# and edges.
# Guess: "*Arcslist" with the line "1 2 3" gives the arcs 1 to 2 and 1 to 3, as the format has
#   it; a section of edges beside one of arcs stays without direction, or the file is refused as
#   a mixed GraphML file is.
# Seen: the third number of an *Arcslist becomes the weight of the second, so one neighbor
#   vanishes. The name of a relation (*Arcs :2 "raises") is dropped. *Edges before *Arcs turns
#   all arcs into edges; *Edges after *Arcs gives each edge one direction. A named relation
#   after another section is read as an edge between new nodes "*Arcs" and ":2".
# Versions: networkx 3.6.1.
# Why it matters: Pajek files of citation and signed networks use these sections. What comes out
#   has believable numbers of nodes and edges, other neighbors and other directions.
# ntgraph: neither reads nor writes Pajek.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    networkx==3.6.1

cat >try.py <<'PROGRAM'
import networkx

NODES = '*Vertices 3\n1 "a"\n2 "b"\n3 "c"\n'
for name, text in (
    ("list", NODES + "*Arcslist\n1 2 3\n"),
    ("relations", NODES + '*Arcs :1 "raises"\n1 2 1\n*Arcs :2 "lowers"\n2 3 1\n'),
    ("edges, then arcs", NODES + "*Edges\n1 3 1\n*Arcs\n1 2 1\n"),
    ("arcs, then edges", NODES + "*Arcs\n1 2 1\n*Edges\n1 3 1\n"),
):
    graph = networkx.parse_pajek(text)
    kind = "directed" if graph.is_directed() else "undirected"
    edges = [(start, end, data.get("weight")) for start, end, data in graph.edges(data=True)]
    print(f"{name}: {kind}, {len(graph)} nodes, {edges}")
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
list: directed, 3 nodes, [('a', 'b', 3.0)]
relations: directed, 5 nodes, [('a', 'b', 1.0), ('b', 'c', 1.0), ('*Arcs', ':2', None)]
edges, then arcs: undirected, 3 nodes, [('a', 'c', 1.0), ('a', 'b', 1.0)]
arcs, then edges: directed, 3 nodes, [('a', 'b', 1.0), ('a', 'c', 1.0)]
SEEN
