// What the network answers at each step, against the truth where it is known.
import { band } from "./band";
import type { Ruler, Series } from "./chart";
import { Dots, drawGhosts, drawGrid, drawSeries, endLabels, gridLabels, ruler } from "./chart";
import { classInk } from "./colours";
import { el, fit, setText } from "./dom";
import type { Frame, Hit, Track } from "./frame";
import { difference, ghostOf, largestOf, showsDifference } from "./ghost";
import { nearest } from "./lines";
import type { Theme } from "./theme";
import type { Matrix, OutputMeta, Picture } from "./types";
import { extremes } from "./ranges";

const HEIGHT = 108;
const STRIP = 12;
export const MOST_NAMED = 8;

export class Outputs implements Track {
  readonly node: HTMLElement;
  readonly plot: HTMLElement;
  private readonly canvas = el("canvas", "", { "aria-hidden": "true" });
  private readonly dots = new Dots();
  private readonly grid = el("div", "y-labels");
  private readonly side: HTMLElement;
  private readonly hint: HTMLElement;
  private scale: Ruler;
  private readonly named: number[];
  private all: Series[] = [];

  constructor(private readonly output: OutputMeta, private readonly matrix: Matrix, private readonly truth: Matrix | null, private readonly ghost: Matrix | null) {
    const parts = band("output", output.name, output.hint);
    this.node = parts.node;
    this.plot = parts.plot;
    this.side = parts.side;
    this.plot.part.add("answers", "answers-plot");
    this.side.part.add("answers");
    this.hint = parts.hint;
    this.named = ranked(matrix);
    this.scale = this.ruler(null);
    this.plot.style.height = `${HEIGHT + (this.strip ? STRIP : 0)}px`;
    this.plot.append(this.canvas, this.dots.node, this.grid);
  }

  /** Classes show the truth as a strip of colour under the lines. */
  private get strip(): Matrix | null {
    return this.output.kind === "classes" ? this.truth : null;
  }

  draw(frame: Frame): void {
    const { axis, theme, text } = frame;
    const compared = this.ghost && showsDifference(frame) ? difference(this.matrix, this.ghost) : null;
    const shown = compared?.matrix ?? this.matrix;
    this.scale = this.ruler(compared?.largest ?? null);
    setText(this.hint, compared ? largestOf(frame, compared.largest) : this.output.hint);
    this.all = this.output.kind === "classes" ? this.classes(theme, shown) : this.values(theme, shown, text("truth"));
    if (this.ghost && !compared) this.haunt(this.ghost);
    const context = fit(this.canvas, axis.width, HEIGHT + (this.strip ? STRIP : 0));
    drawGrid(context, axis, this.scale, theme);
    drawGhosts(context, axis, this.scale, this.all.slice(0, MOST_NAMED));
    for (const series of [...this.all].reverse()) drawSeries(context, axis, this.scale, series);
    this.grid.replaceChildren(...gridLabels(this.scale));
    const gap = frame.state.present ? 18 : 15;
    const lowest = this.strip ? HEIGHT + STRIP / 2 - gap : HEIGHT - 6;
    this.side.replaceChildren(...endLabels(axis, this.scale, this.all, MOST_NAMED, gap, lowest));
    if (this.strip) this.drawStrip(context, frame, this.strip);
    this.step(frame);
  }

  /** `largest` is the largest difference, where differences are drawn. */
  private ruler(largest: number | null): Ruler {
    if (largest !== null) return ruler(-(largest || 1), largest || 1, HEIGHT);
    if (this.output.kind === "classes") return ruler(0, 1, HEIGHT);
    return valuesRuler([this.matrix, this.truth, this.ghost]);
  }

  /** Give every answer its original; the truth has none. */
  private haunt({ values, width }: Matrix): void {
    const index = this.output.kind === "classes" ? this.named : values.subarray(0, width).map((_, k) => k);
    this.all.slice(0, width).forEach((series, rank) => {
      series.was = (column) => values[column * width + index[rank]!] ?? NaN;
    });
  }

  private drawStrip(context: CanvasRenderingContext2D, { axis, theme, text }: Frame, truth: Matrix): void {
    const wide = Math.max(3, axis.cell - (axis.cell > 6 ? 2 : 0));
    for (let column = axis.first; column < axis.first + axis.count; column++) {
      const index = truth.values[column * truth.width]!;
      if (Number.isNaN(index)) continue;
      context.fillStyle = this.classColour(index, theme);
      context.beginPath();
      context.roundRect(axis.middle(column) - wide / 2, HEIGHT + 2, wide, STRIP - 4, Math.min(3, wide / 2));
      context.fill();
    }
    const label = el("span", "end muted", {}, text("truth"));
    label.style.top = `${HEIGHT + STRIP / 2}px`;
    this.side.append(label);
  }

  private classColour(index: number, theme: Theme): string {
    return this.named.indexOf(index) < MOST_NAMED ? classInk(this.output, index, theme) : theme.muted;
  }

  private classes(theme: Theme, { values, width }: Matrix): Series[] {
    return this.named.map((index, rank) => ({
      label: rank < MOST_NAMED ? (this.output.labels[index] ?? String(index)) : "",
      colour: rank < MOST_NAMED ? classInk(this.output, index, theme) : theme.line,
      dash: [],
      width: rank < MOST_NAMED ? 1.8 : 1,
      value: (column) => values[column * width + index] ?? NaN,
    }));
  }

  private values(theme: Theme, shown: Matrix, truth: string): Series[] {
    const { width } = shown;
    const answers = Array.from({ length: width }, (_, k) => ({
      label: this.output.labels[k] ?? String(k),
      colour: classInk(this.output, k, theme),
      dash: [] as number[],
      width: 1.8,
      value: (column: number) => shown.values[column * width + k] ?? NaN,
    }));
    if (!this.truth || shown !== this.matrix) return answers;
    const { values, width: count } = this.truth;
    const known = Array.from({ length: Math.min(count, width) }, (_, k) => ({
      label: count > 1 ? `${truth} ${this.output.labels[k] ?? k}` : truth,
      colour: count > 1 ? classInk(this.output, k, theme) : theme.muted,
      dash: [3, 3],
      width: 1.4,
      value: (column: number) => values[column * count + k] ?? NaN,
    }));
    return [...answers, ...known];
  }

  step(frame: Frame): void {
    this.dots.write(frame, this.scale, this.all.slice(0, MOST_NAMED));
  }

  hit(frame: Frame, column: number, y: number): Hit | null {
    return nearest(frame, this.all, this.scale, column, y);
  }
}

/** Classes by their largest probability anywhere, so that the ones that matter get the names. */
function ranked(matrix: Matrix): number[] {
  const [, most] = extremes(matrix);
  const all = Array.from({ length: matrix.width }, (_, k) => k);
  return matrix.width <= MOST_NAMED ? all : all.sort((a, b) => most[b]! - most[a]! || a - b);
}

function valuesRuler(all: (Matrix | null)[]): Ruler {
  let [low, high] = [Infinity, -Infinity];
  for (const matrix of all) {
    for (const value of matrix?.values ?? []) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  if (!(high > low)) [low, high] = Number.isFinite(low) ? [low - 1, low + 1] : [0, 1];
  return ruler(low, high, HEIGHT);
}

export function outputTracks(picture: Picture): Track[] {
  const { meta, arrays } = picture;
  const matrix = arrays["output"];
  if (!meta.output || !matrix) return [];
  return [new Outputs(meta.output, matrix, arrays["truth"] ?? null, ghostOf(picture, "output"))];
}
