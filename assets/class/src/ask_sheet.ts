// The sheet that asks the class: a choice, a number, a curve or a step.
import { el, setHidden } from "../../viewer/src/dom";
import type { Text } from "../../lesson/src/types";
import { check, line, masked, number, select, words } from "./ask_fields";
import { FEWEST, KINDS, made, MOST, OPTION, TEXT, UNIT } from "./ask_question";
import type { Draft } from "./ask_question";
import { course, rangeOf } from "./figure";
import type { Kind } from "./protocol";
import { Sheet } from "./sheet";

/** Which fields a kind has. */
const HAS: Record<Kind, readonly string[]> = {
  choice: ["options", "more", "truth", "hide"],
  number: ["about", "low", "high", "unit", "given", "truth", "hide"],
  curve: ["about", "start", "end", "low", "high", "given", "hide"],
  step: ["about", "start", "end", "given", "truth", "hide"],
};
/** What can be read off the picture; a step is looked for in it. */
const READ: readonly Kind[] = ["number", "curve"];
const FAVOURITES = ["z", "f", "h"];

export class AskSheet extends Sheet {
  private readonly kinds = el("div", "kinds", { role: "radiogroup" });
  private readonly inputs = new Map<Kind, HTMLInputElement>();
  private readonly asks = words("text", TEXT);
  private readonly options = Array.from({ length: MOST }, (_, k) => line(`option-${k}`, OPTION));
  private readonly list = el("div", "options", { role: "group" });
  private readonly more = el("button", "quiet", { type: "button", "data-testid": "ask-more" });
  private readonly fields = { about: select("about"), start: number("start"), end: number("end"), low: number("low"), high: number("high"), unit: line("unit", UNIT), given: check("given"), truth: masked("truth"), hide: check("hide") };
  private readonly problem = el("p", "warn", { role: "alert" });
  private readonly go = el("button", "primary", { type: "submit", "data-testid": "ask-go" });
  private readonly draft: Draft = { kind: "choice", found: null, asks: this.asks.input, options: this.options.map(({ input }) => input), fields: this.fields };
  private text: Text = (key) => key;
  private shown = 3;
  /** Whether somebody has written the question himself. */
  private own = false;

