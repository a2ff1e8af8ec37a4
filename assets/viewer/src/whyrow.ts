// One row of the waterfall: name and number, kept and rewritten from step to step; and the row of their sum.
import type { Bars } from "./bars";
import { span } from "./bars";
import type { Row } from "./contributions";
import { el, setAttribute, setBar, setText } from "./dom";
import { signed } from "./numbers";

/** The quantity that a kind of row shows; a blend's terms are left to their own letters. */
const SHOWN: Partial<Record<Row["kind"], string>> = { input: "x", unit: "h_prev" };

/** One bias or weight, which a what-if can change. */
const isSingle = ({ kind, index }: Row) => kind === "bias" || kind === "unit" || (kind === "input" && index >= 0);

export class WhyRow {
  private readonly name = el("span", "why-name");
  private readonly number = el("span", "why-number", { "data-testid": "why-number" });
  /** What it is already: most rows stay of their kind. */
  private kind = "";
  private single = false;
  private leads = false;

  constructor(readonly node: HTMLElement) {
    node.append(this.name, this.number);
  }

  write(row: Row, name: string, leads: boolean): void {
    const { node } = this;
    if (row.kind !== this.kind) this.become(row.kind);
    setAttribute(node, "data-index", String(row.index));
    const single = isSingle(row);
    if (single !== this.single) node.classList.toggle("single", (this.single = single));
    if (leads !== this.leads) node.classList.toggle("leads", (this.leads = leads));
    setText(this.name, name);
    setText(this.number, signed(row.value));
  }

  private become(kind: Row["kind"]): void {
    this.node.setAttribute("data-kind", (this.kind = kind));
    const shown = SHOWN[kind];
    if (shown) this.node.setAttribute("data-q", shown);
    else this.node.removeAttribute("data-q");
  }

  /** What a click does; where it does nothing, the name, which may not fit. */
  explain(hint: string): void {
    setAttribute(this.node, "title", hint || (this.name.textContent ?? ""));
  }
}

export class WhyTotal {
  private readonly name = el("span", "why-name");
  private readonly bar = el("i");
  private readonly number = el("span", "why-number", { "data-testid": "why-sum" });
  readonly node = el("div", "why-row why-total", {}, this.name, el("span", "why-bar", { "aria-hidden": "true" }, this.bar), this.number);
  private was: HTMLElement | null = null;

  write(name: string, number: string, bars: Bars, total: number): void {
    setText(this.name, name);
    setText(this.number, number);
    setBar(this.bar, ...span(bars, 0, total));
  }

  /** What it was before a what-if, under the name; empty where there is none. */
  compare(was: string): void {
    if (was && !this.was) this.node.append((this.was = el("span", "why-was", { "data-testid": "why-sum-was" })));
    if (this.was) setText(this.was, was);
  }
}
