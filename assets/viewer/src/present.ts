// Presenting: the viewer alone on the screen, for as long as it lives and is asked to.

import type { State } from "./types";

const PAGE = "data-gs-presenting";

export class Presenter {
  private on = false;
  private slide = "";

  constructor(private readonly root: HTMLElement, leave: () => void, signal: AbortSignal) {
    // The browser takes Escape for itself while it shows one element alone.
    document.addEventListener("fullscreenchange", () => {
      if (this.on && !document.fullscreenElement) leave();
    }, { signal });
    signal.addEventListener("abort", () => this.apply({ present: false, slide: "diagram" }));
  }

  /** Bring root and page in line; says whether that changed anything. */
  apply({ present: on, slide }: Pick<State, "present" | "slide">): boolean {
    if (on === this.on && (!on || slide === this.slide)) return false;
    this.slide = slide;
    this.root.dataset["slide"] = slide;
    if (on === this.on) return true;
    this.on = on;
    // The keys are for the picture now, not for the button that was pressed.
    if (on && this.root.isConnected) this.root.focus({ preventScroll: true });
    this.root.toggleAttribute("data-presenting", on);
    document.documentElement.toggleAttribute(PAGE, on);
    if (!on && document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
    return true;
  }
}

/** The whole screen, where the browser allows it: only a person's own press may ask. */
export function fillScreen(): void {
  document.documentElement.requestFullscreen?.().catch(() => undefined);
}

export function scrollBy(node: HTMLElement, pages: number): void {
  node.scrollTop += pages * node.clientHeight;
}
