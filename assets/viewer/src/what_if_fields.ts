// The controls that a what-if is made with: a choice of buttons, and an amount by slider or number.
import { el, setAttribute, setText } from "./dom";
import { plain } from "./numbers";
import { clamp } from "./state";
import type { Text } from "./text";
import { decimal } from "./what_if_text";

/** A key press on a slider is followed by others more often than not. */
const REST = 400;

export function field(name: string, ...content: HTMLElement[]): HTMLElement {
  return el("div", "field", {}, el("span", "field-name", { "aria-hidden": "true" }, name), el("div", "field-body", {}, ...content));
}

/** A field that says beside its name what it has corrected. */
export function toldField(name: string, told: HTMLElement, ...content: HTMLElement[]): HTMLElement {
  return field(name, ...content, told);
}

/** Room for such a sentence. */
export const correction = (id: string) => el("span", "corrected", { role: "status", "data-testid": `${id}-corrected` });

export interface Option {
  key: string;
  label: string;
  /** The quantity whose colour it has, with its symbol. */
  ink?: string;
  symbol?: string;
}

/** One of a few, all in sight. */
export class Choice {
  readonly node: HTMLElement;
  private readonly buttons = new Map<string, HTMLButtonElement>();

  constructor(id: string, readonly name: string, options: Option[], act: (key: string) => void) {
    this.node = el("div", "options", { role: "group", "aria-label": name });
    for (const { key, label, ink, symbol } of options) {
      const button = el("button", "option", { type: "button", "data-k": `${id}-${key}`, "data-testid": `${id}-${key}` });
      if (symbol) button.append(el("span", "letter", {}, symbol), " ");
      button.append(el("span", "", {}, label));
      if (ink) button.style.setProperty("--ink", `var(--ink-${ink})`);
      button.addEventListener("click", () => act(key));
      this.buttons.set(key, button);
      this.node.append(button);
    }
  }

  show(chosen: string): void {
    for (const [key, button] of this.buttons) setAttribute(button, "aria-pressed", String(key === chosen));
  }

  label(key: string, text: string): void {
    const button = this.buttons.get(key);
    if (button) setText(button.lastElementChild!, text);
  }
}

export interface Reach {
  low: number;
  high: number;
  step: number;
  /** What may be typed, where that is more than the slider reaches. */
  widest?: [number, number];
}

/** A number field; with a slider where the range is known. */
export class Amount {
  readonly node = el("div", "amount");
  readonly told: HTMLElement;
  private readonly slider: HTMLInputElement;
  private readonly number: HTMLInputElement;
  private widest: [number, number] = [0, 1];
  private timer = 0;
  private held = false;
  private shown = "";

  constructor(id: string, name: string, private readonly text: Text, private readonly act: (value: number, live: boolean) => void, sliding = true) {
    this.told = correction(id);
    this.slider = el("input", "slide", { type: "range", "aria-label": name, "data-k": `${id}-slider`, "data-testid": `${id}-slider` });
    this.number = el("input", "typed", { type: "number", step: "any", inputmode: "decimal", "aria-label": name, "data-k": `${id}-number`, "data-testid": `${id}-number` });
    this.slider.hidden = !sliding;
    this.node.append(this.slider, this.number);
    this.listen();
  }

  private listen(): void {
    const { slider, number } = this;
    let byKey = false;
    slider.addEventListener("keydown", () => (byKey = true));
    slider.addEventListener("pointerdown", () => {
      byKey = false;
      this.held = true;
    });
    for (const type of ["pointerup", "pointercancel", "change"]) slider.addEventListener(type, () => (this.held = false));
    slider.addEventListener("input", () => {
      number.value = slider.value;
      setText(this.told, "");
      this.act(Number(slider.value), true);
    });
    slider.addEventListener("change", () => {
      window.clearTimeout(this.timer);
      const settle = () => this.act(Number(slider.value), false);
      if (byKey) this.timer = window.setTimeout(settle, REST);
      else settle();
    });
    number.addEventListener("input", () => setText(this.told, ""));
    number.addEventListener("change", () => this.take());
  }

  /** What was typed, corrected where it is no number or out of range, and that is said. */
  private take(): void {
    const { number, text } = this;
    const value = Number(number.value);
    if (number.value.trim() === "" || !Number.isFinite(value)) {
      number.value = this.shown;
      return setText(this.told, text("whatif_needs_number"));
    }
    const [low, high] = this.widest;
    const legal = clamp(value, low, high);
    if (legal !== value) {
      number.value = decimal(legal);
      setText(this.told, text("whatif_needs_range", { low: plain(low), high: plain(high) }));
    }
    this.act(legal, false);
  }

  reach({ low, high, step, widest }: Reach): void {
    this.widest = widest ?? [low, high];
    for (const [name, value] of Object.entries({ min: low, max: high, step })) setAttribute(this.slider, name, String(value));
    setAttribute(this.number, "min", String(this.widest[0]));
    setAttribute(this.number, "max", String(this.widest[1]));
  }

  /** Show a number, but not under the hand that is changing it. */
  show(value: number): void {
    const text = Number.isFinite(value) ? decimal(Math.round(value * 1e4) / 1e4) : "";
    this.shown = text;
    if (!this.held && text !== "" && this.slider.value !== text) this.slider.value = text;
    const typing = (this.number.getRootNode() as Document | ShadowRoot).activeElement === this.number;
    if (!this.held && !typing && this.number.value !== text) this.number.value = text;
  }
}
