// The list of tokens that opens right at the cursor's chip.
import { el } from "./dom";
import { clamp } from "./state";
import { showToken, tokenButtons } from "./what_if_pages";

export class TokenList {
  readonly node = el("div", "token-list", { role: "dialog", "data-keys": "own", "data-testid": "token-list" });
  private opener: HTMLElement | null = null;

  constructor() {
    this.node.hidden = true;
    this.node.addEventListener("keydown", (event) => this.key(event));
    // A press elsewhere closes it; a press inside must not reach the tracks below.
    this.node.addEventListener("pointerdown", (event) => event.stopPropagation());
    this.node.addEventListener("focusout", (event) => {
      if (!this.node.contains(event.relatedTarget as Node | null)) this.close(false);
    });
  }

  open(at: DOMRect, within: DOMRect, title: string, vocabulary: string[], token: string, choose: (token: string) => void, opener: HTMLElement): void {
    const buttons = tokenButtons(vocabulary, (chosen) => {
      this.close(true);
      choose(chosen);
    }, "list");
    showToken(buttons, token);
    this.opener = opener;
    this.node.setAttribute("aria-label", title);
    this.node.replaceChildren(el("p", "fine", {}, title), buttons);
    this.node.hidden = false;
    const left = at.left - within.left + at.width / 2 - this.node.offsetWidth / 2;
    const most = Math.max(0, within.width - this.node.offsetWidth);
    this.node.style.transform = `translate(${clamp(left, 0, most)}px, ${at.bottom - within.top + 8}px)`;
    const pressed = buttons.querySelector<HTMLElement>('[aria-pressed="true"]') ?? buttons.querySelector<HTMLElement>("button, select");
    pressed?.focus({ preventScroll: true });
  }

  close(back: boolean): void {
    if (this.node.hidden) return;
    this.node.hidden = true;
    if (back) this.opener?.focus({ preventScroll: true });
  }

  private key(event: KeyboardEvent): void {
    const all = [...this.node.querySelectorAll<HTMLElement>("button")];
    const at = all.indexOf(event.target as HTMLElement);
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this.close(true);
    else if (by && at >= 0) all[(at + by + all.length) % all.length]!.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
