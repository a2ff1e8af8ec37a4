// The form of the what-if: one page for each kind of change.
import { el, setAttribute } from "./dom";
import type { Edits } from "./edits";
import type { Frame } from "./frame";
import type { Text } from "./text";
import type { Picture } from "./types";
import type { Option } from "./what_if_fields";
import { Choice } from "./what_if_fields";
import type { Page } from "./what_if_gates";
import { Bias, gatesOf, Hold, Memory, Weight } from "./what_if_gates";
import { Presets, Reading } from "./what_if_pages";

export class Form {
  readonly node = el("div", "whatif-form", { "data-testid": "what-if-form" });
  private pages: Page[] = [];
  private kinds: Choice | null = null;
  private chosen = "";
  private frame: Frame | null = null;

  constructor(private readonly edits: Edits) {
    this.node.hidden = true;
  }

  build(picture: Picture, text: Text): void {
    this.pages = this.made(picture, text);
    if (!this.page) this.chosen = this.pages[0]!.key;
    const options: Option[] = this.pages.map(({ key }) => ({ key, label: text(`whatif_kind_${key}`) }));
    this.kinds = new Choice("whatif-kind", text("whatif_kind"), options, (key) => this.choose(key));
    this.kinds.node.classList.add("kinds");
    // All pages take the same room, so that nothing below moves from one to another.
    this.node.replaceChildren(this.kinds.node, el("div", "whatif-pages", {}, ...this.pages.map((page) => page.node)));
    this.reveal();
  }

  private made(picture: Picture, text: Text): Page[] {
    const { edits } = this;
    const { closeup, whatif } = picture.meta;
    return [
      ...(whatif!.presets.length ? [new Presets(edits, whatif!, text)] : []),
      ...(gatesOf(picture).length ? [new Hold(edits, picture, text)] : []),
      new Reading(edits, picture, text),
      new Memory(edits, picture, text),
      new Bias(edits, picture, text),
      ...(closeup ? [new Weight(edits, picture, text)] : []),
    ];
  }

  private get page(): Page | undefined {
    return this.pages.find(({ key }) => key === this.chosen);
  }

  choose(key: string): void {
    this.chosen = key;
    this.reveal();
    if (this.frame) this.update(this.frame);
  }

  /** Open on one weight, or on the bias of a gate, and go to its number. */
  openWeight(gate: string, source: string): void {
    this.choose(source === "" ? "bias" : "weight");
    const { page } = this;
    if (page instanceof Weight) page.show(gate, source);
    else if (page instanceof Bias) page.show(gate);
    page?.node.querySelector<HTMLElement>('input[type="number"]')?.focus({ preventScroll: true });
  }

  private reveal(): void {
    for (const { key, node } of this.pages) node.hidden = key !== this.chosen;
    this.kinds?.show(this.chosen);
    setAttribute(this.node, "data-kind", this.chosen);
  }

  update(frame: Frame): void {
    this.frame = frame;
    if (!this.node.hidden) this.page?.update(frame);
  }
}
