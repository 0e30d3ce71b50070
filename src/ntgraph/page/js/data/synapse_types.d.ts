/** The records of pictures of a synapse. */

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
  /** What each step shows that comes after the steps of all synapses. */
  steps: string[];
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
  steps: string[];
  places: { id: string; label: string; y: number; path: string }[];
  shapes: { id: string; path: string }[];
}
