// Glossary and questions: entries that open a panel beside the page, or the page of one of them.
import { el } from "../../viewer/src/dom";
import { texts } from "../../lesson/src/text";
import { Book } from "./book";
import { Panel } from "./panel";
import type { Data, HelpData, Part, Send } from "./types";

export class Help implements Part {
  readonly root = el("div", "around help", { "data-keys": "own", "data-testid": "help" });
  private readonly books: Record<string, Book> = {};
  private readonly panel = new Panel(this.root, (name) => this.fill(name));
  private readonly entries = el("div", "entries");
  private data!: HelpData;
  private key = "";
  private send: Send = () => undefined;

  constructor() {
    // Streamlit has keys of its own for the whole page, and does not see that somebody types here.
    this.root.addEventListener("keydown", (event) => event.stopPropagation());
    this.root.addEventListener("transitionend", () => Object.values(this.books).forEach((book) => book.ink()));
  }

  show(data: Data, send: Send): void {
    this.data = data as HelpData;
    this.send = send;
    const key = JSON.stringify(data);
    if (key === this.key) return;
    this.key = key;
    const text = texts(this.data.texts);
    for (const name of Object.keys(this.data.names)) this.book(name).show(this.data.books[name], text);
    if (this.data.mode === "page") this.asPage();
    else this.asEntries();
  }

  destroy(): void {
    this.panel.destroy();
    this.root.remove();
  }

  private book(name: string): Book {
    return (this.books[name] ??= new Book());
  }

  private href(name: string): string {
    return `./${name}${this.data.query ? `?${this.data.query}` : ""}`;
  }

  private asPage(): void {
    const { names, page } = this.data;
    this.root.replaceChildren(el("h1", "", {}, names[page]!), this.book(page).node);
    this.root.classList.add("page");
    this.book(page).ink();
  }

  private asEntries(): void {
    const { names, page } = this.data;
    const entries = Object.entries(names).map(([name, words]) => {
      const entry = el("a", "entry", { href: this.href(name), "data-testid": `help-${name}` }, words);
      if (name === page) entry.setAttribute("aria-current", "page");
      else entry.addEventListener("click", (event) => this.clicked(event, name));
      return entry;
    });
    this.panel.name(texts(this.data.texts), names, (name) => this.href(name));
    this.entries.replaceChildren(...entries);
    // Once in its place the panel stays there: a browser closes one that is moved.
    if (!this.entries.isConnected) this.root.replaceChildren(this.entries, this.panel.node);
  }

  private clicked(event: MouseEvent, name: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.panel.toggle(name);
  }

  /** What stands in the panel comes when it is asked for. */
  private fill(name: string): Book {
    if (!this.data.books[name]) this.send("ask", true);
    return this.book(name);
  }
}
