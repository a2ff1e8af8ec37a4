// Every quantity of the selected unit at the cursor, and how they make the new state.
import type { Actions } from "./actions";
import { classInk } from "./colours";
import { el, setAttribute, setText } from "./dom";
import type { Equation } from "./equations";
import { equations } from "./equations";
import type { Frame } from "./frame";
import { moment } from "./frame";
import { plain, rounded } from "./numbers";
import { extremes } from "./ranges";
import { MOST_NAMED } from "./outputs";
import type { Text } from "./text";
import type { Matrix, Picture, QuantityMeta } from "./types";

/** How many answers are shown when there are too many for all. */
const FEW = 5;

interface Row {
  key: string;
  number: HTMLElement;
  fill: HTMLElement;
  low: number;
  high: number;
}

export class Readout {
  readonly node = el("aside", "readout", { "data-testid": "readout" });
  private readonly title = el("h3", "readout-title", { "data-testid": "readout-title" });
  private readonly rows: Row[] = [];
  private readonly equation: Equation;
  private readonly answers = el("div", "answers");
  private answerRows: { node: HTMLElement; label: HTMLElement; number: HTMLElement; fill: HTMLElement }[] = [];
  private readonly truth = el("p", "fine", { "data-testid": "truth-now" });

  constructor(private readonly picture: Picture, private readonly text: Text, actions: Actions) {
    const { quantities } = picture.meta;
    const symbols = new Map(quantities.map((q) => [q.key, q.symbol]));
    this.equation = equations(picture.meta, symbols, text);
    this.node.setAttribute("aria-label", text("readout"));
    const table = el("div", "values");
    for (const key of ["c", "h"]) this.before(table, quantities.find((q) => q.key === key));
    for (const quantity of quantities) this.row(table, quantity.key, quantity, quantity.symbol, quantity.name);
    this.node.append(
      el("div", "readout-head", {}, this.title, this.stepper(actions)),
      table,
      el("div", "made", {}, el("h4", "", {}, text("update")), this.equation.node, el("p", "fine", {}, text("rounding"))),
    );
    this.answerPart();
  }

  private stepper(actions: Actions): HTMLElement {
    const group = el("div", "stepper");
    for (const [rows, sign, key] of [[-1, "↑", "unit_up"], [1, "↓", "unit_down"]] as const) {
      const name = this.text(key);
      const button = el("button", "small", { type: "button", "aria-label": name, title: name, "data-k": key }, sign);
      button.addEventListener("click", () => actions.unitBy(rows));
      group.append(button);
    }
    return group;
  }

  private before(table: HTMLElement, quantity: QuantityMeta | undefined): void {
    const key = `${quantity?.key}_prev`;
    if (!quantity || !this.picture.arrays[key]) return;
    this.row(table, key, quantity, `${quantity.symbol}′`, this.text("before", { name: quantity.name }));
  }

  private row(table: HTMLElement, key: string, quantity: QuantityMeta, symbol: string, name: string): void {
    const fill = el("i");
    const number = el("span", "number", { "data-testid": `value-${key}` });
    const letter = el("span", "symbol", {}, symbol);
    letter.dataset["ink"] = fill.dataset["ink"] = quantity.key;
    const bar = el("span", quantity.range === "gate" ? "bar" : "bar centred", { "aria-hidden": "true" }, fill);
    table.append(el("div", "value", {}, letter, el("span", "name", { title: quantity.explanation }, name), bar, number));
    const [low, high] = this.limits(quantity);
    this.rows.push({ key, number, fill, low, high });
  }

  private limits({ key, range }: QuantityMeta): [number, number] {
    if (range === "gate") return [0, 1];
    if (range === "signed") return [-1, 1];
    const [least, most] = extremes(this.picture.arrays[key]!);
    const reach = Math.max(1e-9, -Math.min(...least), Math.max(...most));
    return [-reach, reach];
  }

