// The viewer: one picture, one state, and the views that show them.
import type { Actions } from "./actions";
import { axisOf } from "./axis";
import { ink } from "./colours";
import { Controls, keyHints } from "./controls";
import { decode } from "./decode";
import { el, setAttribute, setText } from "./dom";
import type { Frame, Track } from "./frame";
import { moment } from "./frame";
import { Heatmap, heatmapHeight } from "./heatmap";
import { inputTracks } from "./inputs";
import { listenKeys } from "./keyboard";
import { Lines } from "./lines";
import { Address, memory, noticeLink, remember } from "./memory";
import { outputTracks } from "./outputs";
import { listenPointer } from "./pointer";
import { Readout } from "./readout";
import { clamp, defaults, follow, orderOf, panTo, toggleKept, visible, zoomTo } from "./state";
import { texts } from "./text";
import { readTheme } from "./theme";
import { TimeAxis } from "./timeaxis";
import { Timeline } from "./timeline";
import { Tooltip } from "./tooltip";
import type { Picture, State } from "./types";
import { requestOf, stateFrom } from "./url";

const WIDE = 1000;
const NARROW = 640;
const SPEAK_AFTER = 600;

export class Viewer {
  readonly root = el("section", "viewer", { "data-testid": "gate-viewer" });
  private readonly life = new AbortController();
  private readonly surface = el("div", "surface", { role: "slider", tabindex: "0", "data-testid": "scrub", "data-k": "scrub" });
  private readonly cursor = el("div", "cursor");
  private readonly hoverBox = el("div", "hover-box");
  private readonly tooltip = new Tooltip();
  private readonly live = el("div", "sr-only", { "aria-live": "polite", "data-testid": "live" });
  private readonly address = new Address(() => requestOf(this.state, this.picture));
  private readonly timeline = new Timeline((columns) => this.advance(columns), () => this.paint());
  private readonly actions = this.makeActions();
  private bytes: Uint8Array | null = null;
  private picture!: Picture;
  private state!: State;
  private frame!: Frame;
  private tracks: Track[] = [];
  private controls!: Controls;
  private readout!: Readout;
  private stack = el("div", "stack");
  private notes = el("div", "notes");
  private linkNotes: string[] = [];
  private dirty = true;
  private handle = 0;
  private speaking = 0;
  private themeKey = "";
  private width = 0;

  constructor(readonly style: HTMLStyleElement) {
    const { signal } = this.life;
    this.surface.append(this.cursor, this.hoverBox);
    listenKeys(this.root, this.actions, () => memory().active === this, () => this.picture.columns - 1, signal);
    listenPointer(this.surface, { axis: () => this.frame.axis, pick: (x, y, add) => this.pick(y, add, x), hover: (x, y) => this.hover(x, y), leave: () => this.leave(), actions: this.actions }, signal);
    this.root.addEventListener("focusin", () => (memory().active = this), { signal });
    this.root.addEventListener("pointerdown", () => (memory().active = this), { signal });
    window.addEventListener("popstate", () => this.revisit(), { signal });
    const resized = new ResizeObserver(() => this.resize());
    resized.observe(this.root);
    signal.addEventListener("abort", () => resized.disconnect());
    this.watchTheme(signal);
  }

