// The bar of the what-if. It outlives the pictures: a slider under a hand must stay where it is.
import type { Actions } from "./actions";
import { el, setAttribute, setText } from "./dom";
import { Edits } from "./edits";
import type { Frame } from "./frame";
import { moment } from "./frame";
import { hasGhost } from "./ghost";
import { Effect } from "./what_if_effect";
import { Form } from "./what_if_form";
import type { Text } from "./text";
import { texts } from "./text";
import { PresetList } from "./preset_list";
import { TokenList } from "./token_list";
import type { Picture } from "./types";
import { collide, edit, LONGEST, MOST_EDITS, numberTarget, tokenEdit } from "./what_if_text";

/** A wait shorter than this needs no sign. */
const QUIET = 300;

/** Whether somebody can compute another what-if. */
export const editable = ({ meta }: Picture) => !!meta.whatif && !meta.whatif.fixed;

/** What the track of the input may ask for. */
export interface InputEditor {
  /** Change what is read at the cursor: in a list beside `at`, or in the form. */
  openInput(at: HTMLElement): void;
  number(step: number, column: number, value: number, live: boolean): void;
}

export class WhatIf implements InputEditor {
  readonly node = el("section", "whatif", { "data-testid": "what-if" });
  readonly list = new TokenList();
  readonly presets: PresetList;
  private readonly edits: Edits;
  private readonly toggle = el("button", "whatif-toggle", { type: "button", "aria-expanded": "false", "data-k": "whatif", "data-testid": "what-if-toggle" });
  private readonly lead = el("p", "lead");
  private readonly chips = el("div", "edits", { "data-testid": "what-if-edits" });
  private readonly steps = el("div", "whatif-steps");
  private readonly views = el("div", "options", { role: "group", "data-testid": "what-if-view" });
  private readonly told = el("p", "fine whatif-told", { role: "status", "data-testid": "what-if-told" });
  private readonly said = el("span", "sr-only", { role: "status" });
  private readonly buttons = new Map<string, HTMLButtonElement>();
  private readonly form: Form;
  private readonly effect = new Effect();
  private text: Text = (key) => key;
  private frame: Frame | null = null;
  private waiting = 0;
  private built = "";

