// The strip over a training: a curve of the loss, and a handle for the moment that is looked at.
// What it asks for comes from the server; while a hand moves, the newest alone.

/** A hand at the keys rests after so long: then the address is written. */
const REST = 450;
/** A live wish waits for the last answer, but no longer than this. */
const PATIENCE = 1500;
/** After so long without an answer nothing is awaited any more. */
const FORGET = 6000;
/** Between two moments while it plays. */
const PACE = 750;
const HEIGHT = 46;
const PAD = 11;
const OPENED = "__gatescopeMoments";

const mounted = new WeakMap();

export default function moments({ data, parentElement, setTriggerValue }) {
  if (!data?.moments?.length) return;
  let strip = mounted.get(parentElement);
  if (!strip?.root.isConnected) {
    strip?.destroy();
    strip = new Strip();
    parentElement.append(strip.root);
    mounted.set(parentElement, strip);
  }
  // Every run of the page brings a new way to ask.
  strip.send = (step, live) => setTriggerValue("moment", { step, live });
  strip.show(data);
  const shown = strip;
  return () => {
    shown.destroy();
    if (mounted.get(parentElement) === shown) mounted.delete(parentElement);
  };
}

function el(tag, className, attributes = {}) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

function shape(tag, attributes) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

class Strip {
  data = null;
  send = () => undefined;
  /** Where the handle stands, as a place among the moments. */
  index = 0;
  /** What the last answer was of, what is awaited, what is to be asked next, and what the address has. */
  shown = -1;
  asked = null;
  queued = null;
  settled = -1;
  held = false;
  playing = false;
  timers = { rest: 0, patience: 0, forget: 0, play: 0 };
  drawn = "";

  constructor() {
    this.root = el("div", "moments", { "data-testid": "moments", "data-keys": "own" });
    this.opener = el("button", "opener", { type: "button", "data-testid": "moments-open", "aria-expanded": "false" });
    this.play = el("button", "play", { type: "button", "data-testid": "moments-play" });
    this.label = el("strong", "label", { "data-testid": "moments-label" });
    this.says = el("span", "says", { "data-testid": "moments-says" });
    this.back = el("button", "word", { type: "button", "data-testid": "moments-end" });
    this.hide = el("button", "word", { type: "button", "data-testid": "moments-hide" });
    this.svg = shape("svg", { "aria-hidden": "true", height: HEIGHT });
    this.handle = el("div", "handle", { role: "slider", tabindex: "0", "data-testid": "moments-handle", "aria-orientation": "horizontal" });
    this.track = el("div", "track", { "data-testid": "moments-track" });
    this.ends = el("div", "ends", { "aria-hidden": "true" });
    this.body = el("div", "body");
    const head = el("div", "head");
    const words = el("div", "words");
    words.append(this.label, " ", this.says);
    head.append(this.play, words, this.back, this.hide);
    this.track.append(this.svg, this.handle);
    this.body.append(head, this.track, this.ends);
    this.root.append(this.opener, this.body);
    this.listen();
  }

  listen() {
    this.opener.addEventListener("click", () => {
      this.open(true);
      this.handle.focus({ preventScroll: true });
    });
    this.hide.addEventListener("click", () => {
      this.open(false);
      this.opener.focus({ preventScroll: true });
    });
    this.back.addEventListener("click", () => {
      this.handle.focus({ preventScroll: true });
      this.settleAt(this.data.end);
    });
    this.play.addEventListener("click", () => (this.playing ? this.stop() : this.start()));
    this.handle.addEventListener("keydown", (event) => this.key(event));
    this.listenPointer();
    this.sized = new ResizeObserver(() => this.draw());
    this.sized.observe(this.track);
  }

