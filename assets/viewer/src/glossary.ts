// What the words on screen mean, one sentence each, for those who open it.
import { el } from "./dom";
import type { Text } from "./text";
import type { Picture } from "./types";

/** Closed, and empty until it is first opened: nothing to find on a page that nobody asked to explain. */
export function glossary(picture: Picture, text: Text): HTMLElement {
  const summary = el("summary", "", { "data-k": "words" }, text("words"));
  const node = el("details", "words", { "data-testid": "words" }, summary);
  node.addEventListener("toggle", () => node.append(entries(picture, text)), { once: true });
  return node;
}

function entries({ meta, arrays }: Picture, text: Text): HTMLElement {
  const list = el("dl");
  const add = (name: string, meaning: string): HTMLElement => {
    const term = el("dt", "", {}, name);
    list.append(el("div", "", {}, term, el("dd", "", {}, meaning)));
    return term;
  };
  for (const { key, name, symbol, explanation } of meta.quantities) {
    const term = add("", explanation);
    term.append(el("button", "term", { type: "button", "data-q": key }, `${name} ${symbol}`));
    term.style.setProperty("--ink", `var(--ink-${key})`);
  }
  add(text("word_unit"), text("explain_unit"));
  if (arrays["truth"]) {
    for (const key of ["truth", "not_asked"]) add(text(`word_${key}`), text(`explain_${key}`));
  }
  for (const key of ["scale", "sort"]) add(text(key), text(`explain_${key}`));
  return list;
}
