// The equations with the selected unit's numbers in the place of letters.
import type { Contributions } from "./contributions";
import { el, setText } from "./dom";
import type { Equation, Squash } from "./formulas";
import { squashOf } from "./formulas";
import type { Frame } from "./frame";
import { valueAt } from "./frame";
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
  private readonly squash: Squash | null;
  private readonly opens: boolean;

  constructor(private readonly equation: Equation, meta: Meta, private readonly text: Text) {
    const { key, gated, numbers } = equation;
    this.squash = gated ? squashOf(meta, key) : null;
    this.opens = /#bias/.test(numbers);
    this.written.append(...formulas(numbers, { meta, text, key, places: this.places }));
    this.node = el("div", "eq-block", { "data-testid": `eq-${key}`, "data-q": key }, this.written);
    this.node.style.setProperty("--ink", `var(--ink-${key})`);
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
  }

  private hold(frame: Frame, squash: Squash): void {
    const { key } = this.equation;
    const [value, sum] = [valueAt(frame, key), valueAt(frame, `a_${key}`)];
    const held = isHeld(squash, sum, value);
    if (this.holding.hidden === held) {
      this.holding.hidden = !held;
      this.written.hidden = held;
    }
    if (held) writeHeld(this.held, this.heldText, this.text, squash, sum, value);
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

function writeHeld(places: Place[], line: HTMLElement, text: Text, squash: Squash, sum: number, value: number): void {
  for (const place of places) writeNumber(place, rounded(value));
  setText(line, heldLine(text, squash, sum, value));
}

/** "held at 0 by the what-if; without it σ(−2.9) would be 0.0523" */
export function heldLine(text: Text, squash: Squash, sum: number, value: number): string {
  return text("eq_held", { value: rounded(value), formula: applied(squash, sum), otherwise: rounded(squashed(squash, sum)) });
}
