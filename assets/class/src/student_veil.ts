// In a lesson the picture shows what is asked for, so it stays veiled for the class for as long as it is for the teacher.
import { el, setHidden } from "../../viewer/src/dom";
import type { Asked, Place, View } from "./protocol";
import type { Voice } from "./student_types";

/** Milliseconds after which the teacher's page has drawn its own veil, if there is one. */
const SOON = 1500;

export class Veil {
  readonly node = el("p", "over", { "data-testid": "class-veil" });
  /** Which step of which lesson is shown; empty outside of lessons. */
  private step = "";
  /** The one whose question has been revealed. */
  private open = "";
  private veiled = false;
  private last = false;
  private timer = 0;

  constructor(private readonly host: HTMLElement) {
    this.draw();
  }

  say(voice: Voice): void {
    this.node.textContent = voice.text("veil");
  }

  take(view: View | null): void {
    const step = view?.lesson ? `${view.lesson}/${view.step}` : "";
    if (step === this.step) return;
    this.step = step;
    window.clearTimeout(this.timer);
    this.last = false;
    this.timer = view?.predicts ? window.setTimeout(() => this.settle(), SOON) : 0;
    this.put(view?.predicts ?? false);
  }

  /** Sooner veiled than seen: what is open stays so only once the teacher's page is complete. */
  place(place: Place): void {
    this.last = place.veil === "1";
    if (this.last || !this.timer) this.put(this.last);
  }

  ask(asked: Asked | null): void {
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

  private put(veiled: boolean): void {
    this.veiled = veiled;
    this.draw();
  }

  private draw(): void {
    const on = this.veiled && this.step !== "" && this.open !== this.step;
    this.host.toggleAttribute("inert", on);
    this.host.classList.toggle("veiled", on);
    setHidden(this.node, !on);
  }
}