  listenPointer() {
    const { track } = this;
    track.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      this.pause();
      this.held = true;
      track.setPointerCapture(event.pointerId);
      this.handle.focus({ preventScroll: true });
      this.moveTo(this.nearest(event));
    });
    track.addEventListener("pointermove", (event) => {
      if (this.held) this.moveTo(this.nearest(event));
    });
    const leave = () => {
      if (!this.held) return;
      this.held = false;
      this.settle();
    };
    for (const type of ["pointerup", "pointercancel", "lostpointercapture"]) track.addEventListener(type, leave);
  }

  nearest(event) {
    const { left } = this.track.getBoundingClientRect();
    const count = this.data.moments.length;
    const share = (event.clientX - left - PAD) / Math.max(1, this.width - 2 * PAD);
    return Math.min(count - 1, Math.max(0, Math.round(share * (count - 1))));
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = this.data.moments.length - 1;
    const to = {
      ArrowLeft: this.index - 1, ArrowDown: this.index - 1, ArrowRight: this.index + 1, ArrowUp: this.index + 1,
      PageDown: this.index - 5, PageUp: this.index + 5, Home: 0, End: last,
    }[event.key];
    if (to === undefined && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    if (to === undefined) return this.playing ? this.stop() : this.start();
    this.pause();
    this.moveTo(Math.min(last, Math.max(0, to)));
    clearTimeout(this.timers.rest);
    this.timers.rest = setTimeout(() => this.settle(), REST);
  }

  /** A picture has come, of whatever moment. */
  show(data) {
    const other = this.data?.course !== data.course;
    this.data = data;
    this.shown = data.at;
    if (other) this.forget();
    if (this.asked === data.at) this.answered();
    if (!this.busy) this.index = this.settled = data.at;
    this.words();
    this.open(data.at !== data.end || window[OPENED] === true);
    this.draw();
  }

  get busy() {
    return this.held || this.playing || this.asked !== null || this.queued !== null || this.timers.rest !== 0;
  }

  answered() {
    this.asked = null;
    clearTimeout(this.timers.forget);
    const next = this.queued;
    this.unqueue();
    if (next !== null && next !== this.shown) this.ask(next, true);
  }

  forget() {
    this.asked = null;
    this.unqueue();
    clearTimeout(this.timers.rest);
    this.timers.rest = 0;
    this.pause();
  }

  unqueue() {
    this.queued = null;
    clearTimeout(this.timers.patience);
    this.timers.patience = 0;
  }

  /** Go to a moment while the hand is moving. */
  moveTo(index) {
    if (index === this.index) return;
    this.index = index;
    this.place();
    if (this.asked === null) return index === this.shown ? undefined : this.ask(index, true);
    this.queued = index;
    this.timers.patience ||= setTimeout(() => this.ask(this.index, true), PATIENCE);
  }

  settleAt(index) {
    this.pause();
    this.index = index;
    this.place();
    this.settle();
  }

  /** The hand rests: the address may have it. */
  settle() {
    clearTimeout(this.timers.rest);
    this.timers.rest = 0;
    this.unqueue();
    if (this.index === this.settled) {
      // Back where it began: only a picture of somewhere else may have to go.
      if (this.index === this.shown && this.asked === null) return;
    }
    this.settled = this.index;
    this.ask(this.index, false);
  }

  ask(index, live) {
    this.unqueue();
    // Of what is on screen already no new picture will come.
    this.asked = index !== this.shown || this.asked !== null ? index : null;
    clearTimeout(this.timers.forget);
    this.timers.forget = setTimeout(() => this.giveUp(), FORGET);
    this.send(this.data.moments[index].step, live);
  }

  giveUp() {
    if (this.asked === null) return;
    this.forget();
    if (!this.held) this.index = this.settled = this.shown;
    this.place();
  }

  start() {
    this.playing = true;
    const last = this.data.moments.length - 1;
    if (this.index >= Math.min(last, this.data.end)) this.moveTo(0);
    this.words();
    this.tick();
  }

  tick() {
    clearTimeout(this.timers.play);
    this.timers.play = setTimeout(() => {
      // The next one when this one has been seen.
      if (this.asked === null && this.queued === null) {
        if (this.index >= this.data.end) return this.stop();
        this.moveTo(this.index + 1);
      }
      this.tick();
    }, PACE);
  }

  pause() {
    clearTimeout(this.timers.play);
    if (!this.playing) return;
    this.playing = false;
    this.words();
  }

  stop() {
    this.pause();
    this.settle();
  }

  open(wanted) {
    const { body, opener, data } = this;
    window[OPENED] = wanted;
    body.hidden = !wanted;
    opener.hidden = wanted || data.quiet;
    opener.setAttribute("aria-expanded", String(wanted));
    this.root.dataset.open = String(wanted);
    // Until it is open it stands beside the badge: see style.css.
    const place = this.root.getRootNode().host?.closest(".st-key-gs-moments-place");
    place?.toggleAttribute("data-open", wanted);
    place?.toggleAttribute("data-nothing", opener.hidden && !wanted);
    if (wanted) this.draw();
  }

  words() {
    const { texts } = this.data;
    this.opener.textContent = `${texts.open} ▸`;
    this.play.setAttribute("aria-label", this.playing ? texts.pause : texts.play);
    this.play.title = this.playing ? texts.pause : texts.play;
    this.play.textContent = this.playing ? "❚❚" : "▶";
    this.back.textContent = texts.end;
    this.hide.textContent = texts.hide;
    this.handle.setAttribute("aria-label", texts.name);
  }

  get width() {
    return this.track.clientWidth;
  }

  x(index) {
    const count = this.data.moments.length;
    return PAD + (index / Math.max(1, count - 1)) * (this.width - 2 * PAD);
  }

  /** Everything; the handle alone where nothing else has changed. */
  draw() {
    if (!this.data || this.body.hidden || !this.width) return;
    const key = `${this.data.course}|${this.width}|${this.data.moments.length}`;
    if (key !== this.drawn) {
      this.drawn = key;
      this.curve();
    }
    this.place();
  }

  curve() {
    const { moments, end, log, texts } = this.data;
    const measure = (loss) => (loss === null || (log && loss <= 0) ? null : log ? Math.log10(loss) : loss);
    const values = moments.map(({ loss }) => measure(loss));
    const known = values.filter((value) => value !== null);
    const [low, high] = [Math.min(...known), Math.max(...known)];
    const y = (value) => 7 + (HEIGHT - 14) * (high > low ? (high - value) / (high - low) : 0.5);
    this.ys = values.map((value) => (value === null ? HEIGHT - 7 : y(value)));
    const line = values.map((value, k) => (value === null ? null : `${this.x(k)},${y(value)}`)).filter(Boolean).join(" ");
    this.svg.setAttribute("width", String(this.width));
    this.svg.replaceChildren(shape("polyline", { points: line, class: "line" }));
    const radius = moments.length > 24 ? 2.2 : 3.2;
    this.dots = moments.map((_, k) => {
      const kind = `dot${k === end ? " counts" : ""}${values[k] === null ? " unknown" : ""}`;
      return shape("circle", { cx: this.x(k), cy: this.ys[k], r: k === end ? radius + 1.6 : radius, class: kind });
    });
    this.svg.append(...this.dots);
    this.ends.replaceChildren(...[texts.first, texts.curve, texts.last].map((text) => Object.assign(el("span"), { textContent: text })));
  }

  /** The handle, and what is said of the moment under it. */
  place() {
    const { moments, end } = this.data;
    const moment = moments[this.index];
    this.handle.style.transform = `translateX(${this.x(this.index)}px)`;
    this.handle.style.setProperty("--y", `${this.ys?.[this.index] ?? HEIGHT / 2}px`);
    for (const [name, value] of [["min", 0], ["max", moments.length - 1], ["now", this.index]]) this.handle.setAttribute(`aria-value${name}`, String(value));
    this.handle.setAttribute("aria-valuetext", moment.spoken);
    if (this.label.textContent !== moment.label) this.label.textContent = moment.label;
    if (this.says.textContent !== moment.says) this.says.textContent = moment.says;
    this.back.hidden = this.index === end;
    this.hide.hidden = this.index !== end;
    this.root.dataset.step = String(moment.step);
    this.root.dataset.shown = String(moments[this.shown]?.step ?? "");
  }

  destroy() {
    for (const timer of Object.values(this.timers)) clearTimeout(timer);
    this.sized.disconnect();
    this.root.remove();
  }
}
