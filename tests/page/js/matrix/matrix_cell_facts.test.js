import assert from "node:assert/strict";
import { test } from "node:test";
import { indexFacts } from "../../../../src/ntgraph/page/js/data/facts_index.js";
import {
  acceptedMechanisms,
  groundsOf,
  makeMatrix,
  mechanismsOf,
  outcomesOf,
  shareSign,
  signOfChain,
} from "../../../../src/ntgraph/page/js/matrix/matrix_cell_facts.js";
import { makeFacts, makeNode, makeStatement } from "../world.js";

/** @param {string} id @param {string} subject @param {string} object @param {string} sign */
const fact = (id, subject, object, sign) => ({
  id,
  subject,
  object,
  sign,
  sentence: "",
  sources: [],
  species: "",
  basis: "",
});

const facts = indexFacts({
  ...makeFacts().data,
  nodes: [
    makeNode("speed", "Drug"),
    makeNode("joy", "Neurotransmitter"),
    makeNode("calm", "Neurotransmitter"),
    makeNode("pump", "Target"),
  ],
  statements: [
    makeStatement("st:1", "speed", "joy"),
    makeStatement("st:2", "joy", "speed"),
    makeStatement("st:3", "speed", "pump"),
  ],
  accepted: [
    fact("r:1", "speed", "pump", "-"),
    fact("r:2", "pump", "joy", "-"),
    fact("r:3", "speed", "calm", "0"),
  ],
});

const all = new Set(facts.statements.keys());

test("only what leads from a drug to a messenger stands in the matrix", () => {
  const matrix = makeMatrix(facts, all, false);
  assert.deepEqual([matrix.rows, matrix.columns], [["speed"], ["joy"]]);
  assert.deepEqual(
    matrix.cells
      .get("speed")
      ?.get("joy")
      ?.statements.map(({ id }) => id),
    ["st:1"],
  );
});

test("filtered statements leave the matrix", () => {
  assert.deepEqual(makeMatrix(facts, new Set(["st:2"]), false).rows, []);
});

test("accepted facts join it over one step or two", () => {
  const matrix = makeMatrix(facts, all, true);
  assert.deepEqual(matrix.columns, ["calm", "joy"]);
  const [chain] = matrix.cells.get("speed")?.get("joy")?.accepted ?? [];
  assert.deepEqual(
    chain?.map(({ id }) => id),
    ["r:1", "r:2"],
  );
  assert.equal(chain && signOfChain(chain), "+");
});

test("signs are shared, mixed or unsaid", () => {
  assert.equal(shareSign(["+", "+", "0"]), "+");
  assert.equal(shareSign(["+", "-"]), "mixed");
  assert.equal(shareSign(["0"]), "0");
  assert.equal(shareSign([]), "");
  assert.equal(signOfChain([fact("", "", "", "-"), fact("", "", "", "0")]), "0");
});

/** @param {string} sign @param {string} [seen_in] */
const seen = (sign, seen_in = "") => ({ ...fact("", "", "", sign), seen_in });

test("a sign that no fact seen in people carries names the animals", () => {
  const grounds = groundsOf([[seen("+", "in mice")], [seen("+", "in rats")]]);
  assert.deepEqual(grounds, { sign: "+", notes: ["in mice, in rats"], sides: [] });
  assert.deepEqual(groundsOf([[seen("+", "in mice")], [seen("+")]]).notes, []);
  assert.deepEqual(groundsOf([[seen("+", "in mice")], [seen("0")]]).notes, ["in mice"]);
});

test("a sign that follows from two accepted facts is called so", () => {
  const two = [seen("-"), seen("-")];
  assert.deepEqual(groundsOf([two]), { sign: "+", notes: ["by two accepted facts"], sides: [] });
  assert.deepEqual(groundsOf([two, [seen("+")]]).notes, []);
  assert.deepEqual(groundsOf([[seen("-", "in mice"), seen("-")]]).notes, [
    "by two accepted facts",
    "in part only in mice",
  ]);
});

test("opposite signs are different ways, and each names its animals", () => {
  assert.deepEqual(groundsOf([[seen("+")], [seen("-", "in animals")], [seen("0")]]), {
    sign: "mixed",
    notes: ["different ways"],
    sides: [["-", "in animals"]],
  });
  assert.deepEqual(groundsOf([[seen("+", "in mice")], [seen("-", "in mice")]]), {
    sign: "mixed",
    notes: ["different ways", "in mice"],
    sides: [],
  });
});

/** @param {string} id @param {string} outcome @param {string} mechanism @param {string} accepted */
function compare(id, outcome, mechanism, accepted) {
  const statement = makeStatement(id, "speed", "joy");
  const paths = [{ facts: [], sign: "+", mechanism: accepted, limited: false }];
  const comparison = { outcome, paths, left_out: 0, mechanism };
  return { ...statement, gauges: { ...statement.gauges, comparison } };
}

test("agreement and both kinds of conflict with accepted facts are told apart", () => {
  const statements = [
    compare("st:1", "agrees", "", "by reuptake"),
    compare("st:2", "different_mechanism", "by production", "by reuptake"),
    compare("st:3", "nothing_to_compare", "", ""),
    makeStatement("st:4", "speed", "joy"),
  ];
  assert.deepEqual(outcomesOf(statements), ["different_mechanism", "agrees"]);
  assert.deepEqual(outcomesOf([compare("st:5", "disagrees", "", "")]), ["disagrees"]);
  assert.deepEqual(mechanismsOf(statements), ["by production"]);
  assert.deepEqual(acceptedMechanisms(statements), ["by reuptake"]);
});
