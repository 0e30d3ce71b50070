/** The types of the data that Python writes into the page (`ntgraph.display`), and of the state. */

export interface Link {
  text: string;
  address: string;
}

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

/** What accepted facts, or one statement if `said`, tell of one place of a synapse. */
export interface Act {
  place: string;
  shape: string;
  word: string;
  careful: boolean;
  said: boolean;
  rows: string[];
}

export interface Mechanism {
  node: string;
  messenger: string;
  heading: string;
  acts: Act[];
}

/** The one drawing of a synapse; see `display/style/synapse_look.py`. */
export interface SynapseLook {
  width: number;
  height: number;
  known_x: number;
  name_x: number;
  said_x: number;
  mark_x: number;
  headings: string[];
  cells: string[];
  cell_names: [string, number][];
  no_fact: string[];
  not_said: string[];
  careful: string;
  places: { id: string; label: string; y: number; path: string }[];
  shapes: { id: string; path: string }[];
}

export interface Step {
  heading: string;
  text: string;
  view: string;
  node: string;
  statement: string;
  source: string;
  start: string;
  end: string;
  accepted: boolean;
}

export interface Tour {
  id: string;
  title: string;
  summary: string;
  minutes: number;
  steps: Step[];
  questions: QuizItem[];
  quiz: string[];
  near: number;
}

export interface QuizItem {
  id: string;
  kind: string;
  question: string;
  options: string[];
  right: number;
  explanation: string;
  statements: string[];
  why: string[];
  about: string[];
  checked: boolean;
  ordered: boolean;
}

export interface PuzzleLine {
  statement: string;
  subject: string;
  object: string;
  subject_name: string;
  object_name: string;
  question: string;
  options: string[];
  right: number;
  sentence: string;
}

export interface Flashcard {
  deck: string;
  front: string;
  back: string;
  about: string;
}

export interface SafetyNote {
  id: string;
  text: string;
  sources: string[];
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
}

export interface Term {
  id: string;
  label: string;
  definition: string;
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
}

export interface Drawing {
  nodes: DrawnNode[];
  edges: DrawnEdge[];
  options: { nodes: { font: { face: string }; margin: DrawnNode["margin"] } };
}

/** A verdict; `path` draws its shape in a box of 16 by 16. */
export interface Verdict extends Term {
  path: string;
  count: number;
}

/** Whether a statement cites a work, `yes` or `no`, with its shape. */
export interface Citing {
  id: string;
  label: string;
  path: string;
  count: number;
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
  safety_notes: SafetyNote[];
  synapse?: SynapseLook | null;
  mechanisms: Mechanism[];
  tours: Tour[];
  passages: Record<string, string>;
  drawing: Drawing;
}

/** Data of the learning view, read after the map has been drawn. */
export interface Lessons {
  quiz: QuizItem[];
  cards: Flashcard[];
  puzzle: PuzzleLine[];
}

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

/** The colors of a node type on the map, as CSS colors. */
export interface Ink {
  fill: string;
  line: string;
  ink: string;
}
