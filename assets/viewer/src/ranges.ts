// Which values the two ends of a colour table stand for.
import type { Matrix, Range, Scale } from "./types";

export interface Bounds {
  /** Lower end and width of the range of each unit. */
  low: Float32Array;
  span: Float32Array;
  /** The common ends, or null where every unit has its own. */
  shared: [number, number] | null;
}

export function bounds(matrix: Matrix, range: Range, scale: Scale): Bounds {
  const { width } = matrix;
  const [least, most] = extremes(matrix);
  const low = new Float32Array(width);
  const span = new Float32Array(width);
  const all = ends(range, scale, min(least), max(most));
  for (let unit = 0; unit < width; unit++) {
    const own = scale === "unit" ? ends(range, scale, least[unit]!, most[unit]!) : all;
    low[unit] = own[0];
    span[unit] = own[1] - own[0];
  }
  return { low, span, shared: scale === "unit" && width > 1 ? null : all };
}

/** A range without width would divide by zero, so a constant falls back to the fixed range. */
function ends(range: Range, scale: Scale, least: number, most: number): [number, number] {
  if (range === "gate") return scale === "fixed" || !(most > least) ? [0, 1] : [least, most];
  if (range === "signed" && scale === "fixed") return [-1, 1];
  const reach = Math.max(Math.abs(least), Math.abs(most));
  return reach > 0 && Number.isFinite(reach) ? [-reach, reach] : [-1, 1];
}

/** Smallest and largest value of each unit; NaN does not count. */
export function extremes({ values, width }: Matrix): [Float32Array, Float32Array] {
  const least = new Float32Array(width).fill(Infinity);
  const most = new Float32Array(width).fill(-Infinity);
  for (let k = 0, unit = 0; k < values.length; k++) {
    const value = values[k]!;
    if (value < least[unit]!) least[unit] = value;
    if (value > most[unit]!) most[unit] = value;
    if (++unit === width) unit = 0;
  }
  return [least, most];
}

const min = (list: Float32Array) => list.reduce((a, b) => Math.min(a, b), Infinity);
const max = (list: Float32Array) => list.reduce((a, b) => Math.max(a, b), -Infinity);
