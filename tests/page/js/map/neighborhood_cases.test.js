import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { indexFacts } from "../../../../src/ntgraph/page/js/data/facts_index.js";
import { findAround } from "../../../../src/ntgraph/page/js/map/neighborhood_members.js";
import { makeBox, makeFacts, makeNode, makeStatement } from "../world.js";

/** @typedef {{ x: number, y: number, width: number, height: number }} Box */
/**
 * @typedef {{
 *   types: { id: string, column: string }[],
 *   nodes: (Box & { id: string, type: string, off_map: boolean, ports: Box[] })[],
 *   edges: { id: string, source: string, target: string, sign: string, statements: string[] }[],
 *   evidence: Record<string, number>,
 *   wishes: {
 *     center: string, steps: number, most: number, narrow: boolean, left_out: number,
 *     hops: Record<string, number>, places: Record<string, [number, number][]>,
 *   }[],
 * }} Case
 */

/** @type {Case[]} */
const cases = JSON.parse(
  await readFile(new URL("../../neighborhoods.json", import.meta.url), "utf8"),
);

/** @param {Case} made */
function readCase({ types, nodes, edges, evidence }) {
  const { data } = makeFacts();
  const [type] = makeFacts().data.types;
  const manner = { level: "", negated: false, hedged: false, faint: false };
  return indexFacts({
    ...data,
    types: /** @type {typeof data.types} */ (types.map((each) => ({ ...type, ...each }))),
    nodes: nodes.map(({ id, type, off_map }) => makeNode(id, type, { off_map })),
    edges: edges.map((edge) => ({ ...manner, ...edge })),
    statements: Object.entries(evidence).map(([id, count]) => ({
      ...makeStatement(id, "", ""),
      evidence: Array(count).fill({}),
    })),
    drawing: {
      ...data.drawing,
      nodes: nodes.flatMap((node, at) => [
        drawBox(`n${at}`, node),
        ...node.ports.map((port, nth) => drawBox(`n${at}p${nth}`, port)),
      ]),
    },
  });
}

/** @param {string} id @param {Box} box */
function drawBox(id, { x, y, width, height }) {
  const box = makeBox(id, x, y, "");
  const { left, right, top, bottom } = box.margin;
  return {
    ...box,
    widthConstraint: { minimum: width - left - right },
    heightConstraint: { minimum: height - top - bottom },
  };
}

test("boxes around a node stand where the picture made without a browser has them", () => {
  assert.ok(cases.length > 3);
  for (const made of cases) {
    const facts = readCase(made);
    for (const { center, hops, places, left_out, ...wish } of made.wishes) {
      const statements = new Set(facts.statements.keys());
      const around = findAround(facts, center, { ...wish, statements });
      assert.equal(around.leftOut, left_out);
      assert.deepEqual(Object.fromEntries(around.steps), hops);
      const wanted = Object.entries(places).flatMap(([id, own]) => {
        const at = made.nodes.findIndex((node) => node.id === id);
        return own.map((place, nth) => [nth ? `n${at}p${nth - 1}` : `n${at}`, place]);
      });
      assert.deepEqual([...around.places.keys()].sort(), wanted.map(([id]) => id).sort());
      for (const [id, [x, y]] of /** @type {[string, [number, number]][]} */ (wanted)) {
        const place = around.places.get(id);
        assert.ok(Math.abs((place?.x ?? Number.NaN) - x) < 1e-4, id);
        assert.ok(Math.abs((place?.y ?? Number.NaN) - y) < 1e-4, id);
      }
    }
  }
});
