// Presenting: the viewer alone on the screen, for as long as it lives and is asked to.

const PAGE = "data-gs-presenting";

export class Presenter {
  private on = false;

  constructor(private readonly root: HTMLElement, leave: () => void, signal: AbortSignal) {
    // The browser takes Escape for itself while it shows one element alone.
    document.addEventListener("fullscreenchange", () => {
      if (this.on && !document.fullscreenElement) leave();
    }, { signal });
    signal.addEventListener("abort", () => this.apply(false));
  }

  /** Bring root and page in line; says whether that changed anything. */
  apply(on: boolean): boolean {
    if (on === this.on) return false;
    this.on = on;
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
