/**
 * Measures, in a browser, the data of a large page: how long until it can be used, and how long
 * a click, a key of a search, two steps and paths take. `large_page_data.py` puts this script
 * into a page and waits for the figures.
 */

import { openGraph, readFromPage } from "../src/ntgraph/page/js/large/data/open_graph.js";

const TIMES = 5;
const NEIGHBORS = 50;
/** Nodes from the one with most links to those with few. */
const RANKS = [0, 1, 2, 10, 100, 1000, 10_000, 40_000];

const figures = {};

/** Keep the median and the longest of some times. */
function keep(name, times) {
  times.sort((a, b) => a - b);
  figures[name] = { median: times[times.length >> 1], longest: times.at(-1) };
}

/** Return how long something takes, in ms. */
function time(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Return times of something for many items, each the median of some runs. */
const timeEach = (items, run) =>
  items.map((item) => {
    const times = Array.from({ length: TIMES }, () => time(() => run(item)));
    return times.sort((a, b) => a - b)[TIMES >> 1];
  });

/** Return beginnings, parts and misspelled forms of names, and single letters. */
function makeQueries(graph) {
  const queries = ["a", "e", "x", "ou", "the", "xyzzy", "10000"];
  for (let at = 1; at <= 40; at++) {
    const name = graph.nameOf((at * 7919) % graph.nodeCount);
    const [start, rest] = [name.slice(0, 2), name.slice(4, 14)];
    queries.push(name.slice(0, 1), name.slice(0, 3), name.slice(0, 8), name.slice(3, 9));
    queries.push(start + name.slice(3, 4) + name.slice(2, 3) + rest, start + rest);
  }
  return queries.filter((query) => query.trim());
}

async function measure() {
  const header = JSON.parse(document.getElementById("ntgraph-data").textContent);
  figures.parsed = performance.now();
  const graph = await openGraph(header, readFromPage);
  figures.names = performance.now();
  await graph.ready("links");
  figures.usable = performance.now();
  const searchStart = performance.now();
  await graph.prepareSearch();
  figures.search_ready = performance.now() - searchStart;
  const linesStart = performance.now();
  await graph.ready("lines");
  figures.lines = performance.now() - linesStart;
  const count = (node) => graph.degree(node).out + graph.degree(node).in;
  const byCount = Array.from({ length: graph.nodeCount }, (_, node) => node);
  byCount.sort((a, b) => count(b) - count(a));
  const nodes = RANKS.filter((rank) => rank < byCount.length).map((rank) => byCount[rank]);
  const click = (node) => {
    graph.countsByKind(node);
    for (const link of graph.neighbors(node, { count: NEIGHBORS }).links) graph.sentenceOf(link);
  };
  keep(
    "first clicks",
    nodes.map((node) => time(() => click(node))),
  );
  keep("click", timeEach(nodes, click));
  keep(
    "two steps",
    timeEach(nodes, (node) => graph.twoSteps(node)),
  );
  const pairs = nodes.flatMap((one, at) => nodes.slice(at + 1).map((other) => [one, other]));
  keep(
    "paths",
    timeEach(pairs, ([one, other]) => graph.paths(one, other)),
  );
  const queries = makeQueries(graph);
  keep(
    "first keys",
    queries.map((query) => time(() => graph.search(query))),
  );
  keep(
    "key",
    timeEach(queries, (query) => graph.search(query)),
  );
  figures.memory_mb = (performance.memory?.usedJSHeapSize ?? 0) / 1e6;
}

await measure().catch((error) => {
  figures.error = String(error.stack ?? error);
});
await fetch("/figures", { method: "POST", body: JSON.stringify(figures) });
