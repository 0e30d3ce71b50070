/**
 * Reads pages as JSON from its input, `[{ header, sections }]`, and writes what the browser's
 * script finds in each. `ask` says what of it is wanted.
 */

import { openGraph } from "../../../src/ntgraph/page/js/large/data/open_graph.js";

/** Return the numbers from 0 to before `count`, each turned into something. */
const each = (count, turn) => Array.from({ length: count }, (_, at) => turn(at));

const questions = {
  names: (graph) => each(graph.nodeCount, (node) => graph.nameOf(node)),
  types: (graph) => each(graph.nodeCount, (node) => graph.typeOf(node)),
  groups: (graph) => each(graph.nodeCount, (node) => graph.groupOf(node)),
  ids: (graph) => each(graph.nodeCount, (node) => graph.idOf(node)),
  about: (graph) => Promise.all(each(graph.nodeCount, (node) => graph.aboutNode(node))),
  links: (graph) =>
    each(graph.linkCount, (link) =>
      [graph.kindOf, graph.subjectOf, graph.objectOf].map((of) => of.call(graph, link)),
    ),
  lines: (graph) => Promise.all(each(graph.linkCount, (link) => graph.placeOf(link))),
  sentences: (graph) => each(graph.linkCount, (link) => graph.sentenceOf(link)),
  details: (graph) => Promise.all(each(graph.linkCount, (link) => graph.detailsOf(link))),
  keys: (graph) => each(graph.linkCount, (link) => [link, graph.linkOf(graph.keyOf(link))]),
  program_ids: (graph) => each(graph.linkCount, (link) => graph.programIdOf(link)),
  found_ids: (graph, { ids }) => Promise.all(ids.map((id) => graph.findProgramId(id))),
  counts: (graph) => each(graph.nodeCount, (node) => graph.countsByKind(node)),
  degrees: (graph) => each(graph.nodeCount, (node) => graph.degree(node)),
  neighbors: (graph, { asked }) =>
    asked.map(([node, more]) => {
      const { links, total, left } = graph.neighbors(node, more);
      return { links: [...links], total, left };
    }),
  lists: (graph, { asked }) =>
    asked.map((more) => {
      const { count, at } = graph.linksOf(more);
      return each(count, at);
    }),
  between: (graph, { pairs }) => pairs.map(([one, other]) => graph.linksBetween(one, other)),
  nodes_of: (graph, { texts }) => texts.map((text) => graph.nodeOf(text)),
  links_of: (graph, { keys }) => keys.map((key) => graph.linkOf(key)),
  keys_of: (graph) => each(graph.linkCount, (link) => graph.keyOf(link)),
  paths: (graph, { pairs, limit }) =>
    pairs.map(([from, to]) => {
      const { paths, more } = graph.paths(from, to, { limit });
      return { paths: paths.map((links) => nodesAlong(graph, from, links)), more };
    }),
  shortest: (graph, { pairs }) =>
    pairs.map(([from, to]) => nodesAlong(graph, from, graph.shortestPath(from, to))),
  two_steps: (graph) =>
    each(graph.nodeCount, (node) => {
      const { one, two } = graph.twoSteps(node);
      return [[...one], [...two]];
    }),
};

/** Return the nodes of a path that starts at one. */
function nodesAlong(graph, from, links) {
  const nodes = [from];
  for (const link of links) {
    const ends = [graph.subjectOf(link), graph.objectOf(link)];
    nodes.push(ends[0] === nodes.at(-1) ? ends[1] : ends[0]);
  }
  return nodes;
}

async function answer({ header, sections, ask }) {
  const graph = await openGraph(header, (name) => sections[name]);
  for (const part of ["links", "groups", "texts"]) await graph.ready(part);
  const found = {};
  for (const [question, more] of Object.entries(ask)) {
    found[question] = await questions[question](graph, more);
  }
  return found;
}

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const answers = [];
for (const page of JSON.parse(Buffer.concat(chunks).toString("utf8"))) {
  answers.push(await answer(page).catch((error) => ({ error: `${error.name}: ${error.message}` })));
}
process.stdout.write(JSON.stringify(answers));
