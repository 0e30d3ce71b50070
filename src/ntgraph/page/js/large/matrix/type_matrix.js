/** How many statements lead from things of one type to things of another. */

/** @typedef {import("../large_types.d.ts").LargeGraph} LargeGraph */
/**
 * `rows` and `columns` are types with statements, both in one order, those with the most first;
 * `left` counts the statements of types that are not among them.
 * @typedef {{ rows: number[], columns: number[], counts: Uint32Array, size: number, left: number }} TypeMatrix
 */

/** More rows or columns than this are no overview. */
const MOST_TYPES = 20;

/**
 * Count statements by the types of both ends.
 * @param {LargeGraph} graph @param {number} size the number of types
 * @param {Uint8Array | undefined} kinds which kinds count; all if there is none
 * @returns {TypeMatrix}
 */
export function countTypes(graph, size, kinds) {
  const counts = new Uint32Array(size * size);
  for (let link = 0; link < graph.linkCount; link++) {
    if (kinds && !kinds[graph.kindOf(link)]) continue;
    const row = graph.typeOf(graph.subjectOf(link));
    const at = row * size + graph.typeOf(graph.objectOf(link));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const all = Array.from({ length: size }, (_, at) => at);
  /** @param {number} row @param {number} column */
  const countAt = (row, column) => counts[row * size + column] ?? 0;
  const types = all
    .map((type) => ({
      type,
      sum: all.reduce((sum, other) => sum + countAt(type, other) + countAt(other, type), 0),
    }))
    .filter(({ sum }) => sum)
    .sort((a, b) => b.sum - a.sum || a.type - b.type)
    .slice(0, MOST_TYPES)
    .map(({ type }) => type);
  const shown = types.flatMap((row) => types.map((column) => countAt(row, column)));
  return {
    rows: types.filter((row) => types.some((column) => countAt(row, column))),
    columns: types.filter((column) => types.some((row) => countAt(row, column))),
    counts,
    size,
    left: sumOf([...counts]) - sumOf(shown),
  };
}

/** @param {number[]} numbers */
const sumOf = (numbers) => numbers.reduce((sum, number) => sum + number, 0);
