// The quantities that a sentence names, as coloured words that light and open them.
import { el } from "./dom";
import type { QuantityMeta } from "./types";

/** Cut a sentence at its mentions; what lies between stays plain text. */
export function prose(sentence: string, quantities: QuantityMeta[]): (Node | string)[] {
  const pattern = mentions(sentence, quantities);
  if (!pattern) return [sentence];
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const match of sentence.matchAll(pattern)) {
    const quantity = named(match[0], quantities);
    if (!quantity) continue;
    parts.push(sentence.slice(from, match.index), term(match[0], quantity));
    from = match.index + match[0].length;
  }
  return [...parts, sentence.slice(from)].filter((part) => part !== "");
}

function term(words: string, { key, explanation }: QuantityMeta): HTMLElement {
  const button = el("button", "term", { type: "button", "data-q": key, title: explanation }, words);
  button.style.setProperty("--ink", `var(--ink-${key})`);
  return button;
}

/** Names, each with its symbol where that follows; a symbol alone only where its name was said. */
function mentions(sentence: string, quantities: QuantityMeta[]): RegExp | null {
  const longestFirst = [...quantities].sort((a, b) => b.name.length - a.name.length);
  const names = longestFirst.filter((q) => q.name).map((q) => `${edge(q.name)}${escape(q.name)}(?:\\s?${escape(q.symbol)})?`);
  if (!names.length) return null;
  const said = quantities.filter((q) => new RegExp(`${escape(q.name)}\\s?${escape(q.symbol)}(?![A-Za-z])`, "iu").test(sentence));
  const symbols = said.map((q) => `(?<![\\p{L}\\p{N}“"'’])${escape(q.symbol)}(?![\\p{N}”"'’])`);
  return new RegExp(`(?:${[...names, ...symbols].join("|")})(?![A-Za-z])`, "giu");
}

/** A Latin name begins where a word does; Chinese words follow each other without a gap. */
const edge = (name: string) => (/^[A-Za-z]/.test(name) ? "(?<![A-Za-z])" : "");

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function named(words: string, quantities: QuantityMeta[]): QuantityMeta | undefined {
  const symbol = quantities.find((q) => q.symbol === words);
  if (symbol) return symbol;
  const begins = quantities.filter((q) => q.name && words.toLowerCase().startsWith(q.name.toLowerCase()));
  return begins.sort((a, b) => b.name.length - a.name.length)[0];
}
