// Where a new picture stands: what the address asks for, what was seen before, or its own start.
import { memory, noticeLink } from "./memory";
import { clamp, defaults, follow } from "./state";
import { texts } from "./text";
import type { Picture, State } from "./types";
import type { Request } from "./url";
import { requestOf, signature, stateFrom } from "./url";

export interface Stand {
  state: State;
  /** Sentences about what in the address could not be used. */
  notes: string[];
}

/**
 * `before` is what this viewer showed until now. The address counts at the first load, when
 * somebody else changed it, and for further pictures as long as nobody has touched the page.
 */
export function adopt(picture: Picture, before: { picture: Picture; stand: Stand } | null): Stand {
  const shared = memory();
  const { id, opens, strings } = picture.meta;
  const foreign = noticeLink();
  const usual = opens ? stateFrom(opens, picture, defaults(picture), texts(strings)).state : defaults(picture);
  if (before) Object.assign(usual, lasting(before, usual, picture));
  const another = before?.picture.meta.id !== id;
  let stand: Stand;
  if (shared.link && (foreign || another)) stand = stateFrom(shared.link, picture, usual, texts(strings));
  else if (before && !another) stand = before.stand;
  else stand = { state: { ...usual, ...shared.states.get(id), ...(opens ? {} : moment(picture, before)) }, notes: [] };
  legalise(stand.state, picture, usual);
  follow(stand.state, picture);
  return stand;
}

/** Another network reading the same sequence is looked at where the person had moved to. */
function moment(picture: Picture, before: { picture: Picture; stand: Stand } | null): Partial<State> {
  if (!before || !readsTheSame(picture, before.picture)) return {};
  const { column, zoom, first } = before.stand.state;
  return column === defaults(before.picture).column && zoom === 1 ? {} : { column, zoom, first };
}

function readsTheSame(one: Picture, other: Picture): boolean {
  if (one.meta.steps !== other.meta.steps) return false;
  const [a, b] = [one.meta.input.tokens, other.meta.input.tokens];
  if (a && b) return a.every((token, i) => token === b[i]);
  const [x, y] = [one.arrays.input?.values, other.arrays.input?.values];
  return !!x && !!y && x.length === y.length && x.every((value, i) => value === y[i]);
}

/** Back button: the address speaks again; what it leaves out is as usual. */
export function revisit(picture: Picture, now: State): Stand {
  noticeLink(true);
  const base = { ...defaults(picture), speed: now.speed, traced: now.traced, present: now.present, slide: now.slide };
  const stand = stateFrom(memory().link ?? {}, picture, base, texts(picture.meta.strings));
  follow(stand.state, picture);
  return stand;
}

/** Asked from outside to come to a view: what it leaves out is as usual, what is no part of one stays. */
export function come(picture: Picture, now: State, asked: Request): State {
  const { speed, traced, present, slide, all, first } = now;
  const { present: _, ...view } = asked;
  const base = { ...defaults(picture), speed, traced, present, slide, all, first };
  const { state } = stateFrom(view, picture, base, texts(picture.meta.strings));
  follow(state, picture);
  return state;
}

/** Whether two states differ in nothing but the step. */
export function isStepAway(picture: Picture, one: State, other: State): boolean {
  const rest = (state: State) => signature({ ...requestOf(state, picture), t: "" });
  return rest(one) === rest(other);
}

/**
 * Taste stays when the picture changes: order, colour range, speed, traced quantities. What is
 * opened stays where somebody has opened it: the only quantity of a plain RNN is nobody's choice.
 */
function lasting(before: { picture: Picture; stand: Stand }, usual: State, picture: Picture): Partial<State> {
  const { state } = before.stand;
  const opened = state.why !== defaults(before.picture).why;
  const known = picture.meta.orders.some((order) => order.key === state.sort);
  const drawable = state.traced.every((key) => picture.arrays[key]);
  return {
    sort: known ? state.sort : usual.sort,
    scale: state.scale,
    speed: state.speed,
    all: state.all,
    depth: state.depth,
    view: state.view,
    present: state.present,
    slide: state.slide,
    why: opened && picture.meta.quantities.some((q) => q.key === state.why) ? state.why : usual.why,
    traced: drawable ? state.traced : usual.traced,
  };
}

function legalise(state: State, picture: Picture, usual: State): void {
  state.column = clamp(state.column, 0, picture.columns - 1);
  if (state.unit >= picture.hidden) state.unit = usual.unit;
  state.kept = state.kept.filter((unit) => unit < picture.hidden);
  if (!picture.meta.orders.some((order) => order.key === state.sort)) state.sort = usual.sort;
  if (!picture.meta.quantities.some((q) => q.key === state.why)) state.why = usual.why;
  if (!state.traced.every((key) => picture.arrays[key])) state.traced = usual.traced;
}
