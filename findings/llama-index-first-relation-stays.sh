#!/usr/bin/env bash
# LlamaIndex' upsert replaces a node, but of a relation it keeps the first and drops the new one.
# Guess: upsert inserts or updates, nodes and relations alike.
# Seen: the node has the new properties only. The relation has the old ones: the second source
#   of the same triple is dropped without a word, and so is a correction of its weight.
# Versions: llama-index-core 0.14.25.
# Why it matters: that two works say the same is the usual case. The graph shows the first work,
#   whatever is read later, and of the node's properties only the last work's.
# ntgraph: the same triple from two works is one statement with two pieces of evidence.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check llama-index-core==0.14.25

cat >try.py <<'PROGRAM'
from llama_index.core.graph_stores import SimplePropertyGraphStore
from llama_index.core.graph_stores.types import EntityNode, Relation

graph = SimplePropertyGraphStore()
graph.upsert_nodes([EntityNode(name="dopamine")])
for work, weight in (("first work", 0.4), ("second work", 0.9)):
    graph.upsert_nodes([EntityNode(name="caffeine", properties={work: True})])
    properties = {"work": work, "weight": weight}
    ends = {"source_id": "caffeine", "target_id": "dopamine"}
    graph.upsert_relations([Relation(label="RAISES", properties=properties, **ends)])
(node,) = graph.get(ids=["caffeine"])
print("node:", node.properties)
for _, relation, _ in graph.get_triplets(entity_names=["caffeine"]):
    print("relation:", relation.properties)
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
node: {'second work': True}
relation: {'work': 'first work', 'weight': 0.4}
SEEN
