// A tour of the page for whoever asks for one: it waits at each stop, and Escape ends it.
import { el, setText } from "../../viewer/src/dom";
import { texts } from "../../lesson/src/text";
import type { Text } from "../../lesson/src/types";
import { bring, PLACES, walk } from "./stops";
import type { Place } from "./stops";
import type { Data, Part, Stop, TourData } from "./types";

const KEY = "gatescope.tour";
/** After the thing is done one looks at what it did, and then it goes on. */
const LOOK = 1800;

export class Tour implements Part {
  readonly root = el("div", "around tour", { "data-keys": "own" });
  private readonly start = el("button", "start", { type: "button", "data-testid": "tour-start" });
  private readonly ring = el("div", "ring", { popover: "manual", "aria-hidden": "true" });
  private readonly card = el("div", "card", { popover: "manual", role: "dialog", "data-testid": "tour" });
  private readonly title = el("h2");
  private readonly where = el("p", "hint");
  private readonly says = el("p", "", { "aria-live": "polite" });
  private readonly done = el("p", "done", { role: "status" });
  private readonly back = el("button", "plain", { type: "button" });
  private readonly skip = el("button", "quiet", { type: "button", "data-testid": "tour-skip" });
  private readonly next = el("button", "primary", { type: "button", "data-testid": "tour-next" });
  private text: Text = (key) => key;
  private all: Stop[] = [];
  private stops: Stop[] = [];
  private at = -1;
  private before = "";
  private last = "";
  private since = 0;
  private frame = 0;
  private life = new AbortController();

  constructor() {
    this.card.append(this.where, this.title, this.says, this.done, el("p", "acts", {}, this.skip, this.back, this.next));
    this.root.append(this.start, this.ring, this.card);
    this.start.addEventListener("click", () => this.begin());
    this.skip.addEventListener("click", () => this.end());
    this.back.addEventListener("click", () => this.go(this.at - 1));
    this.next.addEventListener("click", () => this.go(this.at + 1));
  }

  show(data: Data): void {
    const { stops, texts: words } = data as TourData;
    this.all = stops;
    this.text = texts(words);
    this.start.textContent = this.text(seen() ? "again" : "start");
    this.skip.textContent = this.text("skip");
    this.back.textContent = this.text("back");
    if (this.at >= 0) this.say();
  }

  destroy(): void {
    this.end(false);
    this.root.remove();
  }

  private begin(): void {
    this.stops = this.all.filter(({ key }) => PLACES[key]?.()?.node.getClientRects().length);
    if (!this.stops.length) return;
    this.life = new AbortController();
    const { signal } = this.life;
    // Before anybody else hears it, wherever on the page it is pressed.
    window.addEventListener("keydown", (event) => this.keyed(event), { signal, capture: true });
    this.ring.showPopover();
    this.card.showPopover();
    this.go(0);
    this.follow();
  }

  private end(asked = true): void {
    if (this.at < 0) return;
    this.at = -1;
    this.life.abort();
    cancelAnimationFrame(this.frame);
    for (const node of [this.ring, this.card]) if (node.matches(":popover-open")) node.hidePopover();
    remember();
    this.start.textContent = this.text("again");
    if (asked) this.start.focus();
  }

  private go(at: number): void {
    if (at >= this.stops.length) return this.end();
    this.at = Math.max(0, at);
    const place = this.place();
    if (!place) return this.end();
    this.before = this.last = place.state;
    this.since = 0;
    this.say();
    bring(place.node, innerWidth < 700 ? this.card.offsetHeight : 0);
    this.next.focus({ preventScroll: true });
  }

  private place(): Place | null {
    return PLACES[this.stops[this.at]!.key]!();
  }

  private say(): void {
    const stop = this.stops[this.at]!;
    const last = this.at === this.stops.length - 1;
    const title = this.all.find(({ key }) => key === stop.key) ?? stop;
    this.card.setAttribute("aria-label", this.text("name"));
    setText(this.where, this.text("where", { at: this.at + 1, count: this.stops.length }));
    setText(this.title, title.title);
    setText(this.says, title.says);
    setText(this.done, this.since ? `✓ ${this.text("done")}` : "");
    this.next.textContent = this.text(last ? "finish" : "next");
    this.back.disabled = this.at === 0;
    this.skip.hidden = last;
  }

  /** Stay with what is pointed at while the page moves, and notice when the thing is done. */
  private follow(): void {
    const place = this.place();
    if (!place || document.documentElement.hasAttribute("data-gs-presenting")) return this.end(false);
    this.draw(place.node.getBoundingClientRect());
    if (place.state !== this.last) {
      this.last = place.state;
      this.since = place.state === this.before ? this.since : performance.now();
      this.say();
    }
    const waits = this.at < this.stops.length - 1;
    if (waits && this.since && performance.now() - this.since > LOOK) this.go(this.at + 1);
    if (this.at >= 0) this.frame = requestAnimationFrame(() => this.follow());
  }

  private draw({ left, top, right, bottom }: DOMRect): void {
    const [width, height] = [this.card.offsetWidth, this.card.offsetHeight];
    Object.assign(this.ring.style, { left: `${left - 6}px`, top: `${top - 6}px`, width: `${right - left + 12}px`, height: `${bottom - top + 12}px` });
    if (innerWidth < 700) return void Object.assign(this.card.style, { left: "8px", top: `${innerHeight - height - 8}px` });
    const fits = { right: right + 24 + width < innerWidth, left: left - 24 - width > 0, below: bottom + 24 + height < innerHeight };
    const x = fits.right ? right + 24 : fits.left ? left - 24 - width : Math.min(Math.max(12, left), innerWidth - width - 12);
    const y = fits.right || fits.left ? top : fits.below ? bottom + 24 : top - 24 - height;
    Object.assign(this.card.style, { left: `${x}px`, top: `${Math.min(Math.max(12, y), innerHeight - height - 12)}px` });
  }

  private keyed(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      return this.end();
    }
    if (!event.composedPath().includes(this.card)) return;
    // Streamlit has keys of its own for the whole page.
    event.stopPropagation();
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by) walk(by);
  }
}

function seen(): boolean {
  try {
    return localStorage.getItem(KEY) === "seen";
  } catch {
    return false;
  }
}

function remember(): void {
  try {
    localStorage.setItem(KEY, "seen");
  } catch {
    // Then the button goes on as for somebody new; it is a button and no more.
  }
}
