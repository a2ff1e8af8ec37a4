// The common frame of a track: label at the left (or above), plot, legend at the right.
import { el } from "./dom";
import type { QuantityMeta } from "./types";

export interface Band {
  node: HTMLElement;
  label: HTMLElement;
  hint: HTMLElement;
  plot: HTMLElement;
  side: HTMLElement;
  /** The value at the cursor, shown where there is no readout beside. */
  now: HTMLElement;
}

export function band(key: string, name: string, hint: string, quantity?: QuantityMeta): Band {
  const label = el("div", "label");
  if (quantity?.explanation) label.title = quantity.explanation;
  if (quantity) {
    const named = `${quantity.name} ${quantity.symbol}`;
    const symbol = el("button", "symbol", { type: "button", "aria-label": named, "data-k": `open-${key}` }, quantity.symbol);
    symbol.dataset["ink"] = quantity.key;
    label.append(symbol);
  }
  const now = el("span", "now");
  const few = el("span", "hint", {}, hint);
  label.append(el("span", "name", {}, name), few, now);
  const plot = el("div", "plot");
  const side = el("div", "side");
  const node = el("div", `track track-${key}`, { "data-testid": `track-${key}` }, label, plot, side);
  const q = key === "input" ? "x" : quantity?.key;
  if (q) node.dataset["q"] = q;
  if (quantity) node.style.setProperty("--ink", `var(--ink-${quantity.key}, var(--text))`);
  return { node, label, hint: few, plot, side, now };
}
