/** Search for paths between two nodes, shortest first, and infer the sign of a path. */

/** @typedef {import("../data/statement_types.d.ts").Statement} Statement */
/** @typedef {{ end: string, statements: Statement[] }} Hop */
/** @typedef {{ start: string, hops: Hop[] }} Walk */
/** @typedef {Map<string, Map<string, Statement[]>>} Neighbors */

const MOST_STEPS = 50_000;

/**
 * Return the neighbors of each node, with the statements that join them. What is denied joins
 * nothing, unless that is asked for.
 * @param {Statement[]} statements @param {boolean} [denied] @returns {Neighbors}
 */
export function joinNeighbors(statements, denied = false) {
  /** @type {Neighbors} */
  const neighbors = new Map();
  for (const statement of statements) {
    const { subject, object } = statement;
    if (subject === object || (statement.negated && !denied)) continue;
    addNeighbor(neighbors, subject, object, statement);
    addNeighbor(neighbors, object, subject, statement);
  }
  return neighbors;
}

/**
 * @param {Neighbors} neighbors
 * @param {string} one @param {string} other @param {Statement} statement
 */
function addNeighbor(neighbors, one, other, statement) {
  const around = neighbors.get(one) ?? new Map();
  const between = around.get(other);
  if (between) between.push(statement);
  else around.set(other, [statement]);
  neighbors.set(one, around);
}

/**
 * Return the number of hops from one node to each node within reach.
 * @param {Neighbors} neighbors @param {string} from @param {number} most
 */
export function measureHops(neighbors, from, most) {
  const far = new Map([[from, 0]]);
  let ring = [from];
  for (let hops = 1; hops <= most && ring.length; hops += 1) {
    const next = [];
    for (const node of ring) {
      for (const other of neighbors.get(node)?.keys() ?? []) {
        if (far.has(other)) continue;
        far.set(other, hops);
        next.push(other);
      }
    }
    ring = next;
  }
  return far;
}

/**
 * Return all simple paths of at most so many hops, shortest first, then those with more
 * statements. Nodes from which the end is too far away are not entered.
 * @param {Neighbors} neighbors @param {string} from @param {string} to @param {number} most
 * @returns {{ walks: Walk[], stopped: boolean }}
 */
export function findWalks(neighbors, from, to, most) {
  if (from === to || !neighbors.has(from) || !neighbors.has(to)) {
    return { walks: [], stopped: false };
  }
  const far = measureHops(neighbors, to, most);
  /** @type {Walk[]} */
  const walks = [];
  let steps = 0;
  /** @param {string[]} passed @param {Hop[]} hops @param {number} left */
  const extend = (passed, hops, left) => {
    const here = passed[passed.length - 1] ?? from;
    for (const [other, statements] of neighbors.get(here) ?? []) {
      if ((far.get(other) ?? most + 1) > left - 1 || passed.includes(other)) continue;
      steps += 1;
      if (steps > MOST_STEPS) return;
      const longer = [...hops, { end: other, statements }];
      if (other === to) walks.push({ start: from, hops: longer });
      else extend([...passed, other], longer, left - 1);
    }
  };
  extend([from], [], most);
  walks.sort((a, b) => a.hops.length - b.hops.length || weigh(b) - weigh(a) || order(a, b));
  return { walks, stopped: steps > MOST_STEPS };
}

/**
 * Return the denied statements that would be steps of a path if they were not denied, as
 * `find_denied_links` does in Python.
 * @param {Statement[]} statements @param {string} from @param {string} to @param {number} most
 */
export function findDenied(statements, from, to, most) {
  if (!statements.some(({ negated }) => negated)) return [];
  const { walks } = findWalks(joinNeighbors(statements, true), from, to, most);
  const steps = new Set(walks.flatMap(({ hops }) => hops.flatMap((hop) => hop.statements)));
  return statements.filter((statement) => statement.negated && steps.has(statement));
}

/** @param {Walk} walk */
function weigh(walk) {
  const said = walk.hops.flatMap((hop) => hop.statements);
  return said.length + said.filter((s) => s.evidence.some((e) => e.cites.length)).length;
}

/** @param {Walk} a @param {Walk} b */
function order(a, b) {
  const [left, right] = [a, b].map((walk) => walk.hops.map((hop) => hop.end).join("\n"));
  return (left ?? "") < (right ?? "") ? -1 : 1;
}

const TURN = new Map([
  ["+", "-"],
  ["-", "+"],
]);

/**
 * Return the sign that would follow if every step of a path held: `+`, `-`, or `undefined`.
 * Every step must lead forward and have one sign, must not be negated, contradicted or
 * contested, and must start at the node itself, not at its excess or deficiency.
 * @param {Walk} walk @returns {string | undefined}
 */
export function inferSign(walk) {
  let sign = "+";
  let here = walk.start;
  for (const [at, { end, statements }] of walk.hops.entries()) {
    const from = here;
    const forward = statements.filter((s) => s.subject === from && isUsable(s, at));
    const signs = new Set(forward.map((s) => s.sign));
    const [only] = signs;
    if (signs.size !== 1 || only === undefined) return undefined;
    sign = only === "-" ? (TURN.get(sign) ?? sign) : sign;
    here = end;
  }
  return walk.hops.length > 1 ? sign : undefined;
}

/** @param {Statement} statement @param {number} at the place of its hop */
function isUsable(statement, at) {
  return (
    (statement.sign === "+" || statement.sign === "-") &&
    !statement.negated &&
    (at === 0 || statement.level === "") &&
    statement.verdict !== "contradicted" &&
    statement.gauges.contested.length === 0
  );
}

/**
 * Return whether all that is said at a step of a path runs along it, against it, or neither:
 * what has no direction, and what is said both ways, counts as neither. Python has the same rule
 * in `graph/step_ways.py`; both are tested with one table.
 * @param {Walk} walk @param {number} at @returns {"along" | "against" | "neither"}
 */
export function wayOf(walk, at) {
  const start = at ? walk.hops[at - 1]?.end : walk.start;
  const { end, statements = [] } = walk.hops[at] ?? {};
  /** @param {string | undefined} from @param {string | undefined} to */
  const all = (from, to) =>
    statements.length > 0 &&
    statements.every((s) => s.sign !== "0" && s.subject === from && s.object === to);
  if (all(start, end)) return "along";
  return all(end, start) ? "against" : "neither";
}

/** Return whether every step of a path runs along it. @param {Walk} walk */
export const isForward = (walk) => walk.hops.every((_, at) => wayOf(walk, at) === "along");

/**
 * Return paths in their order, but those that lead forward before those that only connect.
 * @param {Walk[]} walks
 */
export const forwardFirst = (walks) => [
  ...walks.filter(isForward),
  ...walks.filter((walk) => !isForward(walk)),
];
