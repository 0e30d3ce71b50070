/** Walk from thing to thing along what is said: causes to the left, effects to the right. */

import { orderNodes, pickStatements } from "../data/facts_index.js";
import { count } from "../shell/dom_elements.js";
import { countWorks } from "../statements/statement_list.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/map_types.d.ts").Edge} Edge */
/** @typedef {import("../data/statement_types.d.ts").Statement} Statement */
/** @typedef {{ id: string, edge: Edge, statements: Statement[] }} Neighbor */
/**
 * The cursor stands on `home` (side 0), or on one of its causes (-1) or effects (1).
 * @typedef {{ home: string, side: number, at: number }} Cursor
 */
/** @typedef {{ drawn: Set<string>, statements: Set<string> }} Seen what the picture shows */

/**
 * Return the causes (-1) or effects (1) of a thing, in the order of types and things of the data.
 * @param {Facts} facts @param {string} home @param {number} side @param {Seen} seen
 * @returns {Neighbor[]}
 */
export function findNeighbors(facts, home, side, seen) {
  const inOrder = orderNodes(facts);
  return (facts.edgesOf.get(home) ?? [])
    .filter((edge) => (side < 0 ? edge.target : edge.source) === home)
    .map((edge) => ({
      id: side < 0 ? edge.source : edge.target,
      edge,
      statements: pickStatements(
        facts,
        edge.statements.filter((id) => seen.statements.has(id)),
      ),
    }))
    .filter(({ id, statements }) => id !== home && statements.length && seen.drawn.has(id))
    .sort((a, b) => inOrder(a.id, b.id));
}

/**
 * Return the thing that the cursor stands on.
 * @param {Facts} facts @param {Cursor} cursor @param {Seen} seen
 */
export function thingAt(facts, { home, side, at }, seen) {
  return side ? (findNeighbors(facts, home, side, seen)[at]?.id ?? home) : home;
}

/**
 * Return the cursor after an arrow key, or `undefined` where nothing is said in that direction.
 *
 * Left and right go to causes and effects, or back to where the cursor came from; up and down go
 * through the causes, or the effects, of the same thing.
 * @param {Facts} facts @param {Cursor} cursor @param {string} key @param {Seen} seen
 * @returns {Cursor | undefined}
 */
export function moveCursor(facts, cursor, key, seen) {
  const { home, side, at } = cursor;
  if (key === "ArrowUp" || key === "ArrowDown") return moveAside(facts, cursor, key, seen);
  const to = key === "ArrowLeft" ? -1 : 1;
  if (side === -to) return { home, side: 0, at: 0 };
  const next = side ? thingAt(facts, { home, side, at }, seen) : home;
  return findNeighbors(facts, next, to, seen).length ? { home: next, side: to, at: 0 } : undefined;
}

/** @param {Facts} facts @param {Cursor} cursor @param {string} key @param {Seen} seen */
function moveAside(facts, { home, side, at }, key, seen) {
  const own = side || [1, -1].find((each) => findNeighbors(facts, home, each, seen).length);
  if (!own) return undefined;
  const all = findNeighbors(facts, home, own, seen).length;
  if (!side) return { home, side: own, at: key === "ArrowDown" ? 0 : all - 1 };
  return { home, side, at: (at + (key === "ArrowDown" ? 1 : all - 1)) % all };
}

/**
 * Return what is heard at the cursor: the relation, its works, its verdicts, its place among all.
 * @param {Facts} facts @param {Cursor} cursor @param {Seen} seen
 */
export function describeRelation(facts, { home, side, at }, seen) {
  const all = findNeighbors(facts, home, side, seen);
  const [first, ...rest] = all[at]?.statements ?? [];
  if (!first) return "";
  const statements = [first, ...rest];
  const works = countWorks({ evidence: statements.flatMap(({ evidence }) => evidence) });
  const verdicts = statements.map(({ verdict }) => nameVerdict(facts, verdict));
  return [
    first.sentence.replace(/\.$/, ""),
    ...(rest.length ? [count(rest.length, "more statement")] : []),
    works ? count(works, "work") : "no work cited",
    [...new Set(verdicts)].join(" and "),
    `${at + 1} of ${all.length}`,
  ].join(", ");
}

/** @param {Facts} facts @param {string} verdict */
function nameVerdict(facts, verdict) {
  return (facts.verdicts.get(verdict)?.label ?? verdict.replaceAll("_", " ")).toLowerCase();
}
