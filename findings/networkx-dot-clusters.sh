#!/usr/bin/env bash
# networkx.nx_pydot.read_dot leaves out all that stands inside a subgraph of a DOT file.
# Guess: subgraphs only group: the nodes and edges inside them are nodes and edges of the graph,
#   and Graphviz draws them. Colors and labels of clusters may be lost, facts are not.
# Seen: only nodes and edges at the outermost level are read. Of six nodes and four edges, three
#   nodes and two edges are left, and an attribute that a node has inside a cluster is lost; no
#   warning. The documentation mentions only that further graphs of the file are left out.
# Versions: networkx 3.6.1, pydot 4.0.1.
# Why it matters: clusters are the usual way to group drugs, receptors or pathways in DOT;
#   Graphviz users, Doxygen and many generators put everything into clusters, and the graph read
#   is nearly empty.
# ntgraph: reads what stands inside subgraphs, which a test checks; its own DOT has no subgraphs.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    networkx==3.6.1 \
    pydot==4.0.1

cat >try.py <<'PROGRAM'
import networkx
import pydot

DOT = """digraph {
  cocaine -> dopamine;
  subgraph cluster_drugs { label="drugs"; cocaine [kind=drug]; caffeine -> adenosine; alcohol }
  subgraph { rank=same; gaba; alcohol -> gaba }
  caffeine -> dopamine;
}"""


def count(graph):
    nodes = {node.get_name() for node in graph.get_nodes()} - {"node", "edge", "graph"}
    edges = [(edge.get_source(), edge.get_destination()) for edge in graph.get_edges()]
    for inner in graph.get_subgraphs():
        more_nodes, more_edges = count(inner)
        nodes |= more_nodes
        edges += more_edges
    return nodes | {end for edge in edges for end in edge}, edges


nodes, edges = count(pydot.graph_from_dot_data(DOT)[0])
print(f"in the file: {len(nodes)} nodes, {len(edges)} edges")
with open("drugs.dot", "w") as file:
    file.write(DOT)
graph = networkx.nx_pydot.read_dot("drugs.dot")
print(f"networkx: {len(graph)} nodes {sorted(graph.nodes(data=True))}")
print(f"  {graph.number_of_edges()} edges {sorted(graph.edges())}")
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
in the file: 6 nodes, 4 edges
networkx: 3 nodes [('caffeine', {}), ('cocaine', {}), ('dopamine', {})]
  2 edges [('caffeine', 'dopamine'), ('cocaine', 'dopamine')]
SEEN
