// The figure shows what is asked for, so it stays veiled until there is a guess. Style: assets/style.css.

const FIGURE = ".st-key-gs-lesson-figure";

export function veil(words: string | null): void {
  const page = document.documentElement;
  page.toggleAttribute("data-gs-veiled", words !== null);
  page.style.setProperty("--gs-veil", words === null ? "" : JSON.stringify(words));
  document.querySelector(FIGURE)?.toggleAttribute("inert", words !== null);
}
