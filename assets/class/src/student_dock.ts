// At the lower edge, in reach of a thumb: whether one follows, the way back or on, and the sheet of a question.
import { el, setHidden } from "../../viewer/src/dom";
import type { Voice } from "./student_types";

/** What the line says: of itself, and how it stands with the teacher. */
export interface Situation {
  state: "joining" | "waiting" | "following" | "alone" | "lost" | "ended";
  /** Alone while the teacher has gone on to another picture: its title. */
  gone: string;
  /** The key of a sentence that says why the class does not let one in now. */
  why: string;
}

const SIGNS = { joining: "…", waiting: "…", following: "●", alone: "○", lost: "!", ended: "■" };

export class Dock {
  readonly node = el("aside", "dock", { "data-testid": "class-dock" });
  private readonly sign = el("span", "sign", { "aria-hidden": "true" });
  private readonly words = el("span", "words", { role: "status", "data-testid": "class-state" });
  private readonly back = el("button", "primary", { type: "button", "data-testid": "class-back" });
  private readonly sized = new ResizeObserver(() => this.room());
  private now: Situation = { state: "joining", gone: "", why: "" };
  private voice: Voice | null = null;

  /** `root` leaves room below its end for what the dock covers. */
  constructor(private readonly root: HTMLElement, sheet: HTMLElement, back: () => void) {
    this.node.append(sheet, el("div", "line", {}, this.sign, this.words, this.back));
    this.back.addEventListener("click", back);
    this.sized.observe(this.node);
  }

  say(voice: Voice): void {
    this.voice = voice;
    this.draw();
  }

  show(now: Situation): void {
    this.now = now;
    this.draw();
  }

  destroy(): void {
    this.sized.disconnect();
    this.node.remove();
  }

  private room(): void {
    this.root.style.setProperty("--dock", `${this.node.offsetHeight}px`);
  }

  private draw(): void {
    if (!this.voice) return;
    const { text, lang } = this.voice;
    const { state, gone, why } = this.now;
    this.node.dataset["state"] = state;
    this.node.lang = lang;
    this.node.setAttribute("aria-label", text("dock"));
    this.sign.textContent = SIGNS[state];
    this.words.textContent = state === "alone" && gone ? text("state_gone", { title: gone }) : text(state === "lost" && why ? why : `state_${state}`);
    this.back.textContent = text(state === "ended" ? "other_code" : "back");
    setHidden(this.back, state !== "alone" && state !== "ended");
  }
}
