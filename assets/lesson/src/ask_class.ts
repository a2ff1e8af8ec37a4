// Whoever leads a class asks it the very question of the lesson.
import { el } from "../../viewer/src/dom";
import type { Text } from "./types";

/** `step` from 1; a class counts from 0. */
export function askClass(text: Text, slug: string, step: number): HTMLElement {
  const made = el("button", "plain", { type: "button", "data-testid": "ask-class" }, text("ask_class"));
  made.addEventListener("click", () => window.dispatchEvent(new CustomEvent("gatescope:ask-class", { detail: [slug, step - 1] })));
  return el("p", "acts ask-class", {}, made);
}
