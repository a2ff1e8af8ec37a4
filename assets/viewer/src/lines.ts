// Traces of the selected and the kept units, for the chosen quantities.
import type { Actions } from "./actions";
import { band } from "./band";
import type { Ruler, Series } from "./chart";
import { Dots, drawGhosts, drawGrid, drawSeries, endLabels, gridLabels, ruler } from "./chart";
import { ink } from "./colours";
import { el, fit, setText } from "./dom";
import type { Frame, Hit, Track } from "./frame";
import { moment } from "./frame";
import { comparison, difference, ghostOf, hasGhost, showsDifference } from "./ghost";
import { exact, signed } from "./numbers";
import { extremes } from "./ranges";
import { MOST_KEPT, shownUnits } from "./state";
import type { Text } from "./text";
import type { Picture, QuantityMeta } from "./types";

const HEIGHT = 116;
const DASHES = [[], [6, 3], [2, 2.5], [9, 3, 2, 3], [4, 4], [1, 4]];

export class Lines implements Track {
  readonly node: HTMLElement;
  readonly plot: HTMLElement;
  private readonly canvas = el("canvas", "", { "aria-hidden": "true" });
  private readonly dots = new Dots();
  private readonly grid = el("div", "y-labels");
  private readonly side: HTMLElement;
  private readonly hint: HTMLElement;
  private readonly units = el("div", "chips", { "data-testid": "traced-units" });
  private readonly toggles = new Map<string, HTMLButtonElement>();
  private readonly reach = new Map<string, [number, number]>();
  private all: Series[] = [];
  private scale: Ruler = ruler(0, 1, HEIGHT);

  constructor(picture: Picture, text: Text, private readonly actions: Actions) {
    const parts = band("lines", text("lines"), text("lines_hint"));
    this.node = parts.node;
    this.plot = parts.plot;
    this.side = parts.side;
    this.hint = parts.hint;
    this.plot.style.height = `${HEIGHT}px`;
    this.plot.append(this.canvas, this.dots.node, this.grid);
    parts.label.append(this.chooser(picture, text), this.units);
    for (const { key } of picture.meta.quantities) {
      const [least, most] = extremes(picture.arrays[key]!);
      this.reach.set(key, [Math.min(...least), Math.max(...most)]);
    }
  }

  private chooser(picture: Picture, text: Text): HTMLElement {
    const group = el("div", "chips", { role: "group", "data-unsaved": "", "aria-label": text("lines_quantities") });
    for (const { key, symbol, name } of picture.meta.quantities) {
      const button = el("button", "toggle", { type: "button", title: name, "aria-label": name, "data-k": `trace-${key}` }, symbol);
      button.dataset["ink"] = button.dataset["q"] = key;
      button.addEventListener("click", () => this.actions.trace(key));
      this.toggles.set(key, button);
      group.append(button);
    }
    if (picture.meta.quantities.length === 1) group.hidden = true;
    return group;
  }

  draw(frame: Frame): void {
    const { axis, theme } = frame;
    this.series(frame);
    const context = fit(this.canvas, axis.width, HEIGHT);
    drawGrid(context, axis, this.scale, theme);
    drawGhosts(context, axis, this.scale, this.all);
    for (const series of [...this.all].reverse()) drawSeries(context, axis, this.scale, series);
    this.grid.replaceChildren(...gridLabels(this.scale));
    this.side.replaceChildren(...endLabels(axis, this.scale, this.all, 9));
    this.chips(frame);
    this.step(frame);
  }

  select(frame: Frame): void {
    this.draw(frame);
  }

  private series(frame: Frame): void {
    const { picture, state, theme, text } = frame;
    const chosen = picture.meta.quantities.filter((q) => state.traced.includes(q.key));
    const units = shownUnits(state);
    this.all = chosen.flatMap((quantity) => units.map((unit, k) => this.one(frame, quantity, unit, k, units.length, ink(quantity, theme))));
    const ghost = hasGhost(picture);
    setText(this.hint, text(!ghost ? "lines_hint" : showsDifference(frame) ? "whatif_lines_difference" : "whatif_lines"));
    if (showsDifference(frame)) return this.aboutZero(chosen, picture);
    let [low, high] = [chosen.every((q) => q.range === "gate") ? 0 : -1, 1];
    for (const { key } of chosen) {
      const [least, most] = this.reach.get(key)!;
      low = Math.min(low, least);
      high = Math.max(high, most);
    }
    this.scale = ruler(low, high, HEIGHT);
  }

  private aboutZero(chosen: QuantityMeta[], picture: Picture): void {
    const reach = chosen.map(({ key }) => difference(picture.arrays[key]!, ghostOf(picture, key)!).largest);
    const most = Math.max(...reach) || 1;
    this.scale = ruler(-most, most, HEIGHT);
  }

  private one(frame: Frame, { key, symbol }: QuantityMeta, unit: number, k: number, units: number, colour: string): Series {
    const { picture } = frame;
    const now = picture.arrays[key]!;
    const ghost = ghostOf(picture, key);
    const compared = ghost && showsDifference(frame);
    const { values, width } = compared ? difference(now, ghost).matrix : now;
    const was = ghost && !compared ? { was: (column: number) => ghost.values[column * width + unit] ?? NaN } : {};
    return {
      label: units > 1 ? `${symbol} ${unit}` : symbol,
      q: key,
      colour,
      dash: DASHES[k % DASHES.length]!,
      width: k === 0 ? 2 : 1.4,
      value: (column) => values[column * width + unit] ?? NaN,
      ...was,
    };
  }

  private chips({ state, text }: Frame): void {
    for (const [key, button] of this.toggles) button.setAttribute("aria-pressed", String(state.traced.includes(key)));
    const chips = state.kept.map((unit) => {
      const name = text("release_unit", { unit });
      const chip = el("button", "chip", { type: "button", title: name, "aria-label": name, "data-k": `kept-${unit}` }, `${unit} ×`);
      chip.addEventListener("click", () => this.actions.keep(unit));
      return chip;
    });
    if (!state.kept.includes(state.unit) && state.kept.length < MOST_KEPT) {
      const add = el("button", "chip", { type: "button", title: text("keep_unit_hint"), "data-k": "keep" }, text("keep_unit", { unit: state.unit }));
      add.addEventListener("click", () => this.actions.keep(state.unit));
      chips.push(add);
    }
    this.units.replaceChildren(...chips);
  }

  step(frame: Frame): void {
    this.dots.write(frame, this.scale, this.all);
  }

  hit(frame: Frame, column: number, y: number): Hit | null {
    return nearest(frame, this.all, this.scale, column, y);
  }
}

/** The line nearest to the pointer in this column. */
export function nearest(frame: Frame, all: Series[], scale: Ruler, column: number, y: number): Hit | null {
  let best: Series | null = null;
  let least = Infinity;
  for (const series of all) {
    const distance = Math.abs(scale.y(series.value(column)) - y);
    if (distance < least) [best, least] = [series, distance];
  }
  if (!best) return null;
  const value = best.value(column);
  const compared = showsDifference(frame);
  const lines = [compared ? signed(value) : exact(value), best.label, moment(frame, column)];
  if (best.was) lines.splice(1, 0, comparison(frame, value, best.was(column)));
  else if (compared) lines.splice(1, 0, frame.text("whatif_minus"));
  return { lines, ...(best.q ? { q: best.q } : {}) };
}
