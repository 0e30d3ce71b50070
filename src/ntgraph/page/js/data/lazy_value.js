/** Values that are made when they are first asked for: what a page can do without waits. */

/** @template T @param {() => T} make */
export function once(make) {
  /** @type {{ value: T } | undefined} */
  let made;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
