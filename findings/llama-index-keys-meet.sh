#!/usr/bin/env bash
# LlamaIndex' property graph answers with a statement that nobody made.
# Guess: two relations between different things stay two relations; a relation is found by its
#   source, label and target.
# Seen: it is kept under these three joined by underscores. "vitamin_B6 raises serotonin" and
#   "vitamin B6_raises serotonin" are one key, so the second takes the first one's place, and the
#   first triple is answered with it: the graph says that vitamin raises serotonin.
# Versions: llama-index-core 0.14.25.
# Why it matters: names with underscores are the custom of graph databases and of what models
#   write. An invented statement comes back with the label of another one.
# ntgraph: the id of a statement is a hash of its cells with a separator that cells cannot have;
#   a test joins cells in every way that could be mistaken.
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
graph.upsert_nodes([EntityNode(name=name) for name in ("vitamin", "vitamin_B6", "serotonin")])
for source, label in (("vitamin", "B6_raises"), ("vitamin_B6", "raises")):
    graph.upsert_relations([Relation(label=label, source_id=source, target_id="serotonin")])
    found = graph.get_triplets(entity_names=["vitamin", "vitamin_B6"])
    print("added:", source, label, "serotonin")
    for start, relation, end in sorted(found, key=lambda each: each[0].id):
        print("  found:", start.id, relation.label, end.id)
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
added: vitamin B6_raises serotonin
  found: vitamin B6_raises serotonin
added: vitamin_B6 raises serotonin
  found: vitamin raises serotonin
  found: vitamin_B6 raises serotonin
SEEN
