/** Values that are computed at the first request, so that the page can start sooner. */

/** @template T @param {() => T} make */
export function once(make) {
  /** @type {{ value: T } | undefined} */
  let made;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
