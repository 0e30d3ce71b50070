#!/usr/bin/env bash
# ndex2 puts a node's key over its name when it makes CX or CX2 of a networkx graph.
# Guess: node name is the attribute name, and the key only where there is none: so says the
#   documentation of create_nice_cx_from_networkx, whose example does it with nodes 1 and 2.
# Seen: that holds for nodes with numbers as keys. With keys that are texts, such as CURIEs,
#   both converters write the key as the name, and the name is nowhere in the file. The CX2
#   converter also changes the graph it was given: names are overwritten there, too, and x and y
#   are removed.
# Versions: ndex2 3.12.0, networkx 3.6.1.
# Why it matters: a network of CURIEs arrives at NDEx and Cytoscape with CHEBI:27958 on its
#   boxes, and the names are lost in the program as well.
# ntgraph: writes CX2 itself, with names and ids side by side.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    ndex2==3.12.0 \
    networkx==3.6.1

cat >try.py <<'PROGRAM'
import json

import ndex2
import networkx
from ndex2.cx2 import NetworkXToCX2NetworkFactory


def make(first, second):
    graph = networkx.DiGraph()
    graph.add_node(first, name="cocaine", x=1.0, y=2.0)
    graph.add_node(second, name="dopamine")
    graph.add_edge(first, second, interaction="raises")
    return graph


for ends in ((1, 2), ("CHEBI:27958", "CHEBI:18243")):
    graph = make(*ends)
    old = ndex2.create_nice_cx_from_networkx(graph).to_cx()
    nodes = next(part["nodes"] for part in old if "nodes" in part)
    kept = "cocaine" in json.dumps(old)
    print(f"CX, keys {ends}: names {[node['n'] for node in nodes]}, cocaine kept: {kept}")
    graph = make(*ends)
    new = NetworkXToCX2NetworkFactory().get_cx2network(graph).to_cx2()
    nodes = next(part["nodes"] for part in new if "nodes" in part)
    names = [node["v"]["name"] for node in nodes]
    print(f"CX2, keys {ends}: names {names}; the graph now: {dict(graph.nodes[ends[0]])}")
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
Generating CX
CX, keys (1, 2): names ['cocaine', 'dopamine'], cocaine kept: True
CX2, keys (1, 2): names ['cocaine', 'dopamine']; the graph now: {'name': 'cocaine'}
Generating CX
CX, keys ('CHEBI:27958', 'CHEBI:18243'): names ['CHEBI:27958', 'CHEBI:18243'], cocaine kept: False
CX2, keys ('CHEBI:27958', 'CHEBI:18243'): names ['CHEBI:27958', 'CHEBI:18243']; the graph now: {'name': 'CHEBI:27958'}
SEEN
