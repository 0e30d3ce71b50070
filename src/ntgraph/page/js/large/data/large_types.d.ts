/** What the header of a large page says, as `page/large` writes it. */

/** A clause with `{subject}`, `{object}` and perhaps `{copy}`; a brace of the text itself is written twice. */
export type Template = string;

/** What is false is left out. */
export interface KindHeader {
  /** Names the same kind in every edition of the graph; the number of a kind may change. */
  key?: string;
  template: Template;
  /** For subjects with a plural verb, where it differs. */
  template_plural?: Template;
  symmetric?: boolean;
  negated?: boolean;
  /** Layer, level, predicate, `true` for a denial, and the qualifiers. */
  identity?: string[];
}

export interface SectionHeader {
  bytes: number;
  deflated: number;
  items: number;
  streams: number[];
  /** The character between texts. */
  between?: string;
  /** The name of values. */
  label?: string;
  /** How many links a block of details has. */
  block?: number;
}

export interface LargeHeader {
  counts: { nodes: number; statements: number };
  kinds: KindHeader[];
  sections: Record<string, SectionHeader>;
}

/** Returns the text of a section in the page, or its bytes from a file beside the page. */
export type ReadSection = (name: string) => string | Uint8Array | Promise<string | Uint8Array>;

export type Direction = "out" | "in" | "both";

export interface KindCount {
  kind: number;
  direction: Direction;
  count: number;
}

export interface Work {
  text: string;
  links: { text: string; address: string }[];
}

export interface Evidence {
  line: number;
  works: Work[];
  passage: string;
  /** What the row remarks. */
  note: string;
  attributes: [string, unknown][];
}

export interface Found {
  node: number;
  /** As in `name_search.js`: 0 is the name itself, 4 a name that resembles the query. */
  score: number;
  /** The name that fits. */
  match: string;
}

export interface FoundPaths {
  /** Links of each path from the one node to the other, shortest paths first. */
  paths: number[][];
  /** How many more paths there are than listed. */
  more: number;
}
