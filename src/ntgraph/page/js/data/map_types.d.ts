/** The records of the map: looks, boxes, lines, and what is drawn of them. */

import type { Link } from "./link_types.d.ts";

export interface NodeType {
  id: string;
  label: string;
  plural: string;
  definition: string;
  count: number;
  path: string;
  column?: string;
}

/** How the map is drawn; `display/style/map_measures.py` says what each length is for. */
export interface MapLook {
  most_boxes: number;
  most_steps: number;
  font: number;
  glyph: number;
  glyph_left: number;
  port_step: number;
  box: BoxLook;
  port: BoxLook;
  band: { margin: number; heading: number; radius: number; font: number };
  line: LineLook;
}

export interface BoxLook {
  radius: number;
  left: number;
}

export interface LineLook {
  width: number;
  chosen: number;
  rest: number;
  back: number;
  dim: number;
  roundness: number;
  bow: number;
  bow_share: number;
  widest_bow: number;
  margin: number;
  clear: number;
  lane: number;
  crowd: number;
  corner: number;
  tip: number;
  font: number;
  shape: number;
  shape_room: number;
}

/** How whole lines may be drawn; `id` is the field of `Edge` that is true for them. */
export interface Manner {
  id: string;
  label: string;
  dash: number[];
  is_back: boolean;
}

/** A sign on a line; `id` is the field of `Edge` that is true for lines with it. */
export interface LineMark {
  id: string;
  label: string;
  words: string;
  path: string;
  at: number;
}

export interface Line {
  sign: string;
  end: string;
  tip: string;
  label: string;
  count: number;
}

export interface Port {
  level: string;
  label: string;
}

export interface GraphNode {
  id: string;
  name: string;
  label: string;
  type: string;
  subtype: string;
  definition: string;
  synonyms: string[];
  identifiers: Link[];
  near_identifiers: Link[];
  note: string;
  ports: Port[];
  /** Whether the whole map shows it; otherwise only a neighborhood does. */
  drawn: boolean;
  off_map: boolean;
  /** The address of the node's own page, if one was built. */
  page?: string;
}

export interface Edge {
  id: string;
  source: string;
  target: string;
  level: string;
  sign: string;
  negated: boolean;
  hedged: boolean;
  statements: string[];
  faint: boolean;
}

export interface Region {
  heading: string;
  core: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface DrawnNode {
  id: string;
  label: string;
  group: string;
  x: number;
  y: number;
  font: { size: number };
  widthConstraint: { minimum: number };
  heightConstraint: { minimum: number };
  margin: { top: number; bottom: number; left: number; right: number };
}

export interface DrawnEdge {
  id: string;
  from: string;
  to: string;
  width: number;
  /** Its curve on the whole map as x, y, x, y … in tenths of a px; empty if it is not there. */
  curve: number[];
}

export interface Drawing {
  nodes: DrawnNode[];
  edges: DrawnEdge[];
  options: { nodes: { font: { face: string }; margin: DrawnNode["margin"] } };
}

/** The colors of a node type on the map, as CSS colors. */
export interface Ink {
  fill: string;
  line: string;
  ink: string;
}
