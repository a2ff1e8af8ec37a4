// Numeric input: one small bar track a column, or a heatmap when there are many.
import { band } from "./band";
import { el, fit, setText } from "./dom";
import type { Frame, Hit, Track } from "./frame";
import { Heatmap, heatmapHeight } from "./heatmap";
import { brief, exact, plain } from "./numbers";
import { extremes } from "./ranges";
import { Tokens } from "./tokens";
import type { InputMeta, Matrix, Picture, QuantityMeta } from "./types";

const MOST_BARS = 4;
const HEIGHT = 44;

export function inputTracks(picture: Picture): Track[] {
  const { input } = picture.meta;
  if (input.kind === "tokens") return [new Tokens(input)];
  const matrix = picture.arrays["input"]!;
  const names = input.names ?? [];
  if (matrix.width > MOST_BARS) return [new InputMap(input, matrix, names)];
  return Array.from({ length: matrix.width }, (_, k) => new Bars(names[k] ?? String(k), k ? "" : input.hint, matrix, k));
}

class Bars implements Track {
  readonly node: HTMLElement;
  readonly plot: HTMLElement;
  private readonly canvas = el("canvas", "", { "aria-hidden": "true" });
  private readonly marker = el("div", "bar-now");
  private readonly side: HTMLElement;
  private readonly now: HTMLElement;
  private readonly low: number;
  private readonly high: number;

  constructor(private readonly name: string, hint: string, private readonly matrix: Matrix, private readonly index: number) {
    const parts = band("input", name, hint);
    this.node = parts.node;
    this.plot = parts.plot;
    this.side = parts.side;
    this.now = parts.now;
    const [least, most] = extremes(matrix);
    this.low = Math.min(0, least[index]!);
    this.high = Math.max(0, most[index]!);
    if (this.high === this.low) this.high = this.low + 1;
    this.plot.style.height = `${HEIGHT}px`;
    this.plot.append(this.canvas, this.marker);
    const labels = [this.high, this.low].map((v) => el("span", "", {}, brief(v)));
    this.side.append(el("div", "ends", {}, ...labels));
  }

  private y(value: number): number {
    return 2 + (1 - (value - this.low) / (this.high - this.low)) * (HEIGHT - 4);
  }

  draw(frame: Frame): void {
    const { axis, theme } = frame;
    const context = fit(this.canvas, axis.width, HEIGHT);
    context.fillStyle = theme.line;
    context.fillRect(0, Math.round(this.y(0)), axis.width, 1);
    context.fillStyle = theme.muted;
    const gap = axis.cell > 8 ? 2 : axis.cell > 3 ? 1 : 0;
    for (let column = axis.first; column < axis.first + axis.count; column++) {
      const [y, zero] = [this.y(this.value(column)), this.y(0)];
      const width = Math.max(1, axis.cell - gap);
      context.fillRect(axis.left(column) + gap / 2, Math.min(y, zero), width, Math.max(1, Math.abs(zero - y)));
    }
    this.step(frame);
  }

  private value(column: number): number {
    return this.matrix.values[column * this.matrix.width + this.index]!;
  }

  step({ state, axis }: Frame): void {
    const value = this.value(state.column);
    const [y, zero] = [this.y(value), this.y(0)];
    const width = Math.max(3, axis.cell - 2);
    const tall = Math.max(2, Math.abs(zero - y));
    this.marker.style.transform = `translate(${axis.middle(state.column) - width / 2}px, ${Math.min(y, zero)}px)`;
    this.marker.style.width = `${width}px`;
    this.marker.style.height = `${tall}px`;
    setText(this.now, plain(value));
  }

  hit(frame: Frame, column: number): Hit {
    const t = frame.picture.stepOf(column);
    return { q: "x", lines: [exact(this.value(column)), this.name, frame.text("at_step", { t })] };
  }
}

class InputMap extends Heatmap {
  private readonly rows: number[];

  constructor({ name, hint, ends }: InputMeta, matrix: Matrix, private readonly names: string[]) {
    const quantity: QuantityMeta = { key: "input", symbol: "x", name, hint, explanation: "", light: "#4a5568", dark: "#a9b4c4", range: "free", ends };
    super(quantity, matrix, heatmapHeight(matrix.width, 6));
    this.rows = Array.from({ length: matrix.width }, (_, k) => k);
  }

  override draw(frame: Frame): void {
    super.draw({ ...frame, order: this.rows });
  }

  override select(): void {}

  override step(): void {}

  override hit(frame: Frame, column: number, y: number): Hit | null {
    const hit = super.hit({ ...frame, order: this.rows }, column, y);
    if (!hit) return null;
    const { box, lines } = hit;
    const name = this.names[hit.unit ?? 0] ?? String(hit.unit);
    return { q: "x", lines: [lines[0]!, name, frame.text("at_step", { t: frame.picture.stepOf(column) })], ...(box ? { box } : {}) };
  }
}
