import assert from "node:assert/strict";
import { test } from "node:test";
import { indexFacts } from "../../../../src/ntgraph/page/js/data/facts_index.js";
import { lookAt } from "../../../../src/ntgraph/page/js/map/map_contents.js";
import { findAround } from "../../../../src/ntgraph/page/js/map/neighborhood_members.js";
import { AT_REST } from "../../../../src/ntgraph/page/js/shell/address_hash.js";
import { makeBox, makeFacts, makeNode, makeStatement } from "../world.js";

/**
 * Facts about nodes named by letters, from lines such as `a>b` and `b-c` (no direction).
 * @param {string[]} lines
 */
function makeGraph(lines) {
  const names = [...new Set(lines.flatMap((line) => line.split(/[>-]/)))].sort();
  const { data } = makeFacts();
  return indexFacts({
    ...data,
    nodes: names.map((name) => makeNode(name, "Drug")),
    statements: lines.map((line, at) => {
      const [one = "", other = ""] = line.split(/[>-]/);
      return makeStatement(`st:${at}`, one, other);
    }),
    edges: lines.map((line, at) => {
      const [source = "", target = ""] = line.split(/[>-]/);
      const sign = line.includes(">") ? "+" : "0";
      const manner = { negated: false, hedged: false, faint: false };
      return { id: `e${at}`, source, target, sign, level: "", ...manner, statements: [`st:${at}`] };
    }),
    drawing: {
      nodes: names.map((name, at) => ({ ...makeBox(`n${at}`, 0, 0, "Drug"), label: name })),
      edges: [],
      options: data.drawing.options,
    },
  });
}

/** @param {ReturnType<typeof makeGraph>} facts @param {Partial<import("../../../../src/ntgraph/page/js/map/neighborhood_members.js").Wish>} [more] */
const wish = (facts, more) => ({
  ...{ steps: 1, most: 50, statements: new Set(facts.statements.keys()) },
  ...more,
});

test("what acts stands to the left, what is acted on to the right, further steps further out", () => {
  const facts = makeGraph(["a>m", "m>z", "y>a", "z>x"]);
  const { places, steps, leftOut } = findAround(facts, "m", wish(facts, { steps: 2 }));
  const order = ["y", "a", "m", "z", "x"].map(
    (name) => places.get(`n${facts.data.nodes.findIndex(({ id }) => id === name)}`)?.x ?? 0,
  );
  assert.deepEqual(
    order,
    [...order].sort((a, b) => a - b),
  );
  assert.equal(new Set(order).size, 5);
  assert.equal(steps.get("x"), 2);
  assert.equal(leftOut, 0);
});

test("boxes of a column do not overlap", () => {
  const facts = makeGraph(Array.from({ length: 60 }, (_, at) => `m>t${at + 10}`));
  const { places } = findAround(facts, "m", wish(facts, { most: 60 }));
  const taken = [...places.values()];
  for (const [at, one] of taken.entries()) {
    for (const other of taken.slice(at + 1)) {
      assert.ok(Math.abs(one.x - other.x) > 60 || Math.abs(one.y - other.y) >= 29);
    }
  }
});

test("many boxes take a shape like the map's, whatever the steps", () => {
  const near = Array.from({ length: 24 }, (_, at) => `m>t${at + 10}`);
  const far = Array.from({ length: 60 }, (_, at) => `t${(at % 24) + 10}>u${at + 10}`);
  const facts = makeGraph([...near, ...far]);
  for (const steps of [1, 2]) {
    const { places } = findAround(facts, "m", wish(facts, { steps, most: 100 }));
    const [xs, ys] = [
      [...places.values()].map(({ x }) => x),
      [...places.values()].map(({ y }) => y),
    ];
    const aspect = (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys));
    assert.ok(aspect > 0.6 && aspect < 2.5, `${steps} steps: ${aspect}`);
  }
});

test("the best supported are shown, the rest is counted, and who is asked for is there", () => {
  const facts = makeGraph(["m>a", "m>b", "m>c", "m>c"]);
  const some = findAround(facts, "m", wish(facts, { most: 1 }));
  assert.deepEqual([...some.steps.keys()], ["m", "c"]);
  assert.equal(some.leftOut, 2);
  const asked = findAround(facts, "m", wish(facts, { most: 1, first: new Set(["b"]) }));
  assert.deepEqual([...asked.steps.keys()], ["m", "b"]);
});

test("the same question gets the same answer", () => {
  const facts = makeGraph(["a>m", "m>z", "y>a", "z>x", "m-q"]);
  const ask = () => findAround(facts, "m", wish(facts, { steps: 3 }));
  assert.deepEqual(ask(), ask());
});

test("what is filtered away leads nowhere", () => {
  const facts = makeGraph(["m>a", "a>b"]);
  const { steps } = findAround(
    facts,
    "m",
    wish(facts, { steps: 3, statements: new Set(["st:1"]) }),
  );
  assert.deepEqual([...steps.keys()], ["m"]);
});

test("nothing chosen, the whole map; a node that it does not show, always alone", () => {
  const facts = makeGraph(["m>a"]);
  assert.equal(lookAt(facts, { ...AT_REST }).center, null);
  assert.equal(lookAt(facts, { ...AT_REST, node: "m" }).center, "m");
  assert.equal(lookAt(facts, { ...AT_REST, node: "m", whole: "1" }).center, null);
  for (const node of facts.data.nodes) node.drawn = false;
  assert.equal(lookAt(facts, { ...AT_REST, node: "m", whole: "1" }).center, "m");
});

test("odd numbers in an address do no harm", () => {
  const facts = makeGraph(["m>a", "a>b", "b>c", "c>d", "d>e"]);
  const odd = (/** @type {string} */ hops, /** @type {string} */ most) =>
    lookAt(facts, { ...AT_REST, node: "m", hops, most }).around?.steps.size;
  assert.equal(odd("99", "9999"), 4);
  assert.equal(odd("x", "-3"), 2);
});

const world = makeFacts();
const aroundCocaine = findAround(world, "cocaine", {
  steps: 1,
  most: 50,
  statements: new Set(world.statements.keys()),
});

test("around a node stand only its neighbors, and ports move along", () => {
  const { places } = aroundCocaine;
  assert.deepEqual([...places.keys()], ["n0", "n1", "n1p0"]);
  const [node, port] = [places.get("n1"), places.get("n1p0")];
  assert.ok(node && port && node.x > (places.get("n0")?.x ?? 0));
  assert.deepEqual([port.x - node.x, port.y - node.y], [60, 0]);
});

test("what only stands for a rest is no neighbor and no center", () => {
  const { data } = makeGraph(["a>m", "m>z", "z>x"]);
  const nodes = data.nodes.map((node) => (node.id === "z" ? { ...node, off_map: true } : node));
  const facts = indexFacts({ ...data, nodes });
  const { steps, leftOut } = findAround(facts, "m", wish(facts, { steps: 3 }));
  assert.deepEqual([...steps.keys()].sort(), ["a", "m"]);
  assert.equal(leftOut, 0);
  assert.equal(lookAt(facts, { ...AT_REST, node: "z" }).center, null);
  assert.equal(lookAt(facts, { ...AT_REST, statement: "st:2" }).center, null);
  assert.equal(lookAt(facts, { ...AT_REST, statement: "st:1" }).center, "m");
});
