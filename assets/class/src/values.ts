// Numbers of a question in words, and its ranges.
import { plain } from "../../viewer/src/numbers";
import type { Asked } from "./protocol";

/** Whether numbers are shown as percentages. */
export const isShare = (asked: Asked) => asked.unit === "%" && asked.low >= 0 && asked.high <= 1;

/** A number of this question, with its unit. */
export function sayNumber(asked: Asked, value: number): string {
  if (asked.kind === "step") return String(Math.round(value));
  if (isShare(asked)) return `${plain(100 * value)}%`;
  return asked.unit ? `${plain(value)} ${asked.unit}` : plain(value);
}

/** Lowest and highest answer: a step is asked for from … to. */
export function rangeOf(asked: Asked): [number, number] {
  return asked.kind === "step" ? [asked.start, asked.end] : [asked.low, asked.high];
}
