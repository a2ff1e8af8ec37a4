// Lines over time: a y scale, strokes, and labels at the right that do not overlap.
import type { Axis } from "./axis";
import { el, fit } from "./dom";
import type { Frame } from "./frame";
import { brief, gridStep } from "./numbers";
import type { Theme } from "./theme";
import { css } from "./theme";

export interface Series {
  label: string;
  colour: string;
  dash: number[];
  width: number;
  /** The quantity it draws. */
  q?: string;
  value(column: number): number;
  /** The original value, drawn faint and dashed behind, while a what-if is in effect. */
  was?: (column: number) => number;
}

const GHOST_DASH = [3, 3];
const GHOST_ALPHA = 0.6;

export interface Ruler {
  low: number;
  high: number;
  height: number;
  y(value: number): number;
}

const PAD = 8;

export function ruler(low: number, high: number, height: number): Ruler {
  const span = high - low || 1;
  return { low, high, height, y: (value) => PAD + (1 - (value - low) / span) * (height - 2 * PAD) };
}

/** Horizontal lines at a few round values, the numbers at their left end inside the plot. */
export function drawGrid(context: CanvasRenderingContext2D, axis: Axis, scale: Ruler, theme: Theme): void {
  const every = gridStep(scale.high - scale.low, 3);
  context.lineWidth = 1;
  context.strokeStyle = theme.line;
  for (let value = Math.ceil(scale.low / every - 1e-9) * every; value <= scale.high + every * 1e-6; value += every) {
    const y = Math.round(scale.y(value)) + 0.5;
    context.beginPath();
    context.moveTo(0, y);
    context.lineTo(axis.width, y);
    context.stroke();
  }
}

export function gridLabels(scale: Ruler): HTMLElement[] {
  const every = gridStep(scale.high - scale.low, 3);
  const labels: HTMLElement[] = [];
  for (let value = Math.ceil(scale.low / every - 1e-9) * every; value <= scale.high + every * 1e-6; value += every) {
    const label = el("span", "y", {}, brief(Math.abs(value) < every * 1e-6 ? 0 : value));
    label.style.top = `${scale.y(value)}px`;
    labels.push(label);
  }
  return labels;
}

/** A polyline through the middles of the visible columns; a gap where the value is NaN. */
export function drawSeries(context: CanvasRenderingContext2D, axis: Axis, scale: Ruler, series: Series): void {
  const last = axis.first + axis.count;
  context.strokeStyle = series.colour;
  context.lineWidth = series.width;
  context.lineJoin = "round";
  context.setLineDash(series.dash);
  context.beginPath();
  let open = false;
  for (let column = Math.max(0, axis.first); column < last; column++) {
    const value = series.value(column);
    if (Number.isNaN(value)) {
      open = false;
      continue;
    }
    const x = axis.middle(column);
    if (open) context.lineTo(x, scale.y(value));
    else context.moveTo(x, scale.y(value));
    open = true;
  }
  context.stroke();
  context.setLineDash([]);
  drawLonely(context, axis, scale, series);
}

/** The originals, faint and dashed. */
export function drawGhosts(context: CanvasRenderingContext2D, axis: Axis, scale: Ruler, all: Series[]): void {
  context.globalAlpha = GHOST_ALPHA;
  for (const series of all) {
    if (series.was) drawSeries(context, axis, scale, { ...series, dash: GHOST_DASH, width: 1.3, value: series.was });
  }
  context.globalAlpha = 1;
}

/** A value between two gaps has no line; it gets a dot. */
function drawLonely(context: CanvasRenderingContext2D, axis: Axis, scale: Ruler, series: Series): void {
  const last = axis.first + axis.count - 1;
  const known = (column: number) => column >= axis.first && column <= last && !Number.isNaN(series.value(column));
  for (let column = axis.first; column <= last; column++) {
    if (known(column) && !known(column - 1) && !known(column + 1)) {
      dot(context, axis.middle(column), scale.y(series.value(column)), 3, series.colour);
    }
  }
}

export function dot(context: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

/** How far a dot with its halo reaches. */
const REACH = 6;

/** The cursor's values as dots with a halo, on a narrow strip that goes with the cursor. */
export class Dots {
  readonly node = el("canvas", "", { "aria-hidden": "true" });

  write({ axis, theme, state }: Frame, scale: Ruler, all: Series[]): void {
    const middle = axis.middle(state.column);
    const left = Math.round(middle) - REACH;
    this.node.style.left = `${left}px`;
    const context = fit(this.node, 2 * REACH, scale.height);
    for (const series of all) {
      const value = series.value(state.column);
      if (Number.isNaN(value)) continue;
      const [x, y] = [middle - left, scale.y(value)];
      dot(context, x, y, 5, css(theme.background));
      dot(context, x, y, 3.5, series.colour);
    }
  }
}

/** Move label centres apart to at least `gap`, keeping their order and the limits. */
export function spread(centres: number[], gap: number, low: number, high: number): number[] {
  const order = centres.map((_, k) => k).sort((a, b) => centres[a]! - centres[b]! || a - b);
  const tight = Math.min(gap, (high - low) / Math.max(1, centres.length - 1));
  const placed = order.map((k) => Math.min(high, Math.max(low, centres[k]!)));
  for (let k = 1; k < placed.length; k++) placed[k] = Math.max(placed[k]!, placed[k - 1]! + tight);
  if (placed.length) placed[placed.length - 1] = Math.min(high, placed[placed.length - 1]!);
  for (let k = placed.length - 2; k >= 0; k--) placed[k] = Math.min(placed[k]!, placed[k + 1]! - tight);
  const result = new Array<number>(centres.length);
  order.forEach((original, rank) => (result[original] = placed[rank]!));
  return result;
}

/** Labels beside the last visible value of each line. */
export function endLabels(axis: Axis, scale: Ruler, all: Series[], most: number, gap = 14, lowest = scale.height - 6): HTMLElement[] {
  const last = axis.first + axis.count - 1;
  const named = all.filter((series) => series.label !== "").slice(0, most);
  const centres = named.map((series) => scale.y(lastKnown(series, axis.first, last, scale.low)));
  const tops = spread(centres, gap, 6, lowest);
  return named.map((series, k) => {
    const label = el("span", "end", { title: series.label }, series.label);
    label.style.top = `${tops[k]!}px`;
    label.style.color = series.colour;
    if (series.q) label.dataset["q"] = series.q;
    return label;
  });
}

function lastKnown(series: Series, first: number, last: number, fallback: number): number {
  for (let column = last; column >= first; column--) {
    const value = series.value(column);
    if (!Number.isNaN(value)) return value;
  }
  return fallback;
}
