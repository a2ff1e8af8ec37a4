// How each cell makes its state: in symbols, with all units at t, with the selected unit's numbers.
//
// What tests and other parts may rely on: the switch has data-testid `depth-<symbols|vectors|unit>`; in
// numbers each equation is `eq-<key>`, each number in it `eq-<key>-<place>`: `a` the sum, `bias`, `input`,
// `past` what it is made of, `result`; in a blend the letters (`eq-h-z`, `eq-h-n`, `eq-h-z2`, `eq-h-h_prev`).
// Its textContent is the number with its sign, in brackets after an operator. A gate that a what-if holds shows
// `eq-<key>-held` instead.
import type { Actions } from "./actions";
import { Contributions } from "./contributions";
import { el, setAttribute } from "./dom";
import type { Equation } from "./formulas";
import { equationsOf } from "./formulas";
import type { Frame, Part } from "./frame";
import { formulas } from "./mathml";
import { DEPTHS } from "./state";
import { Substituted } from "./substituted";
import type { Text } from "./text";
import type { Depth, Picture } from "./types";
import { Vectors } from "./vectors";

export class Equations implements Part {
  readonly node = el("div", "made", { "data-testid": "equations" });
  private readonly bodies: Record<Depth, HTMLElement>;
  private readonly buttons = new Map<Depth, HTMLElement>();
  private readonly numbers: Substituted[];
  private readonly vectors: Vectors;
  private readonly contributions: Contributions;

  constructor(picture: Picture, private readonly text: Text, actions: Actions) {
    const { meta } = picture;
    const equations = equationsOf(meta);
    this.contributions = new Contributions(picture);
    this.numbers = equations.map((equation) => new Substituted(equation, meta, text));
    this.vectors = new Vectors(equations, picture, text);
    const rounding = el("p", "fine", {}, text("eq_rounding"));
    this.bodies = {
      symbols: this.symbols(equations, picture),
      vectors: el("div", "equations", {}, this.vectors.node),
      unit: el("div", "equations", {}, ...this.numbers.map((number) => number.node), rounding),
    };
    const head = el("div", "eq-head", {}, el("h4", "", {}, text("eq_title")), this.switcher(actions));
    this.node.append(head, ...DEPTHS.map((depth) => this.bodies[depth]));
  }

  private switcher(actions: Actions): HTMLElement {
    const group = el("div", "segments", { role: "group", "data-unsaved": "", "aria-label": this.text("eq_depth") });
    for (const depth of DEPTHS) {
      const title = this.text(`eq_depth_title_${depth}`);
      const attributes = { type: "button", title, "data-k": `depth-${depth}`, "data-testid": `depth-${depth}` };
      const button = el("button", "segment", attributes, this.text(`eq_depth_${depth}`));
      button.addEventListener("click", () => actions.depth(depth));
      this.buttons.set(depth, button);
      group.append(button);
    }
    return group;
  }

  private symbols(equations: Equation[], { meta }: Picture): HTMLElement {
    const { text } = this;
    const lines = equations.map(({ key, symbols }) => {
      const parts = formulas(symbols, { meta, text, key, places: [] });
      return el("div", "eq in-symbols", { "data-testid": `eq-symbols-${key}`, "data-q": key }, ...parts);
    });
    const gates = text(meta.cell === "rnn" ? "eq_symbols_hint_plain" : "eq_symbols_hint");
    return el("div", "equations", {}, ...lines, el("p", "fine", {}, gates));
  }

  draw(frame: Frame): void {
    const { depth } = frame.state;
    for (const key of DEPTHS) {
      this.bodies[key].hidden = key !== depth;
      setAttribute(this.buttons.get(key)!, "aria-pressed", String(key === depth));
    }
    for (const number of this.numbers) number.draw(frame);
    this.select(frame);
  }

  select(frame: Frame): void {
    if (frame.state.depth === "vectors") this.vectors.draw(frame);
  }

  step(frame: Frame): void {
    const { depth } = frame.state;
    if (depth === "vectors") this.vectors.step(frame);
    if (depth === "unit") for (const number of this.numbers) number.step(frame, this.contributions);
  }
}
