// "Why is z = 0.0523 here?": one unit's sum opened into what it is made of, from bias to result.
//
// What tests and other parts may rely on (data-testid): the section is `why` with data-quantity; `why-result`
// the quantity's number in the heading; `why-say` the sentence; one `why-row` per row with data-kind (bias |
// input | unit | rest; term in a blend, factor in a product) and data-index (input or unit; −1 for none, or for
// a token that stands for many numbers), its number `why-number`; `why-sum` what the rows add up to (for a
// product what they multiply to, `why` then has data-product="true"); `why-rounding` the declared bound with
// data-bound; `why-all` shows all rows; `why-detail` the factors of the row that is pointed at; `why-left-out`
// where weights did not travel; `why-tab-<key>` opens another quantity; see curve.ts for the curve.
import type { Actions } from "./actions";
import type { Bars } from "./bars";
import { barsOf, endLabels, share } from "./bars";
import type { Row } from "./contributions";
import { Contributions } from "./contributions";
import { Curve } from "./curve";
import { el, setAttribute, setHidden, setText } from "./dom";
import type { Squash } from "./formulas";
import { squashOf } from "./formulas";
import type { Frame, Part } from "./frame";
import { valueAt } from "./frame";
import { hasGhost } from "./ghost";
import { memoryTime } from "./memory_time";
import { isHeld } from "./squash";
import { heldLine } from "./substituted";
import { WhyHead } from "./whyhead";
import { rounded } from "./numbers";
import { boundOf, upwards, written } from "./bound";
import { blendRows, factorsOf, hintOf, isProduct, leadsTo, nameOf } from "./rows";
import type { Text } from "./text";
import type { Picture } from "./types";
import { editable } from "./what_if";
import { WhyBars } from "./whybars";
import { WhyRow, WhyTotal } from "./whyrow";

export class Waterfall implements Part {
  readonly node = el("section", "why", { "data-testid": "why" });
  private readonly head: WhyHead;
  private readonly bars = new WhyBars();
  private readonly items = el("div", "why-items", {}, this.bars.node);
  private readonly list = el("div", "why-list", {}, this.items);
  private readonly chart = el("div", "why-chart");
  private readonly zero = el("i", "why-zero");
  private readonly scale = el("div", "why-scale", { "aria-hidden": "true" });
  private readonly sum = new WhyTotal();
  private readonly rounding = el("p", "fine", { "data-testid": "why-rounding" });
  private readonly detail = el("p", "fine why-detail", { "data-testid": "why-detail", id: "why-detail", "data-unsaved": "" });
  private readonly leftOut = el("p", "fine", { "data-testid": "why-left-out" });
  private readonly button = el("button", "chip", { type: "button", "data-testid": "why-all", "data-k": "why-all" });
  private readonly memory = el("p", "fine", { "data-testid": "why-memory" });
  private readonly curve: Curve;
  private readonly contributions: Contributions;
  private readonly rows: WhyRow[] = [];
  private shown: Row[] = [];
  private origin = "";
  private active = -1;
  private frame: Frame | null = null;

  constructor(private readonly picture: Picture, private readonly text: Text, private readonly actions: Actions) {
    this.head = new WhyHead(picture, text, actions);
    this.curve = new Curve(text);
    this.contributions = new Contributions(picture);
    this.scale.append(el("span"), el("span"));
    this.chart.append(this.zero, this.list, this.sum.node, this.scale);
    this.button.addEventListener("click", () => this.showAll(!this.all));
    setText(this.leftOut, text("why_left_out"));
    this.node.append(this.head.node, this.leftOut, this.chart, this.detail, this.button, this.curve.node, this.memory, this.rounding);
  }

  /** The quantity that is opened, as a function of a sum; null for a blend. */
  private squash(frame: Frame): Squash | null {
    return squashOf(this.picture.meta, frame.state.why);
  }

  private showAll(all: boolean): void {
    this.active = -1;
    this.actions.all(all);
  }

  private get all(): boolean {
    return this.frame?.state.all ?? false;
  }

  draw(frame: Frame): void {
    this.frame = frame;
    const { meta } = this.picture;
    const { why } = frame.state;
    const squash = this.squash(frame);
    const opened = squash === null || meta.closeup !== null;
    const [low, high] = meta.quantities[0]!.ends[frame.theme.dark ? "dark" : "light"];
    this.node.style.setProperty("--minus", low!);
    this.node.style.setProperty("--plus", high!);
    this.node.style.setProperty("--ink", `var(--ink-${why})`);
    setAttribute(this.node, "data-quantity", why);
    setAttribute(this.node, "data-product", String(isProduct(meta.cell, why)));
    this.head.draw(frame);
    this.leftOut.hidden = opened;
    this.list.hidden = this.scale.hidden = this.detail.hidden = this.rounding.hidden = !opened;
    setText(this.button, this.text(this.all ? "why_fewer" : "why_all"));
    setAttribute(this.button, "aria-expanded", String(this.all));
    this.node.classList.toggle("blend", squash === null);
    this.node.classList.toggle("all", this.all && squash !== null);
    // The sum below stays in line with the rows beside a scroll bar.
    const gutter = this.all ? this.list.offsetWidth - this.list.clientWidth : 0;
    this.chart.style.setProperty("--gutter", `${gutter}px`);
    this.curve.choose(isProduct(meta.cell, why) ? "tanh" : squash);
  }

