// A picture that shows what is asked for is veiled: in a lesson as much of it as is for the teacher, else as the question says.
import type { Veiled } from "../../lesson/src/types";
import { el, setHidden } from "../../viewer/src/dom";
import type { Asked, Place, View } from "./protocol";
import type { Voice } from "./student_types";

/** Milliseconds after which the teacher's page has drawn its own veil, if there is one. */
const SOON = 1500;

export class Veil {
  readonly node = el("div", "over", { "data-testid": "class-veil" });
  private readonly words = el("p");
  /** Which step of which lesson is shown; empty outside of lessons. */
  private step = "";
  /** The one whose question has been revealed. */
  private open = "";
  /** Whether a question is open that the picture would answer. */
  private asks = false;
  private veiled: Veiled = "";
  private last: Veiled = "";
  private timer = 0;

  constructor(private readonly host: HTMLElement) {
    this.node.append(this.words);
    this.draw();
  }

  say(voice: Voice): void {
    this.words.textContent = voice.text("veil");
    this.host.style.setProperty("--veil", JSON.stringify(voice.text("veil_answers")));
  }

  take(view: View | null): void {
    const step = view?.lesson ? `${view.lesson}/${view.step}` : "";
    if (step === this.step) return;
    this.step = step;
    window.clearTimeout(this.timer);
    this.last = "";
    this.timer = view?.veil ? window.setTimeout(() => this.settle(), SOON) : 0;
    this.put(view?.veil ?? "");
  }

  /** Sooner veiled than seen: what is open stays so only once the teacher's page is complete. */
  place({ veil = "" }: Place): void {
    this.last = veil === "" || veil === "answers" ? veil : "figure";
    if (this.last || !this.timer) this.put(this.last);
  }

  ask(asked: Asked | null): void {
    this.asks = asked?.state === "open" && asked.veiled;
    if (asked?.lesson && asked.state === "revealed") this.open = asked.lesson.join("/");
    this.draw();
  }

  destroy(): void {
    window.clearTimeout(this.timer);
  }

  private settle(): void {
    this.timer = 0;
    this.put(this.last);
  }

  private put(veiled: Veiled): void {
    this.veiled = veiled;
    this.draw();
  }

  private draw(): void {
    const what = this.asks ? "figure" : this.step !== "" && this.open !== this.step ? this.veiled : "";
    this.host.toggleAttribute("inert", what === "figure");
    this.host.dataset["veil"] = what;
    setHidden(this.node, what !== "figure");
  }
}
