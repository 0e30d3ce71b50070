/** What the page about a large graph is made of: its header, its graph, and what is chosen. */

import type { Link } from "../data/link_types.d.ts";
import type { storeOf } from "../shell/page_state.js";

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
  template: string;
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
  safety_notes: string[];
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

export type Direction = "out" | "in";

export interface Evidence {
  place: string;
  hedge?: string;
  works?: number[];
  passage?: { text: string; start: number; end: number };
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
  comparison?: string;
  paths?: string[][];
  contested?: { sentence: string; label: string; via: string[] }[];
}

export interface Details {
  evidence: Evidence[];
  gauges?: Gauges;
}

export interface AboutNode {
  label?: string;
  definition?: string;
  synonyms?: string[];
  identifiers?: (string | Link)[];
  note?: string;
  attributes?: [string, unknown][];
}

export interface Work {
  citation: string;
  links?: Link[];
}

export interface Paths {
  /** Each path as its links, in the order in which it is walked. */
  paths: number[][];
  /** Whether the search ended before everything was looked at. */
  stopped: boolean;
  /** Whether there are more paths of this length than are returned. */
  more: boolean;
  /** Nodes with so many links that paths through them were not looked for. */
  notWalked?: number[];
}

/** The graph as the parts of the page ask for it; numbers stand for nodes and links. */
export interface LargeGraph {
  readonly nodeCount: number;
  readonly linkCount: number;
  ready(part: string): Promise<unknown>;
  nameOf(node: number): string;
  typeOf(node: number): number;
  idOf(node: number): string;
  groupOf(node: number): number;
  nodeOf(id: string): number;
  degree(node: number): { out: number; in: number };
  countsByKind(node: number): { kind: number; direction: Direction; count: number }[];
  neighbors(
    node: number,
    asked: { kinds?: number[]; direction?: Direction; from: number; count: number },
  ): { links: Int32Array; total: number; left: number };
  subjectOf(link: number): number;
  objectOf(link: number): number;
  kindOf(link: number): number;
  lineOf(link: number): number;
  keyOf(link: number): string;
  linkOf(key: string): number;
  sentenceOf(link: number): string;
  detailsOf(link: number): Promise<Details | null>;
  aboutNode(node: number): Promise<AboutNode>;
  workOf(work: number): Work;
  search(query: string, limit: number): { node: number; match?: string }[];
  paths(from: number, to: number, asked: { maxSteps: number; limit: number }): Paths;
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
  sort: string;
  row: string;
  by: string;
}

export type Store = ReturnType<typeof storeOf<LargeState>>;

/** What every part of the page gets. */
export interface Page {
  header: Header;
  graph: LargeGraph;
  store: Store;
  /** Whether parts of the graph are there already. */
  has(...parts: string[]): boolean;
  load(...parts: string[]): Promise<void>;
}
