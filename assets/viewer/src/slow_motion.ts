// One step, operation by operation: what is computed lights up, and a sentence says it with the true numbers.
import type { StageSpec } from "./diagram_types";
import { lookup } from "./diagram_types";
import { el, setText } from "./dom";
import { wantsStill } from "./flow";
import type { Frame } from "./frame";
import { percent, rounded } from "./numbers";
import type { Text } from "./text";

/** Long enough to read a sentence. */
const PACE = 2000;

export interface Shown {
  /** Light this stage and dim the rest; null lights everything. */
  stage(index: number | null): void;
  /** What was read at the cursor. */
  reading(frame: Frame): string;
  started(): void;
}

export class SlowMotion {
  readonly node = el("div", "slow");
  readonly sentence = el("p", "slow-sentence", { "aria-live": "polite", "data-testid": "slow-sentence" });
  private readonly start: HTMLButtonElement;
  private readonly pauser: HTMLButtonElement;
  private readonly back: HTMLButtonElement;
  private readonly next: HTMLButtonElement;
  private readonly count = el("span", "slow-count", { "data-unsaved": "", "data-testid": "slow-count" });
  private readonly walk = el("div", "slow-walk");
  private index: number | null = null;
  private paused = false;
  private hovered = false;
  private timer = 0;
  private frame: Frame | null = null;
  private column = NaN;
  private life = new AbortController();

  constructor(private readonly stages: StageSpec[], private readonly text: Text, private readonly shown: Shown) {
    this.start = this.button("slow-motion", `▷ ${text("slow_motion")}`, () => this.begin());
    this.back = this.button("slow-back", "‹", () => this.by(-1), text("slow_back"));
    this.pauser = this.button("slow-pause", "❚❚", () => this.pause(!this.paused), text("slow_pause"));
    this.next = this.button("slow-next", "›", () => this.by(1), text("slow_next"));
    const end = this.button("slow-end", "✕", () => this.end(), text("slow_end"));
    this.walk.hidden = true;
    this.walk.append(this.back, this.pauser, this.next, this.count, end);
    const legend = el("p", "fine legend-line", {}, text("diagram_legend"));
    this.node.append(el("div", "slow-text", {}, legend, this.sentence), this.start, this.walk);
    this.pausesOver(this.sentence);
  }

  private button(id: string, sign: string, act: () => void, name = ""): HTMLButtonElement {
    const node = el("button", "small", { type: "button", "data-unsaved": "", "data-testid": id, "data-k": id }, sign);
    if (name) for (const attribute of ["aria-label", "title"]) node.setAttribute(attribute, name);
    node.addEventListener("click", act);
    return node;
  }

  /** Whoever points at something reads it. */
  pausesOver(node: HTMLElement): void {
    node.addEventListener("pointerenter", () => this.hover(true));
    node.addEventListener("pointerleave", () => this.hover(false));
  }

  private hover(on: boolean): void {
    this.hovered = on;
    this.schedule();
  }

  private begin(): void {
    this.shown.started();
    this.life = new AbortController();
    const escape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !this.node.isConnected) return;
      event.preventDefault();
      this.end();
    };
    document.addEventListener("keydown", escape, { signal: this.life.signal, capture: true });
    this.column = this.frame?.state.column ?? NaN;
    this.start.hidden = true;
    this.walk.hidden = false;
    this.pauser.hidden = wantsStill();
    this.node.classList.add("walking");
    this.pause(false);
    this.show(0);
    this.next.focus({ preventScroll: true });
  }

  get walking(): boolean {
    return this.index !== null;
  }

  /** Begin, or end what has begun. */
  toggle(): void {
    if (this.index === null) this.begin();
    else this.end();
  }

  end(): void {
    if (this.index === null) return;
    const root = this.node.getRootNode() as Document | ShadowRoot;
    const focused = this.walk.contains(root.activeElement);
    this.index = null;
    this.life.abort();
    window.clearTimeout(this.timer);
    this.walk.hidden = true;
    this.start.hidden = false;
    this.node.classList.remove("walking");
    setText(this.sentence, "");
    this.shown.stage(null);
    if (focused) this.start.focus({ preventScroll: true });
  }

  private pause(on: boolean): void {
    this.paused = on;
    setText(this.pauser, on ? "▷" : "❚❚");
    for (const attribute of ["aria-label", "title"]) this.pauser.setAttribute(attribute, this.text(on ? "slow_go_on" : "slow_pause"));
    this.schedule();
  }

  private by(stages: number): void {
    if (this.index === null) return;
    this.show(Math.max(0, Math.min(this.stages.length - 1, this.index + stages)));
  }

  private show(index: number): void {
    this.index = index;
    this.back.disabled = index === 0;
    this.next.disabled = index === this.stages.length - 1;
    setText(this.count, this.text("slow_count", { k: index + 1, n: this.stages.length }));
    this.shown.stage(index);
    this.say();
    this.schedule();
  }

  private say(): void {
    const { frame } = this;
    if (this.index === null || !frame) return;
    const { says, values } = this.stages[this.index]!;
    setText(this.sentence, this.text(says, { unit: frame.state.unit, reading: this.shown.reading(frame), ...written(values?.(lookup(frame)) ?? {}) }));
  }

  private schedule(): void {
    window.clearTimeout(this.timer);
    if (this.index === null || this.paused || this.hovered || wantsStill()) return;
    this.timer = window.setTimeout(() => (this.node.isConnected ? this.by(1) : this.end()), PACE);
  }

  step(frame: Frame): void {
    this.frame = frame;
    if (this.index === null) return;
    if (frame.state.column !== this.column) this.end();
    else this.say();
  }
}

/** Each number as it stands alone, and (`…_b`) in brackets where it is negative and follows an operator. */
function written(values: Record<string, number>): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    const text = name === "percent" ? percent(value) : rounded(value);
    all[name] = text;
    all[`${name}_b`] = text.startsWith("−") ? `(${text})` : text;
  }
  return all;
}
