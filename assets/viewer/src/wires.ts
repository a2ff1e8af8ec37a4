// The wires and operations of the cell diagram, in SVG: a wire is the wider, the more passes.
import { bounds } from "./ranges";
import type { At, CellSpec, OpSpec, Point, WireSpec } from "./diagram_types";
import { WIDTH } from "./diagram_types";
import { setAttribute, setText } from "./dom";
import type { Frame } from "./frame";
import { rounded } from "./numbers";
import { shape } from "./svg";
import type { Text } from "./text";

const THIN = 1.2;
const FULL = 8;
/** A sum of this size is drawn at full width: beyond it both σ and tanh are at their ends. */
const FULL_SUM = 5;
const CORNER = 6;
const HEAD = 6;

/** A line through the corners, each of them rounded. */
function route(points: Point[]): string {
  const towards = ([x, y]: Point, [u, v]: Point, by: number): Point => {
    const length = Math.hypot(u - x, v - y) || 1;
    const share = Math.min(by, length / 2) / length;
    return [x + (u - x) * share, y + (v - y) * share];
  };
  const inner = points.slice(1, -1).map((at, k) => {
    const [a, b] = [towards(at, points[k]!, CORNER), towards(at, points[k + 2]!, CORNER)];
    return `L${a.join(" ")}Q${at.join(" ")} ${b.join(" ")}`;
  });
  return `M${points[0]!.join(" ")}${inner.join("")}L${points.at(-1)!.join(" ")}`;
}

/** A line that ends within its arrow's head, and the head. */
function arrow(points: Point[]): [string, string] {
  const [x, y] = points.at(-1)!;
  const [u, v] = points.at(-2)!;
  const length = Math.hypot(x - u, y - v);
  const [dx, dy] = [(x - u) / length, (y - v) / length];
  const [bx, by] = [x - dx * HEAD, y - dy * HEAD];
  const head = `M${x} ${y}L${bx - dy * 5} ${by + dx * 5}L${bx + dy * 5} ${by - dx * 5}Z`;
  return [route([...points.slice(0, -1), [x - dx * (HEAD - 1), y - dy * (HEAD - 1)]]), head];
}

export class Wire {
  readonly node = shape("g") as SVGGElement;
  readonly pulse: SVGElement;
  private readonly line: SVGElement;
  private readonly number: SVGElement | null = null;
  private reach = 0;
  private width = 0;
  private sign = "";

  constructor(readonly spec: WireSpec, private readonly text: Text) {
    const live = spec.value !== undefined;
    const kind = !live ? "wire trunk inked" : spec.ink ? "wire inked" : "wire";
    const lines = spec.lines.map((points) => (live ? arrow(points) : [route(points), ""]));
    const d = lines.map(([line]) => line).join("");
    this.line = shape("path", { d, class: "line", "stroke-width": THIN });
    this.pulse = shape("path", { d, class: "pulse", pathLength: 100 });
    // What crosses others is set off from them.
    if (!live || spec.id.startsWith("past.")) this.node.append(shape("path", { d, class: "halo" }));
    this.node.append(this.line, this.pulse, shape("path", { d, class: "grip" }));
    if (live) this.node.append(shape("path", { d: lines.map(([, head]) => head).join(""), class: "head" }));
    if (spec.label) this.number = this.write(spec.label);
    for (const [name, value] of Object.entries({ class: kind, "data-wire": spec.id, "data-q": spec.q })) {
      setAttribute(this.node, name, value);
    }
    if (spec.ink) this.node.setAttribute("style", `--ink: var(--ink-${spec.ink})`);
    else if (!live) this.node.setAttribute("style", `--ink: var(--ink-${spec.q.replace("_prev", "")}, var(--muted))`);
  }

  private write({ x, y, anchor, word }: NonNullable<WireSpec["label"]>): SVGElement {
    const number = shape("text", { x, y: y + 12, "text-anchor": anchor, class: "wire-number" });
    this.node.append(shape("text", { x, y, "text-anchor": anchor, class: "wire-word" }, this.text(word)), number);
    return number;
  }

  draw(frame: Frame): void {
    if (this.reach > 0) return;
    const { reach = "one" } = this.spec;
    if (reach !== "cell") this.reach = reach === "sum" ? FULL_SUM : 1;
    else this.reach = bounds(frame.picture.arrays["c"]!, "free", "fixed").shared?.[1] ?? 1;
  }

  step(at: At): void {
    const value = this.spec.value?.(at);
    if (value === undefined) return;
    const share = Number.isNaN(value) ? 0 : Math.min(1, Math.abs(value) / this.reach);
    // Hundredths of a unit: finer nobody sees, and what is unchanged costs nothing.
    const width = Math.round(100 * (THIN + (FULL - THIN) * share));
    if (width !== this.width) this.line.setAttribute("stroke-width", String((this.width = width) / 100));
    const sign = Number.isNaN(value) ? "unknown" : value < 0 ? "minus" : "";
    if (sign !== this.sign) this.mark(sign);
    if (this.number) setText(this.number, rounded(value));
  }

  private mark(sign: string): void {
    if (this.sign) this.node.classList.remove(this.sign);
    if (sign) this.node.classList.add(sign);
    this.sign = sign;
  }

  /** Whether what passes sets nothing: a what-if holds what it leads to. */
  idle(on: boolean): void {
    this.node.classList.toggle("idle", on);
  }

  /** What passes, and what that means. */
  said(at: At, digits: (value: number) => string): string[] {
    const meaning = this.text(this.spec.says);
    const value = this.spec.value?.(at);
    if (value === undefined) return [meaning];
    if (Number.isNaN(value)) return [meaning, this.text("diagram_unknown")];
    return [`${this.spec.formula} = ${digits(value)}`, meaning];
  }

  settle(at: At): void {
    setAttribute(this.node, "role", "img");
    setAttribute(this.node, "aria-label", this.said(at, rounded).join(". "));
  }
}

export class Wires {
  readonly node: SVGElement;
  readonly wires: Wire[];
  readonly ops: Map<string, SVGElement>;

  constructor(spec: CellSpec, text: Text) {
    this.wires = spec.wires.map((wire) => new Wire(wire, text));
    this.ops = new Map(spec.ops.map((op) => [op.id, drawOp(op, text)]));
    this.node = shape("svg", { viewBox: `0 0 ${WIDTH} ${spec.height}`, class: "wires" });
    if (spec.road) this.node.append(drawRoad(spec.road));
    this.node.append(...this.wires.map((wire) => wire.node), ...this.ops.values());
  }
}

/** A lane beneath what goes straight on. */
function drawRoad({ from, to, y, q }: NonNullable<CellSpec["road"]>): SVGElement {
  return shape("rect", { x: from, y: y - 10, width: to - from, height: 20, class: "road", "data-ink": q });
}

function drawOp({ id, x, y, sign, q, says }: OpSpec, text: Text): SVGElement {
  const wide = sign.length > 1;
  const node = shape("g", { class: wide ? "op pill" : "op", role: "img", "aria-label": text(says), "data-op": id, "data-q": q });
  const width = sign.length > 3 ? 36 : 28;
  node.append(wide ? shape("rect", { x: x - width / 2, y: y - 9, width, height: 18, rx: 9 }) : shape("circle", { cx: x, cy: y, r: 11 }));
  node.append(shape("text", { x, y: y + (wide ? 4 : 5.5), "text-anchor": "middle", "aria-hidden": "true" }, sign));
  return node;
}
