// A curve over the steps: drawn with pointer, finger or keys; afterwards the truth over it.
import { el } from "../../viewer/src/dom";
import { plain } from "../../viewer/src/numbers";
import { clamp } from "../../viewer/src/state";
import { shape } from "../../viewer/src/svg";
import { told } from "./text";
import type { Guess, Prediction, Text } from "./types";
import type { Widget } from "./widget";

const [LEFT, RIGHT, TOP, BOTTOM] = [34, 10, 10, 42];
const AXIS = { step: "axis_step", moment: "axis_moment" };
const MORE = { step: "curve_more", moment: "moment_more" };
const VALUE = { step: "curve_value", moment: "moment_value" };
/** So many rows a key goes up in the whole range. */
const ROWS = 20;

export class Curve implements Widget {
  readonly node = el("div", "curve");
  private readonly plot = el("div", "plot", { role: "slider", tabindex: "0", "data-testid": "curve", "aria-orientation": "vertical" });
  private readonly values: (number | null)[];
  private at = 0;
  private focused = false;
  private last: { t: number; value: number } | null = null;
  private shown: Guess | undefined;

  constructor(private readonly asked: Prediction, private readonly text: Text, private readonly changed: () => void, private readonly height = 198) {
    this.values = this.truth.map(() => null);
    this.plot.setAttribute("aria-label", text("curve_name"));
    const [low, high] = asked.range;
    for (const [name, value] of [["min", low], ["max", high]] as const) this.plot.setAttribute(`aria-value${name}`, String(value));
    this.plot.addEventListener("keydown", (event) => this.key(event));
    for (const type of ["focus", "blur"]) {
      this.plot.addEventListener(type, () => {
        this.focused = type === "focus" && this.plot.matches(":focus-visible");
        this.draw();
      });
    }
    this.listenPointer();
    this.node.append(this.plot, el("p", "hint", {}, text("curve_how"), " ", el("span", "keys", {}, text("curve_keys"))));
    this.say();
  }

  private get truth(): number[] {
    return this.asked.truth as number[];
  }

  /** The name of a step: its number, where the curve does not go over something else. */
  private place(t: number): string {
    const { along } = this.asked;
    if (!along) return String(t);
    const [from, to] = along;
    return plain(from + ((to - from) * t) / Math.max(1, this.values.length - 1));
  }

  private get drawn(): number {
    return this.values.filter((value) => value !== null).length;
  }

  get guess(): Guess {
    return this.drawn * 2 >= this.values.length ? [...this.values] : null;
  }

  get missing(): string {
    return this.drawn && this.guess === null ? this.text(MORE[this.asked.axis]) : "";
  }

  /** The drawn value at a step; before anything is drawn there, that of the last step that has one. */
  private value(t: number): number {
    for (let k = t; k >= 0; k--) if (this.values[k] != null) return this.values[k]!;
    return this.start;
  }

  private get start(): number {
    const [low, high] = this.asked.range;
    return (low + high) / 2;
  }

