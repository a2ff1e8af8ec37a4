// The visible parts for one picture: built once, drawn when something changes, stepped cheaply.
import type { Actions } from "./actions";
import { axisOf } from "./axis";
import { ink } from "./colours";
import { Controls, keyHints } from "./controls";
import { Cursor } from "./cursor";
import { el, setAttribute } from "./dom";
import { fillHeight, NARROW, sideWidth } from "./fill_screen";
import type { Frame, Hit, Track } from "./frame";
import { moment } from "./frame";
import { ghostOf } from "./ghost";
import { glossary } from "./glossary";
import { Heatmap, heatmapHeight } from "./heatmap";
import { inputTracks } from "./inputs";
import { Lines } from "./lines";
import { moreButton } from "./more";
import { noteBox } from "./notes";
import { outputTracks } from "./outputs";
import { prose } from "./prose";
import { Readout } from "./readout";
import { fileName, savePng, saveSvg } from "./save_svg";
import { Slides } from "./slides";
import { orderOf, visible } from "./state";
import { texts } from "./text";
import { readTheme } from "./theme";
import { TimeAxis } from "./timeaxis";
import { Tools } from "./tools";
import type { Picture, State } from "./types";
import { Units } from "./units";
import type { WhatIf } from "./what_if";
import { editable } from "./what_if";

const WIDE = 1000;

interface Size {
  width: number;
  height: number;
}

export class Stage {
  readonly frame: Frame;
  readonly tracks: Track[];
  readonly readout: Readout;
  readonly stack = el("div", "stack");
  private readonly controls: Controls;
  private readonly tools: Tools;
  private readonly slides: Slides;
  private readonly units: Units;
  private readonly maps: Heatmap[];
  private readonly heading = el("header", "heading");
  private readonly body = el("div", "body");
  private readonly help = el("div", "help");
  private readonly foot = el("footer", "foot");
  private readonly notes = el("div", "notes", { part: "notes" });
  private readonly cursor = new Cursor();
  private kept: Size = { width: 0, height: 0 };
  private themeKey = "";
  private size = "";
  private presented = false;
  private width = 0;

  constructor(
    private readonly root: HTMLElement,
    readonly surface: HTMLElement,
    private readonly picture: Picture,
    state: State,
    actions: Actions,
    private readonly whatIf: WhatIf,
  ) {
    const { meta, arrays, hidden } = picture;
    const text = texts(meta.strings);
    this.controls = new Controls(picture, text, actions);
    this.slides = new Slides(picture, text, actions);
    this.tools = new Tools(text, actions, (how) => this.save(how));
    this.units = new Units(picture, text, actions);
    this.readout = new Readout(picture, text, actions);
    const height = heatmapHeight(hidden, meta.quantities.length);
    this.maps = meta.quantities.map((q) => new Heatmap(q, arrays[q.key]!, height, ghostOf(picture, q.key)));
    const time = new TimeAxis(text, actions);
    this.tracks = [...inputTracks(picture, text, editable(picture) ? whatIf : null), ...this.maps, ...outputTracks(picture), new Lines(picture, text, actions), time];
    time.listen(() => this.frame);
    this.frame = { picture, state, text, theme: readTheme(root), axis: axisOf(1, 0, 1), order: [] };
    surface.replaceChildren(this.cursor.node);
    surface.setAttribute("aria-label", text("scrub"));
    this.stack.append(...this.tracks.map((track) => track.node), surface);
    root.setAttribute("aria-label", text("viewer"));
    root.toggleAttribute("data-folds", meta.folds === true);
    if (meta.folds) this.controls.head.append(moreButton(root, text));
    root.toggleAttribute("data-many", meta.quantities.length > 4);
  }

  /** What goes into the root, top to bottom. */
  parts(): HTMLElement[] {
    const { meta } = this.picture;
    const { text } = this.frame;
    const { heading } = this;
    if (meta.title) heading.append(el("h2", "", { "data-testid": "viewer-title" }, meta.title));
    // A what-if says there what it comes to: room for it, so that nothing moves when it does.
    if (meta.look || editable(this.picture)) heading.append(el("p", "look", { part: "look", "data-testid": "viewer-look" }, ...prose(meta.look, meta.quantities)));
    this.body.append(this.stack, this.readout.node);
    this.help.append(keyHints(text, meta.stride), glossary(this.picture, text));
    return [heading, this.controls.node, this.help, this.whatIf.node, this.notes, this.body, this.units.node, this.foot];
  }

