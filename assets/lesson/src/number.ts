// A number, with a slider and typed; afterwards the gap on a scale.
import { el } from "../../viewer/src/dom";
import { clamp } from "../../viewer/src/state";
import { endText, gapText, guessText, isShare } from "./gap";
import type { Guess, Prediction, Text } from "./types";
import type { Widget } from "./widget";

export class NumberGuess implements Widget {
  readonly node = el("div", "number");
  private readonly slider: HTMLInputElement;
  private readonly field: HTMLInputElement;
  /** So many make 1: where the truth is a percentage, the guess is one as well. */
  private readonly unit: number;
  private touched = false;

  constructor(private readonly asked: Prediction, private readonly text: Text, private readonly changed: () => void) {
    this.unit = isShare(asked) ? 100 : 1;
    const [min, max, step] = asked.range.map((value) => +(value * this.unit).toFixed(6)) as [number, number, number];
    const middle = min + Math.round((max - min) / 2 / step) * step;
    const rest = { min: String(min), max: String(max), step: String(step), value: String(+middle.toFixed(6)), "aria-label": text("number_name") };
    this.slider = el("input", "", { type: "range", "data-testid": "slider", ...rest });
    this.field = el("input", "", { type: "number", ...rest, inputmode: "decimal" });
    this.slider.addEventListener("input", () => this.take(this.slider.valueAsNumber));
    // A key that leaves the slider where it stands is an answer as well.
    for (const type of ["pointerdown", "keyup"]) {
      this.slider.addEventListener(type, (event) => {
        if (!(event instanceof KeyboardEvent) || event.key !== "Tab") this.take(this.slider.valueAsNumber);
      });
    }
    // Nothing is said yet: a number that stood there could be the answer.
    this.field.value = "";
    this.node.classList.add("unset");
    this.field.addEventListener("input", () => this.take(this.field.valueAsNumber, true));
    this.field.addEventListener("change", () => this.take(this.touched ? this.slider.valueAsNumber : NaN));
    const typed = el("div", "typed", {}, this.field, ...(this.unit > 1 ? ["%"] : []));
    this.node.append(el("div", "slide", {}, this.slider, this.ends()), typed);
  }

  private ends(): HTMLElement {
    const [min, max] = this.asked.range.map((end) => el("span", "", {}, endText(this.asked, end)));
    return el("div", "ends", { "aria-hidden": "true" }, min!, max!);
  }

  /** Take what the slider or the field says, in its unit. */
  private take(value: number, typed = false): void {
    if (Number.isFinite(value)) {
      this.touched = true;
      this.slider.value = String(clamp(value, Number(this.slider.min), Number(this.slider.max)));
      if (!typed) this.field.value = this.slider.value;
    } else if (typed) this.touched = false;
    this.node.classList.toggle("unset", !this.touched);
    this.changed();
  }

  get guess(): Guess {
    return this.touched ? +(this.slider.valueAsNumber / this.unit).toFixed(6) : null;
  }

  put(guess: Guess): void {
    if (typeof guess === "number") this.take(+(guess * this.unit).toFixed(6));
  }

  reveal(guess: Guess): void {
    const { asked, text } = this;
    const [min, max] = asked.range;
    const place = (value: number) => `${100 * clamp((value - min) / (max - min), 0, 1)}%`;
    const truth = asked.truth as number;
    const scale = el("div", "scale", { role: "img" });
    const mark = (name: "guess" | "truth", value: number, told: string) => {
      const node = el("div", `mark ${name}`, {}, el("b", "", {}, told), el("i", "", {}, text(name)));
      node.style.left = place(value);
      node.classList.toggle("late", value > (min + max) / 2);
      scale.append(node);
    };
    mark("truth", truth, asked.told);
    scale.setAttribute("aria-label", `${text("truth")}: ${asked.told}`);
    if (guess !== null) {
      mark("guess", guess as number, guessText(asked, guess, text));
      const [from, to] = [Math.min(guess as number, truth), Math.max(guess as number, truth)];
      const bar = el("div", "between");
      bar.style.left = place(from);
      bar.style.right = `calc(100% - ${place(to)})`;
      scale.append(bar);
      scale.setAttribute("aria-label", `${text("guess")}: ${guessText(asked, guess, text)}, ${text("truth")}: ${asked.told}, ${gapText(asked, guess)}`);
    }
    this.node.replaceChildren(el("div", "slide", {}, scale, this.ends()));
  }
}
