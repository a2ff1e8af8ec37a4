// The end of a lesson: what was predicted, what is true, and where to go from here.
import { el } from "../../viewer/src/dom";
import { link } from "./address";
import { Curve } from "./curve";
import { gapText, guessParts, truthParts } from "./gap";
import { markup } from "./markup";
import { guessed, progress } from "./store";
import { filled } from "./text";
import type { Data, Guess, Lesson, Prediction, Text } from "./types";

export function finish(data: Data, lesson: Lesson, text: Text, go: (slug: string, step: number) => void): { nodes: HTMLElement[]; draw: () => void } {
  const curves: Curve[] = [];
  const list = el("ol", "record", { "data-testid": "record" });
  lesson.steps.forEach((step, k) => {
    if (step.prediction) list.append(row(lesson.slug, k + 1, step.title, step.prediction, text, go, curves));
  });
  const done = data.lessons.filter((entry) => progress(entry.slug).done).length;
  const print = el("button", "plain", { type: "button", "data-testid": "print" }, text("print"));
  print.addEventListener("click", () => window.print());
  const acts = el("div", "acts");
  const next = data.lessons[data.lessons.findIndex((entry) => entry.slug === lesson.slug) + 1];
  if (next) acts.append(leading(data, next.slug, text("next_lesson", { title: next.title }), go, "primary"));
  acts.append(print);
  const nodes = [
    el("p", "hint", {}, text(list.childElementCount ? "end_says" : "end_none")),
    list,
    el("p", "", { "data-testid": "lessons-done" }, text("progress", { done, count: data.lessons.length })),
    acts,
  ];
  return { nodes, draw: () => curves.forEach((curve) => curve.draw()) };
}

/** A link to a lesson that opens without a new visit. */
export function leading(data: Data, slug: string, words: string, go: (slug: string, step: number) => void, className = "", step = 1): HTMLAnchorElement {
  const made = el("a", className, { href: link(slug, data.lang, step) }, words);
  made.addEventListener("click", (event) => {
    if (data.elsewhere || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(slug, step);
  });
  return made;
}

function row(slug: string, step: number, title: string, asked: Prediction, text: Text, go: (slug: string, step: number) => void, curves: Curve[]): HTMLElement {
  const guess = guessed(slug, step, asked);
  const again = el("button", "link", { type: "button" }, title);
  again.addEventListener("click", () => go(slug, step));
  const question = el("div", "asked");
  question.append(markup(asked.question));
  const node = el("li", "", {}, again, question, el("p", "", {}, ...answers(asked, guess, text)));
  if (asked.kind === "curve" && guess !== undefined) node.append(drawn(asked, guess, text, curves));
  node.dataset["hit"] = String(asked.kind === "choice" && guess === asked.right);
  return node;
}

/** Both curves, small. */
function drawn(asked: Prediction, guess: Guess, text: Text, curves: Curve[]): HTMLElement {
  const curve = new Curve(asked, text, () => undefined, 118);
  curve.reveal(guess);
  curves.push(curve);
  return curve.node;
}

function answers(asked: Prediction, guess: Guess | undefined, text: Text): (Node | string)[] {
  const said = guess === undefined ? [text("open")] : guessParts(asked, guess, text);
  const you = el("span", "", {}, ...filled(text("you"), { guess: said }));
  if (guess === undefined) return [you];
  if (asked.kind === "curve") return [guess === null ? you : el("span", "", {}, text("away", { gap: gapText(asked, guess) }))];
  return [you, el("br"), el("span", "", {}, ...filled(text("true"), { truth: truthParts(asked) }))];
}
