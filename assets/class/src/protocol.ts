// What goes over a class's socket: see gatescope/classroom/ for the other end.
import type { Request } from "../../viewer/src/url";

export type Kind = "choice" | "number" | "curve" | "step";

/** An option's place, a number, or a row of numbers. */
export type Value = number | number[];

export type Why = "code" | "secret" | "wait" | "full" | "message" | "late" | "value" | "question" | "ended";

/** The words of a question in one language; `html` where they are a lesson's own, else plain text. */
export interface Words {
  text: string;
  options: string[];
  html?: boolean;
  /** Follows every number; "%" of a range within 0 and 1: shown as a percentage. */
  unit?: string;
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
  /** What a curve goes over, from … to, at so many points. */
  start: number;
  end: number;
  points?: number;
  mine: Value | null;
  truth?: Value | null;
}

/** The answers of a class put together; what there is depends on the kind of the question. */
export interface Tally {
  /** Of a choice by option, else by bin. */
  counts?: number[];
  /** Of the bins: one more than there are counts. */
  edges?: number[];
  median?: number | number[];
  /** The middle half of the curves lies between these two. */
  low?: number[];
  high?: number[];
  /** Curve by curve; the teacher alone gets them. */
  curves?: number[][];
  /** Share of right answers. */
  right?: number;
  /** How far from the truth half of the answers are at most. */
  gap?: number;
}

export interface View {
  is: "view";
  version: number;
  page: string;
  query: string;
  title: string;
  /** By language, where to fetch the picture; empty for a page without one. */
  blobs: Record<string, string>;
  lesson: string;
  step: number;
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
  | { is: "place"; n: number; place: Request }
  | Asked
  | { is: "question"; id: null }
  | Told
  | { is: "people"; here: number; following: number; names: string[] }
  | { is: "took"; what: string; question?: number }
  | { is: "refused"; why: Why; question?: number }
  | { is: "ended" }
  | { is: "here" };

export type Outgoing =
  | { do: "join"; code: string; member: string; name: string }
  | { do: "lead"; code: string; secret: string }
  | { do: "follow"; on: boolean }
  | { do: "name"; name: string }
  | { do: "answer"; question: number; value: Value }
  | { do: "here" }
  | { do: "move"; place: Request }
  | { do: "ask"; question: object }
  | { do: "show"; question: number; on: boolean }
  | { do: "reveal" | "close"; question: number }
  | { do: "end" };

/** Where a part of the class answers, wherever the app is mounted: pages lie one level below it. */
export function address(part: string): URL {
  return new URL(`class/${part}`, location.href.split(/[?#]/)[0]);
}

/** Words in the page's language, else in any. */
export function wordsOf(asked: Asked, language: string): Words {
  return asked.texts[language] ?? asked.texts["en"] ?? Object.values(asked.texts)[0] ?? { text: "", options: [] };
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
