/** What the page about a large graph is made of: its header, its graph, and what is chosen. */

import type { createStore } from "../shell/page_state.js";
import type { LargeGraph, Part } from "./data/large_graph.js";
import type { Template, Work } from "./data/large_types.d.ts";

export type { Direction } from "./data/large_types.d.ts";
export type { LargeGraph };

export interface LargeType {
  id: string;
  label: string;
  plural: string;
  definition?: string;
  path: string;
  count: number;
}

/** What statements have in common but for their ends and places; what is false is left out. */
export interface LargeKind {
  relation: string;
  template: Template;
  /** Layer, level, predicate, `true` for a denial, and the qualifiers. */
  identity?: string[];
  sign?: string;
  symmetric?: boolean;
  negated?: boolean;
  hedged?: boolean;
  contested?: boolean;
  verdict?: number;
  layer?: number;
  safety?: number[];
  flags?: string[];
  /** What all evidence of the kind has, such as a work that says it, a species, a remark. */
  note?: string;
  /** How firmly its passages are worded. */
  wording?: string;
  count: number;
}

export interface Bubble {
  /** One community, several small ones together, or the things without a link. */
  kind: "group" | "groups" | "without links";
  /** Its own number, which `groupOf` returns for the things in it. */
  group: number;
  /** The number of communities in it, and the sizes of the smallest and the largest of them. */
  groups: number;
  smallest: number;
  largest: number;
  /** The number of statements inside. */
  links: number;
  /** How many other bubbles it is linked to, and by how many statements, drawn or not. */
  tied: [number, number];
  x: number;
  y: number;
  radius: number;
  size: number;
  /** The best connected nodes, the best known first. */
  named: number[];
  /** The numbers of nodes by type. */
  inside: [number, number][];
}

export interface Header {
  title: string;
  source: { name: string; sha256: string; unit: string };
  counts: { nodes: number; statements: number; works: number; left_out: number };
  types: LargeType[];
  kinds: LargeKind[];
  verdicts: { id: string; label: string; path: string; count: number }[];
  layers: string[];
  /** How statements that cite works are called, and others; empty where none cites one. */
  states?: string[];
  safety_notes: string[];
  /** The heading of what the article or file says. */
  in_source?: string;
  /** What the labels of passages to be warned of mean. */
  flags?: Record<string, string>;
  groups: {
    method: string;
    bubbles: Bubble[];
    ties: [number, number, number][];
    ties_left_out?: number;
    links_left_out?: number;
  };
  caption?: string;
  sections?: Record<string, unknown>;
}

/** What the page tells of one place where a statement stands. */
export interface Evidence {
  /** The place in words, or the line of the file. */
  place?: string;
  line?: number;
  hedge?: string;
  works?: (number | Work)[];
  passage?: string | { text: string; start: number; end: number };
  note?: string;
  attributes?: [string, unknown][];
}

export interface Gauges {
  state?: string;
  stances?: { work: number; label: string; reason: string; basis: string }[];
  reason?: string;
  basis?: string;
  grounds?: number[];
  assessed_on?: string;
  comparison?: Comparison;
  contested?: Conflict[];
}

/** How a statement compares with accepted facts; what is empty is left out. */
export interface Comparison {
  label: string;
  meaning?: string;
  left_out?: number;
  only_cited?: boolean;
  paths?: {
    sentences: string[];
    sign?: string;
    limited?: boolean;
    mechanism?: string;
    works?: number[];
  }[];
}

/** Another statement that contradicts one: a link of the page, or its words if it is not there. */
export interface Conflict {
  link?: number;
  sentence?: string;
  label: string;
  via: string[];
}

/** What fact tables say of a statement. */
export interface TableDetails {
  evidence?: Evidence[];
  gauges?: Gauges;
}

/** What the reader has chosen; see `AT_REST` in `shell/large_address.js`. */
export interface LargeState {
  view: string;
  group: string;
  node: string;
  statement: string;
  kind: string;
  way: string;
  page: string;
  from: string;
  to: string;
  relation: string;
  type: string;
  other: string;
  about: string;
  within: string;
  /** Which values attributes and judgements have, as JSON; see `table/value_choice.js`. */
  where: string;
  /** Which columns the table has beside its own, as JSON. */
  columns: string;
  sort: string;
  row: string;
  by: string;
}

export type Store = ReturnType<typeof createStore<LargeState>>;

/** What every part of the page gets. */
export interface Page {
  header: Header;
  graph: LargeGraph;
  store: Store;
  /** Whether parts of the graph are there already. */
  has(...parts: Part[]): boolean;
  load(...parts: Part[]): Promise<void>;
  /** Call something as soon as more names are found, and when all are, also with typing errors. */
  onFound(act: (isAll: boolean) => void): void;
}
