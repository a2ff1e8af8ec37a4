// The equations with the selected unit's numbers in the place of letters.
import type { Contributions } from "./contributions";
import { el, setHidden, setText } from "./dom";
import type { Equation, Squash } from "./formulas";
import { squashOf } from "./formulas";
import type { Frame } from "./frame";
import { valueAt } from "./frame";
import { hasGhost } from "./ghost";
import type { Place } from "./mathml";
import { formulas, writeNumber } from "./mathml";
import { rounded } from "./numbers";
import { applied, isHeld, squashed } from "./squash";
import type { Text } from "./text";
import type { Meta } from "./types";

/** The candidate's part from the input, with its bias: all but what the reset gate lets in. */
export function fromInput(frame: Frame, unit: number): number {
  const past = valueAt(frame, "rec_n", unit);
  return valueAt(frame, "a_n", unit) - (frame.picture.meta.reset === "after" ? valueAt(frame, "r", unit) * past : past);
}

export class Substituted {
  readonly node: HTMLElement;
  private readonly places: Place[] = [];
  private readonly written = el("div", "eq in-numbers");
  private readonly holding = el("div", "eq-held");
  private readonly held: Place[] = [];
  private readonly heldText = el("p", "fine");
  private readonly was: HTMLElement;
  private readonly squash: Squash | null;
  private readonly opens: boolean;

  constructor(private readonly equation: Equation, meta: Meta, private readonly text: Text) {
    const { key, gated, numbers } = equation;
    this.squash = gated ? squashOf(meta, key) : null;
    this.opens = /#bias/.test(numbers);
    this.written.append(...formulas(numbers, { meta, text, key, places: this.places }));
    this.node = el("div", "eq-block", { "data-testid": `eq-${key}`, "data-q": key }, this.written);
    this.node.style.setProperty("--ink", `var(--ink-${key})`);
    this.was = el("p", "fine eq-was", { "data-testid": `was-${key}` });
    this.was.hidden = true;
    this.node.append(this.was);
    if (!gated) return;
    this.holding.append(...formulas(`${key} = #held`, { meta, text, key, places: this.held }), this.heldText);
    this.holding.hidden = true;
    this.node.append(this.holding);
  }

  draw({ state }: Frame): void {
    this.node.classList.toggle("asked", state.why === this.equation.key);
  }

  step(frame: Frame, contributions: Contributions): void {
    const { key } = this.equation;
    const { column, unit } = frame.state;
    if (this.opens) contributions.compute(key, column, unit);
    for (const place of this.places) writeNumber(place, rounded(this.value(frame, place.name, contributions)));
    if (this.squash) this.hold(frame, this.squash);
    else this.compare(frame);
  }

  /** A state of a what-if beside the original. */
  private compare(frame: Frame): void {
    const { key } = this.equation;
    setHidden(this.was, !hasGhost(frame.picture));
    if (!this.was.hidden) setText(this.was, this.text("eq_was", { value: rounded(valueAt(frame, `ghost.${key}`)) }));
  }

  private hold(frame: Frame, squash: Squash): void {
    const { key } = this.equation;
    const held = isHeld(frame, key);
    if (this.holding.hidden === held) {
      this.holding.hidden = !held;
      this.written.hidden = held;
    }
    setHidden(this.was, held || !hasGhost(frame.picture));
    if (!this.was.hidden) setText(this.was, this.text("eq_was", { value: originally(frame, key, squash) }));
    if (!held) return;
    for (const place of this.held) writeNumber(place, rounded(valueAt(frame, key)));
    setText(this.heldText, heldLine(frame, key, squash));
  }

  private value(frame: Frame, name: string, { bias, input, past }: Contributions): number {
    const { key } = this.equation;
    if (name === "result") return valueAt(frame, key);
    if (name === "a") return valueAt(frame, `a_${key}`);
    if (key === "n" && name === "input") return fromInput(frame, frame.state.unit);
    if (key === "n" && name === "past") return valueAt(frame, "rec_n");
    if (name === "bias") return bias;
    if (name === "input") return input;
    if (name === "past") return past;
    return valueAt(frame, name.replace(/\d$/, ""));
  }
}

/** "σ(−2.9000) ≈ 0.0522": the same unit at the same step without the what-if. */
function originally(frame: Frame, key: string, squash: Squash): string {
  return `${applied(squash, valueAt(frame, `ghost.a_${key}`))} ≈ ${rounded(valueAt(frame, `ghost.${key}`))}`;
}

/** "Held at 0 by the what-if. σ of this sum would be 0.93; in the original it was 0.23." */
export function heldLine(frame: Frame, key: string, squash: Squash): string {
  const { text, picture } = frame;
  const sum = valueAt(frame, `a_${key}`);
  const values = { value: rounded(valueAt(frame, key)), formula: applied(squash, sum), otherwise: rounded(squashed(squash, sum)) };
  const said = text("eq_held", values);
  return hasGhost(picture) ? `${said} ${text("eq_held_was", { original: rounded(valueAt(frame, `ghost.${key}`)) })}` : said;
}
