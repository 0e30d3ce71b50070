#!/usr/bin/env bash
# beautiful-mermaid leaves out edges that end in a cross or a circle, and their nodes.
# Guess: Mermaid's line types --x and --o are drawn with another end, or as plain arrows, or the
#   text is refused.
# Seen: the edge is dropped without a word, and a node that is named only there as well. Arrows,
#   dotted, thick and plain lines beside it are kept, and the picture looks whole.
# Versions: beautiful-mermaid 1.1.3.
# Why it matters: a cross is the usual sign for "blocks" in Mermaid, as the bar is in pathway
#   diagrams. The picture of a pathway shows all that activates and nothing that inhibits.
# ntgraph: writes --x for lowering and --o for changing, which Mermaid itself draws; a test reads
#   its files with both, and docs/other-programs.md names what is lost.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm init --yes >made.txt
npm install --silent --no-fund --no-audit \
    beautiful-mermaid@1.1.3

cat >try.mjs <<'PROGRAM'
import { parseMermaid, renderMermaidSVG } from "beautiful-mermaid";

const FLOW = `flowchart LR
cocaine --x transporter
transporter --> uptake
uptake -.-> dopamine
dopamine ==> reward
caffeine --o adenosine`;
const { nodes, edges } = parseMermaid(FLOW);
console.log("nodes:", [...nodes.keys()].join(", "));
for (const { source, target } of edges) console.log("edge:", source, target);
const words = ["cocaine", "reward", "adenosine"];
const svg = renderMermaidSVG(FLOW);
console.log("in the picture:", words.filter((word) => svg.includes(`>${word}<`)).join(", "));
PROGRAM
node try.mjs 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
nodes: cocaine, transporter, uptake, dopamine, reward, caffeine
edge: transporter uptake
edge: uptake dopamine
edge: dopamine reward
in the picture: cocaine, reward
SEEN
