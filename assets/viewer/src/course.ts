// What the selected unit does over the steps, for whoever asks a class about it.
import type { Place } from "./outside";
import type { Picture, Range } from "./types";

export interface Course extends Place {
  /** The step of each value. */
  steps: number[];
  quantities: { key: string; name: string; symbol: string; range: Range; values: number[] }[];
}

const [ASK, COURSE] = ["gatescope:ask-course", "gatescope:course"];

/** Answer within the call. */
export function listenCourse(now: () => { picture: Picture; place: Place } | null, signal: AbortSignal): void {
  window.addEventListener(ASK, () => {
    const found = now();
    if (found) window.dispatchEvent(new CustomEvent<Course>(COURSE, { detail: courseOf(found.picture, found.place) }));
  }, { signal });
}

function courseOf(picture: Picture, place: Place): Course {
  const columns = Array.from({ length: picture.columns }, (_, column) => column);
  const quantities = picture.meta.quantities.flatMap(({ key, name, symbol, range }) => {
    const rows = picture.arrays[key];
    return rows ? [{ key, name, symbol, range, values: columns.map((column) => rows.values[column * rows.width + place.unit]!) }] : [];
  });
  return { ...place, steps: columns.map((column) => picture.stepOf(column)), quantities };
}
