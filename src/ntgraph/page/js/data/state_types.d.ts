/** What a reader can choose on the page. */

/** All that a reader can choose, as strings; see `AT_REST` in `shell/address_hash.js`. */
export interface State {
  view: string;
  node: string;
  statement: string;
  source: string;
  whole: string;
  hops: string;
  hide: string;
  predicates: string;
  verdicts: string;
  cited: string;
  articles: string;
  /** What is chosen of attributes, as JSON; only on pages with attributes. */
  attributes: string;
  words: string;
  sort: string;
  pages: string;
  findings: string;
  from: string;
  to: string;
  steps: string;
  trail: string;
  with: string;
  layer: string;
  tour: string;
  quiz: string;
  cards: string;
  puzzle: string;
  most: string;
  color: string;
}

/** The node, statement or work that is chosen; `null` if there is none. */
export type Selection = { kind: "node" | "statement" | "source"; id: string } | null;
