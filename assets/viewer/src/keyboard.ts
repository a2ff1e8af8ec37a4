// Keys for the viewer that was used last; silent while someone types anywhere on the page.
import type { Actions } from "./actions";
import { SLIDES } from "./state";

const TYPING = new Set(["INPUT", "TEXTAREA", "SELECT", "OPTION"]);
const BUTTONS = new Set(["BUTTON", "A", "SUMMARY"]);
const ROLES = new Set(["slider", "textbox", "combobox", "listbox", "spinbutton", "radio", "tab", "menuitem", "option", "searchbox"]);

/** Where a key was pressed, looking through shadow roots. */
function deepest(event: KeyboardEvent): EventTarget | null {
  return event.composedPath()[0] ?? event.target;
}

function isTyping(event: KeyboardEvent): boolean {
  return event.composedPath().some((node) => {
    if (!(node instanceof HTMLElement)) return false;
    return TYPING.has(node.tagName) || node.isContentEditable;
  });
}

/** Inside the viewer, or on the page itself and not on another control of it. */
function isOurs(event: KeyboardEvent, root: HTMLElement, active: boolean): boolean {
  const path = event.composedPath();
  if (path.some((node) => node instanceof HTMLElement && node.dataset["keys"] === "own")) return false;
  if (path.includes(root)) return true;
  const target = deepest(event);
  if (!active || !(target instanceof Element)) return false;
  if (ROLES.has(target.getAttribute("role") ?? "") || BUTTONS.has(target.tagName)) return false;
  return contains(target, root);
}

/** Whether `node` lies within `outer`, shadow roots included. */
function contains(outer: Element, node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null) {
    if (at === outer) return true;
  }
  return false;
}

/** What a key's meaning depends on. */
export interface Situation {
  /** Whether this viewer takes the keys pressed on the page itself. */
  active(): boolean;
  last(): number;
  presenting(): boolean;
  /** Whether a key that leaves ends something smaller first. */
  walking(): boolean;
}

export function listenKeys(root: HTMLElement, actions: Actions, now: Situation, signal: AbortSignal): void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event) || !isOurs(event, root, now.active())) return;
    const act = action(event, actions, now);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  document.addEventListener("keydown", press, { signal, capture: true });
}

function action(event: KeyboardEvent, actions: Actions, now: Situation): (() => void) | null {
  const target = deepest(event);
  const stride = event.shiftKey ? 10 : 1;
  switch (event.key) {
    case "ArrowLeft":
      return () => actions.by(-stride);
    case "ArrowRight":
      return () => actions.by(stride);
    case "ArrowUp":
      return () => actions.unitBy(-stride);
    case "ArrowDown":
      return () => actions.unitBy(stride);
    case "Home":
      return () => actions.go(0);
    case "End":
      return () => actions.go(now.last());
    case "p":
    case "P":
      return () => actions.present(!now.presenting());
    case "Escape":
      return now.presenting() && !now.walking() ? () => actions.present(false) : null;
    case " ":
      // A focused button has its own meaning of space.
      return target instanceof Element && BUTTONS.has(target.tagName) ? null : () => actions.play();
    default:
      return now.presenting() ? slideAction(event.key, actions) : null;
  }
}

/** What only a presented picture listens to. */
function slideAction(key: string, actions: Actions): (() => void) | null {
  const slide = SLIDES[Number(key) - 1];
  if (slide) return () => actions.slide(slide);
  const acts: Record<string, () => void> = {
    w: () => actions.presets(),
    s: () => actions.slow(),
    pageup: () => actions.scroll(-0.8),
    pagedown: () => actions.scroll(0.8),
  };
  return acts[key.toLowerCase()] ?? null;
}
