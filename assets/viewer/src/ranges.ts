// Which values the two ends of a colour table stand for.
import type { Matrix, Range, Scale } from "./types";

export interface Bounds {
  /** Lower end and width of the range of each unit. */
  low: Float32Array;
  span: Float32Array;
  /** The common ends, or null where every unit has its own. */
  shared: [number, number] | null;
  /** Whether values beyond the shared ends occur. */
  clipped: boolean;
}

/** This share of the values lies within the fixed range of a quantity that has no natural ends. */
const INSIDE = 0.9;
/** Clipping to less than this share of the largest value makes the others easier to see. */
const WORTHWHILE = 0.75;
const BINS = 4096;

/** By the values of a matrix, or by those of the run that it stands beside. */
export function bounds(matrix: Matrix, range: Range, scale: Scale): Bounds {
  const { width, ruler } = matrix;
  const [least, most] = ruler ? [rowOf(ruler, 0), rowOf(ruler, 1)] : extremes(matrix);
  const low = new Float32Array(width);
  const span = new Float32Array(width);
  const full = ends(range, scale, min(least), max(most));
  const reach = range === "free" && scale === "fixed" ? usual(matrix, full[1]) : full[1];
  const all: [number, number] = reach < full[1] ? [-reach, reach] : full;
  for (let unit = 0; unit < width; unit++) {
    const own = scale === "unit" ? ends(range, scale, least[unit]!, most[unit]!) : all;
    low[unit] = own[0];
    span[unit] = own[1] - own[0];
  }
  const clipped = reach < full[1] || (!!ruler && beyond(matrix, all));
  return { low, span, shared: scale === "unit" && width > 1 ? null : all, clipped };
}

const rowOf = ({ values, width }: Matrix, row: number) => values.subarray(row * width, (row + 1) * width);

function beyond(matrix: Matrix, [low, high]: [number, number]): boolean {
  const [least, most] = extremes(matrix);
  return min(least) < low || max(most) > high;
}

/** The size that nine in ten values do not exceed, so that one strong unit does not darken the rest. */
function usual({ values, ruler }: Matrix, largest: number): number {
  const bin = ruler ? Math.floor((rowOf(ruler, 2)[0]! / largest) * BINS) : usualBin(values, largest);
  // Two digits, as the legend writes it.
  const reach = Number((((bin + 1) / BINS) * largest).toPrecision(2));
  return reach < WORTHWHILE * largest ? reach : largest;
}

function usualBin(values: Float32Array, largest: number): number {
  const counts = new Uint32Array(BINS + 1);
  let known = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    known++;
    counts[Math.floor((Math.abs(value) / largest) * BINS)]!++;
  }
  let [seen, bin] = [0, 0];
  while (bin < BINS && (seen += counts[bin]!) < INSIDE * known) bin++;
  return bin;
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
