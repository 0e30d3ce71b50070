/** Marks in a text that may overlap: the text in pieces, each with all marks that cover it. */

/**
 * Cut a stretch of text wherever a mark begins or ends.
 * @template T
 * @param {number} start @param {number} end @param {{ start: number, end: number, mark: T }[]} marks
 * @returns {{ start: number, end: number, marks: T[] }[]}
 */
export function cutPieces(start, end, marks) {
  const within = marks
    .map((each) => ({ ...each, start: Math.max(start, each.start), end: Math.min(end, each.end) }))
    .filter((each) => each.start < each.end);
  const cuts = new Set([start, end]);
  for (const each of within) cuts.add(each.start).add(each.end);
  const sorted = [...cuts].sort((a, b) => a - b);
  const starting = within.sort((a, b) => a.start - b.start);
  const pieces = [];
  /** @type {typeof within} */
  let open = [];
  let next = 0;
  for (const [at, from] of sorted.entries()) {
    const to = sorted[at + 1];
    if (to === undefined) break;
    open = open.filter((each) => each.end > from);
    for (let each = starting[next]; each && each.start <= from; each = starting[++next])
      open.push(each);
    pieces.push({ start: from, end: to, marks: open.map(({ mark }) => mark) });
  }
  return pieces;
}

/**
 * Return the number of the last place that begins at or before a character; -1 if none does.
 * @param {{ start: number }[]} places in order @param {number} at
 */
export function findLast(places, at) {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
