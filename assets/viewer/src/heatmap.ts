// One quantity of every unit at every step.
import { band } from "./band";
import { packed, table } from "./colours";
import { el, fit, pixelRatio, setText } from "./dom";
import type { Frame, Hit, Track } from "./frame";
import { moment } from "./frame";
import { comparison, difference, largestOf, showsDifference } from "./ghost";
import { brief, exact, rounded, signed } from "./numbers";
import type { Bounds } from "./ranges";
import { bounds } from "./ranges";
import { raster } from "./raster";
import { css } from "./theme";
import type { Matrix, QuantityMeta, Range } from "./types";

/** With more units than this only the selected and the kept ones carry their number. */
const MOST_NUMBERED = 16;
/** Rows at least this high can all carry a number. */
const NUMBER_GAP = 8;

/** Height in pixels: whole pixels a unit as long as that fits, else a fixed height. */
export function heatmapHeight(units: number, maps: number): number {
  const wanted = maps === 1 ? 210 : maps > 4 ? 78 : 100;
  const most = Math.max(132, wanted * 1.6);
  if (units <= 3) return Math.round(Math.min(wanted, units * 26));
  const row = Math.max(units <= MOST_NUMBERED ? NUMBER_GAP : 2, Math.round(wanted / units));
  return row * units <= most ? row * units : Math.round(most);
}

export class Heatmap implements Track {
  readonly node: HTMLElement;
  readonly plot: HTMLElement;
  private readonly canvas = el("canvas", "", { "aria-hidden": "true" });
  private readonly cells = document.createElement("canvas");
  private readonly legend = el("div", "legend");
  private readonly boxes = el("div", "boxes");
  private readonly units = el("div", "units", { "aria-hidden": "true" });
  private readonly now: HTMLElement;
  private readonly hint: HTMLElement;
  /** What is drawn: the numbers themselves, or how far they are from the original. */
  private shown: Matrix;
  private compared = false;
  private painted = "";
  private bounds: Bounds | null = null;
  private boundsKey = "";
  private height: number;

  constructor(
    readonly quantity: QuantityMeta,
    private readonly matrix: Matrix,
    private readonly usual: number,
    private readonly ghost: Matrix | null = null,
  ) {
    this.height = usual;
    this.shown = matrix;
    const parts = band(quantity.key, quantity.name, quantity.hint, quantity);
    this.node = parts.node;
    this.plot = parts.plot;
    this.now = parts.now;
    this.hint = parts.hint;
    this.plot.style.height = `${usual}px`;
    this.plot.append(this.canvas, this.boxes, this.units);
    parts.side.append(this.legend);
  }

  /** Another height for the plot, or (null) the usual one. */
  resize(height: number | null): void {
    this.height = height ?? this.usual;
    this.plot.style.height = `${this.height}px`;
  }

  /** What the band needs above the plot. */
  get extra(): number {
    return this.node.offsetHeight - this.plot.offsetHeight;
  }

  draw(frame: Frame): void {
    const { theme, axis } = frame;
    this.choose(frame);
    const colours = table(this.range === this.quantity.range ? this.quantity : { ...this.quantity, range: this.range }, theme);
    this.paintCells(frame, packed(colours));
    const context = fit(this.canvas, axis.width, this.height);
    context.imageSmoothingEnabled = false;
    context.drawImage(this.cells, 0, 0, axis.width, this.height);
    this.grid(context, frame);
    this.drawLegend(frame, colours.map((c) => css(c)));
    this.select(frame);
  }

  /** Differences are drawn about zero, on a range of their own. */
  private get range(): Range {
    return this.compared ? "free" : this.quantity.range;
  }

  /** The numbers to draw and their range. */
  private choose(frame: Frame): void {
    const { scale } = frame.state;
    this.compared = this.ghost !== null && showsDifference(frame);
    const compared = this.compared ? difference(this.matrix, this.ghost!) : null;
    this.shown = compared?.matrix ?? this.matrix;
    setText(this.hint, compared ? largestOf(frame, compared.largest) : this.quantity.hint);
    this.legend.hidden = compared?.largest === 0;
    const key = `${scale},${this.compared}`;
    if (this.boundsKey === key) return;
    this.bounds = bounds(this.shown, this.range, compared && scale === "fixed" ? "quantity" : scale);
    this.boundsKey = key;
  }

  private paintCells({ state, theme, axis, order }: Frame, colours: Uint32Array): void {
    const ratio = pixelRatio();
    const wide = Math.round(axis.width * ratio);
    const tall = Math.round(this.height * ratio);
    const rows = order.length;
    const width = wide >= 2 * axis.count ? axis.count : wide;
    const height = tall >= 2 * rows ? rows : tall;
    const key = [axis.first, axis.count, width, height, state.sort, this.boundsKey, theme.key].join();
    if (key === this.painted) return;
    this.painted = key;
    const region = { first: axis.first, count: axis.count, order, width, height };
    raster(this.shown, this.bounds!, region, colours, this.cells);
  }

