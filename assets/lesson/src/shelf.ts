// All lessons, and how far the reader has come.
import { el } from "../../viewer/src/dom";
import { leading } from "./finish";
import { progress } from "./store";
import type { Data, Entry, Text } from "./types";

export function shelf(data: Data, text: Text, go: (slug: string, step: number) => void): HTMLElement[] {
  const done = data.lessons.filter((entry) => progress(entry.slug).done).length;
  const list = el("ol", "shelf", { "data-testid": "shelf" });
  data.lessons.forEach((entry, k) => list.append(card(data, entry, k + 1, text, go)));
  return [
    data.elsewhere ? el("h2", "", {}, text("shelf")) : el("h1", "", { tabindex: "-1" }, text("shelf")),
    el("p", "goal", {}, text("shelf_says")),
    el("p", "hint", { "data-testid": "lessons-done" }, text("progress", { done, count: data.lessons.length })),
    list,
  ];
}

function card(data: Data, entry: Entry, number: number, text: Text, go: (slug: string, step: number) => void): HTMLElement {
  const { step, done } = progress(entry.slug);
  const begun = step > 1 && step <= entry.steps && !done;
  const title = leading(data, entry.slug, entry.title, go, "title", begun ? step : 1);
  const state = done ? text("again") : begun ? text("go_on", { step, count: entry.steps }) : text("begin");
  const foot = el("p", "foot", {}, el("span", "", {}, text("minutes", { minutes: entry.minutes })), el("span", "state", { "aria-hidden": "true" }, `${state} →`));
  const head = el("p", "number", {}, String(number));
  if (done) head.append(el("span", "done", {}, ` ✓ ${text("done")}`));
  const node = el("li", "card", {}, head, el(data.elsewhere ? "h3" : "h2", "name", {}, title), el("p", "", {}, entry.goal), foot);
  node.dataset["done"] = String(done);
  return node;
}
