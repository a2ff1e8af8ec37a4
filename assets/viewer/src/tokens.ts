// The input as labelled chips; where they do not all fit, the rare tokens are labelled first.
import type { Axis } from "./axis";
import { band } from "./band";
import { el, fit, setText } from "./dom";
import type { Frame, Hit, Track } from "./frame";
import { moment } from "./frame";
import { clamp } from "./state";
import { blend, css } from "./theme";
import type { InputMeta } from "./types";

const LANE = 26;
const CHIP = 24;
const FONT = 13;
const FONT_LARGE = 17;
/** A chip grows no wider than this beyond its text. */
const WIDEST = 72;

interface Label {
  column: number;
  lane: number;
  x: number;
  width: number;
}

export class Tokens implements Track {
  readonly node: HTMLElement;
  readonly plot: HTMLElement;
  private readonly canvas = el("canvas", "", { "aria-hidden": "true" });
  private readonly chip = el("div", "chip-now", { "data-testid": "token-now" });
  /** Fills the plot, so that a chip of another width lays out nothing else. */
  private readonly above = el("div", "chip-room", {}, this.chip);
  private readonly marks = el("div", "changes");
  private readonly now: HTMLElement;
  private readonly tokens: string[];
  private readonly priority: number[];
  private readonly widths = new Map<string, number>();
  private font = "";
  private allFit = false;
  private labels: Label[] = [];
  private height = CHIP;
  private hidden = "";
  private chipWidth = NaN;

  constructor(input: InputMeta, private readonly changed: number[], private readonly editable: boolean) {
    const parts = band("input", input.name, input.hint);
    this.node = parts.node;
    this.plot = parts.plot;
    this.now = parts.now;
    this.tokens = input.tokens ?? [];
    this.priority = byRarity(this.tokens);
    this.plot.append(this.canvas, this.above, this.marks);
    this.chip.classList.toggle("editable", editable);
  }

  draw(frame: Frame): void {
    const { axis, theme, state } = frame;
    const font = `500 ${state.present ? FONT_LARGE : FONT}px ${theme.font}`;
    if (font !== this.font) this.widths.clear();
    this.font = font;
    const measure = this.canvas.getContext("2d")!;
    measure.font = font;
    for (const token of new Set(this.tokens)) {
      if (!this.widths.has(token)) this.widths.set(token, measure.measureText(token).width);
    }
    this.allFit = this.visible(axis).every((c) => this.widthOf(c) + 2 <= axis.cell) && axis.cell >= 9;
    this.labels = this.allFit ? [] : this.place(axis);
    const lanes = this.labels.some((label) => label.lane > 0) ? 2 : 1;
    this.height = this.allFit ? CHIP : lanes * LANE + 8;
    this.plot.style.height = `${this.height}px`;
    for (const node of [this.above, this.chip]) node.classList.toggle("raised", !this.allFit);
    this.hidden = "all";
    if (this.allFit) this.chips(this.context(frame), frame);
    this.mark(frame);
    this.step(frame);
  }

  /** A stroke above every token that is another one than the original. */
  private mark({ axis }: Frame): void {
    const shown = this.changed.filter((column) => column >= axis.first && column < axis.first + axis.count);
    const marks = shown.map((column) => {
      const mark = el("i", "changed", { "data-testid": "changed-token" });
      const width = Math.max(4, Math.min(axis.cell, WIDEST));
      mark.style.width = `${width}px`;
      mark.style.transform = `translateX(${axis.middle(column) - width / 2}px)`;
      return mark;
    });
    this.marks.replaceChildren(...marks);
  }

  private context({ axis }: Frame): CanvasRenderingContext2D {
    const context = fit(this.canvas, axis.width, this.height);
    context.font = this.font;
    context.textAlign = "center";
    context.textBaseline = "middle";
    return context;
  }

  private visible(axis: Axis): number[] {
    return Array.from({ length: axis.count }, (_, k) => axis.first + k);
  }

  private widthOf(column: number): number {
    return this.widths.get(this.tokens[column] ?? "") ?? 0;
  }

