// Ending a class is asked about: it cannot be taken back.
import { el } from "../../viewer/src/dom";
import type { Text } from "../../lesson/src/types";
import { Sheet } from "./sheet";

export class EndSheet extends Sheet {
  private readonly says = el("p");
  private readonly go = el("button", "primary", { type: "button", "data-testid": "lead-end-go" });
  private readonly stay = el("button", "plain", { type: "button" });

  constructor(end: () => void) {
    super("end");
    this.go.addEventListener("click", end);
    this.stay.addEventListener("click", () => this.close());
    this.body.append(this.says, el("p", "acts", {}, this.stay, this.go));
  }

  fill(text: Text): void {
    this.name(text("end_title"), text("close"));
    this.says.textContent = text("end_says");
    this.go.textContent = text("end_go");
    this.stay.textContent = text("end_stay");
  }
}