  /** Width and height of what stands above the controls. */
  get above(): Size {
    return { width: this.width, height: this.heading.getBoundingClientRect().height };
  }

  /** Do not become shorter there than the picture before: what is under a hand must not jump. */
  keep(above: Size): void {
    this.kept = above;
    this.heading.style.minHeight = `${above.height}px`;
  }

  showNotes(more: string[]): void {
    const all = [...this.picture.meta.notes, ...more];
    this.notes.replaceChildren(...noteBox(all, this.frame.text));
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

  /** Choose the layout for the present size; says whether the size is new. */
  relayout(): boolean {
    const { root } = this;
    const width = root.clientWidth;
    const presenting = root.hasAttribute("data-presenting");
    const size = presenting ? `${width}×${root.clientHeight} ${root.dataset["slide"]}` : String(width);
    if (width === 0 || size === this.size) return false;
    this.size = size;
    this.width = width;
    if (width !== this.kept.width) this.heading.style.minHeight = "";
    root.dataset["layout"] = width >= WIDE ? "wide" : width >= NARROW ? "medium" : "narrow";
    this.placeTools(width, presenting);
    (width >= WIDE && !presenting ? this.body : this.readout.node).append(this.readout.under);
    return true;
  }

  /** Help and tools: a row of their own, or beside play where height is scarce; on a phone tools come last. */
  private placeTools(width: number, presenting: boolean): void {
    const { controls, help, tools } = this;
    if (presenting) return controls.node.append(help, this.slides.node, tools.node);
    this.slides.node.remove();
    controls.node.after(help);
    (width < NARROW ? this.foot : this.heading).append(tools.node);
  }

  private fillScreen(presenting: boolean): void {
    if (!this.presented && !presenting) return;
    if (presenting) fillHeight(this.root, this.stack, this.tracks, this.maps);
    else for (const map of this.maps) map.resize(null);
    for (const map of this.maps) map.draw(this.frame);
    this.presented = presenting;
  }

  /** Everything but the step. */
  draw(state: State): void {
    const { frame, picture } = this;
    frame.state = state;
    frame.order = orderOf(picture, state.sort);
    this.root.style.setProperty("--side", `${sideWidth(frame, this.width)}px`);
    const width = Math.max(40, this.surface.clientWidth);
    frame.axis = axisOf(width, state.first, visible(picture, state.zoom));
    for (const track of this.tracks) track.draw(frame);
    this.fillScreen(state.present);
    this.tools.draw(frame);
    this.slides.draw(frame);
    this.readout.draw(frame);
    this.units.draw(frame);
    this.controls.draw(frame);
    this.whatIf.draw(frame);
    this.cursor.draw(frame);
  }

  /** What follows the cursor: nothing here reads the layout. */
  step(playing: boolean): void {
    const { frame, picture, root, surface } = this;
    const { state } = frame;
    this.cursor.step(frame);
    for (const track of this.tracks) track.step?.(frame);
    this.readout.step(frame);
    this.controls.move(frame, playing);
    this.whatIf.step(frame);
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

  /** A press on what stands under the cursor already: the input at the cursor can be changed. */
  press(hit: Hit | null): boolean {
    const track = this.tracks[0];
    if (hit?.q !== "x" || !editable(this.picture) || !track) return false;
    this.whatIf.openInput(track.plot.querySelector<HTMLElement>(".chip-now") ?? track.plot);
    return true;
  }

  /** The present view as a file. */
  private save(how: "svg" | "png"): void {
    const { frame, picture, root, heading, body } = this;
    const { meta, hidden } = picture;
    const cells = frame.axis.count * hidden * meta.quantities.length;
    const redraw = () => {
      for (const track of this.tracks) track.draw(frame);
      for (const track of this.tracks) track.step?.(frame);
    };
    const view = { root, heading, body, step: this.controls.step, cells, redraw };
    const name = fileName(meta.title, meta.cell, picture.stepOf(frame.state.column));
    if (how === "svg") saveSvg(view, name);
    else void savePng(view, name);
  }

  select(): void {
    for (const track of this.tracks) track.select?.(this.frame);
    this.readout.select(this.frame);
    this.units.select(this.frame);
  }
}
