// Reads one of our exports with a library of npm and prints what it found as JSON.
// Usage: node read_with_node.mjs PROGRAM FILE; citeproc also takes a style and a locale.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const [program, file, ...more] = process.argv.slice(2);
const text = readFileSync(file, "utf8");

/** What a graph of graphology has. */
function ofGraphology(graph) {
  return {
    nodes: graph.mapNodes((id, data) => [id, data.label, data.node_type]),
    edges: graph.mapEdges((id, data, from, to) => [id, from, to, data.predicate]),
  };
}

/** A text of Mermaid without its own code for characters. */
function plain(label) {
  const codes = /(?:#|ﬂ°°)(\d+)(?:;|¶ß)/gu;
  return label.replace(codes, (_, code) => String.fromCodePoint(Number(code)));
}

const READERS = {
  "graphology-gexf": () =>
    ofGraphology(require("graphology-gexf").parse(require("graphology"), text)),

  "graphology-graphml": () => {
    const { MultiDirectedGraph } = require("graphology");
    return ofGraphology(require("graphology-graphml").parse(MultiDirectedGraph, text));
  },

  "@js4cytoscape/cx-viz-converter": () => {
    globalThis.self = globalThis; // it expects a browser
    const { convert } = require("@js4cytoscape/cx-viz-converter");
    const { nodes, edges } = convert(JSON.parse(text), "cytoscapeJS").elements;
    const names = new Map(nodes.map(({ data }) => [data.id, data.represents]));
    return {
      nodes: nodes.map(({ data }) => [data.represents, data.name, data.node_type]),
      edges: edges.map(({ data }) => [
        data.edge_id,
        names.get(String(data.source)),
        names.get(String(data.target)),
        data.predicate,
      ]),
    };
  },

  "@viz-js/viz": async () => {
    const viz = await (await import("@viz-js/viz")).instance();
    const { objects, edges } = viz.renderJSON(text);
    return {
      nodes: objects.map((each) => [each.name, each.node_label, each.node_type]),
      edges: (edges ?? []).map((each) => [
        each.id,
        objects[each.tail].name,
        objects[each.head].name,
        each.predicate,
      ]),
    };
  },

  mermaid: async () => {
    const { default: purify } = await import("dompurify");
    // It cleans HTML with the help of a browser, and nothing is drawn here.
    Object.assign(purify, { addHook: () => {}, sanitize: (html) => html });
    const { default: mermaid } = await import("mermaid");
    await mermaid.parse(text);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    return {
      nodes: [...db.getVertices().values()].map((each) => [each.id, plain(each.text), ""]),
      edges: db.getEdges().map((each) => ["", each.start, each.end, plain(each.text)]),
    };
  },

  "beautiful-mermaid": async () => {
    const { parseMermaid } = await import("beautiful-mermaid");
    const { nodes, edges } = parseMermaid(text);
    return {
      nodes: [...nodes.values()].map((each) => [each.id, plain(each.label), ""]),
      edges: edges.map((each) => ["", each.source, each.target, plain(each.label ?? "")]),
    };
  },

  citeproc: () => {
    const items = new Map(JSON.parse(text).map((item) => [item.id, item]));
    const [style, locale] = more.map((name) => readFileSync(name, "utf8"));
    const system = { retrieveLocale: () => locale, retrieveItem: (id) => items.get(id) };
    const engine = new (require("citeproc").Engine)(system, style, "en-US");
    engine.setOutputFormat("text");
    engine.updateItems([...items.keys()]);
    const [{ entry_ids }, printed] = engine.makeBibliography();
    return entry_ids.map(([id], at) => [id, printed[at].trim()]);
  },
};

process.stdout.write(JSON.stringify(await READERS[program]()));
