// A question of a class as the prediction of a lesson: then the lessons' inputs and verdicts serve it as well.
import type { Guess, Prediction, Text } from "../../lesson/src/types";
import { Choice } from "../../lesson/src/choice";
import { Curve } from "../../lesson/src/curve";
import { plain } from "../../lesson/src/markup";
import { NumberGuess } from "../../lesson/src/number";
import type { Widget } from "../../lesson/src/widget";
import { spoken } from "./protocol";
import type { Asked, Reveal, Words } from "./protocol";
import { isShare, rangeOf, sayNumber } from "./values";

export function predictionOf(asked: Asked, words: Words, lang: string): Prediction {
  const [low, high] = rangeOf(asked);
  const { reveal, told } = spoken(asked.reveals, lang) ?? ({ reveal: "", told: "" } satisfies Reveal);
  const truth = asked.truth ?? null;
  return {
    kind: asked.kind === "step" ? "number" : asked.kind,
    question: asHtml(words.text, words),
    options: words.options.map((option) => asHtml(option, words)),
    right: asked.kind === "choice" && typeof truth === "number" ? truth : -1,
    // Before it is known, a curve is known by its length alone.
    truth: asked.kind === "curve" ? ((truth ?? new Array<number>(asked.points).fill(0)) as number[]) : Number(truth ?? 0),
    told: told || (typeof truth === "number" ? sayNumber(asked, truth) : isShare(asked) ? "%" : ""),
    range: [low, high, asked.kind === "step" ? 1 : asked.step],
    reveal,
    axis: asked.axis,
    hides: "",
    along: [asked.start, asked.end],
  };
}

export function widgetOf(asked: Asked, prediction: Prediction, text: Text, changed: () => void): Widget {
  if (asked.kind === "choice") return new Choice(prediction, changed, plain(prediction.question));
  return asked.kind === "curve" ? new Curve(prediction, text, changed) : new NumberGuess(prediction, text, changed);
}

export const sameGuess = (one: Guess, other: Guess) => JSON.stringify(one) === JSON.stringify(other);

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A stranger's text as HTML that shows exactly that. */
function asHtml(text: string, words: Words): string {
  return words.html ? text : `<p>${text.replace(/[&<>"]/g, (sign) => SIGNS[sign]!)}</p>`;
}
