// The query parameters of the viewer: read, checked, written; all others are left alone.
import { clamp, defaultSort, defaults, DEPTHS, maxZoom, MOST_KEPT, SCALES, VIEWS } from "./state";
import type { Text } from "./text";
import type { Picture, State } from "./types";

const OWNED = ["t", "unit", "sort", "scale", "zoom", "why", "depth", "view", "present"] as const;
type Owned = (typeof OWNED)[number];

/** What the address asks for, unchecked. */
export type Request = Partial<Record<Owned, string>>;

export function readRequest(search: string): Request {
  const parameters = new URLSearchParams(search);
  const request: Request = {};
  for (const key of OWNED) {
    const value = parameters.get(key);
    if (value !== null) request[key] = value;
  }
  return request;
}

/** One text for one request, to recognise it again. */
export function signature(request: Request): string {
  return OWNED.map((key) => `${key}=${request[key] ?? ""}`).join("&");
}

/** The parameters that differ from what the picture shows by itself. */
export function requestOf(state: State, picture: Picture): Request {
  const usual = defaults(picture);
  const request: Request = {};
  if (state.column !== usual.column) request.t = String(picture.stepOf(state.column));
  if (state.unit !== usual.unit || state.kept.length) request.unit = [state.unit, ...state.kept].join(",");
  if (state.sort !== usual.sort) request.sort = state.sort;
  if (state.scale !== usual.scale) request.scale = state.scale;
  if (state.zoom !== 1) request.zoom = String(state.zoom);
  for (const key of ["why", "depth", "view"] as const) {
    if (state[key] !== usual[key]) request[key] = state[key];
  }
  if (state.present) request.present = "1";
  return request;
}

/** The query string with our parameters replaced and every other one kept letter by letter. */
export function withRequest(search: string, request: Request): string {
  const others = search.replace(/^\?/, "").split("&").filter((part) => {
    const name = part.split("=")[0]!;
    return part !== "" && !OWNED.includes(name as Owned);
  });
  const own = OWNED.flatMap((key) => {
    const value = request[key];
    return value === undefined ? [] : [`${key}=${encodeURIComponent(value).replaceAll("%2C", ",")}`];
  });
  const all = [...others, ...own];
  return all.length ? `?${all.join("&")}` : "";
}

/** A state from a request; what cannot be used stays at its default and is named in a note. */
export function stateFrom(request: Request, picture: Picture, base: State, text: Text): { state: State; notes: string[] } {
  const state = { ...base };
  const notes: string[] = [];
  const refuse = (key: Owned, fallback: string, note = "note_url") => {
    notes.push(text(note, { name: key, value: short(request[key]!), fallback, last: lastOf(key, picture) }));
  };
  const whole = (raw: string) => (/^\d{1,7}$/.test(raw) ? Number(raw) : -1);
  if (request.t !== undefined) {
    const step = whole(request.t);
    if (step >= 0 && step < picture.meta.steps) state.column = picture.columnOf(step);
    else refuse("t", String(picture.stepOf(state.column)), "note_url_range");
  }
  if (request.unit !== undefined) {
    const units = request.unit.split(",").map(whole);
    if (units.every((unit) => unit >= 0 && unit < picture.hidden)) {
      state.unit = units[0]!;
      // The selected unit may be a kept one as well: it then stays when another is selected.
      state.kept = [...new Set(units.slice(1, MOST_KEPT + 1))];
      if (units.length > MOST_KEPT + 1) notes.push(text("note_url_units", { count: units.length, most: MOST_KEPT + 1 }));
    } else refuse("unit", String(state.unit), "note_url_range");
  }
  if (request.sort !== undefined) {
    const keys = picture.meta.orders.map((order) => order.key);
    if (keys.includes(request.sort)) state.sort = request.sort;
    else refuse("sort", defaultSort(keys));
  }
  const choice = <K extends "scale" | "why" | "depth" | "view">(key: K, legal: readonly State[K][]) => {
    const asked = request[key];
    if (asked === undefined) return;
    if (legal.includes(asked as State[K])) state[key] = asked as State[K];
    else refuse(key, state[key]);
  };
  choice("scale", SCALES);
  choice("why", picture.meta.quantities.map((q) => q.key));
  choice("depth", DEPTHS);
  choice("view", VIEWS);
  if (request.present !== undefined) {
    if (request.present === "1") state.present = true;
    else refuse("present", "0");
  }
  if (request.zoom !== undefined) {
    const zoom = /^\d{1,5}(\.\d{1,4})?$/.test(request.zoom) ? Number(request.zoom) : NaN;
    if (zoom >= 1) state.zoom = clamp(zoom, 1, maxZoom(picture));
    else refuse("zoom", "1");
  }
  return { state, notes };
}

const lastOf = (key: Owned, picture: Picture) => (key === "t" ? picture.meta.steps : picture.hidden) - 1;

const short = (value: string) => (value.length > 24 ? `${value.slice(0, 24)}…` : value);
