#!/usr/bin/env bash
# cx-viz-converter writes the number of a CX2 element over its attribute "id".
# Guess: CX2 keeps numbers (id) and attributes (v) apart, so an attribute called id is either kept
#   under some name or refused.
# Seen: the number takes its place, for nodes and edges, and an edge's attributes source and
#   target are replaced by the numbers of its ends. The CURIE of the node is nowhere in the
#   result; no warning. Under any other name it is kept.
# Versions: @js4cytoscape/cx-viz-converter 0.1.6. It wants a browser's "self", which is set here.
# Why it matters: id is the first name that one thinks of for CHEBI:27958, and source for where a
#   fact comes from. The viewer shows 0, 1, 2, and links to databases by id lead nowhere.
# ntgraph: writes each id a second time into CX2, of things in represents, of statements in
#   edge_id; a test reads these back with this converter.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm init --yes >made.txt
npm install --silent --no-fund --no-audit \
    @js4cytoscape/cx-viz-converter@0.1.6

cat >try.mjs <<'PROGRAM'
globalThis.self = globalThis;
const { convert } = (await import("@js4cytoscape/cx-viz-converter")).default;

const write = (id, source) => [
  { CXVersion: "2.0", hasFragments: false },
  { attributeDeclarations: [{
    nodes: { name: { d: "string" }, [id]: { d: "string" } },
    edges: { interaction: { d: "string" }, [id]: { d: "string" }, [source]: { d: "string" } },
  }] },
  { nodes: [
    { id: 0, x: 0, y: 0, v: { name: "cocaine", [id]: "CHEBI:27958" } },
    { id: 1, x: 9, y: 9, v: { name: "dopamine", [id]: "CHEBI:18243" } },
  ] },
  { edges: [
    { id: 0, s: 0, t: 1, v: { interaction: "raises", [id]: "fact 7", [source]: "PMID:1" } },
  ] },
  { visualProperties: [
    { default: { network: {}, node: {}, edge: {} }, nodeMapping: {}, edgeMapping: {} },
  ] },
  { status: [{ success: true, error: "" }] },
];
for (const names of [["id", "source"], ["curie", "paper"]]) {
  const { nodes, edges } = convert(write(...names), "cytoscapeJS").elements;
  console.log(`attributes ${names.join(", ")}:`);
  for (const { data } of [...nodes, ...edges]) console.log(" ", JSON.stringify(data));
}
PROGRAM
node try.mjs 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
attributes id, source:
  {"name":"cocaine","id":"0"}
  {"name":"dopamine","id":"1"}
  {"interaction":"raises","id":"0","source":0,"target":1}
attributes curie, paper:
  {"name":"cocaine","curie":"CHEBI:27958","id":"0"}
  {"name":"dopamine","curie":"CHEBI:18243","id":"1"}
  {"interaction":"raises","curie":"fact 7","paper":"PMID:1","id":"0","source":0,"target":1}
SEEN
