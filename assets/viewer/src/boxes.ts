// A box of the cell diagram: symbol, the selected unit's number, name, and all units as a strip.
import type { BoxSpec } from "./diagram_types";
import { BOX, SMALL } from "./diagram_types";
import { el, setAttribute, setText } from "./dom";
import type { Frame } from "./frame";
import { valueAt } from "./frame";
import { brief, plain, rounded } from "./numbers";
import { isHeld } from "./squash";
import { Strip } from "./strip";
import { shape } from "./svg";
import type { Text } from "./text";
import type { Picture, QuantityMeta } from "./types";

/** Differences below what is displayed are none. */
const SAME = 5e-5;

/** Longer numbers are written smaller: −0.1234 a little, what is longer still more. */
const LONG = { long: 6, longer: 7, longest: 10 } as const;

export class Box {
  readonly node: HTMLElement;
  /** What it is, in words. */
  readonly name: string;
  readonly meaning: string;
  private readonly number: HTMLElement;
  private readonly small = el("span", "name");
  private readonly strip: Strip | null;
  /** The function at the entrance; a lock where a what-if holds the value. */
  private readonly fn: HTMLElement | null;
  private readonly quantity: QuantityMeta | undefined;
  private readonly ghosted: boolean;
  private was = "";
  private shown = "";
  private size = "";
  /** Whether a what-if holds its value here, so that no wire sets it. */
  held = false;

  constructor(readonly spec: BoxSpec, private readonly picture: Picture, private readonly text: Text) {
    const { meta } = picture;
    const key = spec.key.replace("_prev", "");
    this.quantity = meta.quantities.find((q) => q.key === key);
    const prev = spec.key !== key && this.quantity !== undefined;
    this.name = this.nameOf(prev);
    this.meaning = spec.small ? "" : spec.key === "x" ? meta.input.hint : (this.quantity?.explanation ?? "");
    this.number = el("span", "number", { "data-testid": `value-${spec.key}` });
    this.ghosted = picture.arrays[`ghost.${spec.key}`] !== undefined;
    this.strip = this.makeStrip(key);
    this.fn = spec.fn ? el("span", `fn ${spec.fn.side}`, { "aria-hidden": "true" }, spec.fn.text) : null;
    this.node = this.makeNode(prev);
  }

  /** Whether its number can be taken apart. */
  get opens(): boolean {
    return this.quantity?.key === this.spec.key;
  }

  get symbol(): string {
    if (this.spec.key === "x") return "x";
    if (!this.quantity) return "";
    return this.opens ? this.quantity.symbol : `${this.quantity.symbol}′`;
  }

  private nameOf(prev: boolean): string {
    if (this.spec.small) return this.text(this.spec.small);
    if (this.spec.key === "x") return onlyName(this.picture) ?? this.picture.meta.input.name;
    const name = this.quantity?.name ?? "";
    return prev ? this.text("before", { name }) : name;
  }

  private makeStrip(key: string): Strip | null {
    const { arrays, meta } = this.picture;
    const matrix = arrays[this.spec.key];
    if (!matrix || this.spec.small) return null;
    if (this.quantity) return new Strip(this.quantity, matrix, arrays[key] ?? matrix, matrix.width > 1);
    const { name, hint, ends } = meta.input;
    return new Strip({ key, symbol: key, name, hint, explanation: hint, light: "", dark: "", range: "free", ends }, matrix, matrix, false);
  }

