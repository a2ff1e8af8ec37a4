// Glossary or questions, with a search.
import { el, setHidden } from "../../viewer/src/dom";
import { markup, plain } from "../../lesson/src/markup";
import { readTheme } from "../../viewer/src/theme";
import type { Text } from "../../lesson/src/types";
import type { Item } from "./types";

interface Row {
  item: Item;
  node: HTMLElement;
  words: string;
}

export class Book {
  readonly node = el("div", "book");
  readonly search = el("input", "", { type: "search", autocomplete: "off", spellcheck: "false", "data-testid": "book-search" });
  private readonly told = el("p", "hint", { role: "status" });
  private readonly list = el("div", "items");
  private rows: Row[] = [];
  private text: Text = (key) => key;

  constructor() {
    this.search.addEventListener("input", () => this.find());
    this.node.append(this.search, this.told, this.list);
  }

  /** Show these items; undefined while they are on their way. */
  show(items: Item[] | undefined, text: Text): void {
    this.text = text;
    this.search.placeholder = text("search");
    this.search.setAttribute("aria-label", text("search"));
    this.rows = (items ?? []).map((item) => ({ item, node: item.symbol === undefined ? question(item) : term(item), words: `${item.name} ${plain(item.html)}`.toLowerCase() }));
    this.find();
    if (!items) this.told.textContent = text("wait");
  }

  /** Words have the colour of their quantity on a page as light or dark as this. */
  ink(): void {
    const around = this.node.closest<HTMLElement>(".panel, .page");
    if (!around?.isConnected) return;
    const { dark } = readTheme(around);
    for (const { item, node } of this.rows) {
      if (item.ink) node.style.setProperty("--ink", item.ink[dark ? 1 : 0]);
    }
  }

  private find(): void {
    const word = this.search.value.trim();
    const found = this.rows.map((row, place) => ({ row, place, rank: rank(row, word) })).filter(({ rank }) => rank > 0);
    found.sort((a, b) => b.rank - a.rank || a.place - b.place);
    this.list.replaceChildren(...found.map(({ row }) => row.node));
    const [only] = found;
    if (word && found.length === 1 && only!.row.node instanceof HTMLDetailsElement) only!.row.node.open = true;
    this.told.textContent = !word ? "" : found.length ? this.text("found", { count: found.length, all: this.rows.length }) : this.text("none", { word });
    setHidden(this.told, !word && this.rows.length > 0);
    this.ink();
  }
}

/** How well an item answers a search: its symbol before its name, and that before what is said of it. */
function rank({ item, words }: Row, word: string): number {
  if (!word) return 1;
  const small = word.toLowerCase();
  const name = item.name.toLowerCase();
  if (item.symbol === word) return 6;
  if (item.symbol && item.symbol.toLowerCase() === small) return 5;
  // A single letter stands in every sentence.
  if (/^[a-z]$/.test(small)) return name.split(/[^a-z]+/).includes(small) ? 3 : 0;
  if (name.startsWith(small)) return 4;
  if (name.includes(small)) return 3;
  return words.includes(small) ? 2 : 0;
}

function term(item: Item): HTMLElement {
  const symbol = el("b", "symbol", {}, ...subscripted(item.symbol ?? ""));
  const head = el("h3", "", {}, ...(item.symbol ? [symbol, " "] : []), item.name);
  if (item.row) head.dataset["q"] = item.row;
  const node = el("section", "term", {}, head);
  node.append(markup(item.html));
  return node;
}

/** `a_z` as it is printed. */
function subscripted(symbol: string): (Node | string)[] {
  const [base, index] = symbol.split("_");
  return index ? [base!, el("sub", "", {}, index)] : [symbol];
}

function question(item: Item): HTMLElement {
  const node = el("details", "question", {}, el("summary", "", {}, item.name));
  const answer = el("div", "answer");
  answer.append(markup(item.html));
  node.append(answer);
  return node;
}
