import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import {
  findDenied,
  findWalks,
  forwardFirst,
  inferSign,
  isForward,
  joinNeighbors,
  wayOf,
} from "../../../../src/ntgraph/page/js/paths/path_search.js";
import { makeRandom } from "../randomness.js";
import { makeStatement } from "../world.js";

/** @typedef {import("../../../../src/ntgraph/page/js/data/statement_types.d.ts").Statement} Statement */

/** @param {string} text such as `a>b c>b` @returns {Statement[]} */
const say = (text) =>
  text.split(" ").map((pair, at) => {
    const [subject = "", object = ""] = pair.split(">");
    return makeStatement(`st:${at}`, subject, object);
  });

/** @param {Statement[]} statements @param {string} from @param {string} to @param {number} most */
const ways = (statements, from, to, most) =>
  findWalks(joinNeighbors(statements), from, to, most).walks.map((walk) =>
    walk.hops.map(({ end }) => end).join(""),
  );

test("ways are found in either direction, shortest first", () => {
  assert.deepEqual(ways(say("a>b b>c a>c c>d"), "a", "c", 3), ["c", "bc"]);
  assert.deepEqual(ways(say("b>a b>c"), "a", "c", 2), ["bc"]);
});

test("of ways of one length the one that more is said about comes first", () => {
  assert.deepEqual(ways(say("a>x x>c a>y y>c y>c"), "a", "c", 2), ["yc", "xc"]);
});

test("a step has the direction of what is said, not of the walk", () => {
  const [first] = findWalks(joinNeighbors(say("a>b c>b")), "a", "c", 2).walks;
  assert.ok(first);
  assert.deepEqual(
    [wayOf(first, 0), wayOf(first, 1), isForward(first)],
    ["along", "against", false],
  );
  const [onward] = findWalks(joinNeighbors(say("a>b b>c")), "a", "c", 2).walks;
  assert.ok(onward && isForward(onward));
  const [both] = findWalks(joinNeighbors(say("a>b b>a")), "a", "b", 1).walks;
  assert.equal(both && wayOf(both, 0), "neither");
});

/** @type {{ about: string, said: string[][], start: string, end: string, most: number, trails: string[] }[]} */
const CASES = JSON.parse(await readFile(new URL("../../step_ways.json", import.meta.url), "utf8"));
const ARROWS = { along: "→", against: "←", neither: "–" };

for (const { about, said, start, end, most, trails } of CASES) {
  test(`as in Python: ${about}`, () => {
    const statements = said.map(([subject = "", sign = "", object = "", denied], at) => ({
      ...makeStatement(`st:${at}`, subject, object),
      ...{ sign: denied ? "0" : sign, negated: Boolean(denied) },
    }));
    const { walks } = findWalks(joinNeighbors(statements), start, end, most);
    const told = forwardFirst(walks).map((walk) =>
      walk.hops.reduce(
        (trail, hop, at) => `${trail} ${ARROWS[wayOf(walk, at)]} ${hop.end}`,
        walk.start,
      ),
    );
    assert.deepEqual(told, trails);
  });
}

test("what is denied is no link of a way", () => {
  const [ab, bc] = say("a>b b>c");
  assert.ok(ab && bc);
  assert.deepEqual(ways([ab, bc], "a", "c", 2), ["bc"]);
  assert.deepEqual(ways([ab, { ...bc, negated: true }], "a", "c", 2), []);
});

test("there is no way to oneself, to nowhere, or beyond the limit", () => {
  assert.deepEqual(ways(say("a>b b>c"), "a", "a", 3), []);
  assert.deepEqual(ways(say("a>b"), "a", "gone", 3), []);
  assert.deepEqual(ways(say("a>b b>c"), "a", "c", 1), []);
});

test("a name of an object's own machinery is a node like any other", () => {
  assert.deepEqual(ways(say("a>__proto__ __proto__>constructor"), "a", "constructor", 2), [
    "__proto__constructor",
  ]);
});