  constructor(private readonly actions: Actions) {
    this.edits = new Edits((text, live) => actions.edit(text, live), () => this.changed());
    this.form = new Form(this.edits);
    this.presets = new PresetList(this.edits);
    this.toggle.addEventListener("click", () => this.open(this.form.node.hidden));
    this.form.node.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.open(false);
    });
    this.node.append(el("div", "whatif-row", {}, this.toggle, this.lead, this.chips, this.steps, this.views), this.told, this.form.node, this.effect.node, this.said);
  }

  /** Keys for undo and redo, anywhere in the viewer but where somebody types. */
  listen(root: HTMLElement, signal: AbortSignal): void {
    root.addEventListener("pointerdown", (event) => {
      if (!event.composedPath().includes(this.list.node)) this.list.close(false);
    }, { signal });
    root.addEventListener("keydown", (event) => {
      const [target] = event.composedPath();
      const typing = target instanceof HTMLInputElement && target.type === "number";
      if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.altKey || typing || !this.frame || !editable(this.frame.picture)) return;
      event.preventDefault();
      if (event.shiftKey) this.edits.redo();
      else this.edits.undo();
    }, { signal });
  }

  /** Another picture: its texts, its controls where the network is another one, its edits. */
  show(picture: Picture): void {
    const { whatif, strings, id } = picture.meta;
    this.node.hidden = !whatif;
    if (!whatif) return;
    this.text = texts(strings);
    this.list.close(false);
    this.presets.close(false);
    this.frame = null;
    const { cell, input, quantities, closeup } = picture.meta;
    const built = JSON.stringify([id, cell, input.names, quantities, closeup, picture.hidden, picture.meta.steps, whatif.presets, whatif.vocabulary]);
    if (built !== this.built) this.build(picture);
    this.built = built;
    this.node.classList.toggle("fixed", !!whatif.fixed);
    this.label(picture);
    this.edits.arrived(id, whatif.text);
  }

  /** The same picture once more. */
  again(): void {
    this.edits.again();
  }

  private build(picture: Picture): void {
    const { text } = this;
    setText(this.toggle, text("whatif"));
    setText(this.lead, text(editable(picture) ? "whatif_lead" : "whatif"));
    this.toggle.hidden = !editable(picture);
    this.node.setAttribute("aria-label", text("whatif"));
    this.form.build(picture, text);
    const acts = { undo: () => this.edits.undo(), redo: () => this.edits.redo(), reset: () => this.reset() };
    const made = Object.entries(acts).map(([key, act]) => this.button(key, act));
    this.steps.replaceChildren(...made);
    const views = (["new", "difference"] as const).map((key) => this.button(key, () => this.actions.view(key)));
    for (const view of views) view.className = "option";
    this.views.setAttribute("aria-label", text("whatif_view"));
    this.views.replaceChildren(...views);
  }

  private button(key: string, act: () => void): HTMLButtonElement {
    const id = `whatif-${key}`;
    const button = el("button", "small", { type: "button", title: this.text(`whatif_hint_${key}`), "data-k": id, "data-testid": id }, this.text(`whatif_${key}`));
    button.addEventListener("click", act);
    this.buttons.set(key, button);
    return button;
  }

  private reset(): void {
    this.edits.reset();
    this.toggle.focus({ preventScroll: true });
  }

  /** The edits of the picture in words, each with a way out. */
  private label(picture: Picture): void {
    const { edits } = picture.meta.whatif!;
    const root = this.chips.getRootNode() as Document | ShadowRoot;
    const focused = this.chips.contains(root.activeElement);
    const chips = edits.map(({ text, label }) => {
      const name = this.text("whatif_remove", { edit: label });
      const out = el("button", "out", { type: "button", "aria-label": name, title: name }, "×");
      out.addEventListener("click", () => this.edits.remove(text));
      const words = el("span", "", {}, label);
      return el("span", "edit", { "data-testid": "what-if-edit" }, words, ...(editable(picture) ? [out] : []));
    });
    this.chips.replaceChildren(...chips);
    this.chips.hidden = !edits.length;
    this.lead.hidden = edits.length > 0 && editable(picture);
    if (focused) this.toggle.focus({ preventScroll: true });
  }

  /** Something that the controls show has changed: asked for, answered, undone. */
  private changed(): void {
    this.buttons.get("undo")!.disabled = !this.edits.canUndo;
    this.buttons.get("redo")!.disabled = !this.edits.canRedo;
    this.buttons.get("reset")!.disabled = this.edits.text === "";
    this.steps.hidden = this.node.classList.contains("fixed") || !this.edits.canUndo && !this.edits.canRedo && this.edits.text === "";
    const limits = { edits: MOST_EDITS, characters: LONGEST };
    setText(this.told, this.edits.full ? this.text("whatif_full", limits) : collide(this.edits.text) ? this.text("whatif_later") : "");
    window.clearTimeout(this.waiting);
    if (this.edits.awaited) this.waiting = window.setTimeout(() => this.busy(true), QUIET);
    else this.busy(false);
    if (this.frame) this.form.update(this.frame);
  }

  private busy(on: boolean): void {
    this.node.classList.toggle("busy", on);
    setText(this.said, on ? this.text("whatif_busy") : "");
  }

  draw(frame: Frame): void {
    if (this.node.hidden) return;
    this.frame = frame;
    this.views.hidden = !hasGhost(frame.picture);
    for (const view of ["new", "difference"]) setAttribute(this.buttons.get(view)!, "aria-pressed", String(frame.state.view === view));
    this.form.update(frame);
    this.effect.step(frame);
  }

  step(frame: Frame): void {
    if (this.node.hidden) return;
    if (!this.form.node.hidden) this.form.update(frame);
    this.effect.step(frame);
  }

  private open(on: boolean): void {
    this.form.node.hidden = !on;
    this.toggle.setAttribute("aria-expanded", String(on));
    if (on && this.frame) this.form.update(this.frame);
    if (!on) this.toggle.focus({ preventScroll: true });
  }

  /** The ready-made examples over the picture; the focus goes back to `opener`. */
  choosePreset(opener: HTMLElement): void {
    const picture = this.frame?.picture;
    if (picture && editable(picture)) this.presets.toggle(picture.meta.whatif!, this.text, opener);
  }

  /** Change a weight that somebody points at; without a source, the bias. */
  openWeight(gate: string, source: string): void {
    this.open(true);
    this.form.openWeight(gate, source);
    this.node.scrollIntoView({ block: "nearest" });
  }

  openInput(at: HTMLElement): void {
    const { picture, state } = this.frame!;
    const { vocabulary } = picture.meta.whatif!;
    if (!vocabulary.length) {
      this.open(true);
      this.form.choose("input");
      this.form.node.querySelector<HTMLElement>(".page:not([hidden]) input:not([hidden])")?.focus({ preventScroll: true });
      return;
    }
    const root = this.node.parentElement!.getBoundingClientRect();
    const title = this.text("whatif_instead", { moment: moment(this.frame!, state.column) });
    const step = picture.stepOf(state.column);
    const opener = this.node.parentElement!.querySelector<HTMLElement>('[data-k="scrub"]')!;
    this.list.open(at.getBoundingClientRect(), root, title, vocabulary, picture.reading(state.column), (token) => this.edits.put(tokenEdit(step, token)), opener);
  }

  number(step: number, column: number, value: number, live: boolean): void {
    this.edits.put(edit(numberTarget(step, column), value), live);
  }
}
