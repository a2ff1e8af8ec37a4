// What can be done with the picture as a whole: save it, present it.
import type { Actions } from "./actions";
import { el, setAttribute, setText } from "./dom";
import type { Frame } from "./frame";
import { fillScreen } from "./present";
import type { Text } from "./text";

export class Tools {
  readonly node = el("div", "tools");
  private readonly present: HTMLButtonElement;
  private presenting = false;

  constructor(private readonly text: Text, actions: Actions) {
    const hint = text("present_hint");
    this.present = el("button", "small", { type: "button", title: hint, "data-testid": "present", "data-k": "present" });
    this.present.addEventListener("click", () => {
      if (!this.presenting) fillScreen();
      actions.present(!this.presenting);
    });
    this.node.append(this.present);
  }

  draw({ state }: Frame): void {
    this.presenting = state.present;
    setText(this.present, this.text(state.present ? "present_leave" : "present"));
    setAttribute(this.present, "aria-pressed", String(state.present));
  }
}
