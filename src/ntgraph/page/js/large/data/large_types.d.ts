/** What the header of a large page says, as `page/large` writes it. */

/** `[text, 0, text, 1]`: 0 stands for the subject's name, 1 for the object's. */
export type Template = string | (string | 0 | 1)[];

export interface KindHeader {
  /** Says the same kind in every edition of the graph; the number of a kind may change. */
  key?: string;
  relation: string;
  template: Template;
  template_plural?: Template;
  inverse?: string;
  sign: string;
  symmetric: boolean;
  negated: boolean;
  hedged: boolean;
  verdict: number;
  layer: number;
  count: number;
}

export interface SectionHeader {
  bytes: number;
  deflated: number;
  items: number;
  streams: number[];
  /** The character between texts. */
  between?: string;
  /** The name of an attribute. */
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
  /** Whether there are more paths than listed. */
  more: boolean;
  /** Whether some nodes were not walked through. */
  stopped: boolean;
  /** These nodes. */
  notWalked: number[];
}
