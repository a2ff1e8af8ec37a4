// What Python sends, and what is kept of the reader.

export interface Prediction {
  kind: "choice" | "number" | "curve";
  /** HTML, as are `options` and `reveal`. */
  question: string;
  options: string[];
  /** Which option is right; -1 where there are none. */
  right: number;
  truth: number | number[];
  /** The truth as the text has it. */
  told: string;
  /** Lowest, highest, grain. */
  range: [number, number, number];
  reveal: string;
  /** What a curve goes over. */
  axis: "step" | "moment";
  /** What of a viewer gives the answer away. */
  hides: Veiled;
  /** What its first and its last point stand for, where that is not their number. */
  along?: [number, number];
}

/** All of the figure, or what the network answers; "" for nothing. */
export type Veiled = "figure" | "answers" | "";

export interface Task {
  key: string;
  value: string;
  html: string;
  done: string;
}

export interface Step {
  title: string;
  html: string;
  figure: { kind: string; view: string } | null;
  prediction: Prediction | null;
  task: Task | null;
}

export interface Lesson {
  slug: string;
  title: string;
  goal: string;
  minutes: number;
  intro: string;
  steps: Step[];
}

export interface Entry {
  slug: string;
  title: string;
  goal: string;
  minutes: number;
  steps: number;
}

export interface Data {
  lessons: Entry[];
  /** By quantity, on a light and on a dark page. */
  colours: Record<string, [string, string]>;
  texts: Record<string, string>;
  /** The language that the address asks for; empty where it asks for none. */
  lang: string;
  /** Whether the page that this stands on is not the lessons' own: links lead there. */
  elsewhere?: boolean;
  lesson?: Lesson;
  /** The language of the lesson's text. */
  spoken?: string;
  note?: string;
  step?: number;
  /** Whether the reader leads a class, which can be asked the same. */
  leads?: boolean;
  /** Whether the reader has changed the figure. */
  changed?: boolean;
}

/** An option's place, a number, or a curve with null where nothing was drawn; null for a skipped guess. */
export type Guess = number | (number | null)[] | null;

export type Text = (key: string, values?: Record<string, string | number>) => string;

/** Asks Python for something. */
export type Send = (name: "go" | "set" | "reset", value: unknown) => void;
