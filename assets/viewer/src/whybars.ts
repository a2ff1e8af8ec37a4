// The bars of all rows in one drawing: a step writes two paths, where a box a row would be styled and painted each.
// A bar is a stroke as thick as the style says; of the drawing only lengths and distances are stretched.
import type { Bars } from "./bars";
import { span } from "./bars";
import { setAttribute } from "./dom";
import { shape } from "./svg";

/** Width of the scale in the drawing's units; a row is one unit high. */
const WIDTH = 1000;

export class WhyBars {
  readonly node = shape("svg", { class: "why-bars", preserveAspectRatio: "none", "aria-hidden": "true" });
  private readonly plus = shape("path");
  private readonly minus = shape("path", { class: "minus" });

  constructor() {
    this.node.append(this.plus, this.minus);
  }

  write(bars: Bars): void {
    let [plus, minus] = ["", ""];
    bars.from.forEach((from, row) => {
      const to = bars.to[row]!;
      const [left, right] = span(bars, from, to).map((share) => Math.round(WIDTH * share * 100) / 100) as [number, number];
      const bar = `M${left} ${row + 0.5}H${right}`;
      if (to < from) minus += bar;
      else plus += bar;
    });
    setAttribute(this.plus, "d", plus);
    setAttribute(this.minus, "d", minus);
    setAttribute(this.node, "viewBox", `0 0 ${WIDTH} ${Math.max(1, bars.from.length)}`);
  }
}
