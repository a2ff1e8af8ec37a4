// How far the numbers on screen may be from adding up: their own rounding, and that of float32 on the way.
import type { Contributions, Row } from "./contributions";

/** A float32 is this near to the number that it stands for. */
const FLOAT32 = 2 ** -24;

/**
 * Each number is off by half a unit of the fourth decimal. Every factor of a product has travelled as a
 * float32 (three at most, and the sum), and a core that computes in float32 rounds at each addition.
 */
export function boundOf(rows: Row[], total: number, opened: Contributions | null): number {
  const mass = opened ? opened.mass : rows.reduce((size, { value }) => size + Math.abs(value), 0);
  const count = opened ? opened.count : rows.length;
  return (rows.length + 1) * 0.00005 + (count + 4) * FLOAT32 * (mass + Math.abs(total));
}

/** Two significant digits, never less than the number itself. */
export function upwards(bound: number): number {
  const power = Math.floor(Math.log10(bound)) - 1;
  const digits = Math.ceil(power < 0 ? bound * 10 ** -power : bound / 10 ** power);
  return Number(`${digits}e${power}`);
}

/** A bound as a decimal. */
export const written = (bound: number) => (bound < 1 ? bound.toFixed(1 - Math.floor(Math.log10(bound))) : String(bound));
