// What the figure on the page can say to a question: ranges, and the truth.
import type { Course } from "../../viewer/src/course";
import { clamp } from "../../viewer/src/state";

/** On so many places a curve is drawn at most. */
export const MOST_POINTS = 64;

type Quantity = Course["quantities"][number];

/** The viewer answers within the call; null on a page without one. */
export function course(): Course | null {
  let found: Course | null = null;
  const hear = (event: Event) => (found = (event as CustomEvent<Course>).detail);
  window.addEventListener("gatescope:course", hear);
  window.dispatchEvent(new CustomEvent("gatescope:ask-course"));
  window.removeEventListener("gatescope:course", hear);
  return found;
}

/** The range in which a quantity is asked for: of a gate 0 to 1, else as far as its values reach, rounded. */
export function rangeOf({ range, values }: Quantity): [number, number] {
  if (range === "gate") return [0, 1];
  if (range === "signed") return [-1, 1];
  const most = Math.max(1e-3, ...values.map((value) => Math.abs(value)).filter(Number.isFinite));
  const power = 10 ** Math.floor(Math.log10(most));
  const reach = +(Math.ceil(most / power) * power).toPrecision(3);
  return [values.some((value) => value < 0) ? -reach : 0, reach];
}

/** The value at a step, within the range that can be answered. */
export function valueAt({ steps }: Course, quantity: Quantity, t: number, [low, high]: readonly [number, number]): number {
  const value = quantity.values[columnAt(steps, t)]!;
  return Number.isFinite(value) ? +clamp(value, low, high).toPrecision(6) : low;
}

/** The true curve on the places at which one is drawn. */
export function rowOf(found: Course, quantity: Quantity, start: number, end: number): number[] {
  const points = Math.min(MOST_POINTS, end - start + 1);
  const at = (k: number) => start + (k * (end - start)) / Math.max(1, points - 1);
  return Array.from({ length: points }, (_, k) => valueAt(found, quantity, Math.round(at(k)), [-1e9, 1e9]));
}

/** The step of a stretch at which a quantity changes most from the one before. */
export function jumpOf({ steps }: Course, { values }: Quantity, start: number, end: number): number {
  let [best, most] = [start, -1];
  steps.forEach((step, k) => {
    const jump = k ? Math.abs(values[k]! - values[k - 1]!) : 0;
    if (step >= start && step <= end && jump > most) [best, most] = [step, jump];
  });
  return best;
}

function columnAt(steps: number[], t: number): number {
  let best = 0;
  steps.forEach((step, k) => {
    if (Math.abs(step - t) < Math.abs(steps[best]! - t)) best = k;
  });
  return best;
}
