// What a what-if does, in one line: the answer and the state at the cursor, now and in the original.
import { el, setText } from "./dom";
import type { Frame } from "./frame";
import { ghostOf, hasGhost } from "./ghost";
import { rounded } from "./numbers";
import { topOf } from "./answers";

class Pair {
  private readonly name = el("span");
  private readonly now = el("b");
  private readonly was = el("span", "before");
  readonly node: HTMLElement;

  constructor(id: string) {
    this.node = el("span", "effect-pair", { "data-testid": id }, this.name, " ", this.now, " ", this.was);
  }

  show(frame: Frame, name: string, now: number, before: number): void {
    setText(this.name, name);
    setText(this.now, rounded(now));
    setText(this.was, `(${frame.text("whatif_was_number", { value: rounded(before) })})`);
  }
}

export class Effect {
  readonly node = el("p", "effect", { "data-testid": "what-if-effect" });
  private readonly moment = el("span", "effect-step");
  private readonly answer = new Pair("effect-answer");
  private readonly state = new Pair("effect-state");

  constructor() {
    this.node.append(this.moment, this.answer.node, this.state.node);
  }

  step(frame: Frame): void {
    const { picture, state, text } = frame;
    this.node.classList.toggle("none", !hasGhost(picture));
    if (!hasGhost(picture)) return;
    setText(this.moment, text("step_now", { t: picture.stepOf(state.column) }));
    const h = picture.arrays["h"]!;
    const at = state.column * h.width + state.unit;
    this.state.show(frame, text("whatif_effect_state", { unit: state.unit }), h.values[at]!, ghostOf(picture, "h")!.values[at]!);
    this.said(frame);
  }

  /** The likeliest answer, or the first number of it. */
  private said(frame: Frame): void {
    const { picture, state } = frame;
    const { output } = picture.meta;
    const [now, before] = [picture.arrays["output"], ghostOf(picture, "output")];
    this.answer.node.hidden = !output || !now || !before;
    if (!output || !now || !before) return;
    const start = state.column * now.width;
    const index = topOf(now, start, output.kind === "classes")[0]!;
    this.answer.show(frame, frame.text("whatif_effect_answer", { name: output.name, label: output.labels[index] ?? index }), now.values[start + index]!, before.values[start + index]!);
  }
}