  /** The page's colours change without a word to us: a transition of our background tells. */
  private watchTheme(signal: AbortSignal): void {
    this.root.addEventListener("transitionend", (event) => {
      if (event.target === this.root) this.retheme();
    }, { signal });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.retheme(), { signal });
  }

  /** Show a picture, or notice that only the theme changed. */
  show(bytes: Uint8Array): void {
    const first = this.bytes === null;
    if (!first && same(bytes, this.bytes!)) {
      noticeLink();
      this.retheme();
      this.address.touch();
      return;
    }
    this.bytes = bytes;
    const before = first ? null : this.picture;
    this.picture = decode(bytes);
    this.adopt(before, first);
    const focused = this.focusKey();
    this.build();
    this.themeKey = "";
    this.retheme();
    if (focused) this.root.querySelector<HTMLElement>(`[data-k="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    if (first || !memory().active) memory().active = this;
    this.address.touch();
  }

  /** Decide where the new picture stands: the address, what was seen before, or its own start. */
  private adopt(before: Picture | null, first: boolean): void {
    const shared = memory();
    const { id } = this.picture.meta;
    const foreign = noticeLink();
    this.timeline.stop();
    const usual = defaults(this.picture);
    if (this.state) Object.assign(usual, this.lasting(this.state, usual));
    if (shared.link && (foreign || first || before?.meta.id !== id)) {
      const { state, notes } = stateFrom(shared.link, this.picture, usual, texts(this.picture.meta.strings));
      this.state = state;
      this.linkNotes = notes;
    } else if (before?.meta.id !== id) {
      this.state = { ...usual, ...shared.states.get(id) };
      this.linkNotes = [];
    }
    this.legalise(usual);
    follow(this.state, this.picture);
  }

  /** Taste stays when the picture changes: order, colour range, speed, traced quantities. */
  private lasting(state: State, usual: State): Partial<State> {
    const traced = state.traced.filter((key) => this.picture.arrays[key]);
    const known = this.picture.meta.orders.some((order) => order.key === state.sort);
    return {
      sort: known ? state.sort : usual.sort,
      scale: state.scale,
      speed: state.speed,
      traced: traced.length && traced.length === state.traced.length ? traced : usual.traced,
    };
  }

  private legalise(usual: State): void {
    const { picture, state } = this;
    state.column = clamp(state.column, 0, picture.columns - 1);
    if (state.unit >= picture.hidden) state.unit = usual.unit;
    state.kept = state.kept.filter((unit) => unit < picture.hidden && unit !== state.unit);
    if (!picture.meta.orders.some((order) => order.key === state.sort)) state.sort = usual.sort;
  }

  /** The back button: the address speaks again. */
  private revisit(): void {
    noticeLink(true);
    const { state, notes } = stateFrom(memory().link ?? {}, this.picture, { ...defaults(this.picture), speed: this.state.speed, traced: this.state.traced }, this.frame.text);
    this.state = state;
    this.linkNotes = notes;
    this.timeline.stop();
    follow(this.state, this.picture);
    this.showNotes();
    this.refresh();
  }

  private build(): void {
    const { meta, arrays, hidden } = this.picture;
    const text = texts(meta.strings);
    const heading = el("header", "heading", {}, el("h2", "", { "data-testid": "viewer-title" }, meta.title));
    if (meta.look) heading.append(el("p", "look", { "data-testid": "viewer-look" }, meta.look));
    this.controls = new Controls(this.picture, text, this.actions);
    this.readout = new Readout(this.picture, text, this.actions);
    const height = heatmapHeight(hidden, meta.quantities.length);
    const maps = meta.quantities.map((q) => new Heatmap(q, arrays[q.key]!, height));
    const time = new TimeAxis(text, this.actions);
    time.listen(() => this.frame, this.life.signal);
    this.tracks = [...inputTracks(this.picture), ...maps, ...outputTracks(this.picture), new Lines(this.picture, text, this.actions), time];
    this.stack = el("div", "stack", {}, ...this.tracks.map((track) => track.node), this.surface);
    this.surface.setAttribute("aria-label", text("scrub"));
    this.notes = el("div", "notes");
    this.showNotes();
    const body = el("div", "body", {}, this.stack, this.readout.node);
    this.root.setAttribute("aria-label", text("viewer"));
    this.root.replaceChildren(heading, this.controls.node, keyHints(text), this.notes, body, this.tooltip.node, this.live);
    this.frame = { ...(this.frame ?? {}), picture: this.picture, state: this.state, text } as Frame;
  }

  private showNotes(): void {
    const all = [...this.picture.meta.notes, ...this.linkNotes];
    this.notes.replaceChildren(...all.map((note) => el("p", "note", { "data-testid": "viewer-note" }, note)));
  }

  private focusKey(): string {
    const root = this.root.getRootNode() as Document | ShadowRoot;
    const focused = root.activeElement;
    return focused && this.root.contains(focused) ? (focused.getAttribute("data-k") ?? "") : "";
  }

  /** Read the page's colours; repaint all if they changed. */
  retheme(): void {
    if (!this.root.isConnected || !this.picture) return;
    const theme = readTheme(this.root);
    if (theme.key === this.themeKey) return;
    this.themeKey = theme.key;
    this.frame.theme = theme;
    this.root.dataset["theme"] = theme.dark ? "dark" : "light";
    for (const quantity of this.picture.meta.quantities) this.root.style.setProperty(`--ink-${quantity.key}`, ink(quantity, theme));
    this.inks();
    this.resize(true);
  }

  private inks(): void {
    for (const node of this.root.querySelectorAll<HTMLElement>("[data-ink]")) node.style.setProperty("--ink", `var(--ink-${node.dataset["ink"] ?? node.getAttribute("data-ink")})`);
  }

  private resize(force = false): void {
    const width = this.root.clientWidth;
    if (!this.picture || width === 0 || (!force && width === this.width)) return;
    this.width = width;
    const layout = width >= WIDE ? "wide" : width >= NARROW ? "medium" : "narrow";
    this.root.dataset["layout"] = layout;
    this.frame.narrow = layout === "narrow";
    this.redraw();
    if (this.handle) cancelAnimationFrame(this.handle);
    this.handle = 0;
    this.render();
  }

  /** Everything shall be drawn at the next frame. */
  private redraw(): void {
    this.dirty = true;
    this.paint();
  }

  private refresh(): void {
    this.redraw();
    this.settled();
  }

  private settled(): void {
    remember(this.picture.meta.id, this.state);
    this.address.touch();
  }

  private paint(): void {
    if (!this.handle) this.handle = requestAnimationFrame(() => this.render());
  }

  private render(): void {
    this.handle = 0;
    if (!this.frame?.theme || !this.root.isConnected) return;
    if (this.dirty) this.drawAll();
    this.dirty = false;
    this.drawStep();
  }

  private drawAll(): void {
    const { frame, state, picture } = this;
    frame.state = state;
    frame.order = orderOf(picture, state.sort);
    const width = Math.max(40, this.surface.clientWidth);
    frame.axis = axisOf(width, state.first, visible(picture, state.zoom));
    for (const track of this.tracks) track.draw(frame);
    this.controls.draw(frame);
    this.cursor.style.width = `${this.cursorBox()[1]}px`;
    this.cursor.classList.toggle("thin", frame.axis.cell < 6);
  }

  /** Left edge and width of the cursor, on whole pixels. */
  private cursorBox(): [number, number] {
    const { axis } = this.frame;
    const { column } = this.state;
    if (axis.cell < 6) return [clamp(Math.round(axis.middle(column)) - 1, 0, axis.width - 2), 2];
    const left = Math.round(axis.left(column));
    return [left, Math.round(axis.left(column + 1)) - left];
  }

  private drawStep(): void {
    const { frame, picture, state, root } = this;
    const [left, width] = this.cursorBox();
    this.cursor.style.transform = `translateX(${left}px)`;
    this.cursor.style.width = `${width}px`;
    for (const track of this.tracks) track.step?.(frame);
    this.readout.step(frame);
    this.controls.move(frame, this.timeline.playing);
    const t = picture.stepOf(state.column);
    setAttribute(root, "data-step", String(t));
    setAttribute(root, "data-steps", String(picture.meta.steps));
    setAttribute(root, "data-unit", String(state.unit));
    setAttribute(root, "data-playing", String(this.timeline.playing));
    setAttribute(this.surface, "aria-valuemin", "0");
    setAttribute(this.surface, "aria-valuemax", String(picture.meta.steps - 1));
    setAttribute(this.surface, "aria-valuenow", String(t));
    setAttribute(this.surface, "aria-valuetext", moment(frame, state.column));
    this.speakSoon();
  }

  /** The values as text, once the cursor rests. */
  private speakSoon(): void {
    window.clearTimeout(this.speaking);
    if (this.timeline.playing) return;
    this.speaking = window.setTimeout(() => setText(this.live, this.readout.spoken(this.frame)), SPEAK_AFTER);
  }

  private moveTo(column: number): void {
    const next = clamp(column, 0, this.picture.columns - 1);
    if (next === this.state.column) return;
    const { first } = this.state;
    this.state.column = next;
    follow(this.state, this.picture);
    if (this.state.first !== first) this.dirty = true;
    this.paint();
    this.settled();
  }

  private advance(columns: number): boolean {
    this.moveTo(this.state.column + columns);
    return this.state.column < this.picture.columns - 1;
  }

  private selectUnit(unit: number): void {
    if (unit === this.state.unit) return;
    this.state.unit = unit;
    for (const track of this.tracks) track.select?.(this.frame);
    this.inks();
    this.paint();
    this.settled();
  }

  private makeActions(): Actions {
    const change = (edit: (state: State) => void) => {
      edit(this.state);
      this.refresh();
    };
    return {
      go: (column) => (this.timeline.stop(), this.moveTo(column)),
      by: (columns) => (this.timeline.stop(), this.moveTo(this.state.column + columns)),
      unit: (unit) => this.selectUnit(unit),
      unitBy: (rows) => {
        const { order } = this.frame;
        const rank = Array.prototype.indexOf.call(order, this.state.unit);
        this.selectUnit(order[clamp(rank + rows, 0, order.length - 1)]!);
      },
      keep: (unit) => change((state) => toggleKept(state, unit)),
      trace: (key) => change((state) => {
        const rest = state.traced.filter((other) => other !== key);
        state.traced = rest.length === state.traced.length ? [...rest, key] : rest.length ? rest : state.traced;
      }),
      sort: (key) => change((state) => (state.sort = key)),
      scale: (key) => change((state) => (state.scale = key)),
      speed: (value) => change((state) => (state.speed = value)),
      zoom: (factor, column) => change((state) => {
        zoomTo(state, this.picture, factor ? state.zoom * factor : 1, column ?? state.column);
        if (column === undefined) follow(state, this.picture);
      }),
      pan: (first) => change((state) => panTo(state, this.picture, first)),
      play: () => this.play(),
      stop: () => this.timeline.stop(),
    };
  }

  private play(): void {
    if (this.timeline.playing) return this.timeline.stop();
    if (this.picture.columns < 2) return;
    if (this.state.column >= this.picture.columns - 1) this.moveTo(0);
    this.timeline.start(() => this.state.speed);
  }

  /** The track under y, and y within its plot. */
  private trackAt(y: number): [Track, number, number] | null {
    const top = this.stack.getBoundingClientRect().top;
    for (const track of this.tracks) {
      const box = track.plot.getBoundingClientRect();
      const from = box.top - top;
      if (y >= from && y < from + box.height) return [track, y - from, from];
    }
    return null;
  }

  private pick(y: number, add: boolean, x: number): void {
    const found = this.trackAt(y);
    const unit = found?.[0].hit?.(this.frame, this.frame.axis.at(x), found[1])?.unit;
    if (unit === undefined) return;
    if (add) this.actions.keep(unit);
    else this.selectUnit(unit);
  }

  private hover(x: number, y: number): void {
    const { axis } = this.frame;
    const found = x >= 0 && x < axis.width ? this.trackAt(y) : null;
    const column = axis.at(x);
    const hit = found?.[0].hit?.(this.frame, column, found[1]) ?? null;
    if (!hit) return this.leave();
    const box = this.root.getBoundingClientRect();
    const surface = this.surface.getBoundingClientRect();
    this.tooltip.show(hit, surface.left - box.left + x, surface.top - box.top + y, box);
    this.hoverBox.hidden = !hit.box;
    if (!hit.box) return;
    this.hoverBox.style.transform = `translate(${axis.left(column)}px, ${found![2] + hit.box.y}px)`;
    this.hoverBox.style.width = `${Math.max(2, axis.cell)}px`;
    this.hoverBox.style.height = `${Math.max(2, hit.box.height)}px`;
  }

  private leave(): void {
    this.tooltip.hide();
    this.hoverBox.hidden = true;
  }

  destroy(): void {
    this.life.abort();
    this.timeline.stop();
    this.address.stop();
    cancelAnimationFrame(this.handle);
    window.clearTimeout(this.speaking);
    if (memory().active === this) memory().active = null;
    this.style.remove();
    this.root.remove();
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((value, k) => value === b[k]);
}
