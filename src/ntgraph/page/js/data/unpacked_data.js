/** Unpack the data that `ntgraph.page.packed_data` wrote; its docstring explains the marks. */

import { once } from "./lazy_value.js";

/** @typedef {any} Packed a value or column in the form of `packed_data.py` */

/**
 * Return an object with the fields of packed data; each is unpacked at its first use.
 * @param {{ columns: Packed, starts: number[], texts: string[] }} packed
 * @param {string[]} [known] texts of the parts read before @returns {any}
 */
export function unpackColumns({ columns, starts, texts: added }, known = []) {
  const texts = [...known, ...added];
  let fresh = 0;
  const textOf = (/** @type {number} */ code) => (code ? texts[code - 1] : texts[fresh++]);

  /** @param {Packed} packed @returns {any} */
  function value(packed) {
    if (!Array.isArray(packed)) return packed;
    const [mark, ...rest] = packed;
    if (mark === "t") return textOf(rest[0]);
    if (mark === "r") return records(packed);
    if (mark === "l") return rest.map(value);
    return Object.fromEntries(pairs(rest).map(([key, own]) => [key, value(own)]));
  }

  /** @param {Packed} packed @returns {any[]} */
  function records([, count, ...rest]) {
    const fields = pairs(rest).map(([key, own]) => ({ key, values: column(own, count) }));
    return Array.from({ length: count }, (_, at) => {
      const record = /** @type {Record<string, any>} */ ({});
      for (const { key, values } of fields) {
        const value = values[at];
        if (value !== undefined) record[key] = value;
      }
      return record;
    });
  }

  /** @param {Packed} packed @param {number} count @returns {any[]} */
  function column(packed, count) {
    const mark = packed[0];
    if (mark === "=") return Array(count).fill(value(packed[1]));
    if (mark === "r") return records(packed);
    if (mark === "?") return spread(packed[1], column(packed[2], sum(packed[1])));
    if (mark === "l") return cut(packed[1], column(packed[2], sum(packed[1])));
    const rest = packed.slice(1);
    return mark === "n" ? rest : rest.map(mark === "t" ? textOf : value);
  }

  const data = {};
  for (const [at, [key, packed]] of pairs(columns.slice(1)).entries()) {
    const get = once(() => {
      fresh = known.length + (starts[at] ?? 0);
      return value(packed);
    });
    Object.defineProperty(data, key, { enumerable: true, get });
  }
  return data;
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** @param {Packed[]} list @returns {[string, Packed][]} */
const pairs = (list) =>
  list.flatMap((key, at) =>
    at % 2 ? [] : [/** @type {[string, Packed]} */ ([key, list[at + 1]])],
  );

/** @param {number[]} present @param {any[]} values */
function spread(present, values) {
  let next = 0;
  return present.map((is) => (is ? values[next++] : undefined));
}

/** @param {number[]} sizes @param {any[]} items */
function cut(sizes, items) {
  let end = 0;
  return sizes.map((size) => {
    end += size;
    return items.slice(end - size, end);
  });
}

/** @param {ReadableStream<Uint8Array>} readable @returns {Promise<string>} */
async function gather(readable) {
  const decoder = new TextDecoder();
  const reader = readable.getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
}

/** @param {string} base64 @returns {Promise<string>} */
async function inflate(base64) {
  const raw = atob(base64);
  const bytes = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; at++) bytes[at] = raw.charCodeAt(at);
  // Not through a Blob: browsers read it in another process, some frames later.
  const { readable, writable } = new DecompressionStream("deflate-raw");
  const writer = writable.getWriter();
  const [text] = await Promise.all([gather(readable), writer.write(bytes), writer.close()]);
  return text;
}

/**
 * Return the data as they were before packing, and all texts read so far.
 * @param {any} data @param {string[]} [known] texts of the parts read before
 * @returns {Promise<{ value: any, texts: string[] }>}
 */
export async function unpack(data, known = []) {
  if (typeof data.deflated === "string") {
    return unpack(JSON.parse(await inflate(data.deflated)), known);
  }
  if (!data.columns) return { value: data, texts: known };
  return { value: unpackColumns(data, known), texts: [...known, ...data.texts] };
}
