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

  constructor(private readonly text: Text, actions: Actions, save: (how: "svg" | "png") => void) {
    const hint = text("present_hint");
    this.present = el("button", "small", { type: "button", title: hint, "data-testid": "present", "data-k": "present" });
    this.present.addEventListener("click", () => {
      if (!this.presenting) fillScreen();
      actions.present(!this.presenting);
    });
    this.node.append(this.saving(save), this.present);
  }

  private saving(save: (how: "svg" | "png") => void): HTMLElement {
    const group = el("div", "saving", { role: "group", "aria-label": this.text("save") }, el("span", "", {}, this.text("save")));
    for (const how of ["svg", "png"] as const) {
      const name = this.text(`save_${how}`);
      const button = el("button", "small", { type: "button", "aria-label": name, title: name, "data-testid": `save-${how}`, "data-k": `save-${how}` }, how.toUpperCase());
      button.addEventListener("click", () => save(how));
      group.append(button);
    }
    return group;
  }

  draw({ state }: Frame): void {
    this.presenting = state.present;
    setText(this.present, this.text(state.present ? "present_leave" : "present"));
    setAttribute(this.present, "aria-pressed", String(state.present));
  }
}
