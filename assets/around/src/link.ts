// A link that is ready to be copied; where the viewer stands only the browser knows.
import { el } from "../../viewer/src/dom";
import { texts } from "../../lesson/src/text";
import { copied } from "./copy";
import type { Data, LinkData, Part } from "./types";

export class Link implements Part {
  readonly root = el("div", "around link");
  private readonly field = el("textarea", "", { readonly: "", rows: "4", "data-testid": "class-link" });
  private readonly copy = el("button", "primary", { type: "button" });
  private readonly look = el("a", "", { target: "_blank", rel: "noopener" });
  private texts: Record<string, string> = {};

  constructor() {
    this.root.append(this.field, el("p", "acts", {}, this.copy, this.look));
    this.field.addEventListener("focus", () => this.field.select());
    this.copy.addEventListener("click", () => this.take());
    this.root.addEventListener("keydown", (event) => event.key !== "Escape" && event.stopPropagation());
  }

  show(data: Data): void {
    const { query, keys, texts: words } = data as LinkData;
    this.texts = words;
    const parameters = new URLSearchParams(query);
    for (const [key, value] of new URLSearchParams(location.search)) if (keys.includes(key)) parameters.set(key, value);
    this.field.value = this.look.href = `${location.origin}${location.pathname}${parameters.size ? `?${parameters}` : ""}`;
    this.field.setAttribute("aria-label", texts(words)("name"));
    this.copy.textContent = texts(words)("copy");
    this.look.textContent = `${texts(words)("try")} ↗`;
  }

  destroy(): void {
    this.root.remove();
  }

  private async take(): Promise<void> {
    await copied(this.field.value);
    this.copy.textContent = texts(this.texts)("copied");
  }
}
