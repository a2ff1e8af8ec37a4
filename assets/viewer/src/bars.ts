// The bars of the waterfall: each starts where the one above has ended, on one scale with zero marked.
import type { Row } from "./contributions";
import { brief, gridStep } from "./numbers";

/** One bar from `from` to `to`, and the ends of the scale for all of them. */
export interface Bars {
  low: number;
  high: number;
  from: number[];
  to: number[];
}

export function barsOf(rows: Row[], total: number): Bars {
  const bars: Bars = { low: Math.min(0, total), high: Math.max(0, total), from: [], to: [] };
  let level = 0;
  for (const { kind, value } of rows) {
    // Factors are not added: each of them starts at zero.
    const from = kind === "factor" ? 0 : level;
    level = from + value;
    bars.from.push(from);
    bars.to.push(level);
    bars.low = Math.min(bars.low, level);
    bars.high = Math.max(bars.high, level);
  }
  // Round ends move seldom, so that bars of neighbouring steps compare.
  const grid = gridStep(bars.high - bars.low, 3);
  bars.low = Math.floor(bars.low / grid + 1e-9) * grid + 0;
  bars.high = Math.ceil(bars.high / grid - 1e-9) * grid + 0;
  if (bars.low === bars.high) bars.high = bars.low + 1;
  return bars;
}

/** Place of a value on the scale, 0 at the left and 1 at the right. */
export const share = ({ low, high }: Bars, value: number) => (value - low) / (high - low);

/** Ends of a bar on the scale: at least a hair apart, so that zero is seen too. */
export function span(bars: Bars, from: number, to: number): [number, number] {
  const left = share(bars, Math.min(from, to));
  return [left, Math.max(share(bars, Math.max(from, to)), left + 0.006)];
}

export const endLabels = ({ low, high }: Bars): [string, string] => [brief(low), brief(high)];