  private answerPart(): void {
    const { output } = this.picture.meta;
    if (!output) return;
    const all = output.labels.length;
    const count = all <= MOST_NAMED ? all : FEW;
    for (let k = 0; k < count; k++) {
      const fill = el("i");
      const label = el("span", "name");
      const number = el("span", "number", { "data-testid": `answer-${k}` });
      const bar = el("span", "bar", { "aria-hidden": "true" }, fill);
      if (output.kind === "values") bar.hidden = true;
      const node = el("div", output.kind === "values" ? "value answer no-bar" : "value answer", {}, label, bar, number);
      this.answerRows.push({ node, label, number, fill });
      this.answers.append(node);
    }
    const part = el("div", "answered", {}, el("h4", "", {}, output.name), this.answers);
    if (all > count) part.append(el("p", "fine", { "data-testid": "answers-left-out" }, this.text(`left_out_${output.kind}`, { count: all - count })));
    part.append(this.truth);
    this.node.append(part);
  }

  /** The value of `z`, `h_prev`, … at the cursor; `in_n` is what the candidate gets from the input. */
  private at(frame: Frame, key: string): number {
    if (key === "in_n") {
      const past = this.at(frame, "rec_n");
      return this.at(frame, "a_n") - (this.picture.meta.reset === "after" ? this.at(frame, "r") * past : past);
    }
    const matrix = this.picture.arrays[key];
    return matrix ? matrix.values[frame.state.column * matrix.width + frame.state.unit]! : NaN;
  }

  step(frame: Frame): void {
    const { state } = frame;
    setText(this.title, this.text("readout_title", { unit: state.unit, moment: moment(frame, state.column) }));
    for (const row of this.rows) {
      const value = this.at(frame, row.key);
      setText(row.number, rounded(value));
      fillBar(row.fill, value, row.low, row.high);
    }
    this.equation.update((key) => this.at(frame, key));
    this.answer(frame);
  }

  private answer(frame: Frame): void {
    const { output } = this.picture.meta;
    const matrix = this.picture.arrays["output"];
    if (!output || !matrix) return;
    const start = frame.state.column * matrix.width;
    // A few of many are the likeliest; otherwise each answer keeps its place.
    const some = matrix.width > this.answerRows.length;
    const order = topOf(matrix, start, some && output.kind === "classes");
    this.answerRows.forEach(({ label, number, fill }, rank) => {
      const index = order[rank]!;
      const value = matrix.values[start + index]!;
      setText(label, output.labels[index] ?? String(index));
      setText(number, rounded(value));
      fill.style.background = index < MOST_NAMED ? classInk(output, index, frame.theme) : "";
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

  /** The same as one sentence for screen readers. */
  spoken(frame: Frame): string {
    const values = this.picture.meta.quantities.map((q) => `${q.name} ${rounded(this.at(frame, q.key))}`);
    return [this.title.textContent, ...values, ...this.spokenAnswer(frame)].join(", ");
  }

  private spokenAnswer({ state }: Frame): string[] {
    const { output } = this.picture.meta;
    const matrix = this.picture.arrays["output"];
    if (!output || !matrix) return [];
    const start = state.column * matrix.width;
    const top = topOf(matrix, start, output.kind === "classes")[0]!;
    return [`${output.name} ${output.labels[top] ?? top} ${rounded(matrix.values[start + top]!)}`];
  }
}

function topOf(matrix: Matrix, start: number, sorted: boolean): number[] {
  const all = Array.from({ length: matrix.width }, (_, k) => k);
  const value = (k: number) => matrix.values[start + k]!;
  return sorted ? all.sort((a, b) => value(b) - value(a) || a - b) : all;
}

function fillBar(fill: HTMLElement, value: number, low: number, high: number): void {
  const share = (v: number) => Math.min(1, Math.max(0, (v - low) / (high - low)));
  const [zero, end] = [share(0), share(value)];
  fill.style.transform = `translateX(${100 * Math.min(zero, end)}%) scaleX(${Math.abs(end - zero)})`;
}
