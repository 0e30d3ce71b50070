#!/usr/bin/env bash
# graphology-gexf reads the title of a GEXF attribute only where its id is a number.
# Guess: attributes are named by their title; the id only links a value to it, and GEXF allows any
#   text there.
# Seen: title is used for the id "0". For "evidence" or "n1" the id itself becomes the
#   name of the attribute, without a word, also for edges.
# Versions: graphology-gexf 0.13.2, graphology 0.26.0.
# Why it matters: programs that read GEXF with it look for "evidence level" and find nothing, while
#   networkx reads the same file by its titles; two files that differ in their ids only are two
#   kinds of graph.
# ntgraph: numbers its attributes in GEXF; a test reads its files with graphology.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm init --yes >made.txt
npm install --silent --no-fund --no-audit \
    graphology@0.26.0 \
    graphology-gexf@0.13.2

cat >try.mjs <<'PROGRAM'
import Graph from "graphology";
import gexf from "graphology-gexf";

const attributes = (kind, id) => `<attributes class="${kind}">
<attribute id="${id}" title="evidence level" type="string"/></attributes>`;
const values = (id, value) => `<attvalues><attvalue for="${id}" value="${value}"/></attvalues>`;
const write = (id) => `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
${attributes("node", id)}${attributes("edge", id)}
<nodes><node id="a" label="cocaine">${values(id, "high")}</node>
<node id="b" label="dopamine"/></nodes>
<edges><edge id="e" source="a" target="b">${values(id, "low")}</edge></edges>
</graph></gexf>`;
for (const id of ["0", "n1", "evidence"]) {
  const graph = gexf.parse(Graph, write(id));
  console.log(`id ${id}:`, JSON.stringify(graph.getNodeAttributes("a")),
    JSON.stringify(graph.getEdgeAttributes("e")));
}
PROGRAM
node try.mjs 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
id 0: {"label":"cocaine","evidence level":"high"} {"evidence level":"low"}
id n1: {"label":"cocaine","n1":"high"} {"n1":"low"}
id evidence: {"label":"cocaine","evidence":"high"} {"evidence":"low"}
SEEN