  private makeNode(prev: boolean): HTMLElement {
    const { spec } = this;
    const attributes = { "data-q": spec.key, "data-box": spec.id, "data-k": `box-${spec.id}` };
    const node = this.opens
      ? el("button", "box", { type: "button", ...attributes })
      : el("div", "box", { role: "group", ...attributes });
    const [width, height] = spec.small ? SMALL : BOX;
    node.classList.toggle("small-box", spec.small !== undefined);
    for (const [name, value] of [["x", spec.x - width / 2], ["y", spec.y - height / 2], ["w", width], ["h", height]] as const) {
      node.style.setProperty(`--${name}`, String(value));
    }
    if (this.quantity) node.dataset["ink"] = this.quantity.key;
    setText(this.small, prev ? this.text("diagram_before") : this.name);
    const top = el("span", "top", {}, ...(this.symbol ? [el("span", "symbol", {}, this.symbol)] : []), this.number);
    node.append(...(spec.small ? [this.small, top] : [top, this.small]));
    if (this.strip) node.append(this.strip.node);
    if (this.fn) node.append(this.fn);
    return node;
  }

  draw(frame: Frame): void {
    this.strip?.draw(frame);
    if (!this.opens) return;
    const open = frame.state.why === this.spec.key;
    this.node.classList.toggle("open", open);
    setAttribute(this.node, "aria-current", String(open));
  }

  select(frame: Frame): void {
    this.strip?.select(frame);
  }

  step(frame: Frame): void {
    this.write(this.said(frame));
    this.strip?.step(frame);
    if (this.ghosted) this.compare(frame);
    if (this.fn) this.hold(isHeld(frame, this.spec.key), this.fn);
  }

  private hold(held: boolean, fn: HTMLElement): void {
    if (held === this.held) return;
    this.held = held;
    this.node.classList.toggle("held", held);
    fn.replaceChildren(...(held ? [lock(), this.text("diagram_held")] : [this.spec.fn!.text]));
  }

  private write(said: string): void {
    if (said === this.shown) return;
    setText(this.number, (this.shown = said));
    const { length } = said;
    const size = length > LONG.longest ? "longest" : length > LONG.longer ? "longer" : length > LONG.long ? "long" : "";
    if (size === this.size) return;
    this.number.className = `number ${(this.size = size)}`;
  }

  /** Its number as displayed; the input is what was read. */
  said(frame: Frame): string {
    if (this.spec.key !== "x") return rounded(valueAt(frame, this.spec.key));
    return this.read(frame.state.column);
  }

  /** A token, one or two numbers, or how many there are. */
  private read(column: number): string {
    const { arrays, meta } = this.picture;
    if (meta.input.kind === "tokens") return `“${this.picture.reading(column)}”`;
    const { values, width } = arrays["input"]!;
    if (width > 2) return this.text("diagram_numbers", { count: width });
    const digits = width === 1 ? plain : brief;
    return Array.from({ length: width }, (_, k) => digits(values[column * width + k]!)).join(", ");
  }

  /** With a what-if in effect the original stands in the place of the name. */
  private compare(frame: Frame): void {
    const ghost = valueAt(frame, `ghost.${this.spec.key}`);
    const differs = Math.abs(ghost - valueAt(frame, this.spec.key)) > SAME;
    const was = differs ? this.text("diagram_was", { value: rounded(ghost) }) : "";
    if (was === this.was) return;
    this.was = was;
    this.node.classList.toggle("changed", differs);
    setText(this.small, was || (this.opens || this.spec.small || this.spec.key === "x" ? this.name : this.text("diagram_before")));
  }

  /** Everything it says, for those who do not see it; once the cursor rests. */
  settle(frame: Frame): void {
    setAttribute(this.node, "aria-label", [`${this.name} ${this.symbol}`.trim(), this.said(frame), this.held ? this.text("diagram_held") : "", this.was].filter(Boolean).join(", "));
  }
}

/** The name of the only number that is read, where one has a name of its own. */
function onlyName({ meta }: Picture): string | undefined {
  const { kind, names } = meta.input;
  return kind !== "tokens" && names?.length === 1 ? names[0] : undefined;
}

function lock(): SVGElement {
  const node = shape("svg", { viewBox: "0 0 10 12", class: "lock" });
  node.append(shape("rect", { x: 0.5, y: 5, width: 9, height: 7, rx: 1.5 }), shape("path", { d: "M2.5 5.5V3.5a2.5 2.5 0 0 1 5 0v2" }));
  return node;
}
