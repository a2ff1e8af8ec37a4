// What the words on screen mean, one sentence each, for those who open it.
import { el } from "./dom";
import type { Text } from "./text";
import type { Picture } from "./types";

export function glossary({ meta, arrays }: Picture, text: Text): HTMLElement {
  const list = el("dl");
  const add = (name: string, meaning: string, ink = "") => {
    const term = el("dt", "", {}, name);
    if (ink) term.dataset["ink"] = ink;
    list.append(el("div", "", {}, term, el("dd", "", {}, meaning)));
  };
  for (const { key, name, symbol, explanation } of meta.quantities) add(`${name} ${symbol}`, explanation, key);
  add(text("word_unit"), text("explain_unit"));
  if (arrays["truth"]) {
    for (const key of ["truth", "not_asked"]) add(text(`word_${key}`), text(`explain_${key}`));
  }
  for (const key of ["scale", "sort"]) add(text(key), text(`explain_${key}`));
  const summary = el("summary", "", { "data-k": "words" }, text("words"));
  return el("details", "words", { "data-testid": "words" }, summary, list);
}
