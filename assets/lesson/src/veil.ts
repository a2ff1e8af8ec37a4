// The figure beside a lesson. It shows what is asked for, so it stays veiled until there is a guess. Style: assets/style.css.
import type { Veiled } from "./types";

const FIGURE = ".st-key-gs-lesson-figure";

let arrival: MutationObserver | undefined;

export function veil(what: Veiled, words: string): void {
  const page = document.documentElement;
  if (what) page.setAttribute("data-gs-veiled", what);
  else page.removeAttribute("data-gs-veiled");
  page.style.setProperty("--gs-veil", what && JSON.stringify(words));
  arrival?.disconnect();
  const figure = document.querySelector(FIGURE);
  if (figure) figure.toggleAttribute("inert", what === "figure");
  else if (what === "figure") awaitFigure();
}

/** The text comes first, the figure when it has been computed. */
function awaitFigure(): void {
  arrival = new MutationObserver(() => {
    const figure = document.querySelector(FIGURE);
    figure?.setAttribute("inert", "");
    if (figure) arrival?.disconnect();
  });
  arrival.observe(document.body, { childList: true, subtree: true });
}

/** Whether an event comes from it. */
export const isFigure = (event: Event) => event.composedPath().some((node) => node instanceof Element && node.matches(FIGURE));

/** Another figure is read from its beginning: in its column it scrolls by itself. */
export function fromTop(): void {
  document.querySelector(FIGURE)?.parentElement?.scrollTo({ top: 0, behavior: "instant" });
}

/** On a phone it stands below the text. */
export function toFigure(): void {
  if (matchMedia("(max-width: 1000px)").matches) document.querySelector(FIGURE)?.scrollIntoView({ block: "start", behavior: "instant" });
}
