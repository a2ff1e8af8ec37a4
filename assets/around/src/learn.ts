// How far the reader has come in the lessons, and the way to go on; both are known to this browser alone.
import { el } from "../../viewer/src/dom";
import { link } from "../../lesson/src/address";
import { progress } from "../../lesson/src/store";
import { texts } from "../../lesson/src/text";
import type { Data, Entry, LearnData, Part, Send } from "./types";

interface Next {
  entry: Entry;
  step: number;
}

/** Where to go on: in a lesson that was begun, else with the first that is not done. */
export function next(lessons: Entry[]): Next | null {
  const open = lessons.filter((entry) => !progress(entry.slug).done);
  const begun = open.find((entry) => progress(entry.slug).step > 1);
  const entry = begun ?? open[0];
  return entry ? { entry, step: begun ? Math.min(progress(entry.slug).step, entry.steps) : 1 } : null;
}

export class Learn implements Part {
  readonly root = el("div", "around learn", { "data-testid": "learn" });

  show(data: Data, send: Send): void {
    const { lessons, texts: words, lang } = data as LearnData;
    const text = texts(words);
    const done = lessons.filter((entry) => progress(entry.slug).done).length;
    const bar = el("div", "bar", { "aria-hidden": "true" }, ...lessons.map((entry) => el("i", progress(entry.slug).done ? "done" : "")));
    const nodes: HTMLElement[] = [bar, el("p", "hint", {}, text("progress", { done, count: lessons.length }))];
    const on = next(lessons);
    if (on) nodes.unshift(el("p", "", {}, leading(on, lang, text(on.step > 1 ? "go_on" : done ? "then" : "begin", { title: on.entry.title, step: on.step }), send)));
    this.root.replaceChildren(...nodes);
  }

  destroy(): void {
    this.root.remove();
  }
}

function leading({ entry, step }: Next, lang: string, words: string, send: Send): HTMLAnchorElement {
  const made = el("a", "go", { href: `${link(entry.slug, lang)}${step > 1 ? `&s.step=${step}` : ""}` }, words);
  made.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    send("go", { lesson: entry.slug, step });
  });
  return made;
}
