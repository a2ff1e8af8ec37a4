// The viewer and the rest of the page: it says where its cursor is, and goes where it is asked to.
// Events of the window, so that nobody has to be there: nothing leaves the browser by them.
import type { Picture, Range } from "./types";
import type { Request } from "./url";

export interface Place {
  t: number;
  unit: number;
}

/** A place, and all that an address would ask for to bring the view back. */
export interface Here extends Place {
  view: Request;
}

/** What the selected unit does over the shown steps, for who asks a class about it. */
export interface Course extends Place {
  /** The step of each value. */
  steps: number[];
  quantities: { key: string; name: string; range: Range; values: number[] }[];
}

const [AT, ASK, GO, HERE] = ["gatescope:at", "gatescope:ask", "gatescope:go", "gatescope:here"];
const [ASK_COURSE, COURSE] = ["gatescope:ask-course", "gatescope:course"];

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

/** Answer when asked for the course of the selected unit. */
export function listenCourse(now: () => { picture: Picture; place: Place } | null, signal: AbortSignal): void {
  window.addEventListener(ASK_COURSE, () => {
    const found = now();
    if (found) window.dispatchEvent(new CustomEvent<Course>(COURSE, { detail: courseOf(found.picture, found.place) }));
  }, { signal });
}

function courseOf(picture: Picture, place: Place): Course {
  const columns = Array.from({ length: picture.columns }, (_, column) => column);
  const quantities = picture.meta.quantities.flatMap(({ key, name, range }) => {
    const rows = picture.arrays[key];
    return rows ? [{ key, name, range, values: columns.map((column) => rows.values[column * rows.width + place.unit]!) }] : [];
  });
  return { ...place, steps: columns.map((column) => picture.stepOf(column)), quantities };
}
