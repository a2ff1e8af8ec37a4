// The viewer: one picture, one state, and the stage that shows them.
import type { Actions } from "./actions";
import type { Stand } from "./adopt";
import { adopt, come, isStepAway, revisit } from "./adopt";
import { listenCourse } from "./course";
import { decode } from "./decode";
import { arrange, el } from "./dom";
import { Inspector } from "./inspect";
import { listenKeys } from "./keyboard";
import { Address, memory, noticeLink, remember } from "./memory";
import { Light } from "./light";
import { listenLook } from "./look";
import type { By, Place } from "./outside";
import { listenOutside, tell, tellAll } from "./outside";
import { listenPointer } from "./pointer";
import { Presenter, scrollBy } from "./present";
import { Speaker } from "./spoken";
import { Stage } from "./stage";
import { clamp, follow, panTo, toggled, toggleKept, zoomTo } from "./state";
import { Timeline } from "./timeline";
import type { Picture, State } from "./types";
import type { Request } from "./url";
import { requestOf } from "./url";
import { WhatIf } from "./what_if";

/** Whoever can compute: asked for a what-if, and answers with another picture. */
export interface Host {
  edit(text: string, live: boolean): void;
}

export class Viewer {
  readonly root = el("section", "viewer", { "data-testid": "gate-viewer", tabindex: "-1" });
  private readonly life = new AbortController();
  private readonly surface = el("div", "surface", { role: "slider", tabindex: "0", "data-testid": "scrub", "data-k": "scrub" });
  private readonly speaker = new Speaker();
  private readonly address = new Address(() => requestOf(this.state, this.picture), () => this.revisit());
  private readonly timeline = new Timeline((columns) => this.advance(columns), () => this.paint());
  private readonly actions = this.makeActions();
  private readonly light = new Light(this.root, this.actions, (key) => this.picture.meta.quantities.some((q) => q.key === key), this.life.signal);
  private readonly inspector = new Inspector(this.root, this.light);
  private readonly presenter = new Presenter(this.root, () => this.actions.present(false), this.life.signal);
  private readonly whatIf = new WhatIf(this.actions);
  private host: Host = { edit: () => undefined };
  private bytes: Uint8Array | null = null;
  private picture!: Picture;
  private stand!: Stand;
  private stage!: Stage;
  private dirty = true;
  private handle = 0;
  /** Whether something was drawn ahead of the frame to come. */
  private ahead = 0;

  constructor(readonly style: HTMLStyleElement) {
    const { signal } = this.life;
    const { actions, inspector } = this;
    listenKeys(this.root, actions, {
      active: () => memory().active === this,
      last: () => this.picture.columns - 1,
      presenting: () => this.state.present,
      walking: () => this.stage.readout.diagram.slow.walking,
    }, signal);
    listenPointer(this.surface, {
      actions,
      axis: () => this.stage.frame.axis,
      column: () => this.state.column,
      pick: (x, y, add, from) => this.pick(x, y, add, from),
      hover: (x, y) => inspector.hover(this.stage, x, y),
      leave: () => inspector.leave(),
    }, signal);
    listenOutside({
      ask: () => this.answer(),
      go: (t) => actions.go(this.picture.columnOf(t)),
      come: (request) => this.come(request),
    }, signal);
    listenCourse(() => this.picture ? { picture: this.picture, place: this.place() } : null, signal);
    listenLook(this.root, actions, this.light, () => this.picture, signal);
    const activate = () => (memory().active = this);
    this.root.addEventListener("focusin", activate, { signal });
    this.root.addEventListener("pointerdown", activate, { signal });
    window.addEventListener("popstate", () => this.revisit(), { signal });
    const resized = new ResizeObserver(() => this.fitIn());
    resized.observe(this.root);
    signal.addEventListener("abort", () => resized.disconnect());
    this.watchTheme(signal);
    this.whatIf.listen(this.root, signal);
  }

  private get state(): State {
    return this.stand.state;
  }

