// The bar at the lower edge of the window: the class at a glance, and what its teacher can do.
import { el, setHidden, setText } from "../../viewer/src/dom";
import type { Text } from "../../lesson/src/types";
import type { LinkState } from "./socket";

export type Press = "code" | "ask" | "answers" | "people" | "end";

const BUTTONS: readonly Press[] = ["code", "ask", "answers", "end"];

export class Bar {
  readonly node = el("section", "bar", { "data-testid": "lead-bar" });
  private readonly code = el("b", "shown", { "data-testid": "lead-shown" });
  private readonly line = el("span", "line", { role: "status", "data-testid": "lead-line" });
  private readonly people = el("button", "people", { type: "button", "data-testid": "lead-people-open" });
  private readonly said = el("span", "line warn", { role: "alert", hidden: "" });
  private readonly buttons = new Map<Press, HTMLButtonElement>();

  constructor(private readonly press: (what: Press) => void) {
    this.people.addEventListener("click", () => this.press("people"));
    const acts = el("div", "acts");
    for (const name of BUTTONS) {
      const made = el("button", name === "ask" || name === "answers" ? "primary" : "plain", { type: "button", "data-testid": `lead-${name}-open` });
      made.addEventListener("click", () => this.press(name));
      this.buttons.set(name, made);
      acts.append(made);
    }
    this.node.append(el("p", "who", {}, this.code, " ", this.people, " ", this.line, " ", this.said), acts);
  }

  name(shown: string, text: Text): void {
    this.node.setAttribute("aria-label", text("class", { code: shown }));
    setText(this.code, shown);
    for (const [name, button] of this.buttons) if (name !== "answers") setText(button, text(`bar_${name}`));
  }

  /** A sentence beside the code: what did not work. */
  say(words: string): void {
    setText(this.said, words);
    setHidden(this.said, words === "");
  }

  draw(text: Text, state: LinkState, here: number, following: number): void {
    setText(this.people, text("people", { here, following }));
    setText(this.line, state === "lost" ? text("lost") : state === "joining" ? text("joining") : "");
    this.node.dataset["line"] = state;
    this.node.dataset["here"] = String(here);
    this.node.dataset["following"] = String(following);
  }

  /** A question stands open: its answers take the place of asking another. */
  answers(words: string | null): void {
    const [ask, answers] = [this.buttons.get("ask")!, this.buttons.get("answers")!];
    setHidden(answers, words === null);
    setHidden(ask, words !== null);
    if (words !== null) setText(answers, words);
  }
}
