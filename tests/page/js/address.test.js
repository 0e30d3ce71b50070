import assert from "node:assert/strict";
import { test } from "node:test";
import { formatAddress, parseAddress } from "../../../src/ntgraph/page/js/address.js";

for (const kind of /** @type {const} */ (["node", "statement", "source"])) {
  for (const id of ["CHEBI:18243", "doi:10.1000/a#b?c=d&e", "__proto__", "é 🐝", "</script>", ""]) {
    test(`an address keeps the ${kind} ${JSON.stringify(id)}`, () => {
      assert.deepEqual(parseAddress(formatAddress({ kind, id })), { kind, id });
    });
  }
}

test("no address is no selection", () => {
  assert.equal(formatAddress(null), "");
  assert.equal(parseAddress(""), null);
  assert.equal(parseAddress("#"), null);
});

for (const hash of ["#statements", "#source-3", "#planet=earth", "#node", "#node=%E0%A4%A"]) {
  test(`${hash} is about something else`, () => {
    assert.equal(parseAddress(hash), undefined);
  });
}