  constructor(private readonly send: (question: object) => boolean) {
    super("ask");
    for (const kind of KINDS) this.kind(kind);
    this.list.append(...this.options.map(({ node }) => node));
    const form = el("form", "ask-form", { novalidate: "" }, this.kinds, this.asks.node, this.list, this.more, ...Object.values(this.fields).map(({ node }) => node), this.problem, el("p", "acts", {}, this.go));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.ask();
    });
    this.asks.input.addEventListener("input", () => (this.own = this.asks.input.value.trim() !== ""));
    this.fields.about.input.addEventListener("change", () => this.turn());
    this.fields.given.input.addEventListener("change", () => this.arrange());
    for (const name of ["start", "end"] as const) this.fields[name].input.addEventListener("input", () => this.suggest());
    this.more.addEventListener("click", () => {
      this.shown = Math.min(MOST, this.shown + 1);
      this.arrange();
      this.options[this.shown - 1]!.input.focus();
    });
    this.body.append(form);
  }

  private kind(kind: Kind): void {
    const input = el("input", "", { type: "radio", name: "gs-class-kind", value: kind, "data-testid": `ask-kind-${kind}` });
    input.addEventListener("change", () => {
      this.draft.kind = kind;
      this.turn();
    });
    this.inputs.set(kind, input);
    this.kinds.append(el("label", "kind", {}, input, el("span")));
  }

  fill(text: Text): void {
    this.text = text;
    this.name(text("ask"), text("close"));
    this.kinds.setAttribute("aria-label", text("ask_kind"));
    for (const [kind, input] of this.inputs) input.nextElementSibling!.textContent = text(`kind_${kind}`);
    this.asks.label.textContent = text("ask_text");
    this.list.setAttribute("aria-label", text("ask_options"));
    this.options.forEach(({ label }, k) => (label.textContent = String(k + 1)));
    this.options.forEach(({ input }, k) => input.setAttribute("aria-label", text("ask_option", { k: k + 1 })));
    this.more.textContent = text("ask_more");
    for (const [name, { label }] of Object.entries(this.fields)) label.textContent = text(`ask_${name}`);
    this.go.textContent = text("ask_go");
  }

  /** Begin a question about what is on the page now; what was typed last is there still. */
  begin(): void {
    this.draft.found = course();
    const { input } = this.fields.about;
    const before = input.value;
    const quantities = this.draft.found?.quantities ?? [];
    const none = el("option", "", { value: "" }, this.text("ask_nothing"));
    input.replaceChildren(...quantities.map(({ key, name, symbol }) => el("option", "", { value: key }, `${name} ${symbol}`)), none);
    const keys = quantities.map(({ key }) => key);
    input.value = keys.includes(before) ? before : (FAVOURITES.find((key) => keys.includes(key)) ?? keys[0] ?? "");
    this.fields.given.input.checked = input.value !== "";
    this.problem.textContent = "";
    this.inputs.get(this.draft.kind)!.checked = true;
    this.turn();
    this.show();
    this.asks.input.focus();
  }

  private get quantity() {
    return this.draft.found?.quantities.find(({ key }) => key === this.fields.about.input.value);
  }

  /** Another kind or another quantity: ranges and words that fit. */
  private turn(): void {
    const { found, kind } = this.draft;
    const { start, end, low, high, given, hide } = this.fields;
    const { quantity } = this;
    if (quantity) [low.input.value, high.input.value] = rangeOf(quantity).map(String) as [string, string];
    if (found && (kind === "curve" || kind === "step")) {
      [start.input.value, end.input.value] = [String(found.steps[0]), String(found.steps.at(-1))];
    }
    given.input.checked = quantity !== undefined;
    hide.input.checked = quantity !== undefined && READ.includes(kind);
    this.fields.truth.input.value = "";
    this.suggest();
    this.arrange();
  }

  /** A question that fits, until somebody writes one. */
  private suggest(): void {
    if (this.own) return;
    const { found, kind } = this.draft;
    const { start, end } = this.fields;
    const { quantity } = this;
    const values = { name: quantity ? `${quantity.name} ${quantity.symbol}` : "", unit: found?.unit ?? 0, t: found?.t ?? 0, start: start.input.value, end: end.input.value };
    this.asks.input.value = quantity && kind !== "choice" ? this.text(`suggest_${kind}`, values) : "";
  }

  private arrange(): void {
    const has = HAS[this.draft.kind];
    const aimed = this.quantity !== undefined;
    setHidden(this.list, !has.includes("options"));
    setHidden(this.more, !has.includes("more") || this.shown >= MOST);
    this.options.forEach(({ node }, k) => setHidden(node, k >= Math.max(FEWEST, this.shown)));
    for (const [name, { node }] of Object.entries(this.fields)) setHidden(node, !has.includes(name));
    for (const { node } of this.draft.found ? [] : [this.fields.about, this.fields.hide]) setHidden(node, true);
    if (!aimed) setHidden(this.fields.given.node, true);
    if (aimed && this.fields.given.input.checked && this.draft.kind !== "choice") setHidden(this.fields.truth.node, true);
    this.fields.truth.label.textContent = this.text(this.draft.kind === "choice" ? "ask_right" : "ask_truth");
  }

  private ask(): void {
    const found = made(this.draft);
    if ("missing" in found) this.problem.textContent = this.text(found.missing);
    else if (!this.send(found.question)) this.problem.textContent = this.text("not_sent");
    else this.problem.textContent = "";
  }

  /** The class has not taken it. */
  refuse(words: string): void {
    if (this.open) this.problem.textContent = words;
  }

  /** The next question begins anew. */
  clear(): void {
    this.own = false;
    for (const { input } of this.options) input.value = "";
    this.asks.input.value = this.fields.truth.input.value = "";
    this.close();
  }
}
