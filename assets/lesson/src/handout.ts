// The whole lesson on paper: text, questions, the reader's answers or lines to write on, and what is true.
import { el } from "../../viewer/src/dom";
import { gapText, guessParts, guessText, truthParts } from "./gap";
import { fillLate } from "./late";
import { markup } from "./markup";
import { Curve } from "./curve";
import { guessed } from "./store";
import type { Lesson, Prediction, Step, Text } from "./types";

/** Wide enough for a sheet. What is to be printed has no width on screen, where it is not shown. */
const PAPER = 560;

export function handout(lesson: Lesson, text: Text): { node: HTMLElement; draw: () => void } {
  const curves: Curve[] = [];
  const node = el("article", "handout", {}, el("h1", "", {}, lesson.title), el("p", "goal", {}, lesson.goal), markup(lesson.intro));
  lesson.steps.forEach((step, k) => node.append(printed(lesson, step, k + 1, text, curves)));
  return { node, draw: () => curves.forEach((curve) => curve.draw(PAPER)) };
}

function printed(lesson: Lesson, step: Step, number: number, text: Text, curves: Curve[]): HTMLElement {
  const node = el("section", "", {}, el("h2", "", {}, `${number}. ${step.title}`), markup(step.html));
  if (step.prediction) node.append(...asked(step.prediction, lesson.slug, number, text, curves));
  if (step.task) node.append(el("div", "task", {}, el("h3", "", {}, text("task")), markup(step.task.html), markup(step.task.done)));
  return node;
}

function asked(prediction: Prediction, slug: string, number: number, text: Text, curves: Curve[]): HTMLElement[] {
  const guess = guessed(slug, number, prediction);
  const question = el("div", "question", {}, el("h3", "", {}, text("predict")), markup(prediction.question));
  if (prediction.kind === "choice") question.append(options(prediction, guess === undefined ? -1 : (guess as number | null) ?? -1));
  else if (prediction.kind === "curve") {
    const curve = new Curve(prediction, text, () => undefined);
    // Before it is answered, an empty field to draw in.
    if (guess === undefined) curve.node.querySelector(".hint")?.remove();
    else curve.reveal(guess);
    curves.push(curve);
    question.append(curve.node);
  }
  const blank = guess === undefined || guess === null;
  if (prediction.kind === "number") question.append(el("p", "", {}, `${text("print_answer")} `, blank ? el("span", "line") : guessText(prediction, guess, text)));
  const told = markup(prediction.reveal);
  fillLate(told, blank ? null : { guess: guessParts(prediction, guess, text), gap: [gapText(prediction, guess)] });
  const truth = prediction.kind === "curve" ? [] : truthParts(prediction);
  const reveal = el("div", "reveal", {}, el("h3", "", {}, `${text("print_truth")} `, ...truth), told);
  return [question, reveal];
}

function options(prediction: Prediction, chosen: number): HTMLElement {
  const list = el("ul", "boxes");
  prediction.options.forEach((option, k) => {
    const item = el("li", "", {}, k === chosen ? "☒ " : "☐ ");
    item.append(...markup(option).firstElementChild!.childNodes);
    list.append(item);
  });
  return list;
}
