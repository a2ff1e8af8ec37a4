// A sheet over the page: everything behind it waits until it is closed.
import { el } from "../../viewer/src/dom";

export class Sheet {
  readonly node = el("dialog", "sheet");
  readonly title = el("h2");
  readonly body = el("div", "body");
  private readonly out = el("button", "out", { type: "button" }, "✕");
  private byKey = false;

  constructor(name: string) {
    this.node.dataset["testid"] = `lead-${name}`;
    this.node.classList.add(name);
    this.title.id = `gs-class-${name}`;
    this.node.setAttribute("aria-labelledby", this.title.id);
    this.out.addEventListener("click", () => this.close());
    this.node.addEventListener("close", () => this.leave());
    // The browser tells of a close later, and the next key may be quicker.
    this.node.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.close();
    });
    this.node.append(el("div", "head", {}, this.title, this.out), this.body);
  }

  name(title: string, close: string): void {
    this.title.textContent = title;
    this.out.setAttribute("aria-label", close);
    this.out.title = close;
  }

  get open(): boolean {
    return this.node.open;
  }

  show(): void {
    if (this.node.open) return;
    this.byKey = this.focused?.matches(":focus-visible") ?? false;
    this.node.showModal();
  }

  private get focused(): HTMLElement | null {
    return (this.node.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
  }

  /** The keys belong to the picture again, unless somebody goes from button to button with them. */
  private leave(): void {
    if (!this.byKey || document.documentElement.hasAttribute("data-gs-presenting")) this.focused?.blur();
  }

  close(): void {
    if (!this.node.open) return;
    this.node.close();
    this.leave();
  }
}
