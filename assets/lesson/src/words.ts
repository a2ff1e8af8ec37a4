// Coloured words: pointing at one lights its quantity in the figure; a press goes to its step and unit.
import type { Send } from "./types";

/** What the figure itself follows, and what leaves it at its sequence; lesson_view.py knows them too. */
const PLACES = new Set(["t", "unit", "why"]);
const SAME = new Set(["whatif", "moment"]);

export interface Look {
  /** The quantity to light; "" for none. */
  q: string;
  t?: number;
  unit?: number;
  why?: string;
  /** Whether the figure is to come into view. */
  scroll?: boolean;
}

export function look(what: Look): void {
  window.dispatchEvent(new CustomEvent<Look>("gatescope:look", { detail: what }));
}

/** Listen to all words below a node; `away` is called when the figure has been brought into view. */
export function listenWords(root: HTMLElement, send: Send, away: () => void, signal: AbortSignal): void {
  const on = (type: string, act: (word: HTMLElement) => void) => {
    root.addEventListener(type, (event) => {
      const word = (event.target as Element).closest<HTMLElement>(".gs-word");
      if (word) act(word);
    }, { signal });
  };
  for (const type of ["pointerover", "focusin"]) on(type, (word) => word.dataset["q"] && look({ q: word.dataset["q"] }));
  for (const type of ["pointerout", "focusout"]) on(type, (word) => word.dataset["q"] && !word.classList.contains("pressed") && look({ q: "" }));
  on("click", (word) => {
    for (const other of root.querySelectorAll(".gs-word.pressed")) other.classList.remove("pressed");
    word.classList.add("pressed");
    const { q, at, set } = word.dataset;
    const others = [...new URLSearchParams(set).keys()].filter((key) => !PLACES.has(key));
    if (others.length) send("set", set);
    // In another sequence the figure opens at the word's place once it has come.
    const here = others.every((key) => SAME.has(key));
    look({ q: q ?? "", ...(here ? place(at ?? set ?? "") : {}), scroll: true });
    away();
  });
}

/** Where a link says that the figure stands. */
export function place(query: string): Partial<Look> {
  const parameters = new URLSearchParams(query);
  const whole = (key: string) => (/^\d{1,7}$/.test(parameters.get(key) ?? "") ? { [key]: Number(parameters.get(key)) } : {});
  const why = parameters.get("why");
  return { ...whole("t"), ...whole("unit"), ...(why ? { why } : {}) };
}
