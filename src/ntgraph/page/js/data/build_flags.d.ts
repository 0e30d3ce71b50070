/** Flags that the bundler replaces by `true` or `false`; see `bundle.mjs`. */

declare global {
  /** Whether the script is for pages whose statements have attributes of a graph file. */
  var HAS_ATTRIBUTES: boolean | undefined;
}

export {};