  private listenPointer(): void {
    const { plot } = this;
    plot.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || this.shown !== undefined) return;
      event.preventDefault();
      plot.focus({ preventScroll: true });
      plot.setPointerCapture(event.pointerId);
      this.last = null;
      this.drawTo(event);
    });
    plot.addEventListener("pointermove", (event) => {
      if (plot.hasPointerCapture(event.pointerId)) for (const part of event.getCoalescedEvents?.() ?? [event]) this.drawTo(part);
    });
  }

  /** Draw to the pointer, with every step between it and the last one. */
  private drawTo(event: PointerEvent): void {
    const box = this.plot.getBoundingClientRect();
    const [low, high] = this.asked.range;
    const steps = this.values.length;
    const t = clamp(Math.round(((event.clientX - box.left - LEFT) / (box.width - LEFT - RIGHT)) * (steps - 1)), 0, steps - 1);
    const value = clamp(high - ((event.clientY - box.top - TOP) / (this.height - TOP - BOTTOM)) * (high - low), low, high);
    const from = this.last ?? { t, value };
    const way = Math.abs(t - from.t);
    for (let k = 0; k <= way; k++) {
      const share = way ? k / way : 1;
      this.values[from.t + Math.sign(t - from.t) * k] = from.value + (value - from.value) * share;
    }
    this.last = { t, value };
    this.at = t;
    this.after();
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || this.shown !== undefined) return;
    const along = { ArrowRight: 1, ArrowLeft: -1, PageDown: 5, PageUp: -5, Home: -Infinity, End: Infinity }[event.key];
    const up = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (along === undefined && up === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const stride = event.shiftKey ? 5 : 1;
    if (along !== undefined) this.walk(clamp(this.at + along * stride, 0, this.values.length - 1));
    else {
      const [low, high] = this.asked.range;
      this.values[this.at] = clamp(this.value(this.at) + (up! * stride * (high - low)) / ROWS, low, high);
    }
    this.after();
  }

  /** What was drawn goes on flat where the walk leads over steps without a value. */
  private walk(to: number): void {
    if (this.values[this.at] === null && to > this.at) this.values[this.at] = this.value(this.at);
    for (let t = this.at; t <= to; t++) this.values[t] ??= this.value(t);
    this.at = to;
  }

  put(guess: Guess): void {
    if (!Array.isArray(guess)) return;
    this.values.forEach((_, t) => (this.values[t] = guess[t] ?? null));
    this.after();
  }

  private after(): void {
    this.say();
    this.draw();
    this.changed();
  }

  private say(): void {
    const value = this.value(this.at);
    this.plot.setAttribute("aria-valuenow", String(+value.toFixed(3)));
    this.plot.setAttribute("aria-valuetext", this.text(VALUE[this.asked.axis], { t: this.place(this.at), value: told(value, 2) }));
  }

  reveal(guess: Guess): void {
    this.shown = guess;
    this.plot.removeAttribute("tabindex");
    for (const name of this.plot.getAttributeNames()) if (name.startsWith("aria-value") || name === "aria-orientation") this.plot.removeAttribute(name);
    this.plot.setAttribute("role", "img");
    this.plot.classList.add("fixed");
    this.node.querySelector(".hint")?.remove();
    this.draw();
  }

  draw(width = this.plot.clientWidth): void {
    if (!width) return;
    const { values, shown, truth, text } = this;
    const [low, high] = this.asked.range;
    const steps = values.length;
    const x = (t: number) => LEFT + (t / Math.max(1, steps - 1)) * (width - LEFT - RIGHT);
    const y = (value: number) => TOP + ((high - clamp(value, low, high)) / (high - low)) * (this.height - TOP - BOTTOM);
    const guess = shown === undefined ? values : (shown as (number | null)[] | null);
    const svg = shape("svg", { width, height: this.height, viewBox: `0 0 ${width} ${this.height}`, "aria-hidden": "true" });
    svg.append(...this.axes(x, y, width));
    if (shown === undefined) {
      const rest = values.map((_, t) => `${x(t)},${y(this.value(t))}`).join(" ");
      svg.append(shape("polyline", { class: "start", points: rest }));
    } else if (guess) svg.append(...gaps(guess, truth, x, y));
    if (guess) svg.append(...runs(guess).map((run) => shape("polyline", { class: "guess", points: run.map(([t, v]) => `${x(t)},${y(v)}`).join(" ") })));
    if (shown !== undefined) {
      svg.append(shape("polyline", { class: "truth", points: truth.map((v, t) => `${x(t)},${y(v)}`).join(" ") }));
    } else if (this.focused) {
      svg.append(shape("line", { class: "here", x1: x(this.at), x2: x(this.at), y1: TOP, y2: this.height - BOTTOM }));
      svg.append(shape("circle", { class: "here", cx: x(this.at), cy: y(this.value(this.at)), r: 5 }));
    }
    this.plot.replaceChildren(svg);
    if (shown !== undefined) this.plot.append(legend(text, guess !== null));
  }

  private axes(x: (t: number) => number, y: (value: number) => number, width: number): SVGElement[] {
    const [low, high] = this.asked.range;
    const last = this.values.length - 1;
    const rows = [low, (low + high) / 2, high].flatMap((value) => [
      shape("line", { class: "grid", x1: LEFT, x2: width - RIGHT, y1: y(value), y2: y(value) }),
      shape("text", { class: "end", x: LEFT - 6, y: y(value) + 4 }, told(value, Number.isInteger(value) ? 0 : 1)),
    ]);
    const stride = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((n) => last / n <= 6) ?? 1000;
    const columns: SVGElement[] = [];
    for (let t = 0; t <= last; t += stride) columns.push(shape("text", { class: "mid", x: x(t), y: this.height - BOTTOM + 16 }, this.place(t)));
    columns.push(shape("text", { class: "end", x: width - RIGHT, y: this.height - 4 }, this.text(AXIS[this.asked.axis])));
    return [...rows, ...columns];
  }
}

/** Stretches that were drawn. */
export function runs(values: (number | null)[]): [number, number][][] {
  const found: [number, number][][] = [];
  values.forEach((value, t) => {
    if (value === null) return;
    if (t > 0 && values[t - 1] !== null) found.at(-1)!.push([t, value]);
    else found.push([[t, value]]);
  });
  return found;
}

/** The area between what was drawn and what is true. */
function gaps(guess: (number | null)[], truth: number[], x: (t: number) => number, y: (v: number) => number): SVGElement[] {
  return runs(guess).map((run) => {
    const there = run.map(([t, v]) => `${x(t)},${y(v)}`);
    const back = [...run].reverse().map(([t]) => `${x(t)},${y(truth[t]!)}`);
    return shape("polygon", { class: "gap", points: [...there, ...back].join(" ") });
  });
}

function legend(text: Text, guessed: boolean): HTMLElement {
  const names = guessed ? (["guess", "truth"] as const) : (["truth"] as const);
  return el("div", "legend", {}, ...names.map((name) => el("span", name, {}, text(name))));
}
