/** The records of statements: passages, gauges, comparisons and accepted facts. */

export interface Citation {
  number: number;
  source: string;
}

export interface Evidence {
  article: string;
  section: string;
  block: string;
  start: number;
  end: number;
  hedge: string;
  kind: string;
  cites: Citation[];
  note: string;
  passage: string;
  mark: [number, number];
}

export interface Statement {
  id: string;
  subject: string;
  object: string;
  level: string;
  predicate: string;
  sign: string;
  negated: boolean;
  sentence: string;
  layer: string;
  hedged: boolean;
  flags: string[];
  verdict: string;
  evidence: Evidence[];
  gauges: Gauges;
}

export interface Stance {
  source: string;
  stance: string;
  label: string;
  reason: string;
  basis: string;
}

/** A path through accepted facts, as their ids. */
export interface AcceptedPath {
  facts: string[];
  sign: string;
  mechanism: string;
  limited: boolean;
}

export interface Comparison {
  outcome: string;
  paths: AcceptedPath[];
  left_out: number;
  only_cited?: boolean;
  seen_in?: string;
  mechanism: string;
}

export interface Conflict {
  statement: string;
  sentence: string;
  label: string;
  via: string[];
}

export interface Gauges {
  state: string;
  stances: Stance[];
  reason: string;
  basis: string;
  grounds: string[];
  assessed_on: string;
  comparison?: Comparison | null;
  contested: Conflict[];
  safety: string[];
}

export interface AcceptedFact {
  id: string;
  subject: string;
  object: string;
  sign: string;
  sentence: string;
  sources: string[];
  species: string;
  basis: string;
  role?: string;
  folded_under?: string;
  marked_by?: string;
  negated?: boolean;
  seen_in?: string;
}

/** A thing that only accepted facts speak of. */
export interface Outside {
  id: string;
  name: string;
  kind: string;
  definition: string;
  synonyms: string[];
}

export interface SafetyNote {
  id: string;
  text: string;
  sources: string[];
}
