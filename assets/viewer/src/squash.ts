// The functions that turn a sum into a gate or a state.
import type { Squash } from "./formulas";
import type { Frame } from "./frame";
import { valueAt } from "./frame";
import { rounded } from "./numbers";

/** How far the curve is drawn to either side, and the ends of its range. */
export const REACH: Record<Squash, { sum: number; low: number; high: number }> = {
  "σ": { sum: 6, low: 0, high: 1 },
  tanh: { sum: 3, low: -1, high: 1 },
  relu: { sum: 3, low: -0.5, high: 3 },
};

export function squashed(squash: Squash, sum: number): number {
  if (squash === "relu") return Math.max(0, sum);
  return squash === "tanh" ? Math.tanh(sum) : 0.5 + 0.5 * Math.tanh(0.5 * sum);
}

/** "σ(−3.1776)", as text. */
export function applied(squash: Squash, sum: number): string {
  return squash === "relu" ? `max(0, ${rounded(sum)})` : `${squash}(${rounded(sum)})`;
}

/** A gate below .1 or above .9, a candidate as near to its ends: the curve is flat there. */
export function slopeOf(squash: Squash, sum: number): "flat" | "steep" | "off" | "straight" {
  if (squash === "relu") return sum > 0 ? "straight" : "off";
  const value = squashed(squash, sum);
  const gate = squash === "tanh" ? (value + 1) / 2 : value;
  return gate < 0.1 || gate > 0.9 ? "flat" : "steep";
}

/** Whether a what-if holds the selected unit's gate at the cursor: the core says so, the numbers need not. */
export const isHeld = (frame: Frame, key: string) => valueAt(frame, `held.${key}`) === 1;
