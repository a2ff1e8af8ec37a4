// What the viewer shows, and the moves between such states; knows no DOM.
import type { Depth, Picture, Scale, Slide, State, View } from "./types";

export const SCALES: readonly Scale[] = ["fixed", "quantity", "unit"];
export const DEPTHS: readonly Depth[] = ["symbols", "vectors", "unit"];
export const VIEWS: readonly View[] = ["new", "difference"];
export const SLIDES: readonly Slide[] = ["pictures", "diagram", "why", "equations"];
export const SPEEDS = [0.25, 0.5, 1, 2, 4, 16] as const;
export const MOST_KEPT = 5;
const FEWEST_VISIBLE = 8;

export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}

export function defaults(picture: Picture): State {
  const { start, quantities, orders } = picture.meta;
  const keys = quantities.map((q) => q.key);
  const favourites = keys.filter((key) => ["z", "f", "c", "h"].includes(key));
  return {
    column: clamp(picture.columnOf(start.t), 0, picture.columns - 1),
    unit: clamp(start.unit, 0, picture.hidden - 1),
    kept: [],
    sort: defaultSort(orders.map((o) => o.key)),
    scale: "fixed",
    zoom: 1,
    first: 0,
    speed: 1,
    traced: favourites.length ? favourites : keys,
    why: keys[0]!,
    all: false,
    depth: "unit",
    view: "new",
    present: false,
    slide: "diagram",
  };
}

export function defaultSort(keys: string[]): string {
  return keys.includes("memory") ? "memory" : (keys[0] ?? "index");
}

export function maxZoom(picture: Picture): number {
  return Math.max(1, Math.floor(picture.columns / FEWEST_VISIBLE));
}

/** How many columns are visible at this magnification. */
export function visible(picture: Picture, zoom: number): number {
  return clamp(Math.round(picture.columns / zoom), 1, picture.columns);
}

/** Keep the cursor inside the window, a tenth of the window away from its ends. */
export function follow(state: State, picture: Picture): void {
  const count = visible(picture, state.zoom);
  const margin = Math.floor(count / 10);
  const last = picture.columns - count;
  const low = state.column - count + 1 + margin;
  const high = state.column - margin;
  state.first = clamp(clamp(state.first, low, high), 0, last);
}

/** Change the magnification so that `column` stays where it is on screen. */
export function zoomTo(state: State, picture: Picture, zoom: number, column: number): void {
  const before = visible(picture, state.zoom);
  const place = (column - state.first + 0.5) / before;
  state.zoom = clamp(Math.round(zoom * 100) / 100, 1, maxZoom(picture));
  const count = visible(picture, state.zoom);
  state.first = clamp(Math.round(column + 0.5 - place * count), 0, picture.columns - count);
}

export function panTo(state: State, picture: Picture, first: number): void {
  state.first = clamp(Math.round(first), 0, picture.columns - visible(picture, state.zoom));
}

/** Units from top to bottom in the chosen order. */
export function orderOf(picture: Picture, sort: string): ArrayLike<number> {
  const units = picture.meta.orders.find((order) => order.key === sort)?.units;
  return units ?? Int32Array.from({ length: picture.hidden }, (_, k) => k);
}

export function toggleKept(state: State, unit: number): void {
  if (state.kept.includes(unit)) state.kept = state.kept.filter((other) => other !== unit);
  else state.kept = [...state.kept, unit].slice(-MOST_KEPT);
}

/** The selected unit first, then the kept ones. */
export function shownUnits(state: State): number[] {
  return [state.unit, ...state.kept.filter((unit) => unit !== state.unit)];
}

/** The list with the key put in or taken out; it never becomes empty. */
export function toggled(list: string[], key: string): string[] {
  if (!list.includes(key)) return [...list, key];
  return list.length > 1 ? list.filter((other) => other !== key) : list;
}
