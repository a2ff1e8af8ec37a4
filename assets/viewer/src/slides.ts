// Which part a presented picture shows: small tabs that name their keys.
import type { Actions } from "./actions";
import { el, setAttribute } from "./dom";
import type { Frame } from "./frame";
import { SLIDES } from "./state";
import type { Text } from "./text";
import type { Picture, Slide } from "./types";

export class Slides {
  readonly node = el("div", "slides", { role: "group" });
  private readonly tabs = new Map<Slide, HTMLElement>();

  constructor(picture: Picture, text: Text, actions: Actions) {
    this.node.setAttribute("aria-label", text("slides"));
    SLIDES.forEach((slide, k) => {
      const tab = this.button(`slide-${slide}`, String(k + 1), text(`slide_${slide}`), () => actions.slide(slide));
      this.tabs.set(slide, tab);
    });
    const { whatif } = picture.meta;
    if (whatif && !whatif.fixed && whatif.presets.length) this.button("slide-presets", "W", text("whatif"), () => actions.presets());
    this.button("slide-slow", "S", text("slow_motion"), () => actions.slow());
  }

  private button(id: string, key: string, name: string, act: () => void): HTMLElement {
    const tab = el("button", "slide-tab", { type: "button", "data-k": id, "data-testid": id }, el("kbd", "", {}, key), name);
    tab.addEventListener("click", act);
    this.node.append(tab);
    return tab;
  }

  draw({ state }: Frame): void {
    for (const [slide, tab] of this.tabs) setAttribute(tab, "aria-pressed", String(slide === state.slide));
  }
}
