import assert from "node:assert/strict";
import { test } from "node:test";
import { NameFinder } from "../../../../src/ntgraph/page/js/large/data/name_finder.js";
import { prepareFinder } from "../../../../src/ntgraph/page/js/large/data/search_preparation.js";

/** @param {number} count */
function makeFinder(count) {
  const finder = new NameFinder(
    count,
    (at) => [`name ${at}`],
    () => 6,
    () => 1,
  );
  /** @type {number[]} */
  const slices = [];
  const { work } = finder;
  finder.work = (time) => {
    slices.push(time);
    // One step at a time, so that a fast machine has to pause, too.
    return work.call(finder, 0) || finder.building.next().done === true;
  };
  return { finder, slices };
}

for (const isAwaited of [false, true]) {
  test(`the index is made ${isAwaited ? "at once if somebody waits" : "when there is time"}`, async () => {
    let idle = 0;
    Object.assign(globalThis, {
      requestIdleCallback: (/** @type {() => void} */ act) => {
        idle += 1;
        setTimeout(act);
      },
    });
    const { finder, slices } = makeFinder(3000);
    /** @type {[boolean, boolean][]} */
    const told = [];
    await prepareFinder(
      finder,
      () => isAwaited,
      (isAll) => told.push([isAll, finder.search("name 7", 1).length === 1]),
    );
    Reflect.deleteProperty(globalThis, "requestIdleCallback");
    assert.deepEqual(told, [
      [false, true],
      [true, true],
    ]);
    assert.ok(slices.length > 2);
    assert.equal(idle > 0, !isAwaited);
    assert.equal(Math.max(...slices) > 5, isAwaited);
  });
}
