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

/** Data of the learning view, read after the map has been drawn. */
export interface Lessons {
  quiz: QuizItem[];
  cards: Flashcard[];
  puzzle: PuzzleLine[];
}
