// The question with its number, which quantity it is asked of, and the answer in one sentence.
import type { Actions } from "./actions";
import type { Row } from "./contributions";
import { el, setAttribute, setHidden, setText } from "./dom";
import { squashOf } from "./formulas";
import type { Frame } from "./frame";
import { valueAt } from "./frame";
import { hasGhost } from "./ghost";
import { belong } from "./mathml";
import { rounded, signed } from "./numbers";
import { spokenName } from "./rows";
import { isHeld } from "./squash";
import type { Text } from "./text";
import type { Picture } from "./types";

export class WhyHead {
  readonly node = el("div", "why-head");
  private readonly symbol = el("span", "symbol");
  private readonly result = el("b", "why-result", { "data-testid": "why-result" });
  private readonly was = el("span", "why-was", { "data-testid": "why-was" });
  private readonly say = el("p", "why-say", { "data-testid": "why-say" });
  private readonly tabs = new Map<string, HTMLElement>();

  constructor(private readonly picture: Picture, private readonly text: Text, actions: Actions) {
    const title = el("h4", "", {}, ...this.around(text("why_title")));
    const tabs = el("div", "why-tabs", { role: "group", "data-unsaved": "", "aria-label": text("why_choose") });
    for (const { key, symbol, name } of picture.meta.quantities) {
      const attributes = { type: "button", title: name, "aria-label": `${name} ${symbol}`, "data-k": `why-${key}`, "data-testid": `why-tab-${key}` };
      const button = belong(el("button", "why-tab", attributes, symbol), key);
      button.addEventListener("click", (event) => {
        event.stopPropagation();
        actions.why(key);
      });
      this.tabs.set(key, button);
      tabs.append(button);
    }
    if (picture.meta.quantities.length < 2) tabs.hidden = true;
    this.node.append(el("div", "why-top", {}, title, tabs), this.say);
  }

  /** The sentence in its language's order, with elements in its places. */
  private around(template: string): (HTMLElement | string)[] {
    const places: Record<string, HTMLElement[]> = { "{symbol}": [this.symbol], "{value}": [this.result, this.was] };
    return template.split(/(\{\w+\})/).flatMap((part) => places[part] ?? part);
  }

  draw({ state, picture }: Frame): void {
    const quantity = picture.meta.quantities.find((q) => q.key === state.why)!;
    setText(this.symbol, quantity.symbol);
    for (const node of [this.symbol, this.result]) belong(node, state.why);
    setHidden(this.was, !hasGhost(picture));
    for (const [key, button] of this.tabs) setAttribute(button, "aria-pressed", String(key === state.why));
  }

  step(frame: Frame, rows: Row[], oneHot: boolean): void {
    setText(this.result, rounded(valueAt(frame, frame.state.why)));
    if (!this.was.hidden) setText(this.was, ` ${this.text("why_was", { value: rounded(valueAt(frame, `ghost.${frame.state.why}`)) })}`);
    setText(this.say, this.answer(frame, rows, oneHot));
  }

  private answer(frame: Frame, rows: Row[], oneHot: boolean): string {
    const { why } = frame.state;
    const squash = squashOf(this.picture.meta, why);
    if (!squash) return this.shares(frame);
    if (isHeld(frame, why)) return this.text("why_say_held", { value: rounded(valueAt(frame, why)) });
    return this.most(frame, rows, oneHot);
  }

  /** What moves the sum most. */
  private most(frame: Frame, rows: Row[], oneHot: boolean): string {
    const single = rows.filter((row) => row.kind !== "rest");
    if (!single.length) return "";
    const top = single.reduce((a, b) => (Math.abs(b.value) > Math.abs(a.value) ? b : a));
    const way = top.value < 0 ? "down" : "up";
    return this.text(`why_most_${way}`, { name: spokenName(frame, top, oneHot), value: signed(top.value) });
  }

  /** How much of each a blend takes. */
  private shares(frame: Frame): string {
    const { cell } = this.picture.meta;
    const percent = (value: number) => `${Math.round(100 * value)}%`;
    const at = (key: string) => valueAt(frame, key);
    if (cell === "gru") return this.text("why_shares_gru", { kept: percent(at("z")), written: percent(1 - at("z")) });
    if (frame.state.why === "c") return this.text("why_shares_c", { kept: percent(at("f")), added: percent(at("i")) });
    return this.text("why_shares_h", { shown: percent(at("o")) });
  }
}
