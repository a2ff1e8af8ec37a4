// σ or tanh as a small curve with the sum's point on it, and what its slope means.
import { el, setAttribute, setHidden, setText } from "./dom";
import type { Squash } from "./formulas";
import { rounded } from "./numbers";
import { applied, REACH, slopeOf, squashed } from "./squash";
import { clamp } from "./state";
import { shape } from "./svg";
import type { Text } from "./text";

const [WIDTH, HEIGHT, EDGE] = [132, 76, 8];
const POINTS = 60;

export class Curve {
  readonly node = el("div", "curve", { "data-testid": "why-curve" });
  private readonly line = shape("path", { class: "curve-line" });
  private readonly axes = shape("path", { class: "curve-axes" });
  private readonly guide = shape("path", { class: "curve-guide" });
  private readonly dot = shape("circle", { class: "curve-dot", r: "4.5" });
  private readonly formula = el("p", "curve-formula", { "data-testid": "why-formula" });
  private readonly slope = el("p", "fine", { "data-testid": "why-slope" });
  private readonly held = el("p", "fine", { "data-testid": "why-held" });
  private squash: Squash | null = null;

  constructor(private readonly text: Text) {
    const picture = shape("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: String(WIDTH), height: String(HEIGHT), "aria-hidden": "true" });
    picture.append(this.axes, this.line, this.guide, this.dot);
    const words = el("div", "", {}, this.formula, this.slope, this.held);
    const box = el("div", "curve-picture");
    box.append(picture);
    this.node.append(box, words);
  }

  /** Another function: drawn once, not at every step. */
  choose(squash: Squash | null): void {
    this.node.hidden = squash === null;
    if (!squash || squash === this.squash) return;
    this.squash = squash;
    const { sum } = REACH[squash];
    const points = Array.from({ length: POINTS + 1 }, (_, k) => {
      const a = (2 * k / POINTS - 1) * sum;
      return `${this.x(a)} ${this.y(squashed(squash, a))}`;
    });
    setAttribute(this.line, "d", `M${points.join("L")}`);
    setAttribute(this.axes, "d", `M${EDGE} ${this.y(0)}H${WIDTH - EDGE}M${this.x(0)} ${EDGE}V${HEIGHT - EDGE}`);
  }

  private x(sum: number): number {
    const reach = REACH[this.squash!].sum;
    return round(EDGE + ((clamp(sum, -reach, reach) + reach) / (2 * reach)) * (WIDTH - 2 * EDGE));
  }

  private y(value: number): number {
    const { low, high } = REACH[this.squash!];
    return round(HEIGHT - EDGE - ((clamp(value, low, high) - low) / (high - low)) * (HEIGHT - 2 * EDGE));
  }

  /** `value` is the core's own; `held` says why it is not the function of the sum, empty where it is. */
  step(sum: number, value: number, held = ""): void {
    const squash = this.squash!;
    const [x, y] = [this.x(sum), this.y(squashed(squash, sum))];
    setAttribute(this.dot, "cx", String(x));
    setAttribute(this.dot, "cy", String(y));
    setAttribute(this.guide, "d", `M${x} ${this.y(0)}V${y}H${this.x(0)}`);
    setAttribute(this.dot, "class", held ? "curve-dot aside" : "curve-dot");
    setText(this.formula, `${applied(squash, sum)} ≈ ${rounded(held ? squashed(squash, sum) : value)}`);
    setText(this.slope, this.text(`why_slope_${slopeOf(squash, sum)}`));
    setHidden(this.held, !held);
    setHidden(this.slope, held !== "");
    setText(this.held, held);
  }
}

const round = (value: number) => Math.round(value * 100) / 100;
