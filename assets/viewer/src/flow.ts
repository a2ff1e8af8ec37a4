// One step forward as a flow: parts light up in the order of the computation. Nobody ever waits for it.
import type { Frame } from "./frame";

/** Steps that follow each other faster than this are a scrub. */
const SCRUB = 250;
const LONGEST = 500;
const STILL = "(prefers-reduced-motion: reduce)";

/** What one stage of the computation consists of. */
export interface Group {
  pulses: Element[];
  boxes: Element[];
  ops: Element[];
}

export function wantsStill(): boolean {
  return matchMedia(STILL).matches;
}

const PULSE: Keyframe[] = [
  { strokeDashoffset: 0, opacity: 0.85, visibility: "visible" },
  { strokeDashoffset: -100, opacity: 0.85, visibility: "visible" },
];
const GLOW: Keyframe[] = [
  { boxShadow: "0 0 0 0 var(--edge)" },
  { boxShadow: "0 0 0 4px color-mix(in srgb, var(--edge) 55%, transparent)", offset: 0.4 },
  { boxShadow: "0 0 0 0 transparent" },
];
const BLINK: Keyframe[] = [{ opacity: 1 }, { opacity: 0.35, offset: 0.4 }, { opacity: 1 }];

export class Flow {
  private running: Animation[] = [];
  private column = NaN;
  private unit = NaN;
  private moved = -Infinity;

  constructor(private readonly node: HTMLElement, private readonly groups: Group[]) {}

  /** The cursor moved; shown as a flow if it went one step forward and not in a hurry. */
  step({ state }: Frame): void {
    const { column, unit } = state;
    if (column === this.column && unit === this.unit) return;
    const next = column === this.column + 1 && unit === this.unit;
    const now = performance.now();
    const gap = now - this.moved;
    [this.column, this.unit, this.moved] = [column, unit, now];
    this.finish();
    if (!next || gap < SCRUB || this.held() || wantsStill()) return;
    // Playing leaves each step as long as its pace.
    this.play(gap > 1.2 * LONGEST ? LONGEST : 0.85 * gap);
  }

  /** Whether a hand drags the cursor. */
  private held(): boolean {
    return (this.node.getRootNode() as ParentNode).querySelector(".surface:active") !== null;
  }

  private play(duration: number): void {
    const span = duration / (this.groups.length + 1);
    this.groups.forEach((group, k) => this.show(group, k * span, 2 * span));
  }

  /** One stage alone, for slow motion. */
  stage(group: Group, duration: number): void {
    this.finish();
    if (!wantsStill()) this.show(group, 0, duration);
  }

  private show({ pulses, boxes, ops }: Group, delay: number, duration: number): void {
    const timing = { delay, duration, easing: "ease-in-out" };
    for (const [nodes, frames] of [[pulses, PULSE], [boxes, GLOW], [ops, BLINK]] as const) {
      for (const node of nodes) this.running.push(node.animate(frames, timing));
    }
  }

  /** What is drawn is the end already, so an animation ends by going away. */
  finish(): void {
    for (const animation of this.running) animation.cancel();
    this.running = [];
  }
}