  step(frame: Frame): void {
    this.frame = frame;
    const { meta } = this.picture;
    const { why, column, unit } = frame.state;
    const squash = this.squash(frame);
    const value = valueAt(frame, why);
    const total = squash ? valueAt(frame, `a_${why}`) : value;
    let oneHot = false;
    if (!squash) this.shown = blendRows(frame);
    else if (meta.closeup) {
      this.contributions.compute(why, column, unit);
      oneHot = this.contributions.oneHot(column);
      this.shown = this.contributions.rows(column, this.all);
    } else this.shown = [];
    const bars = barsOf(this.shown, total);
    setHidden(this.button, !squash || (!this.all && this.shown.every((row) => row.count === 1)));
    this.writeRows(frame, bars, oneHot);
    this.writeSum(frame, bars, total, squash);
    this.head.step(frame, this.shown, oneHot);
    if (squash) this.curve.step(total, value, isHeld(frame, why) ? heldLine(frame, why, squash) : "");
    else if (isProduct(meta.cell, why)) this.curve.step(valueAt(frame, "c"), Math.tanh(valueAt(frame, "c")));
    const memory = memoryTime(frame);
    setHidden(this.memory, memory === "");
    setText(this.memory, memory);
    this.tell();
  }

  /** Titles, once the cursor rests. */
  settle(frame: Frame): void {
    this.rows.forEach((row, k) => {
      const made = this.shown[k];
      if (made) row.explain(hintOf(frame, made));
    });
  }

  private writeRows(frame: Frame, bars: Bars, oneHot: boolean): void {
    while (this.rows.length < this.shown.length) this.addRow();
    this.rows.forEach((row, k) => {
      const made = this.shown[k];
      setHidden(row.node.parentElement!, !made);
      if (made) row.write(made, nameOf(frame, made, oneHot), leadsTo(frame, made) !== null);
    });
    this.bars.write(bars);
    const zero = String(share(bars, 0));
    if (zero !== this.origin) this.zero.style.setProperty("--zero", (this.origin = zero));
  }

  private writeSum(frame: Frame, bars: Bars, total: number, squash: Squash | null): void {
    const product = isProduct(this.picture.meta.cell, frame.state.why);
    const name = this.text(squash ? "why_sum" : product ? "why_product" : "why_together");
    this.sum.write(name, rounded(total), bars, total);
    const widest = Math.max(Math.abs(total), ...this.shown.map(({ value }) => Math.abs(value)));
    if (widest >= 1e3 !== this.chart.classList.contains("wide-numbers")) this.chart.classList.toggle("wide-numbers");
    endLabels(bars).forEach((label, k) => setText(this.scale.children[k]!, label));
    const bound = upwards(boundOf(this.shown, total, squash ? this.contributions : null));
    setAttribute(this.rounding, "data-bound", String(bound));
    const values = { count: this.shown.length, bound: written(bound) };
    this.sum.compare(this.before(frame, squash));
    setText(this.rounding, product ? this.text("eq_rounding") : this.text("why_rounding", values));
  }

  /** The original's sum, while a what-if is in effect. */
  private before(frame: Frame, squash: Squash | null): string {
    const was = squash && hasGhost(frame.picture) ? valueAt(frame, `ghost.a_${frame.state.why}`) : NaN;
    return Number.isNaN(was) ? "" : this.text("eq_was", { value: rounded(was) });
  }

  private addRow(): void {
    const place = this.rows.length;
    const node = el("button", "why-row", { type: "button", "data-testid": "why-row", "data-k": `why-row-${place}`, "aria-describedby": "why-detail" });
    const point = (at: number) => {
      this.active = at;
      this.tell();
    };
    node.addEventListener("pointerenter", () => point(place));
    node.addEventListener("focus", () => point(place));
    node.addEventListener("pointerleave", () => point(-1));
    node.addEventListener("blur", () => point(-1));
    node.addEventListener("click", (event) => this.follow(place, event));
    this.rows.push(new WhyRow(node));
    this.items.append(el("div", "why-item", {}, node, ...(editable(this.picture) ? [this.changer(place)] : [])));
  }

  /** Beside a row: open the what-if on its weight or bias. */
  private changer(place: number): HTMLElement {
    const name = this.text("whatif_change_this");
    const button = el("button", "why-change", { type: "button", title: name, "aria-label": name, "data-k": `why-change-${place}`, "data-testid": "why-change" }, this.text("whatif_change"));
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      const { kind, index } = this.shown[place]!;
      const source = kind === "bias" ? "" : `${kind === "input" ? "w_i" : "w_h"}.${index}`;
      this.actions.change(this.frame!.state.why, source);
    });
    return button;
  }

  private follow(place: number, event: Event): void {
    const row = this.shown[place];
    const goal = row && this.frame ? leadsTo(this.frame, row) : null;
    if (!goal) return;
    event.stopPropagation();
    if (goal === "all") this.showAll(true);
    else if ("unit" in goal) this.actions.unit(goal.unit);
    else this.actions.why(goal.why);
  }

  /** The factors of the row that is pointed at. */
  private tell(): void {
    const row = this.shown[this.active];
    const { frame, text } = this;
    if (!row || !frame) return setText(this.detail, text("why_point"));
    setText(this.detail, factorsOf(frame, row, this.contributions));
  }
}
