/** All that Python writes into the page (`ntgraph.display`); the other types here are its parts. */

import type { Tour } from "./lesson_types.d.ts";
import type { Citing, Link, Term, Verdict } from "./link_types.d.ts";
import type {
  Drawing,
  Edge,
  GraphNode,
  Line,
  LineMark,
  Manner,
  MapLook,
  NodeType,
  Region,
} from "./map_types.d.ts";
import type { AcceptedFact, Outside, SafetyNote, Statement } from "./statement_types.d.ts";
import type { Mechanism, SynapseLook } from "./synapse_types.d.ts";
import type { Article, FindingKind, Source } from "./work_types.d.ts";

/** Statements of several articles about the same two things. */
export interface Meeting {
  kind: string;
  label: string;
  statements: string[];
}

/** An attribute that a graph file gives its edges; `values` are in the order of the statements. */
export interface Attribute {
  name: string;
  is_number: boolean;
  values: (string | number)[][];
  choices: [string, number][];
}

export interface GraphData {
  title: string;
  version: string;
  released_on: string;
  license: Link;
  types: NodeType[];
  lines: Line[];
  manners: Manner[];
  marks: LineMark[];
  look: MapLook;
  verdicts: Verdict[];
  citing: Citing[];
  article_marks: Citing[];
  states: Term[];
  comparisons: Term[];
  kinds: Term[];
  severities: Term[];
  finding_kinds: FindingKind[];
  articles: Article[];
  regions: Region[];
  nodes: GraphNode[];
  edges: Edge[];
  statements: Statement[];
  sources: Source[];
  accepted: AcceptedFact[];
  outside: Outside[];
  safety_notes: SafetyNote[];
  synapse?: SynapseLook | null;
  mechanisms: Mechanism[];
  tours: Tour[];
  meetings: Meeting[];
  passages: Record<string, string>;
  attributes: Attribute[];
  attributes_left_out: number;
  drawing: Drawing;
  caption: string;
}
