// The viewer and the rest of the page: it says where its cursor is, and goes where it is asked to.
// Events of the window, so that nobody has to be there: nothing leaves the browser by them.
import type { Request } from "./url";

/** Who moved: somebody here, or an event that asked for it, a new picture, a question where the cursor is. */
export type By = "person" | "event";

export interface Place {
  t: number;
  unit: number;
}

/** A place, and all that an address would ask for to bring the view back. */
export interface Here extends Place {
  view: Request;
}

const [AT, ASK, GO, HERE, COME] = ["gatescope:at", "gatescope:ask", "gatescope:go", "gatescope:here", "gatescope:come"];

export function tell(place: Place, by: By): void {
  window.dispatchEvent(new CustomEvent<Place & { by: By }>(AT, { detail: { ...place, by } }));
}

/** Told only to who asks: it takes longer to say. */
export function tellAll(here: Here): void {
  window.dispatchEvent(new CustomEvent<Here>(HERE, { detail: here }));
}

/** What may be asked of a viewer from outside. */
export interface Asked {
  /** Where the cursor is. */
  ask(): void;
  /** Another step. */
  go(t: number): void;
  /** A whole view, as an address would ask for it. */
  come(request: Request): void;
}

export function listenOutside({ ask, go, come }: Asked, signal: AbortSignal): void {
  window.addEventListener(ASK, ask, { signal });
  window.addEventListener(COME, (event) => {
    const request: unknown = event instanceof CustomEvent ? event.detail : null;
    if (request && typeof request === "object") come(wordsOnly(request));
  }, { signal });
  window.addEventListener(GO, (event) => {
    const t: unknown = event instanceof CustomEvent ? event.detail : undefined;
    if (typeof t === "number" && Number.isInteger(t)) go(t);
  }, { signal });
}

function wordsOnly(request: object): Request {
  return Object.fromEntries(Object.entries(request).filter(([, value]) => typeof value === "string"));
}
