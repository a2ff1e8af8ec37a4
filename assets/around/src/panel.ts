// A panel over the sidebar, so that the page beside it stays in use; on a phone it covers the page until it is closed.
import { el } from "../../viewer/src/dom";
import { look } from "../../lesson/src/words";
import type { Text } from "../../lesson/src/types";
import type { Book } from "./book";

const NARROW = "(max-width: 800px)";

export class Panel {
  readonly node = el("dialog", "panel", { popover: "manual", "data-testid": "help-panel" });
  private readonly tabs = el("div", "tabs");
  private readonly out = el("button", "out", { type: "button", "data-testid": "help-close" }, "✕");
  private readonly body = el("div", "body");
  private readonly away = el("a", "away hint");
  private shown = "";
  private readonly life = new AbortController();
  /** What lies under the panel: keys pass over it. */
  private under: Element[] = [];
  private href: (name: string) => string = (name) => name;

  constructor(private readonly host: HTMLElement, private readonly fill: (name: string) => Book) {
    this.node.append(el("div", "head", {}, this.tabs, this.out), this.body, this.away);
    this.out.addEventListener("click", () => this.close());
    const escape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || !this.open) return;
      event.preventDefault();
      this.close();
    };
    this.node.addEventListener("keydown", escape);
    // It stands beside the page: one closes it from there as well.
    document.addEventListener("keydown", escape, { signal: this.life.signal });
    this.node.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.close();
    });
    for (const type of ["pointerover", "focusin"]) this.node.addEventListener(type, (event) => this.point(event));
    this.node.addEventListener("pointerleave", () => look({ q: "" }));
  }

  /** Give everything its words. */
  name(text: Text, names: Record<string, string>, href: (name: string) => string): void {
    this.href = href;
    this.out.setAttribute("aria-label", text("close"));
    this.out.title = text("close");
    this.away.textContent = `${text("as_page")} →`;
    this.tabs.replaceChildren(...Object.entries(names).map(([name, words]) => {
      const tab = el("button", "tab", { type: "button", "data-name": name }, words);
      tab.addEventListener("click", () => this.turn(name));
      return tab;
    }));
    this.mark();
  }

  toggle(name: string): void {
    if (this.open && this.shown === name) return this.close();
    if (!this.open) this.appear();
    this.turn(name);
  }

  close(): void {
    if (!this.open) return;
    const inside = this.node.contains((this.node.getRootNode() as ShadowRoot).activeElement);
    if (this.node.open) this.node.close();
    else this.node.hidePopover();
    for (const node of this.under) node.removeAttribute("inert");
    this.under = [];
    look({ q: "" });
    if (inside) this.host.querySelector<HTMLElement>(`[data-testid="help-${this.shown}"]`)?.focus();
  }

  destroy(): void {
    this.close();
    this.life.abort();
    this.node.remove();
  }

  private get open(): boolean {
    return this.node.open || this.node.matches(":popover-open");
  }

  private appear(): void {
    const modal = matchMedia(NARROW).matches;
    this.node.toggleAttribute("data-modal", modal);
    const sidebar = this.host.getRootNode() instanceof ShadowRoot ? (this.host.getRootNode() as ShadowRoot).host.closest(".stSidebar") : null;
    this.node.style.setProperty("--beside", `${sidebar?.getBoundingClientRect().width ?? 0}px`);
    if (modal) this.node.showModal();
    else {
      this.node.showPopover();
      this.cover();
    }
  }

  /** Beside the page the panel hides the rest of the sidebar. */
  private cover(): void {
    for (let at: Element | null = this.node; at && !at.matches(".stSidebar"); at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host as Element | undefined) ?? null) {
      for (const other of at.parentNode?.children ?? []) if (other !== at && !other.hasAttribute("inert")) this.under.push(other);
    }
    for (const node of this.under) node.setAttribute("inert", "");
  }

  private turn(name: string): void {
    this.shown = name;
    const book = this.fill(name);
    this.body.replaceChildren(book.node);
    this.away.href = this.href(name);
    this.mark();
    book.ink();
    book.search.focus();
  }

  private mark(): void {
    for (const tab of this.tabs.children) tab.setAttribute("aria-pressed", String((tab as HTMLElement).dataset["name"] === this.shown));
    const chosen = [...this.tabs.children].find((tab) => (tab as HTMLElement).dataset["name"] === this.shown);
    this.node.setAttribute("aria-label", chosen?.textContent ?? "");
  }

  /** Pointing at a term lights its row in the viewer. */
  private point(event: Event): void {
    const term = event.target instanceof Element ? event.target.closest(".term") : null;
    look({ q: term?.querySelector<HTMLElement>("h3")?.dataset["q"] ?? "" });
  }
}
