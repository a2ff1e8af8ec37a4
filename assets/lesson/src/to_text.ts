// On a phone the figure stands below the text: whoever was led to it finds the way back.
import { el, setHidden } from "../../viewer/src/dom";
import { texts } from "./text";
import type { Text } from "./types";

/** What is below the page's header is not in view. */
const HEADER = "-64px 0px 0px";

export class ToText {
  readonly node = el("button", "to-text primary", { type: "button", hidden: "", "data-testid": "to-text" });
  private text: Text = texts({});
  private led = false;
  private away = false;
  private finished = false;
  private readonly seen: IntersectionObserver;

  constructor(root: HTMLElement) {
    this.seen = new IntersectionObserver(([entry]) => {
      this.away = !entry!.isIntersecting;
      if (!this.away) this.led = this.finished = false;
      this.draw();
    }, { rootMargin: HEADER });
    this.node.addEventListener("click", () => this.lead(root));
  }

  private lead(root: HTMLElement): void {
    const to = root.querySelector(this.finished ? ".task" : ".gs-word.pressed") ?? root.querySelector("h2");
    to?.scrollIntoView({ block: "center" });
  }

  /** Look whether this is in view, with these words. */
  watch(body: HTMLElement, text: Text): void {
    this.text = text;
    this.seen.observe(body);
  }

  /** A word has led to the figure. */
  left(): void {
    this.led = true;
    this.draw();
  }

  /** What was to be done is done, perhaps out of sight of the text that says so. */
  done(): void {
    this.finished = true;
    this.draw();
  }

  private draw(): void {
    this.node.textContent = `↑ ${this.text(this.finished ? "done_to_text" : "to_text")}`;
    setHidden(this.node, !this.away || !(this.led || this.finished));
  }

  destroy(): void {
    this.seen.disconnect();
  }
}
