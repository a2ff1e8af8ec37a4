// One of several answers.
import { el } from "../../viewer/src/dom";
import { markup } from "./markup";
import type { Guess, Prediction } from "./types";
import type { Widget } from "./widget";

let count = 0;

export class Choice implements Widget {
  readonly node = el("div", "options", { role: "radiogroup" });
  private readonly inputs: HTMLInputElement[];

  constructor(private readonly asked: Prediction, changed: () => void, name: string) {
    const group = `gs-choice-${++count}`;
    this.node.setAttribute("aria-label", name);
    this.inputs = asked.options.map(() => el("input", "", { type: "radio", name: group }));
    asked.options.forEach((option, k) => {
      const words = el("span");
      words.append(markup(option));
      this.node.append(el("label", "option", { "data-testid": `option-${k}` }, this.inputs[k]!, words));
    });
    this.node.addEventListener("change", changed);
  }

  get guess(): Guess {
    const chosen = this.inputs.findIndex((input) => input.checked);
    return chosen < 0 ? null : chosen;
  }

  put(guess: Guess): void {
    this.inputs.forEach((input, k) => (input.checked = k === guess));
  }

  reveal(guess: Guess): void {
    this.inputs.forEach((input, k) => {
      input.disabled = true;
      input.checked = k === guess;
      const label = input.parentElement!;
      label.classList.toggle("chosen", k === guess);
      label.classList.toggle("right", k === this.asked.right);
    });
  }
}
