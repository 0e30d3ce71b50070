import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { unpack, unpackColumns } from "../../../../src/ntgraph/page/js/data/unpacked_data.js";

// As `ntgraph.page.packed_data` writes it; its own tests read the same marks.
const packed = {
  columns: [
    "o",
    "title",
    ["t", 0],
    "none",
    ["l"],
    "nodes",
    [
      "r",
      3,
      ...["id", ["t", 0, 0, 2]],
      ...["type", ["=", ["t", 0]]],
      ...["count", ["n", 1, 2.5, 3]],
      ...["flags", ["l", [0, 2, 1], ["t", 0, 2, 5]]],
      ...["links", ["l", [1, 0, 1], ["r", 2, "text", ["t", 1, 3]]]],
      ...["maybe", ["?", [0, 1, 0], ["r", 1, "z", ["n", 9]]]],
      ...["mixed", ["m", 1, ["t", 1], null]],
    ],
  ],
  starts: [0, 1, 1],
  texts: ["a title", "__proto__", "b", "Drug", "x"],
};
const plain = {
  title: "a title",
  none: [],
  nodes: [
    { id: "__proto__", type: "Drug", count: 1, flags: [], links: [{ text: "a title" }], mixed: 1 },
    {
      ...{ id: "b", type: "Drug", count: 2.5, flags: ["x", "__proto__"], links: [] },
      ...{ maybe: { z: 9 }, mixed: "a title" },
    },
    {
      ...{ id: "__proto__", type: "Drug", count: 3, flags: ["x"], links: [{ text: "b" }] },
      mixed: null,
    },
  ],
};

test("columns become records again", () => {
  assert.deepEqual(unpackColumns(packed), plain);
});

test("a field is read alone, once, whatever its name", () => {
  const { nodes } = unpackColumns(packed);
  assert.deepEqual(nodes, plain.nodes);
  const late = unpackColumns({ columns: ["o", "__proto__", ["l", 1]], starts: [0], texts: [] });
  const { value, get } = Object.getOwnPropertyDescriptor(late, "__proto__") ?? {};
  assert.equal(value, undefined);
  assert.equal(get?.(), get?.());
  assert.deepEqual(get?.(), [1]);
});

test("data come back however they travel", async () => {
  const deflated = deflateRawSync(JSON.stringify(packed)).toString("base64");
  assert.deepEqual((await unpack({ deflated })).value, plain);
  assert.deepEqual((await unpack(packed)).value, plain);
  assert.equal((await unpack(plain)).value, plain);
});

test("a later part uses the texts of the parts before it", async () => {
  const { texts } = await unpack(packed);
  const later = { columns: ["o", "all", ["l", ["t", 0], ["t", 2], ["t", 6]]], starts: [0] };
  const read = await unpack({ ...later, texts: ["new"] }, texts);
  assert.deepEqual(read.value, { all: ["new", "__proto__", "new"] });
  assert.deepEqual(read.texts, [...packed.texts, "new"]);
});

test("what cannot be inflated is an error", async () => {
  await assert.rejects(unpack({ deflated: "AAAA" }));
});
