// Answers in words.
import { plain } from "../../viewer/src/numbers";
import type { Asked, Words } from "./protocol";

/** Whether numbers are shown as percentages. */
export const isShare = (asked: Asked, words: Words) => words.unit === "%" && asked.low >= 0 && asked.high <= 1;

/** A number of this question, with its unit. */
export function sayNumber(asked: Asked, words: Words, value: number): string {
  if (asked.kind === "step") return String(Math.round(value));
  if (isShare(asked, words)) return `${plain(100 * value)}%`;
  return words.unit ? `${plain(value)} ${words.unit}` : plain(value);
}

/** The x of a point of a curve. */
export function alongCurve(asked: Asked, points: number): (k: number) => number {
  return (k) => asked.start + (k * (asked.end - asked.start)) / Math.max(1, points - 1);
}

/** How many points a curve of this question has. */
export function pointsOf(asked: Asked): number {
  return asked.points ?? Math.min(64, Math.round(asked.end - asked.start) + 1);
}
