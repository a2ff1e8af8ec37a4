// Scrubbing by mouse, pen and touch; zooming by Ctrl+wheel and pinch.
import type { Actions } from "./actions";
import type { Axis } from "./axis";

export interface Surface {
  axis(): Axis;
  /** Where the cursor stands. */
  column(): number;
  /** A press that did not move: select what is under it; `from` is where the cursor stood. */
  pick(x: number, y: number, add: boolean, from: number): void;
  hover(x: number, y: number): void;
  leave(): void;
  actions: Actions;
}

const SLACK = 4;

/** `scroll` is a finger that moves the page and not the cursor. */
type Course = "still" | "scrub" | "scroll";

interface Press {
  x: number;
  y: number;
  touch: boolean;
  column: number;
  course: Course;
}

export function listenPointer(node: HTMLElement, surface: Surface, signal: AbortSignal): void {
  const { actions } = surface;
  const fingers = new Map<number, number>();
  let start: Press | null = null;
  let spread = 0;
  const local = (event: MouseEvent) => {
    const box = node.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const scrub = (x: number) => actions.go(surface.axis().at(x));

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const { x, y } = local(event);
    fingers.set(event.pointerId, x);
    if (fingers.size === 2) spread = distance(fingers);
    const touch = event.pointerType === "touch";
    start = fingers.size === 1 ? { x, y, touch, column: surface.column(), course: "still" } : null;
    node.setPointerCapture(event.pointerId);
    actions.stop();
    surface.leave();
    // A finger may be about to scroll the page, so it moves the cursor only when it slides or taps.
    if (!touch) scrub(x);
    if (!touch) node.focus({ preventScroll: true });
  };
  const move = (event: PointerEvent) => {
    const { x, y } = local(event);
    if (!fingers.has(event.pointerId)) {
      if (event.pointerType !== "touch") surface.hover(x, y);
      return;
    }
    fingers.set(event.pointerId, x);
    if (fingers.size === 2) return pinch();
    if (!start) return;
    if (start.course === "still") start.course = courseOf(x - start.x, y - start.y, start.touch);
    if (start.course === "scrub" || !start.touch) scrub(x);
  };
  const pinch = () => {
    const now = distance(fingers);
    if (Math.abs(now / spread - 1) < 0.04) return;
    const xs = [...fingers.values()];
    actions.zoom(now / spread, surface.axis().at((xs[0]! + xs[1]!) / 2));
    spread = now;
  };
  const up = (event: PointerEvent) => {
    const { x, y } = local(event);
    if (start && event.type === "pointercancel") actions.go(start.column);
    else if (start?.course === "still") {
      if (start.touch) scrub(x);
      surface.pick(x, y, event.shiftKey, start.column);
    }
    fingers.delete(event.pointerId);
    start = null;
  };
  node.addEventListener("pointerdown", down, { signal });
  node.addEventListener("pointermove", move, { signal });
  node.addEventListener("pointerup", up, { signal });
  node.addEventListener("pointercancel", up, { signal });
  node.addEventListener("pointerleave", () => surface.leave(), { signal });
  node.addEventListener("wheel", (event) => wheel(event, surface, local(event).x), { signal, passive: false });
}

/** A finger scrubs once it has moved clearly sideways; a mouse in whatever direction. */
function courseOf(dx: number, dy: number, touch: boolean): Course {
  const [wide, tall] = [Math.abs(dx), Math.abs(dy)];
  if (wide <= SLACK && tall <= SLACK) return "still";
  return !touch || wide > tall ? "scrub" : "scroll";
}

function distance(fingers: Map<number, number>): number {
  const [a, b] = [...fingers.values()];
  return Math.max(12, Math.abs(a! - b!));
}

/** Ctrl+wheel (which a trackpad's pinch sends) zooms; a sideways wheel moves the window. */
function wheel(event: WheelEvent, surface: Surface, x: number): void {
  const axis = surface.axis();
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    const turn = Math.max(-60, Math.min(60, event.deltaMode ? event.deltaY * 20 : event.deltaY));
    surface.actions.zoom(Math.exp(-turn / 120), axis.at(x));
    return;
  }
  const sideways = event.shiftKey && !event.deltaX ? event.deltaY : event.deltaX;
  if (Math.abs(sideways) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return;
  event.preventDefault();
  const columns = sideways / axis.cell;
  surface.actions.pan(axis.first + Math.sign(columns) * Math.max(1, Math.round(Math.abs(columns))));
}
