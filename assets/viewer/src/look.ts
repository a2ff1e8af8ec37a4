// Text beside the viewer points at it: a quantity to light, a step, a unit, a number to open.
import type { Actions } from "./actions";
import type { Light } from "./light";
import type { Picture } from "./types";

const LOOK = "gatescope:look";

export function listenLook(root: HTMLElement, actions: Actions, light: Light, picture: () => Picture | undefined, signal: AbortSignal): void {
  window.addEventListener(LOOK, (event) => {
    const asked: unknown = event instanceof CustomEvent ? event.detail : null;
    const shown = picture();
    if (!asked || typeof asked !== "object" || !shown) return;
    const { q, t, unit, why, scroll } = asked as Record<string, unknown>;
    const known = (key: unknown): key is string => shown.meta.quantities.some((quantity) => quantity.key === key);
    if (isBelow(t, shown.meta.steps)) actions.go(shown.columnOf(t));
    if (isBelow(unit, shown.hidden)) actions.unit(unit);
    if (known(why)) actions.why(why);
    light.point(known(q) ? q : "");
    // The answer is a track as well, though no quantity.
    if (scroll === true) bringIntoView(root.querySelector(`[data-testid="track-${CSS.escape(String(q))}"]`) ?? root);
  }, { signal });
}

const isBelow = (value: unknown, end: number): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) < end;

function bringIntoView(node: Element): void {
  const { top, bottom } = node.getBoundingClientRect();
  if (top >= 0 && Math.min(bottom, top + 80) <= window.innerHeight) return;
  const smooth = matchMedia("(prefers-reduced-motion: no-preference)").matches;
  node.scrollIntoView({ block: node.clientHeight < window.innerHeight ? "center" : "start", behavior: smooth ? "smooth" : "auto" });
}
