// What goes over a class's socket: see gatescope/classroom/ for the other end.
import type { Guess, Veiled } from "../../lesson/src/types";
import type { Request } from "../../viewer/src/url";

export type Kind = "choice" | "number" | "curve" | "step";

/** An option's place, a number or a step, or a curve with null where nothing was drawn. */
export type Value = Exclude<Guess, null>;

export type Why = "code" | "secret" | "wait" | "full" | "message" | "late" | "value" | "question" | "ended";

/** The words of a question in one language; `html` where they are a lesson's own, else plain text. */
export interface Words {
  text: string;
  options: string[];
  html?: boolean;
}

/** What a lesson says once the answer is known, as HTML, and the truth as it writes it. */
export interface Reveal {
  reveal: string;
  told: string;
}

export interface Asked {
  is: "question";
  id: number;
  state: "open" | "revealed";
  kind: Kind;
  texts: Record<string, Words>;
  low: number;
  high: number;
  step: number;
  /** The steps that are asked about, from … to; a curve is drawn at so many points, evenly between them. */
  start: number;
  end: number;
  points: number;
  axis: "step" | "moment";
  /** Follows every number; "%" of a range within 0 and 1: shown as a percentage. */
  unit: string;
  /** The lesson and its step, from 0, whose prediction this is. */
  lesson: [string, number] | null;
  /** Whether the picture stays hidden until the truth is revealed. */
  veiled: boolean;
  mine: Value | null;
  /** Once it is revealed, and if there is one. */
  truth?: Value | null;
  reveals?: Record<string, Reveal>;
}

/** Numbers along a curve; null where nobody drew. */
export type Row = (number | null)[];

/** The answers of a class put together; what there is depends on the kind of the question. */
export interface Tally {
  /** Of a choice by option, else by bin. */
  counts?: number[];
  /** Of the bins: one more than there are counts. */
  edges?: number[];
  median?: number | Row;
  /** The middle half of the curves lies between these two. */
  low?: Row;
  high?: Row;
  /** Curve by curve; the teacher alone gets them. */
  curves?: Row[];
  /** Share of right answers. */
  right?: number;
  /** How far from the truth half of the answers are at most. */
  gap?: number;
}

/** Where the teacher's cursor is; with a veil over what of a lesson's figure waits for a prediction. */
export type Place = Request & { veil?: string };

export interface View {
  is: "view";
  version: number;
  page: string;
  query: string;
  title: string;
  /** By language, where to fetch the picture; empty for a page without one. */
  blobs: Record<string, string>;
  lesson: string;
  /** From 0. */
  step: number;
  /** What of the picture a prediction comes before. */
  veil: Veiled;
}

export interface Told {
  is: "tally";
  question: number;
  count: number;
  of: number;
  tally: Tally | null;
}

export type Incoming =
  | { is: "welcome"; role: "student" | "teacher"; member: string; name: string; code: string }
  | View
  | { is: "place"; n: number; place: Place }
  | Asked
  | { is: "question"; id: null }
  | Told
  | { is: "people"; here: number; following: number; names: string[] }
  | { is: "took"; what: "answer"; question: number }
  | { is: "took"; what: "name"; name: string }
  | { is: "refused"; why: Why; do?: string; said?: string }
  | { is: "ended" }
  | { is: "here" };

export type Outgoing =
  | { do: "join"; code: string; member: string; name: string }
  | { do: "lead"; code: string; secret: string }
  | { do: "follow"; on: boolean }
  | { do: "name"; name: string }
  | { do: "answer"; question: number; value: Value }
  | { do: "here" }
  | { do: "move"; place: Place }
  | { do: "ask"; question: object }
  | { do: "show"; question: number; on: boolean }
  | { do: "reveal" | "close"; question: number }
  | { do: "end" };

/** Where a part of the class answers, wherever the app is mounted: pages lie one level below it. */
export function address(part: string): URL {
  return new URL(`class/${part}`, location.href.split(/[?#]/)[0]);
}

/** What there is in the page's language, else in any. */
export function spoken<T>(all: Record<string, T> | undefined, language: string): T | undefined {
  return all?.[language] ?? all?.["en"] ?? Object.values(all ?? {})[0];
}

export function wordsOf(asked: Asked, language: string): Words {
  return spoken(asked.texts, language) ?? { text: "", options: [] };
}

/** The eight signs of a code as they are written for people. */
export function shownCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What somebody typed or scanned as a code, without what only helps reading; null for what cannot be one. */
export function cleanCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s‐-―−_.-]/g, "");
  return /^[2-9A-HJKMNP-Z]{8}$/.test(code) ? code : null;
}