  /** The page's colours change without a word to us: a transition of our background tells. */
  private watchTheme(signal: AbortSignal): void {
    this.root.addEventListener("transitionend", (event) => {
      if (event.target === this.root) this.fitIn();
    }, { signal });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.fitIn(), { signal });
  }

  /** Show a picture, or notice that only the theme changed. */
  show(bytes: Uint8Array, host: Host): void {
    this.host = host;
    if (!this.bytes || !same(bytes, this.bytes)) this.change(bytes);
    else if (noticeLink()) this.revisit();
    else this.sameAgain();
    if (!memory().active) memory().active = this;
    this.address.shown();
  }

  private sameAgain(): void {
    this.whatIf.again();
    this.fitIn();
  }

  private change(bytes: Uint8Array): void {
    const above = this.stage?.above;
    const before = this.bytes ? { picture: this.picture, stand: this.stand } : null;
    this.bytes = bytes;
    this.picture = decode(bytes);
    // An edit that is answered, or merely another language, does not interrupt.
    if (before?.picture.meta.id !== this.picture.meta.id) this.timeline.stop();
    this.inspector.leave();
    this.stand = adopt(this.picture, before);
    this.whatIf.show(this.picture);
    const focused = this.focusKey();
    this.stage = new Stage(this.root, this.surface, this.picture, this.state, this.actions, this.whatIf);
    arrange(this.root, [...this.stage.parts(), this.whatIf.list.node, this.whatIf.presets.node, this.inspector.tooltip.node, this.speaker.node]);
    this.stage.showNotes(this.stand.notes);
    if (above && before?.picture.meta.id === this.picture.meta.id) this.stage.keep(above);
    this.fitIn();
    this.tell("event");
    if (focused && this.focusKey() !== focused) this.root.querySelector<HTMLElement>(`[data-k="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }

  private focusKey(): string {
    const focused = (this.root.getRootNode() as Document | ShadowRoot).activeElement;
    return focused && this.root.contains(focused) ? (focused.getAttribute("data-k") ?? "") : "";
  }

  private revisit(): void {
    this.timeline.stop();
    this.stand = revisit(this.picture, this.state);
    this.stage.showNotes(this.stand.notes);
    this.refresh();
  }

  /** Colours and width of the page: repaint at once where they changed. */
  private fitIn(): void {
    if (!this.stage || !this.root.isConnected) return;
    const themed = this.stage.retheme();
    const sized = this.stage.relayout();
    if (!themed && !sized) return;
    this.dirty = true;
    cancelAnimationFrame(this.handle);
    this.render();
  }

  private refresh(by: By = "person"): void {
    this.dirty = true;
    this.paint();
    this.settled(by);
  }

  private settled(by: By = "person"): void {
    remember(this.picture.meta.id, this.state);
    this.address.touch();
    this.tell(by);
  }

  private tell(by: By): void {
    if (this.picture) tell(this.place(), by);
  }

  private place(): Place {
    return { t: this.picture.stepOf(this.state.column), unit: this.state.unit };
  }

  private come(request: Request): void {
    if (!this.picture) return;
    this.timeline.stop();
    const state = come(this.picture, this.state, request);
    if (isStepAway(this.picture, state, this.state)) this.moveTo(state.column, "event");
    else {
      this.stand = { state, notes: [] };
      this.refresh("event");
    }
    // A picture that has only just come is never seen at another place.
    this.hurry();
  }

  private answer(): void {
    this.tell("event");
    if (this.picture) tellAll({ ...this.place(), view: requestOf(this.state, this.picture) });
  }

  private paint(): void {
    if (!this.handle) this.handle = requestAnimationFrame(() => this.render());
  }

  /** A key falls anywhere between two frames: drawn and laid out at once, the frame has only to be painted. */
  private hurry(): void {
    if (!this.handle || this.ahead) return;
    this.ahead = requestAnimationFrame(() => (this.ahead = 0));
    cancelAnimationFrame(this.handle);
    this.render();
    this.root.getBoundingClientRect();
  }

  private render(): void {
    this.handle = 0;
    if (!this.root.isConnected) return;
    if (this.presenter.apply(this.state)) this.stage.relayout();
    if (this.dirty) this.stage.draw(this.state);
    this.stage.step(this.timeline.playing);
    if (this.dirty) this.light.again();
    this.dirty = false;
    this.speaker.soon(this.stage.frame, this.timeline.playing);
  }

  private moveTo(column: number, by: By = "person"): void {
    const next = clamp(column, 0, this.picture.columns - 1);
    if (next === this.state.column) return;
    const { first } = this.state;
    this.state.column = next;
    follow(this.state, this.picture);
    if (this.state.first !== first) this.dirty = true;
    this.paint();
    remember(this.picture.meta.id, this.state);
    this.address.moved();
    this.tell(by);
  }

  private advance(columns: number): boolean {
    this.moveTo(this.state.column + columns);
    return this.state.column < this.picture.columns - 1;
  }

  private play(): void {
    if (this.timeline.playing) return this.timeline.stop();
    if (this.picture.columns < 2) return;
    if (this.state.column >= this.picture.columns - 1) this.moveTo(0);
    this.timeline.start(() => this.state.speed);
  }

  private selectUnit(unit: number): void {
    if (unit === this.state.unit) return;
    this.state.unit = unit;
    this.stage.select();
    this.paint();
    this.settled();
  }

  /** Move the selection down the rows, in the order they are drawn. */
  private unitBy(rows: number): void {
    const { order } = this.stage.frame;
    const rank = Array.prototype.indexOf.call(order, this.state.unit);
    this.selectUnit(order[clamp(rank + rows, 0, order.length - 1)]!);
  }

  private pick(x: number, y: number, add: boolean, from: number): void {
    if (from === this.state.column && this.stage.press(this.inspector.hitAt(this.stage, x, y))) return;
    const unit = this.inspector.unitAt(this.stage, x, y);
    if (unit === undefined) return;
    if (add) this.actions.keep(unit);
    else this.selectUnit(unit);
  }

  /** The walk is through the diagram, so that comes first. */
  private slow(): void {
    if (this.state.slide !== "diagram") this.actions.slide("diagram");
    this.render();
    this.stage.readout.diagram.slow.toggle();
  }

  private makeActions(): Actions {
    const change = (edit: (state: State) => void) => {
      edit(this.state);
      this.refresh();
    };
    const move = (column: () => number) => {
      this.timeline.stop();
      this.moveTo(column());
    };
    return {
      go: (column) => move(() => column),
      by: (columns) => {
        move(() => this.state.column + columns);
        this.hurry();
      },
      unitBy: (rows) => this.unitBy(rows),
      keep: (unit) => change((state) => toggleKept(state, unit)),
      trace: (key) => change((state) => (state.traced = toggled(state.traced, key))),
      sort: (key) => change((state) => (state.sort = key)),
      scale: (key) => change((state) => (state.scale = key)),
      speed: (value) => change((state) => (state.speed = value)),
      unit: (unit) => this.selectUnit(unit),
      why: (key) => change((state) => (state.why = key)),
      all: (on) => change((state) => (state.all = on)),
      depth: (depth) => change((state) => (state.depth = depth)),
      view: (view) => change((state) => (state.view = view)),
      present: (on) => change((state) => (state.present = on)),
      slide: (slide) => change((state) => (state.slide = slide)),
      presets: () => this.whatIf.choosePreset(this.root),
      slow: () => this.slow(),
      scroll: (pages) => scrollBy(this.stage.readout.node, pages),
      edit: (text, live = false) => this.host.edit(text, live),
      change: (gate, source) => this.whatIf.openWeight(gate, source),
      zoom: (factor, column) => change((state) => {
        zoomTo(state, this.picture, factor ? state.zoom * factor : 1, column ?? state.column);
        if (column === undefined) follow(state, this.picture);
      }),
      pan: (first) => change((state) => panTo(state, this.picture, first)),
      play: () => this.play(),
      stop: () => this.timeline.stop(),
    };
  }

  destroy(): void {
    this.life.abort();
    this.timeline.stop();
    this.address.stop();
    cancelAnimationFrame(this.handle);
    this.speaker.stop();
    if (memory().active === this) memory().active = null;
    this.style.remove();
    this.root.remove();
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((value, k) => value === b[k]));
}
