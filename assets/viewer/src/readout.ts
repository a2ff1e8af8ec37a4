// The panel of the selected unit at the cursor: its parts from overview to the one number.
import type { Actions } from "./actions";
import { Answers } from "./answers";
import { Diagram } from "./diagram";
import { el, setText } from "./dom";
import { Equations } from "./equations";
import type { Frame, Part } from "./frame";
import { moment } from "./frame";
import { showsDifference } from "./ghost";
import { Sight } from "./sight";
import type { Text } from "./text";
import type { Picture } from "./types";
import { Waterfall } from "./waterfall";

/** What is not seen follows the cursor once it rests. */
const SETTLE_AFTER = 120;

export class Readout implements Part {
  readonly node = el("aside", "readout", { "data-testid": "readout" });
  private readonly title = el("h3", "readout-title", { "data-testid": "readout-title" });
  private readonly differing = el("p", "fine differing", { "data-testid": "readout-difference" });
  /** What needs width: beside the panel under the tracks where there is room, else at the panel's end. */
  readonly under = el("section", "under");
  readonly diagram: Diagram;
  private readonly parts: Part[];
  private readonly sights: Sight[];
  private settling = 0;

  constructor(picture: Picture, private readonly text: Text, actions: Actions) {
    this.diagram = new Diagram(picture, text, actions);
    const inside = [this.diagram, new Waterfall(picture, text, actions)];
    const wide = [new Equations(picture, text, actions), new Answers(picture, text)];
    this.parts = [...inside, ...wide];
    this.sights = this.parts.map(({ node }) => new Sight(node));
    this.node.setAttribute("aria-label", text("readout"));
    setText(this.differing, text("readout_difference"));
    this.under.setAttribute("aria-label", text("eq_title"));
    this.node.append(el("div", "readout-head", {}, this.title, this.stepper(actions)), this.differing, ...inside.map((part) => part.node), this.under);
    this.under.append(...wide.map((part) => part.node));
  }

  private stepper(actions: Actions): HTMLElement {
    const group = el("div", "stepper");
    for (const [rows, sign, key] of [[-1, "↑", "unit_up"], [1, "↓", "unit_down"]] as const) {
      const name = this.text(key);
      const button = el("button", "small", { type: "button", "aria-label": name, title: name, "data-k": key }, sign);
      button.addEventListener("click", () => actions.unitBy(rows));
      group.append(button);
    }
    return group;
  }

  draw(frame: Frame): void {
    this.differing.hidden = !showsDifference(frame);
    for (const part of this.parts) part.draw?.(frame);
  }

  select(frame: Frame): void {
    for (const part of this.parts) part.select?.(frame);
  }

  step(frame: Frame): void {
    setText(this.title, this.text("readout_title", { unit: frame.state.unit, moment: moment(frame, frame.state.column) }));
    for (const part of this.parts) part.step?.(frame);
    for (const sight of this.sights) sight.step();
    window.clearTimeout(this.settling);
    this.settling = window.setTimeout(() => this.settle(frame), SETTLE_AFTER);
  }

  settle(frame: Frame): void {
    for (const part of this.parts) part.settle?.(frame);
  }
}