/** @param {Statement[]} statements @param {string} from @param {string} to @param {number} most */
function tryAll(statements, from, to, most) {
  /** @type {string[]} */
  const found = [];
  const go = (/** @type {string[]} */ path) => {
    const here = path[path.length - 1] ?? "";
    if (here === to) {
      found.push(path.slice(1).join(""));
      return;
    }
    if (path.length > most) return;
    const near = new Set(
      statements.flatMap((s) =>
        s.subject === here ? [s.object] : s.object === here ? [s.subject] : [],
      ),
    );
    for (const next of near) if (!path.includes(next)) go([...path, next]);
  };
  go([from]);
  return found;
}

test("on small graphs the ways are exactly those that trying all finds", () => {
  const random = makeRandom(7);
  for (let round = 0; round < 60; round += 1) {
    const letters = "abcdefg";
    const pick = () => letters[Math.floor(random() * letters.length)] ?? "a";
    const statements = say(Array.from({ length: 9 }, () => `${pick()}>${pick()}`).join(" "));
    const most = 1 + Math.floor(random() * 4);
    const found = ways(statements, "a", "b", most);
    assert.deepEqual([...found].sort(), tryAll(statements, "a", "b", most).sort());
    const lengths = found.map((way) => way.length);
    assert.deepEqual(
      lengths,
      [...lengths].sort((x, y) => x - y),
    );
  }
});

/** @param {Statement[]} statements @param {string} from @param {string} to */
const infer = (statements, from, to) => {
  const [walk] = findWalks(joinNeighbors(statements), from, to, 3).walks;
  return walk && inferSign(walk);
};

/** @param {Partial<Statement>[]} changes @returns {Statement[]} */
const chain = (...changes) =>
  changes.map((change, at) => ({
    ...makeStatement(`st:${at}`, "abc"[at] ?? "", "abc"[at + 1] ?? ""),
    ...change,
  }));

test("signs multiply along a way that leads forward", () => {
  assert.equal(infer(chain({ sign: "+" }, { sign: "+" }), "a", "c"), "+");
  assert.equal(infer(chain({ sign: "-" }, { sign: "+" }), "a", "c"), "-");
  assert.equal(infer(chain({ sign: "-" }, { sign: "-" }), "a", "c"), "+");
});

test("nothing is inferred where a step cannot carry it", () => {
  const contested = {
    gauges: {
      ...makeStatement("st:1", "b", "c").gauges,
      contested: [{ statement: "st:9", sentence: "", label: "", via: [] }],
    },
  };
  for (const broken of [
    { sign: "0" },
    { negated: true },
    { level: "excess" },
    { verdict: "contradicted" },
    contested,
    { subject: "c", object: "b" },
  ]) {
    assert.equal(infer(chain({}, broken), "a", "c"), undefined, JSON.stringify(broken));
  }
  assert.equal(infer(chain({}), "a", "b"), undefined);
});

test("a way through 20,000 lines is found while nobody waits", () => {
  const random = makeRandom(3);
  const name = () => `n${Math.floor(random() * 10_000)}`;
  const statements = Array.from({ length: 20_000 }, (_, at) =>
    makeStatement(`st:${at}`, name(), name()),
  );
  const neighbors = joinNeighbors(statements);
  const { walks, stopped } = findWalks(neighbors, "n1", "n2", 4);
  assert.ok(walks.every((walk) => walk.hops.length <= 4));
  assert.equal(stopped, false);
});

test("denied statements that would be steps are named, and no others", () => {
  const statements = say("a>b b>c a>c d>e");
  const denied = statements.map((statement, at) => ({
    ...statement,
    negated: at === 1 || at === 3,
  }));
  const named = findDenied(denied, "a", "c", 2).map(({ id }) => id);
  assert.deepEqual(named, ["st:1"]);
  assert.deepEqual(findDenied(denied, "a", "c", 1), []);
  assert.deepEqual(findDenied(statements, "a", "c", 2), []);
});
