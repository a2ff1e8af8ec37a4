// The ready-made what-ifs as a small list over the picture, for somebody who has only keys at hand.
import { el, setAttribute } from "./dom";
import type { Edits } from "./edits";
import type { Text } from "./text";
import type { WhatIfMeta } from "./types";
import { Presets } from "./what_if_pages";

export class PresetList {
  readonly node = el("div", "preset-list", { role: "dialog", "data-keys": "own", "data-testid": "preset-list" });
  private opener: HTMLElement | null = null;

  constructor(private readonly edits: Edits) {
    this.node.hidden = true;
    this.node.addEventListener("keydown", (event) => this.key(event));
    this.node.addEventListener("focusout", (event) => {
      if (!this.node.contains(event.relatedTarget as Node | null)) this.close(false);
    });
  }

  /** Open with the first preset at hand, or close. */
  toggle(whatif: WhatIfMeta, text: Text, opener: HTMLElement): void {
    if (!this.node.hidden) return this.close(true);
    if (!whatif.presets.length) return;
    const presets = new Presets(this.edits, whatif, text);
    presets.update();
    const reset = el("button", "preset", { type: "button", "data-testid": "preset-none" }, el("b", "", {}, text("whatif_reset")), el("span", "", {}, text("whatif_hint_reset")));
    reset.addEventListener("click", () => this.edits.reset());
    reset.disabled = this.edits.text === "";
    for (const node of presets.node.querySelectorAll("button")) node.removeAttribute("data-k");
    presets.node.append(reset);
    presets.node.addEventListener("click", (event) => {
      if (event.target !== presets.node) this.close(true);
    });
    this.opener = opener;
    setAttribute(this.node, "aria-label", text("whatif"));
    this.node.replaceChildren(presets.node);
    this.node.hidden = false;
    this.node.querySelector("button")!.focus({ preventScroll: true });
  }

  close(back: boolean): void {
    if (this.node.hidden) return;
    this.node.hidden = true;
    if (back) this.opener?.focus({ preventScroll: true });
  }

  private key(event: KeyboardEvent): void {
    const all = [...this.node.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];
    const at = all.indexOf(event.target as HTMLButtonElement);
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape" || event.key.toLowerCase() === "w") this.close(true);
    else if (by && at >= 0) all[(at + by + all.length) % all.length]!.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
