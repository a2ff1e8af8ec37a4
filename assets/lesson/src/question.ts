// A prediction: the question, what it is answered with, and then the truth.
import { el, setHidden } from "../../viewer/src/dom";
import { Choice } from "./choice";
import { Curve } from "./curve";
import { gapText, guessParts, verdict } from "./gap";
import { fillLate } from "./late";
import { markup, plain } from "./markup";
import { NumberGuess } from "./number";
import type { Guess, Prediction, Text } from "./types";
import type { Widget } from "./widget";

export class Question {
  readonly node = el("section", "question", { "data-testid": "question" });
  private readonly widget: Widget;
  private readonly check: HTMLButtonElement;
  private readonly skip: HTMLButtonElement;
  private readonly missing = el("p", "hint", { role: "status" });
  private readonly acts = el("div", "acts");
  private readonly answer = el("div", "answer", { "data-testid": "answer" });
  open = true;

  /** `answered` keeps a guess; `guess` is one that was kept before. */
  constructor(private readonly asked: Prediction, private readonly text: Text, guess: Guess | undefined, private readonly answered: (guess: Guess) => void) {
    const changed = () => this.changed();
    this.widget = widgetOf(asked, text, changed);
    this.check = el("button", "primary", { type: "button", "data-testid": "check" }, text("check"));
    this.skip = el("button", "quiet", { type: "button", "data-testid": "skip" }, text("skip"));
    this.check.addEventListener("click", () => this.settle(this.widget.guess));
    this.skip.addEventListener("click", () => this.settle(null));
    this.acts.append(this.check, this.skip);
    this.node.append(el("h3", "", {}, text("predict")), markup(asked.question), this.widget.node, this.missing, this.acts, this.answer);
    if (guess === undefined) changed();
    else this.reveal(guess);
  }

  private changed(): void {
    this.check.disabled = this.widget.guess === null;
    this.missing.textContent = this.widget.missing ?? "";
    setHidden(this.missing, !this.missing.textContent);
  }

  /** It is told elsewhere: who has not guessed guesses no more. */
  pass(): void {
    if (this.open) this.settle(null);
  }

  private settle(guess: Guess): void {
    this.reveal(guess);
    this.answered(guess);
    // The button is gone: who came by keys goes on from here.
    this.answer.querySelector<HTMLElement>(".verdict")?.focus({ preventScroll: true });
    this.answer.scrollIntoView({ block: "nearest" });
  }

  private reveal(guess: Guess): void {
    const { asked, text } = this;
    this.open = false;
    this.widget.reveal(guess);
    this.acts.remove();
    this.missing.remove();
    const sentence = el("p", "verdict", { tabindex: "-1", "data-testid": "verdict" }, ...verdict(asked, guess, text));
    const told = markup(asked.reveal);
    fillLate(told, guess === null ? null : { guess: guessParts(asked, guess, text), gap: [gapText(asked, guess)] });
    if (asked.kind === "choice" && guess !== null) this.node.classList.add(guess === asked.right ? "hit" : "miss");
    this.answer.replaceChildren(sentence, told);
  }

  draw(): void {
    this.widget.draw?.();
  }
}

function widgetOf(asked: Prediction, text: Text, changed: () => void): Widget {
  if (asked.kind === "choice") return new Choice(asked, changed, plain(asked.question));
  return asked.kind === "number" ? new NumberGuess(asked, text, changed) : new Curve(asked, text, changed);
}
