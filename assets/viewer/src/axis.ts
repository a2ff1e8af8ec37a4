// The time axis: columns to pixels and back, for the visible window.
import { niceStep } from "./numbers";
import { clamp } from "./state";

export interface Axis {
  width: number;
  first: number;
  count: number;
  /** Width of one column in pixels. */
  cell: number;
  /** Left edge and middle of a column. */
  left(column: number): number;
  middle(column: number): number;
  /** The column under x, kept inside the window. */
  at(x: number): number;
}

export function axisOf(width: number, first: number, count: number): Axis {
  const cell = width / count;
  return {
    width,
    first,
    count,
    cell,
    left: (column) => (column - first) * cell,
    middle: (column) => (column - first + 0.5) * cell,
    at: (x) => clamp(first + Math.floor(x / cell), first, first + count - 1),
  };
}

/** Columns that carry a tick: round steps that are shown, far enough apart for their labels. */
export function ticks(axis: Axis, stepOf: (column: number) => number, stride: number, gap: number): number[] {
  const last = axis.first + axis.count - 1;
  const parts = Math.max(1, Math.floor(axis.width / gap));
  let every = Math.max(stride, niceStep(stepOf(last) - stepOf(axis.first), parts));
  while (every % stride) every = niceStep(every + 1, 1);
  const found: number[] = [];
  for (let column = axis.first; column <= last; column++) {
    if (stepOf(column) % every === 0) found.push(column);
  }
  return found;
}
