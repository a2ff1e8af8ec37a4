// Of a question for a step: to answer with the step that one looks at.
import { el, setHidden } from "../../viewer/src/dom";
import type { Text } from "../../viewer/src/text";
import type { Asked } from "./protocol";

export class StepHere {
  readonly node = el("button", "plain", { type: "button", "data-testid": "class-step-here" });
  private readonly life = new AbortController();
  private asked: Asked | null = null;
  private text: Text | null = null;
  private t = -1;

  constructor(private readonly take: (step: number) => void) {
    this.node.addEventListener("click", () => this.take(this.t));
    window.addEventListener("gatescope:at", (event) => {
      this.t = (event as CustomEvent<{ t: number }>).detail.t;
      if (this.asked?.kind === "step") this.draw();
    }, { signal: this.life.signal });
  }

  say(asked: Asked, text: Text): void {
    this.asked = asked;
    this.text = text;
    this.draw();
  }

  destroy(): void {
    this.life.abort();
  }

  private draw(): void {
    const { asked, t } = this;
    if (!asked || !this.text) return;
    setHidden(this.node, t < asked.start || t > asked.end);
    this.node.textContent = this.text("step_here", { t });
  }
}
