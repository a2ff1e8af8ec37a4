// What the network answers at the cursor, beside the truth where it is known.
import { classInk } from "./colours";
import { el, setAttribute, setBar, setText } from "./dom";
import type { Frame, Part } from "./frame";
import { ghostOf } from "./ghost";
import { plain, rounded } from "./numbers";
import { MOST_NAMED } from "./outputs";
import type { Text } from "./text";
import type { Matrix, OutputMeta, Picture } from "./types";

/** How many answers are shown when there are too many for all. */
const FEW = 5;

interface Row {
  node: HTMLElement;
  label: HTMLElement;
  number: HTMLElement;
  was: HTMLElement;
  fill: HTMLElement;
}

export class Answers implements Part {
  readonly node = el("div", "answered", { part: "answers" });
  private readonly rows: Row[] = [];
  private readonly colours: string[] = [];
  private readonly truth = el("p", "fine", { "data-testid": "truth-now" });

  constructor(private readonly picture: Picture, private readonly text: Text) {
    const { output } = picture.meta;
    this.node.hidden = !output;
    if (output) this.fill(output);
  }

  private fill(output: OutputMeta): void {
    const all = output.labels.length;
    const count = all <= MOST_NAMED ? all : FEW;
    for (let k = 0; k < count; k++) this.rows.push(row(output, k));
    this.node.append(el("h4", "", {}, output.name), el("div", all > count ? "answers few" : "answers", {}, ...this.rows.map((r) => r.node)));
    if (all > count) this.node.append(el("p", "fine", { "data-testid": "answers-left-out" }, this.text(`left_out_${output.kind}`, { count: all - count })));
    this.node.append(this.truth);
  }

  step(frame: Frame): void {
    const { output } = this.picture.meta;
    const matrix = this.picture.arrays["output"];
    if (!output || !matrix) return;
    const start = frame.state.column * matrix.width;
    // A few of many are the likeliest; otherwise each answer keeps its place.
    const some = matrix.width > this.rows.length;
    const order = topOf(matrix, start, some && output.kind === "classes");
    const ghost = ghostOf(this.picture, "output");
    const { colours } = this;
    this.rows.forEach(({ label, number, was, fill }, rank) => {
      const index = order[rank]!;
      const value = matrix.values[start + index]!;
      setText(label, output.labels[index] ?? String(index));
      setText(number, rounded(value));
      setText(was, ghost ? this.text("whatif_was_number", { value: rounded(ghost.values[start + index]!) }) : "");
      const colour = index < MOST_NAMED ? classInk(output, index, frame.theme) : "";
      if (colours[rank] !== colour) fill.style.background = colours[rank] = colour;
      if (output.kind === "classes") fillBar(fill, value, 0, 1);
    });
    const [said, why] = this.truthText(frame);
    setText(this.truth, said);
    setAttribute(this.truth, "title", why);
  }

  /** What is known of the truth, and what that means. */
  private truthText({ state }: Frame): [string, string] {
    const matrix = this.picture.arrays["truth"];
    const { output } = this.picture.meta;
    if (!matrix || !output) return ["", ""];
    const row = [...matrix.values.subarray(state.column * matrix.width, (state.column + 1) * matrix.width)];
    if (row.every(Number.isNaN)) return [this.text("not_asked"), this.text("explain_not_asked")];
    const truth = output.kind === "classes" ? (output.labels[row[0]!] ?? String(row[0])) : row.map(plain).join(", ");
    return [this.text("truth_is", { truth }), this.text("explain_truth")];
  }
}

function row(output: OutputMeta, k: number): Row {
  const fill = el("i");
  const label = el("span", "name");
  const number = el("span", "number", { "data-testid": `answer-${k}` });
  const was = el("span", "was", { "data-testid": `answer-was-${k}` });
  const bar = el("span", "bar", { "aria-hidden": "true" }, fill);
  if (output.kind === "values") bar.hidden = true;
  const node = el("div", output.kind === "values" ? "value answer no-bar" : "value answer", {}, label, bar, number, was);
  return { node, label, number, was, fill };
}

/** The answers by their number, or the likeliest first. */
export function topOf(matrix: Matrix, start: number, sorted: boolean): number[] {
  const all = Array.from({ length: matrix.width }, (_, k) => k);
  const value = (k: number) => matrix.values[start + k]!;
  return sorted ? all.sort((a, b) => value(b) - value(a) || a - b) : all;
}

export function fillBar(fill: HTMLElement, value: number, low: number, high: number): void {
  const share = (v: number) => Math.min(1, Math.max(0, (v - low) / (high - low)));
  const [zero, end] = [share(0), share(value)];
  setBar(fill, Math.min(zero, end), Math.max(zero, end));
}
