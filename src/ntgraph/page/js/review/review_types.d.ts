/** What the review page is given, and what it keeps. */

/** What somebody says: of two things, in words. */
export interface Said {
  subject: string;
  subject_level: string;
  predicate: string;
  object: string;
  negated: boolean;
}

export interface Proposal extends Said {
  key: string;
  /** Whether the same words stand in several places, so that only its own decision is its. */
  isRepeated: boolean;
  start: number;
  end: number;
  quote: string;
  hedge: string;
  /** Words that hedge in the passage and are asked about when the fact is recorded. */
  asked: string[];
  cites: string;
  carried: boolean;
  score: number;
  /** Whether the score is a measured share of right proposals. */
  isMeasured: boolean;
  rule: string;
  reader: string;
  note: string;
  says: string;
  subjectAt?: Place;
  objectAt?: Place;
  antecedentAt?: Place;
}

export interface Recorded extends Said {
  start: number;
  end: number;
  says: string;
}

export interface Accepted extends Said {
  says: string;
}

/** The start and end of a passage in the article's text. */
export type Place = [number, number];

export interface Block {
  kind: string;
  start: number;
  text: string;
}

export interface Predicate {
  id: string;
  label: string;
  sign: string;
  domain: string[];
  range: string[];
  template: string;
  template_plural: string;
  negated: string;
  negated_plural: string;
  base: string;
}

export interface Level {
  id: string;
  phrase: string;
  phrase_plural: string;
}

export interface Hedge {
  id: string;
  label: string;
  modal?: string;
  modal_plural?: string;
  modal_negated?: string;
  modal_negated_plural?: string;
  adverb?: string;
  frame?: string;
}

/** Label, how it is said, whether it is plural, its type, other names. */
export type KnownThing = [string, string, number, string, string[]];

/** One row of decisions.tsv. */
export interface Decision {
  key: string;
  verdict: string;
  reason: string;
  quote: string;
  subject: string;
  subject_level: string;
  predicate: string;
  object: string;
  negated: string;
  hedge: string;
  cites: string;
  note: string;
  decided_on: string;
}

export interface ReviewData {
  title: string;
  slug: string;
  blocks: Block[];
  sentences: Place[];
  /** Where each sentence that hedges begins, and the words by which it does. */
  hedged: [number, string[]][];
  proposals: Proposal[];
  recorded: Recorded[];
  leftOut: [number, number, string][];
  /** How many proposals are about words that are no longer in the text. */
  outdated: number;
  accepted: Accepted[];
  nodes: KnownThing[];
  predicates: Predicate[];
  levels: Level[];
  hedges: Hedge[];
  reasons: [string, string][];
  omissions: [string, string][];
  works: [number, string][];
  columns: string[];
  decisions: string[][];
  saveTo: string;
  seen: string;
}

/** Something about a sentence: what is proposed, recorded, or was added by hand. */
export interface Item {
  id: string;
  kind: "proposal" | "recorded" | "added";
  start: number;
  end: number;
  proposal?: Proposal;
  recorded?: Recorded;
  decision?: Decision;
}

/** One change of the decisions: a row that is put, or the key of one that is dropped. */
export interface Change {
  put?: Decision;
  drop?: string;
}
