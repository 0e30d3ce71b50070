/** The records of works and articles, with what an audit found. */

import type { Link } from "./link_types.d.ts";

export interface Source {
  id: string;
  citation: string;
  kind: string;
  species: string;
  reading: string;
  license: string;
  interest: string;
  note: string;
  links: Link[];
  numbers: number[];
  printed_in: string[];
  statements: string[];
  retraction_checked: string;
  findings: Finding[];
}

/** A finding of the audit; without statements it is about the printed reference itself. */
export interface Finding {
  kind: string;
  explanation: string;
  number: number;
  statements: string[];
}

export interface FindingKind {
  id: string;
  label: string;
  severity: string;
  definition: string;
  remedy: string;
}

export interface Article {
  id: string;
  title: string;
  publisher: string;
  interest: string;
  source: string;
  findings: Finding[];
  is_graph_file: boolean;
}
