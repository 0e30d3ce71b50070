#!/usr/bin/env bash
# LangChain's graph of triples keeps one relation between two things: the last one added.
# Guess: add_triple adds a triple, and get_triples gives all back as subject, predicate, object,
#   as KnowledgeTriple has them.
# Seen: "caffeine binds adenosine receptor" takes the place of "caffeine blocks adenosine
#   receptor", without a word. get_triples gives subject, object, predicate. The graph written as
#   GML and read again has lost it as well.
# Versions: langchain-community 0.4.2, networkx 3.6.1.
# Why it matters: what a model reads in a second article overwrites the first one's statement, and
#   also "raises" becomes "lowers" if that comes later. Whoever unpacks the triples as they are
#   called takes the object for the relation.
# ntgraph: each statement between two things is an edge of its own, in the graph and in every
#   export; from_networkx keeps all edges of a MultiDiGraph.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    langchain-community==0.4.2 \
    networkx==3.6.1

cat >try.py <<'PROGRAM'
from langchain_community.graphs.networkx_graph import KnowledgeTriple, NetworkxEntityGraph

TRIPLES = [
    ("caffeine", "blocks", "adenosine receptor"),
    ("caffeine", "binds", "adenosine receptor"),
    ("nicotine", "raises", "dopamine"),
    ("nicotine", "lowers", "dopamine"),
]
graph = NetworkxEntityGraph()
for triple in TRIPLES:
    graph.add_triple(KnowledgeTriple(*triple))
    print("added", triple)
print("triples:", graph.get_triples())
print("of nicotine:", graph.get_entity_knowledge("nicotine"))
graph.write_to_gml("graph.gml")
print("read again:", NetworkxEntityGraph.from_gml("graph.gml").get_triples())
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
added ('caffeine', 'blocks', 'adenosine receptor')
added ('caffeine', 'binds', 'adenosine receptor')
added ('nicotine', 'raises', 'dopamine')
added ('nicotine', 'lowers', 'dopamine')
triples: [('caffeine', 'adenosine receptor', 'binds'), ('nicotine', 'dopamine', 'lowers')]
of nicotine: ['nicotine lowers dopamine']
read again: [('caffeine', 'adenosine receptor', 'binds'), ('nicotine', 'dopamine', 'lowers')]
SEEN
