// Numeric input: one small bar track a column, or a heatmap when there are many.
import { band } from "./band";
import { el, fit, setText } from "./dom";
import type { Frame, Hit, Track } from "./frame";
import { comparison, ghostOf } from "./ghost";
import type { Text } from "./text";
import { Heatmap, heatmapHeight } from "./heatmap";
import { brief, exact, plain } from "./numbers";
import { extremes } from "./ranges";
import { Tokens } from "./tokens";
import { ValueHandle } from "./value_handle";
import type { InputEditor } from "./what_if";
import type { InputMeta, Matrix, Picture, QuantityMeta } from "./types";

const MOST_BARS = 4;
const HEIGHT = 44;

/** `editor` is there where what is read can be changed. */
export function inputTracks(picture: Picture, text: Text, editor: InputEditor | null): Track[] {
  const tracks = made(picture, text, editor);
  const [first] = tracks;
  if (editor && first) invite(first, text, editor);
  return tracks;
}

/** A word beside the track that opens what can be read instead. */
function invite(track: Track, text: Text, editor: InputEditor): void {
  const { node, plot } = track;
  const button = el("button", "invite", { type: "button", title: text("whatif_kind_input"), "data-k": "change-input", "data-testid": "change-input", "data-unsaved": "" }, text("whatif_change"));
  button.addEventListener("click", () => editor.openInput(plot.querySelector<HTMLElement>(".chip-now") ?? plot));
  const hint = node.querySelector(".hint")!;
  if (track instanceof InputMap) hint.after(button);
  else hint.append(" ", button);
}

function made(picture: Picture, text: Text, editor: InputEditor | null): Track[] {
  const { input } = picture.meta;
  if (input.kind === "tokens") return [new Tokens(input, changedTokens(picture), editor !== null)];
  const matrix = picture.arrays["input"]!;
  const names = input.names ?? [];
  if (matrix.width > MOST_BARS) return [new InputMap(input, matrix, names, ghostOf(picture, "input"))];
  return Array.from({ length: matrix.width }, (_, k) => new Bars(names[k] ?? String(k), k ? "" : input.hint, matrix, k, ghostOf(picture, "input"), editor, text));
}

/** Columns whose token is another one than the original. */
function changedTokens({ meta }: Picture): number[] {
  return Object.keys(meta.whatif?.tokens ?? {}).map(Number);
}

class Bars implements Track {
  readonly node: HTMLElement;
  readonly plot: HTMLElement;
  private readonly canvas = el("canvas", "", { "aria-hidden": "true" });
  private readonly marker = el("div", "bar-now");
  private readonly side: HTMLElement;
  private readonly now: HTMLElement;
  private readonly handle: ValueHandle | null;
  private readonly low: number;
  private readonly high: number;

  constructor(private readonly name: string, hint: string, private readonly matrix: Matrix, private readonly index: number, private readonly ghost: Matrix | null, editor: InputEditor | null, text: Text) {
    const parts = band("input", name, hint);
    this.node = parts.node;
    this.plot = parts.plot;
    this.side = parts.side;
    this.now = parts.now;
    const all = [matrix, ...(ghost ? [ghost] : [])].map(extremes);
    this.low = Math.min(0, ...all.map(([least]) => least[index]!));
    this.high = Math.max(0, ...all.map(([, most]) => most[index]!));
    if (this.high === this.low) this.high = this.low + 1;
    this.plot.style.height = `${HEIGHT}px`;
    this.plot.append(this.canvas, this.marker);
    const label = text("whatif_handle", { name });
    this.handle = editor ? new ValueHandle(label, index, editor, this.high - this.low, HEIGHT - 4) : null;
    if (this.handle) this.plot.append(this.handle.node);
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
    this.mark(context, frame);
    this.step(frame);
  }

  /** Where the number is another one than the original: a line at the original's height. */
  private mark(context: CanvasRenderingContext2D, { axis, theme }: Frame): void {
    if (!this.ghost) return;
    context.fillStyle = theme.accent;
    const width = Math.max(5, axis.cell);
    for (let column = axis.first; column < axis.first + axis.count; column++) {
      const was = this.original(column);
      if (was === this.value(column)) continue;
      context.fillRect(axis.middle(column) - width / 2, Math.round(this.y(was)) - 1, width, 2);
    }
  }

  private original(column: number): number {
    return this.ghost ? this.ghost.values[column * this.ghost.width + this.index]! : this.value(column);
  }

  private value(column: number): number {
    return this.matrix.values[column * this.matrix.width + this.index]!;
  }

  step(frame: Frame): void {
    const { state, axis } = frame;
    const value = this.value(state.column);
    const [y, zero] = [this.y(value), this.y(0)];
    const width = Math.max(3, axis.cell - 2);
    const tall = Math.max(2, Math.abs(zero - y));
    this.marker.style.transform = `translate(${axis.middle(state.column) - width / 2}px, ${Math.min(y, zero)}px)`;
    this.marker.style.width = `${width}px`;
    this.marker.style.height = `${tall}px`;
    setText(this.now, plain(value));
    this.handle?.place(frame, value, y);
  }

  hit(frame: Frame, column: number): Hit {
    const t = frame.picture.stepOf(column);
    const [now, was] = [this.value(column), this.original(column)];
    const more = now === was ? [] : [comparison(frame, now, was)];
    return { q: "x", lines: [exact(now), ...more, this.name, frame.text("at_step", { t })] };
  }
}

class InputMap extends Heatmap {
  private readonly rows: number[];

  constructor({ name, hint, ends }: InputMeta, matrix: Matrix, private readonly names: string[], private readonly original: Matrix | null) {
    const quantity: QuantityMeta = { key: "input", symbol: "x", name, hint, explanation: "", light: "#4a5568", dark: "#a9b4c4", range: "free", ends };
    super(quantity, matrix, heatmapHeight(matrix.width, 6), original);
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
    return { q: "x", lines: [...lines.slice(0, this.original ? 2 : 1), name, frame.text("at_step", { t: frame.picture.stepOf(column) })], ...(box ? { box } : {}) };
  }
}
