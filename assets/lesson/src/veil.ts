// The figure beside a lesson. It shows what is asked for, so it stays veiled until there is a guess. Style: assets/style.css.

const FIGURE = ".st-key-gs-lesson-figure";

export function veil(words: string | null): void {
  const page = document.documentElement;
  page.toggleAttribute("data-gs-veiled", words !== null);
  page.style.setProperty("--gs-veil", words === null ? "" : JSON.stringify(words));
  document.querySelector(FIGURE)?.toggleAttribute("inert", words !== null);
}

/** Another figure is read from its beginning: in its column it scrolls by itself. */
export function fromTop(): void {
  document.querySelector(FIGURE)?.parentElement?.scrollTo({ top: 0, behavior: "instant" });
}

/** On a phone it stands below the text. */
export function toFigure(): void {
  if (matchMedia("(max-width: 1000px)").matches) document.querySelector(FIGURE)?.scrollIntoView({ block: "start", behavior: "instant" });
}
