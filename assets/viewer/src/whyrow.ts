// One row of the waterfall: name, bar, number; kept and rewritten from step to step.
import type { Bars } from "./bars";
import { barAt } from "./bars";
import type { Row } from "./contributions";
import { el, setAttribute, setText } from "./dom";
import { signed } from "./numbers";

/** The quantity that a kind of row shows; a blend's terms are left to their own letters. */
const SHOWN: Partial<Record<Row["kind"], string>> = { input: "x", unit: "h_prev" };

export class WhyRow {
  private readonly name = el("span", "why-name");
  private readonly bar = el("i");
  private readonly number: HTMLElement;
  private was: HTMLElement | null = null;
  private at = "";
  private sign = "";

  constructor(readonly node: HTMLElement, testId: string) {
    this.number = el("span", "why-number", { "data-testid": testId });
    this.node.append(this.name, el("span", "why-bar", { "aria-hidden": "true" }, this.bar), this.number);
  }

  write(row: Row, name: string, hint: string, bars: Bars, place: number): void {
    const { node } = this;
    setAttribute(node, "data-kind", row.kind);
    setAttribute(node, "data-index", String(row.index));
    const shown = SHOWN[row.kind];
    if (shown) setAttribute(node, "data-q", shown);
    else node.removeAttribute("data-q");
    node.classList.toggle("leads", hint !== "");
    setAttribute(node, "title", hint || name);
    setText(this.name, name);
    setText(this.number, signed(row.value));
    this.place(bars, bars.from[place]!, bars.to[place]!);
  }

  writeTotal(name: string, number: string, bars: Bars, total: number): void {
    setText(this.name, name);
    setText(this.number, number);
    this.place(bars, 0, total);
  }

  /** What it was before a what-if, under the name; empty where there is none. */
  compare(was: string): void {
    if (was && !this.was) this.node.append((this.was = el("span", "why-was", { "data-testid": "why-sum-was" })));
    if (this.was) setText(this.was, was);
  }

  private place(bars: Bars, from: number, to: number): void {
    const at = barAt(bars, from, to);
    if (at !== this.at) this.bar.style.transform = this.at = at;
    const sign = to < from ? "minus" : "plus";
    if (sign !== this.sign) this.bar.className = this.sign = sign;
  }
}
