// The original behind a what-if: its arrays, and how far the new ones are from them.
import type { Frame } from "./frame";
import { plain, rounded, signed } from "./numbers";
import type { Matrix, Picture } from "./types";

export interface Difference {
  /** What if minus original. */
  matrix: Matrix;
  /** The largest size of any difference; zero where nothing differs. */
  largest: number;
}

const known = new WeakMap<Matrix, Difference>();

/** The original of an array, while a what-if is in effect. */
export function ghostOf({ arrays }: Picture, key: string): Matrix | null {
  return arrays[`ghost.${key}`] ?? null;
}

export function hasGhost({ arrays }: Picture): boolean {
  return "ghost.h" in arrays;
}

/** Whether differences are drawn in the place of the numbers themselves. */
export function showsDifference({ picture, state }: Frame): boolean {
  return state.view === "difference" && hasGhost(picture);
}

/** Computed once for each array of a picture. */
export function difference(now: Matrix, before: Matrix): Difference {
  const found = known.get(now);
  if (found) return found;
  const values = now.values.map((value, k) => value - before.values[k]!);
  let largest = 0;
  for (const value of values) if (Math.abs(value) > largest) largest = Math.abs(value);
  const made = { matrix: { values, width: now.width }, largest };
  known.set(now, made);
  return made;
}

/** What a tooltip adds: "what if 0.5000, original 0.2000, difference +0.3000". */
export function comparison({ text }: Frame, now: number, before: number): string {
  return text("whatif_tip", { now: rounded(now), original: rounded(before), difference: signed(now - before) });
}

/** What stands beside a quantity in the view of differences: "changed by at most 0.8312". */
export function largestOf({ text }: Frame, largest: number): string {
  return largest === 0 ? text("whatif_none") : text("whatif_largest", { largest: plain(largest) });
}