  /** Hairlines between cells that are large enough to carry them. */
  private grid(context: CanvasRenderingContext2D, { axis, theme, order }: Frame): void {
    const row = this.height / order.length;
    context.fillStyle = css(theme.background, 0.55);
    if (axis.cell >= 9) for (let k = 1; k < axis.count; k++) context.fillRect(Math.round(k * axis.cell) - 0.5, 0, 1, this.height);
    if (row >= 5) for (let k = 1; k < order.length; k++) context.fillRect(0, Math.round(k * row) - 0.5, axis.width, 1);
  }

  private drawLegend(frame: Frame, colours: string[]): void {
    const { text } = frame;
    const stops = [0, 32, 64, 96, 128, 160, 191, 223, 255].map((k) => colours[k]!).join(", ");
    const bar = el("div", "ramp");
    bar.style.background = `linear-gradient(to top, ${stops})`;
    const shared = this.bounds!.shared;
    const centred = this.range !== "gate";
    const own: [string, string] = centred ? [text("legend_own_reach"), text("legend_own_minus")] : [text("legend_own_max"), text("legend_own_min")];
    const [top, bottom] = shared ? this.endsOf(shared) : own;
    const scale = el("div", "ends", {}, el("span", "", {}, top));
    if (centred && this.height >= 60) scale.append(el("span", "", {}, "0"));
    scale.append(el("span", "", {}, bottom));
    this.legend.replaceChildren(bar, scale);
    this.legend.title = !shared ? text("legend_own") : this.bounds!.clipped ? text("legend_clipped") : "";
  }

  /** The ends in numbers; values beyond them have the colour of the end. */
  private endsOf([low, high]: [number, number]): [string, string] {
    return this.bounds!.clipped ? [`≥ ${brief(high)}`, `≤ ${brief(low)}`] : [brief(high), brief(low)];
  }

  select(frame: Frame): void {
    const { state, order } = frame;
    const row = this.height / order.length;
    const boxes: HTMLElement[] = [];
    for (const unit of [...state.kept, state.unit]) {
      const rank = Array.prototype.indexOf.call(order, unit);
      const box = el("div", unit === state.unit ? "row selected" : "row");
      // Around the row and not over it, however thin the row is.
      box.style.transform = `translateY(${Math.round(rank * row) - 2}px)`;
      box.style.height = `${Math.max(1, Math.round(row)) + 4}px`;
      boxes.push(box);
    }
    this.boxes.replaceChildren(...boxes);
    this.number(frame);
  }

  /** Numbers of the units beside their rows: the selected one, the kept ones, and where few are, all. */
  private number({ state, order }: Frame): void {
    const row = this.height / order.length;
    const all = order.length <= MOST_NUMBERED ? Array.from(order) : [];
    const labels = new Map<number, HTMLElement>();
    for (const unit of [state.unit, ...state.kept, ...all]) {
      const y = (Array.prototype.indexOf.call(order, unit) + 0.5) * row;
      if ([...labels.keys()].some((other) => Math.abs(other - y) < NUMBER_GAP)) continue;
      const label = el("span", unit === state.unit ? "selected" : "", {}, String(unit));
      label.style.top = `${y}px`;
      labels.set(y, label);
    }
    this.units.replaceChildren(...labels.values());
  }

  step({ state }: Frame): void {
    const value = this.value(state.column, state.unit);
    setText(this.now, this.compared ? signed(value) : rounded(value));
  }

  private value(column: number, unit: number): number {
    return this.shown.values[column * this.shown.width + unit]!;
  }

  /** The number under the pointer; with a what-if in effect also the original and the difference. */
  private numbers(frame: Frame, column: number, unit: number): string[] {
    const at = column * this.matrix.width + unit;
    const now = this.matrix.values[at]!;
    if (!this.ghost) return [exact(now)];
    const before = this.ghost.values[at]!;
    return [this.compared ? signed(now - before) : exact(now), comparison(frame, now, before)];
  }

  hit(frame: Frame, column: number, y: number): Hit | null {
    const { order, text } = frame;
    const row = this.height / order.length;
    const rank = Math.min(order.length - 1, Math.max(0, Math.floor(y / row)));
    const unit = order[rank]!;
    const what = text("tip_quantity", { symbol: this.quantity.symbol, name: this.quantity.name });
    return {
      lines: [...this.numbers(frame, column, unit), what, text("tip_unit", { unit }), moment(frame, column)],
      unit,
      q: this.quantity.key,
      box: { y: rank * row, height: row },
    };
  }
}
