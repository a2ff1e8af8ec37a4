// Where the teacher's cursor stands, told to the class: about ten times a second, and always the last place.
import type { Here } from "../../viewer/src/outside";
import type { Place } from "./protocol";

const GAP = 100;
/** So a page says what of the figure of its lesson waits for a prediction. */
const VEILED = "data-gs-veiled";

export class Moves {
  private last = "";
  private since = -Infinity;
  private timer = 0;
  /** The viewer also says where it is while it answers. */
  private asking = false;

  /** `send` says whether the place went out. */
  constructor(private readonly send: (place: Place) => boolean, signal: AbortSignal) {
    window.addEventListener("gatescope:at", () => this.asking || this.soon(), { signal });
    const veil = new MutationObserver(() => this.soon());
    veil.observe(document.documentElement, { attributeFilter: [VEILED] });
    signal.addEventListener("abort", () => {
      window.clearTimeout(this.timer);
      veil.disconnect();
    });
  }

  /** Tell the place once more, for a class that has another picture or has just come. */
  again(): void {
    this.last = "";
    this.soon();
  }

  private soon(): void {
    if (!this.timer) this.timer = window.setTimeout(() => this.tell(), Math.max(0, this.since + GAP - performance.now()));
  }

  private tell(): void {
    this.timer = 0;
    this.since = performance.now();
    const place = this.here();
    const text = JSON.stringify(place);
    if (place && text !== this.last && this.send(place)) this.last = text;
  }

  /** The viewer answers within the call; on a page without one nobody does. */
  private here(): Place | null {
    let found: Place | null = null;
    const hear = (event: Event) => {
      const { t, unit, view } = (event as CustomEvent<Here>).detail;
      const { present, ...others } = view;
      void present;
      const veil = document.documentElement.getAttribute(VEILED);
      found = { t: String(t), unit: String(unit), ...others, ...(veil ? { veil } : {}) };
    };
    this.asking = true;
    window.addEventListener("gatescope:here", hear);
    window.dispatchEvent(new CustomEvent("gatescope:ask"));
    window.removeEventListener("gatescope:here", hear);
    this.asking = false;
    return found;
  }
}
