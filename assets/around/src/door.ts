// The way into a class for whoever leads it: open one, go on with one, or see what is shared.
import { el } from "../../viewer/src/dom";
import { shownCode } from "../../class/src/protocol";
import { forget, fromAddress, keep, kept, leadsHere, teachersLink } from "../../class/src/kept";
import type { Key } from "../../class/src/kept";
import { texts } from "../../lesson/src/text";
import type { Text } from "../../lesson/src/types";
import { copied } from "./copy";
import type { Data, DoorData, Part, Send } from "./types";

/** A hyphen at which no line ends. */
const WHOLE = "\u2011";
/** What is asked while a page is being put up can be lost. */
const [AGAIN, ATTEMPTS] = [2000, 5];

export class Door implements Part {
  readonly root = el("div", "around door", { "data-testid": "lead-door" });
  private send: Send = () => undefined;
  private timer = 0;
  private left = ATTEMPTS;

  show(data: Data, send: Send): void {
    const { code, gone, refused, texts: words } = data as DoorData;
    const text = texts(words);
    this.send = send;
    window.clearTimeout(this.timer);
    if (gone) forget();
    const brought = fromAddress();
    if (brought) keep(brought);
    const key = kept();
    if (code) return this.leading(code, text);
    if (key && leadsHere(key.code)) this.lead(key);
    const open = this.button("open", key ? "new" : "open", "primary", text, () => send("open", true));
    const nodes: HTMLElement[] = key ? [this.button("again", "again", "primary", text, () => this.goOn(key), { code: shownCode(key.code).replace("-", WHOLE) })] : [];
    if (key) open.className = "quiet";
    this.root.replaceChildren(...nodes, open, el("p", "hint", { role: "status" }, refused || text(gone ? "gone" : "open_says")));
  }

  destroy(): void {
    window.clearTimeout(this.timer);
    this.root.remove();
  }

  private button(id: string, name: string, className: string, text: Text, act: () => void, values: Record<string, string> = {}): HTMLButtonElement {
    const made = el("button", className, { type: "button", "data-testid": `lead-${id}` }, text(name, values));
    made.addEventListener("click", act);
    return made;
  }

  private goOn(key: Key): void {
    keep(key);
    this.left = ATTEMPTS;
    this.lead(key);
  }

  private lead(key: Key): void {
    this.send("lead", key);
    if (this.left-- > 0) this.timer = window.setTimeout(() => this.lead(key), AGAIN);
  }

  private leading(code: string, text: Text): void {
    this.left = ATTEMPTS;
    const copy: HTMLButtonElement = this.button("hand", "hand", "quiet", text, async () => {
      const key = kept();
      copy.textContent = text(key && (await copied(teachersLink(key))) ? "handed" : "not_handed");
    });
    copy.title = text("hand_says");
    this.root.replaceChildren(el("p", "", {}, text("leads", { code })), el("p", "hint", {}, text("shared")), copy);
  }
}
