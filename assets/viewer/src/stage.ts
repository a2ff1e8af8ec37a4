// The visible parts for one picture: built once, drawn when something changes, stepped cheaply.
import type { Actions } from "./actions";
import { axisOf } from "./axis";
import { ink } from "./colours";
import { Controls, keyHints } from "./controls";
import { el, setAttribute } from "./dom";
import type { Frame, Track } from "./frame";
import { moment } from "./frame";
import { ghostOf } from "./ghost";
import { glossary } from "./glossary";
import { Heatmap, heatmapHeight } from "./heatmap";
import { inputTracks } from "./inputs";
import { Lines } from "./lines";
import { MOST_NAMED, outputTracks } from "./outputs";
import { prose } from "./prose";
import { Readout } from "./readout";
import { clamp, orderOf, visible } from "./state";
import { texts } from "./text";
import { readTheme } from "./theme";
import { TimeAxis } from "./timeaxis";
import type { Picture, State } from "./types";

const WIDE = 1000;
const NARROW = 640;
/** Columns thinner than this get a line for a cursor instead of a frame. */
const THIN = 6;

export class Stage {
  readonly frame: Frame;
  readonly tracks: Track[];
  readonly readout: Readout;
  readonly stack = el("div", "stack");
  private readonly controls: Controls;
  private readonly notes = el("div", "notes");
  private readonly cursor = el("div", "cursor");
  private themeKey = "";
  private width = 0;

  constructor(
    private readonly root: HTMLElement,
    readonly surface: HTMLElement,
    private readonly picture: Picture,
    state: State,
    actions: Actions,
  ) {
    const { meta, arrays, hidden } = picture;
    const text = texts(meta.strings);
    this.controls = new Controls(picture, text, actions);
    this.readout = new Readout(picture, text, actions);
    const height = heatmapHeight(hidden, meta.quantities.length);
    const maps = meta.quantities.map((q) => new Heatmap(q, arrays[q.key]!, height, ghostOf(picture, q.key)));
    const time = new TimeAxis(text, actions);
    this.tracks = [...inputTracks(picture), ...maps, ...outputTracks(picture), new Lines(picture, text, actions), time];
    time.listen(() => this.frame);
    this.frame = { picture, state, text, theme: readTheme(root), axis: axisOf(1, 0, 1), order: [] };
    surface.replaceChildren(this.cursor);
    surface.setAttribute("aria-label", text("scrub"));
    this.stack.append(...this.tracks.map((track) => track.node), surface);
    root.setAttribute("aria-label", text("viewer"));
  }

  /** What goes into the root, top to bottom. */
  parts(): HTMLElement[] {
    const { meta } = this.picture;
    const { text } = this.frame;
    const heading = el("header", "heading");
    if (meta.title) heading.append(el("h2", "", { "data-testid": "viewer-title" }, meta.title));
    if (meta.look) heading.append(el("p", "look", { "data-testid": "viewer-look" }, ...prose(meta.look, meta.quantities)));
    const body = el("div", "body", {}, this.stack, this.readout.node);
    return [heading, this.controls.node, keyHints(text, meta.stride), glossary(this.picture, text), this.notes, body];
  }

  showNotes(more: string[]): void {
    const all = [...this.picture.meta.notes, ...more];
    this.notes.replaceChildren(...all.map((note) => el("p", "note", { "data-testid": "viewer-note" }, note)));
  }

  /** Read the page's colours; says whether they differ from the last ones. */
  retheme(): boolean {
    const theme = readTheme(this.root);
    if (theme.key === this.themeKey) return false;
    this.themeKey = theme.key;
    this.frame.theme = theme;
    this.root.dataset["theme"] = theme.dark ? "dark" : "light";
    for (const quantity of this.picture.meta.quantities) {
      this.root.style.setProperty(`--ink-${quantity.key}`, ink(quantity, theme));
    }
    for (const node of this.root.querySelectorAll<HTMLElement>("[data-ink]")) {
      node.style.setProperty("--ink", `var(--ink-${node.getAttribute("data-ink")})`);
    }
    return true;
  }

  /** Choose the layout for the present width; says whether the width is new. */
  relayout(): boolean {
    const width = this.root.clientWidth;
    if (width === 0 || width === this.width) return false;
    this.width = width;
    this.root.dataset["layout"] = width >= WIDE ? "wide" : width >= NARROW ? "medium" : "narrow";
    return true;
  }

  /** Everything but the step. */
  draw(state: State): void {
    const { frame, picture } = this;
    frame.state = state;
    frame.order = orderOf(picture, state.sort);
    this.root.style.setProperty("--side", `${this.sideWidth()}px`);
    const width = Math.max(40, this.surface.clientWidth);
    frame.axis = axisOf(width, state.first, visible(picture, state.zoom));
    for (const track of this.tracks) track.draw(frame);
    this.readout.draw(frame);
    this.controls.draw(frame);
    this.cursor.classList.toggle("thin", frame.axis.cell < THIN);
  }

  /** Room at the right for the longest label that stands there. */
  private sideWidth(): number {
    const { picture, text, theme, state } = this.frame;
    const { output } = picture.meta;
    const words = output ? [...output.labels.slice(0, MOST_NAMED), text("truth")] : [];
    const legends = state.scale === "unit" ? ["min", "max", "reach", "minus"].map((end) => text(`legend_own_${end}`)) : [];
    const context = document.createElement("canvas").getContext("2d")!;
    context.font = `600 12px ${theme.font}`;
    const longest = Math.max(0, ...words.map((w) => context.measureText(w).width), ...legends.map((w) => context.measureText(w).width + 8));
    return this.width < NARROW ? clamp(Math.ceil(longest) + 10, 44, 92) : clamp(Math.ceil(longest) + 14, 60, 130);
  }

  /** Left edge and width of the cursor, on whole pixels. */
  private cursorBox(): [number, number] {
    const { axis, state } = this.frame;
    if (axis.cell < THIN) return [clamp(Math.round(axis.middle(state.column)) - 1, 0, axis.width - 2), 2];
    const left = Math.round(axis.left(state.column));
    return [left, Math.round(axis.left(state.column + 1)) - left];
  }

  /** What follows the cursor: nothing here reads the layout. */
  step(playing: boolean): void {
    const { frame, picture, root, surface } = this;
    const { state } = frame;
    const [left, width] = this.cursorBox();
    this.cursor.style.transform = `translateX(${left}px)`;
    this.cursor.style.width = `${width}px`;
    for (const track of this.tracks) track.step?.(frame);
    this.readout.step(frame);
    this.controls.move(frame, playing);
    const t = String(picture.stepOf(state.column));
    setAttribute(root, "data-step", t);
    setAttribute(root, "data-steps", String(picture.meta.steps));
    setAttribute(root, "data-unit", String(state.unit));
    setAttribute(root, "data-playing", String(playing));
    setAttribute(surface, "aria-valuemin", "0");
    setAttribute(surface, "aria-valuemax", String(picture.meta.steps - 1));
    setAttribute(surface, "aria-valuenow", t);
    setAttribute(surface, "aria-valuetext", moment(frame, state.column));
  }

  select(): void {
    for (const track of this.tracks) track.select?.(this.frame);
    this.readout.select(this.frame);
  }
}
