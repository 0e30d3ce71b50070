/** The ids of statements that programs print: hashes of what identifies a statement. */

import { giveWay } from "./pauses.js";
import { createHasher } from "./sha256.js";

/**
 * @typedef {{ links: import("./links.js").Links, nodes: import("./node_names.js").NodeNames,
 *   copies: Uint32Array, kinds: import("./large_types.d.ts").KindHeader[] }} Identities
 */

const ID = /^st:([0-9a-f]{8})([0-9a-f]{8})$/;
const BETWEEN = "\x1f";
/** How a statement is told from those parallel to it, before its number. */
const COPY = "copy=edge ";
/** After so many ms the browser may do something else. */
const LONG = 50;
const BETWEEN_LOOKS = 1024;

/** Return whether a text has the form of an id. @param {string} text */
export const isProgramId = (text) => ID.test(text);

/**
 * Return a function from a link to its id, which serves many of them.
 * @param {Identities} graph
 */
export function createProgramIds(graph) {
  const [identify, hash] = [createIdentifier(graph), createHasher()];
  return (/** @type {number} */ link) => {
    const words = hash(identify(link));
    return `st:${words.map((word) => word.toString(16).padStart(8, "0")).join("")}`;
  };
}

/**
 * Return the link that has an id, or -1. `tell` is told which share was looked through, and
 * returns whether to go on.
 * @param {Identities} graph @param {number} count of the links
 * @param {string} id @param {(share: number) => boolean} tell
 */
export async function findProgramId(graph, count, id, tell) {
  const [first, second] = (ID.exec(id) ?? []).slice(1).map((digits) => Number.parseInt(digits, 16));
  const [identify, hash] = [createIdentifier(graph), createHasher()];
  let since = performance.now();
  for (let link = 0; link < count; link++) {
    const [one, other] = hash(identify(link));
    if (one === first && other === second) return link;
    if (link % BETWEEN_LOOKS === 0 && performance.now() - since > LONG) {
      if (!tell(link / count)) return -1;
      await giveWay();
      since = performance.now();
    }
  }
  return -1;
}

/**
 * Return a function from a link to the text that is hashed, as `columns/statement_hashes.py`
 * writes it.
 * @param {Identities} graph
 */
function createIdentifier({ links, nodes, copies, kinds }) {
  const words = kinds.map(({ identity = [] }) => {
    const [layer = "", level = "", predicate = "", denied = "", ...qualifiers] = identity;
    return { layer, middle: [level, predicate].join(BETWEEN), ends: [denied, ...qualifiers] };
  });
  /** @type {string[]} */
  const ids = [];
  const idOf = (/** @type {number} */ node) => {
    ids[node] ??= nodes.ownIdOf(node);
    return ids[node];
  };
  return (/** @type {number} */ link) => {
    const { layer = "", middle, ends = [] } = words[links.kinds[link] ?? 0] ?? {};
    const number = copies[link];
    const told = number ? ends.map((end) => (end === COPY ? `${end}${number}` : end)) : ends;
    const [subject, object] = [links.subjects[link] ?? 0, links.objects[link] ?? 0].map(idOf);
    return [layer, subject, middle, object, ...told].join(BETWEEN);
  };
}