  private chips(context: CanvasRenderingContext2D, { axis, theme }: Frame): void {
    for (const column of this.visible(axis)) {
      const gap = axis.cell > 16 ? 1.5 : 0.5;
      context.fillStyle = css(blend(theme.background, theme.text, 0.075));
      context.beginPath();
      const width = Math.min(axis.cell, WIDEST) - 2 * gap;
      context.roundRect(axis.middle(column) - width / 2, 0, width, CHIP, 5);
      context.fill();
      context.fillStyle = css(theme.text);
      context.fillText(this.tokens[column]!, axis.middle(column), CHIP / 2 + 1);
    }
  }

  /** Give a place to as many labels as fit in two lanes, rarest token first. */
  private place(axis: Axis): Label[] {
    const last = axis.first + axis.count;
    const lanes = this.tokens.some((token) => token.length > 1) ? 2 : 1;
    const taken: [number, number][][] = Array.from({ length: lanes }, () => []);
    const labels: Label[] = [];
    for (const column of this.priority) {
      if (column < axis.first || column >= last) continue;
      const width = this.widthOf(column);
      const x = clamp(axis.middle(column), width / 2, Math.max(width / 2, axis.width - width / 2));
      const span: [number, number] = [x - width / 2 - 4, x + width / 2 + 4];
      const lane = taken.findIndex((list) => list.every(([a, b]) => span[1] <= a || span[0] >= b));
      if (lane < 0) continue;
      taken[lane]!.push(span);
      labels.push({ column, lane, x, width });
      if (labels.length > axis.width / 8) break;
    }
    return labels;
  }

  private thinned(frame: Frame, labels: Label[]): void {
    const { axis, theme } = frame;
    const { height } = this;
    const context = this.context(frame);
    context.fillStyle = css(blend(theme.background, theme.text, 0.3));
    const wide = Math.max(1, axis.cell - 1);
    if (axis.cell >= 3) for (const c of this.visible(axis)) context.fillRect(axis.left(c), height - 3, wide, 3);
    else context.fillRect(0, height - 3, axis.width, 3);
    context.fillStyle = css(theme.text);
    for (const { column, lane, x } of labels) {
      const y = height - 8 - (lane + 0.5) * LANE + 3;
      context.fillText(this.tokens[column]!, x, y);
      if (axis.cell < 3 || lane === 0) continue;
      context.globalAlpha = 0.25;
      context.fillRect(axis.middle(column) - 0.5, y + 10, 1, height - 5 - y - 10);
      context.globalAlpha = 1;
    }
  }

  step(frame: Frame): void {
    const { state, axis } = frame;
    const token = this.tokens[state.column] ?? "";
    setText(this.chip, token);
    setText(this.now, token === "" ? "" : `“${token}”`);
    const least = this.allFit ? Math.min(axis.cell, WIDEST) : Math.max(axis.cell, this.widthOf(state.column) + 8);
    const width = Math.min(axis.width, least);
    const x = clamp(axis.middle(state.column) - width / 2, 0, axis.width - width);
    if (width !== this.chipWidth) this.chip.style.width = `${(this.chipWidth = width)}px`;
    this.chip.style.left = `${x}px`;
    if (!this.allFit) this.makeRoom(frame, x, x + width);
  }

  /** Leave out the labels that the cursor's chip would cover in part. */
  private makeRoom(frame: Frame, from: number, to: number): void {
    const covered = ({ lane, x, width }: Label) => lane === 0 && x + width / 2 + 2 > from && x - width / 2 - 2 < to;
    const hidden = this.labels.filter(covered).map((label) => label.column).join();
    if (hidden === this.hidden) return;
    this.hidden = hidden;
    this.thinned(frame, this.labels.filter((label) => !covered(label)));
  }

  hit(frame: Frame, column: number): Hit {
    const invited = this.editable && column === frame.state.column ? [frame.text("whatif_click_token")] : [];
    return { q: "x", lines: [moment(frame, column), ...invited] };
  }
}

/** Columns with the rarest tokens first; equal ones evenly spread rather than from the left. */
function byRarity(tokens: string[]): number[] {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  const spread = (column: number) => (column === 0 ? Infinity : column & -column);
  return tokens
    .map((_, column) => column)
    .sort((a, b) => counts.get(tokens[a]!)! - counts.get(tokens[b]!)! || spread(b) - spread(a) || a - b);
}
