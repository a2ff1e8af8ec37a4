// A small card beside the pointer with the exact number under it.
import { el } from "./dom";
import type { Hit } from "./frame";
import { clamp } from "./state";

export class Tooltip {
  readonly node = el("div", "tooltip", { "data-testid": "tooltip", "aria-hidden": "true" });

  constructor() {
    this.node.hidden = true;
  }

  /** Say it where the node stands. */
  fill(hit: Hit): void {
    const [first, ...rest] = hit.lines;
    const number = el("b", "", {}, first ?? "");
    if (hit.q) number.dataset["of"] = hit.q;
    number.style.setProperty("--ink", hit.q ? `var(--ink-${hit.q})` : "");
    this.node.replaceChildren(number, ...rest.filter(Boolean).map((line) => el("span", "", {}, line)));
    this.node.hidden = false;
  }

  show(hit: Hit, x: number, y: number, within: DOMRect): void {
    this.fill(hit);
    const [width, height] = [this.node.offsetWidth, this.node.offsetHeight];
    const left = x + 14 + width > within.width ? x - width - 14 : x + 14;
    const top = y - height - 12 < 0 ? y + 18 : y - height - 12;
    this.node.style.transform = `translate(${clamp(left, 0, Math.max(0, within.width - width))}px, ${top}px)`;
  }

  hide(): void {
    this.node.hidden = true;
  }
}
