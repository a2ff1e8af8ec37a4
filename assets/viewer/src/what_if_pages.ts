// What-if without gates: ready-made examples, and another input at the cursor.
import type { Edits } from "./edits";
import { el, setAttribute, setText } from "./dom";
import type { Frame } from "./frame";
import { moment } from "./frame";
import type { Text } from "./text";
import type { Picture, WhatIfMeta } from "./types";
import { Amount, field, toldField } from "./what_if_fields";
import type { Page } from "./what_if_gates";
import { edit, has, numberTarget, tokenEdit } from "./what_if_text";

/** With more columns than this one is chosen from a list. */
const MOST_FIELDS = 8;
const MOST_TOKENS = 60;
const FARTHEST = 1e6;

export class Presets implements Page {
  readonly key = "presets";
  readonly node = el("div", "page presets");
  private readonly buttons: [HTMLButtonElement, string, string][] = [];

  private readonly explained = el("p", "explained", { "data-testid": "preset-explained" });
  private pointed = "";

  constructor(private readonly edits: Edits, { presets }: WhatIfMeta, private readonly text: Text) {
    const row = el("div", "preset-row");
    for (const { key, name, text: wanted, explanation } of presets) {
      const button = el("button", "preset", { type: "button", "data-k": `preset-${key}`, "data-testid": `preset-${key}`, title: explanation }, el("b", "", {}, name), el("span", "", {}, explanation));
      button.addEventListener("click", () => edits.toggle(wanted, !has(edits.text, wanted)));
      for (const type of ["pointerenter", "focus"]) button.addEventListener(type, () => this.point(explanation));
      for (const type of ["pointerleave", "blur"]) button.addEventListener(type, () => this.point(""));
      this.buttons.push([button, wanted, explanation]);
      row.append(button);
    }
    this.node.append(row, this.explained);
  }

  private point(explanation: string): void {
    this.pointed = explanation;
    this.update();
  }

  /** What is pointed at is explained; else what is in effect. */
  update(): void {
    let effect = "";
    for (const [button, text, explanation] of this.buttons) {
      const on = has(this.edits.text, text);
      setAttribute(button, "aria-pressed", String(on));
      if (on) effect = explanation;
    }
    setText(this.explained, this.pointed || effect || this.text("whatif_explain_presets"));
  }
}

/** The tokens to choose from, as buttons or, where there are very many, as a list. */
export function tokenButtons(vocabulary: string[], act: (token: string) => void, id: string): HTMLElement {
  const node = el("div", "token-choice", { role: "group" });
  if (vocabulary.length > MOST_TOKENS) {
    const select = el("select", "", { "data-k": id });
    for (const token of vocabulary) select.append(el("option", "", { value: token }, token));
    select.addEventListener("change", () => act(select.value));
    node.append(el("span", "choice", {}, select));
    return node;
  }
  for (const token of vocabulary) {
    const button = el("button", "token", { type: "button", "data-k": `${id}-${token}`, "data-token": token }, token);
    button.addEventListener("click", () => act(token));
    node.append(button);
  }
  return node;
}

export function showToken(node: HTMLElement, token: string): void {
  for (const button of node.querySelectorAll("button")) setAttribute(button, "aria-pressed", String(button.dataset["token"] === token));
  const select = node.querySelector("select");
  if (select) select.value = token;
}

export class Reading implements Page {
  readonly key = "input";
  readonly node = el("div", "page");
  private readonly now = el("p", "explained", { "data-testid": "input-now" });
  private readonly tokens: HTMLElement | null;
  private readonly amounts: Amount[] = [];
  private readonly column = el("select", "", { "data-k": "input-column" });
  private frame: Frame | null = null;

  constructor(private readonly edits: Edits, picture: Picture, private readonly text: Text) {
    const { vocabulary } = picture.meta.whatif!;
    this.node.append(this.now);
    this.tokens = vocabulary.length ? tokenButtons(vocabulary, (token) => this.read(token), "read") : null;
    if (this.tokens) {
      this.tokens.setAttribute("aria-label", text("whatif_read"));
      this.node.append(field(text("whatif_read"), this.tokens));
    } else this.numbers(picture);
  }

  private numbers(picture: Picture): void {
    const names = picture.meta.input.names ?? [];
    const many = names.length > MOST_FIELDS;
    names.slice(0, many ? 1 : MOST_FIELDS).forEach((name, k) => {
      const amount = new Amount(`input-${k}`, many ? this.text("whatif_read") : name, this.text, (value, live) => this.set(many ? Number(this.column.value) : k, value, live), false);
      amount.reach({ low: -FARTHEST, high: FARTHEST, step: 0.1 });
      this.amounts.push(amount);
      if (!many) this.node.append(toldField(name, amount.told, amount.node));
    });
    if (!many) return;
    names.forEach((name, k) => this.column.append(el("option", "", { value: String(k) }, name)));
    this.column.setAttribute("aria-label", this.text("whatif_column"));
    this.column.addEventListener("change", () => this.frame && this.update(this.frame));
    const list = el("span", "choice", {}, this.column);
    this.node.append(field(this.text("whatif_column"), list), toldField(this.text("whatif_read"), this.amounts[0]!.told, this.amounts[0]!.node));
  }

  private get step(): number {
    const { picture, state } = this.frame!;
    return picture.stepOf(state.column);
  }

  private read(token: string): void {
    if (this.frame) this.edits.put(tokenEdit(this.step, token));
  }

  private set(column: number, value: number, live: boolean): void {
    if (this.frame) this.edits.put(edit(numberTarget(this.step, column), value), live);
  }

  update(frame: Frame): void {
    this.frame = frame;
    const { picture, state } = frame;
    setText(this.now, this.text("whatif_explain_input", { moment: moment(frame, state.column) }));
    if (this.tokens) return showToken(this.tokens, picture.reading(state.column));
    const matrix = picture.arrays["input"]!;
    const many = matrix.width > MOST_FIELDS;
    this.amounts.forEach((amount, k) => amount.show(matrix.values[state.column * matrix.width + (many ? Number(this.column.value) : k)]!));
  }
}
