/** The records of the learning view: tours, questions, cards, puzzle. */

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

/** A place on a map to complete; `right` is which of the two `options` it has. */
export interface PuzzlePlace {
  node: string;
  name: string;
  start: string;
  options: string[];
  right: number;
  sign: string;
  asked: string;
  statement: string;
  sentence: string;
}

/** A map to complete: boxes to be named, or lines to be found, to which `ways` are labels. */
export interface PuzzleMap {
  center: string;
  question: string;
  incoming: boolean;
  ways: string[];
  places: PuzzlePlace[];
}

export interface Flashcard {
  deck: string;
  front: string;
  back: string;
  about: string;
}

/** Data of the learning view, read after the map has been drawn. */
export interface Lessons {
  quiz: QuizItem[];
  cards: Flashcard[];
  puzzle: PuzzleMap[];
}
