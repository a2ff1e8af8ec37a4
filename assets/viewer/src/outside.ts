// The viewer and the rest of the page: it says where its cursor is, and goes where it is asked to.
// Events of the window, so that nobody has to be there: nothing leaves the browser by them.
import type { Request } from "./url";

export interface Place {
  t: number;
  unit: number;
}

/** A place, and all that an address would ask for to bring the view back. */
export interface Here extends Place {
  view: Request;
}

const [AT, ASK, GO, HERE] = ["gatescope:at", "gatescope:ask", "gatescope:go", "gatescope:here"];

export function tell(place: Place): void {
  window.dispatchEvent(new CustomEvent<Place>(AT, { detail: place }));
}

/** Told only to who asks: it takes longer to say. */
export function tellAll(here: Here): void {
  window.dispatchEvent(new CustomEvent<Here>(HERE, { detail: here }));
}

/** Answer when asked for the place, and go to a step when asked to. */
export function listenOutside(ask: () => void, go: (t: number) => void, signal: AbortSignal): void {
  window.addEventListener(ASK, ask, { signal });
  window.addEventListener(GO, (event) => {
    const t: unknown = event instanceof CustomEvent ? event.detail : undefined;
    if (typeof t === "number" && Number.isInteger(t)) go(t);
  }, { signal });
}
