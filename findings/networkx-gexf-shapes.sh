#!/usr/bin/env bash
# networkx reads every shape of a GEXF file as None, also of its own.
# Guess: read_gexf and write_gexf are each other's reverse for what both handle: color, size,
#   position and shape of a node, and the color of an edge.
# Seen: write_gexf writes shapes and colors of edges as GEXF has them. read_gexf looks for the
#   shape under another name than the one in the file: each is None, an image's address is gone
#   with it, and a file written again has no shapes. The color of an edge is not read. Colors,
#   sizes and positions of nodes come back.
# Versions: networkx 3.6.1.
# Why it matters: shapes tell drugs from genes and diseases where colors tell something else. The
#   key is there, so code that asks whether a node has a shape says yes.
# ntgraph: writes the type of a thing as an attribute too, so its GEXF says nothing by a shape
#   alone; it does not read shapes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    networkx==3.6.1

cat >try.py <<'PROGRAM'
import io

import networkx

graph = networkx.DiGraph()
black = {"r": 0, "g": 0, "b": 0, "a": 1.0}
graph.add_node("cocaine", viz={"shape": "square", "size": 3.0, "color": black})
graph.add_node("DAT", viz={"shape": "http://example.org/protein.png"})
graph.add_edge("cocaine", "DAT", viz={"color": black})
file = io.BytesIO()
networkx.write_gexf(graph, file)
for line in file.getvalue().decode().splitlines():
    if "viz:" in line and "xmlns" not in line:
        print("in the file:", line.strip())
file.seek(0)
again = networkx.read_gexf(file)
for name, data in again.nodes.items():
    print(f"{name}: {data['viz']}")
print("edge:", list(again.edges(data=True)))
file = io.BytesIO()
networkx.write_gexf(again, file)
print("shapes in the second file:", file.getvalue().decode().count("viz:shape"))
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
in the file: <viz:color r="0" g="0" b="0" a="1.0" />
in the file: <viz:size value="3.0" />
in the file: <viz:shape value="square" />
in the file: <viz:shape value="image" uri="http://example.org/protein.png" />
in the file: <viz:color r="0" g="0" b="0" a="1.0" />
cocaine: {'color': {'r': 0, 'g': 0, 'b': 0, 'a': 1.0}, 'size': 3.0, 'shape': None}
DAT: {'shape': None}
edge: [('cocaine', 'DAT', {'id': '0'})]
shapes in the second file: 0
SEEN
