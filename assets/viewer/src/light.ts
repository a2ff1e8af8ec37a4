// One name, one colour, one light: pointing at a quantity anywhere lights it everywhere; a click opens it.
import type { Actions } from "./actions";

/** A pointer that crosses the gap between two names of one quantity does not put the light out. */
const LINGER = 90;

const SMOOTH = "(prefers-reduced-motion: no-preference)";

export class Light {
  private key = "";
  private timer = 0;
  private pointed = "";

  constructor(
    private readonly root: HTMLElement,
    private readonly actions: Actions,
    /** Whether a key names a quantity that can be opened. */
    private readonly opens: (key: string) => boolean,
    signal: AbortSignal,
  ) {
    root.addEventListener("pointerover", (event) => this.over(event), { signal });
    root.addEventListener("pointerleave", () => this.point(""), { signal });
    root.addEventListener("focusin", (event) => this.point(seen(event) ? keyOf(event) : ""), { signal });
    root.addEventListener("focusout", () => this.point(""), { signal });
    root.addEventListener("click", (event) => this.open(event), { signal });
    signal.addEventListener("abort", () => window.clearTimeout(this.timer));
  }

  private over(event: PointerEvent): void {
    // Over the tracks lies one surface: what is under the pointer there is said by `point`.
    if (event.pointerType === "touch" || (event.target as Element).closest(".surface")) return;
    this.point(keyOf(event));
  }

  /** The pointer is on a quantity, or ("") on none. */
  point(key: string): void {
    if (key === this.pointed) return;
    this.pointed = key;
    window.clearTimeout(this.timer);
    if (key) this.show(key);
    else this.timer = window.setTimeout(() => this.show(""), LINGER);
  }

  /** Light again what was lit: parts may have been drawn anew. */
  again(): void {
    if (this.key) this.show(this.key, true);
  }

  private show(key: string, anew = false): void {
    if (key === this.key && !anew) return;
    this.key = key;
    for (const node of this.root.querySelectorAll(".lit")) {
      if (node.getAttribute("data-q") !== key) node.classList.remove("lit");
    }
    if (!key) return void this.root.removeAttribute("data-lit");
    for (const node of this.root.querySelectorAll(`[data-q="${CSS.escape(key)}"]`)) node.classList.add("lit");
    this.root.setAttribute("data-lit", key);
  }

  private open(event: Event): void {
    const key = keyOf(event);
    // A toggle names a quantity too, and has a meaning of its own.
    if (!key || !this.opens(key) || (event.target as Element).closest("[aria-pressed]")) return;
    this.actions.why(key);
    // After the paint in which the part shows the quantity.
    requestAnimationFrame(() => requestAnimationFrame(() => this.reveal()));
  }

  /** Whoever opens a quantity off screen would not see that anything happened. */
  private reveal(): void {
    const part = this.root.querySelector('[data-testid="why"], [data-testid="readout"]');
    if (!part) return;
    const { top } = part.getBoundingClientRect();
    if (top >= 0 && top < 0.75 * window.innerHeight) return;
    part.scrollIntoView({ block: "nearest", behavior: matchMedia(SMOOTH).matches ? "smooth" : "auto" });
  }
}

function keyOf(event: Event): string {
  const target = event.composedPath()[0];
  return target instanceof Element ? (target.closest("[data-q]")?.getAttribute("data-q") ?? "") : "";
}

/** A focus that came with the keyboard; a press with the pointer lights by pointing. */
function seen(event: FocusEvent): boolean {
  return event.target instanceof Element && event.target.matches(":focus-visible");
}
