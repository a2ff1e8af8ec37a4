// How far a guess is from the truth, as a number and in words.
import { told } from "./text";
import { plain } from "./markup";
import type { Guess, Prediction, Text } from "./types";

/** Mean distance of what was drawn; of a number the distance; 0 or 1 of a choice. */
export function distance(asked: Prediction, guess: Guess): number {
  if (guess === null) return NaN;
  if (asked.kind === "choice") return guess === asked.right ? 0 : 1;
  if (asked.kind === "number") return Math.abs((guess as number) - (asked.truth as number));
  const truth = asked.truth as number[];
  const drawn = (guess as (number | null)[]).flatMap((value, t) => (value === null ? [] : [Math.abs(value - truth[t]!)]));
  return drawn.reduce((sum, value) => sum + value, 0) / Math.max(1, drawn.length);
}

/** Digits after the point, so that the grain of the guess is seen. */
function digits(asked: Prediction): number {
  const [low, high, grain] = asked.range;
  if (asked.kind === "number") return Math.min(6, Math.max(0, (String(grain).split(".")[1] ?? "").length));
  return high - low > 20 ? 1 : 2;
}

const isShare = (asked: Prediction) => asked.kind === "number" && asked.told.endsWith("%") && asked.range[1] <= 1;

function number(asked: Prediction, value: number): string {
  return isShare(asked) ? `${told(100 * value, 0)}%` : told(value, digits(asked));
}

/** An option as a part of a sentence: without a full stop of its own. */
const option = (asked: Prediction, k: number) => plain(asked.options[k]!).replace(/[.。]$/, "");

export function guessText(asked: Prediction, guess: Guess, text: Text): string {
  if (guess === null) return text("was_skipped");
  if (asked.kind === "choice") return option(asked, guess as number);
  return asked.kind === "number" ? number(asked, guess as number) : text("curve_name");
}

export function gapText(asked: Prediction, guess: Guess): string {
  return asked.kind === "choice" ? "" : number(asked, distance(asked, guess));
}

export function truthText(asked: Prediction): string {
  return asked.kind === "choice" ? option(asked, asked.right) : asked.told;
}

function how(asked: Prediction, guess: Guess, text: Text): string {
  const share = distance(asked, guess) / (asked.range[1] - asked.range[0]);
  return text(share < 0.02 ? "gap_none" : share < 0.08 ? "gap_small" : share < 0.25 ? "gap_some" : "gap_large");
}

/** One sentence on guess and truth. */
export function verdict(asked: Prediction, guess: Guess, text: Text): string {
  const truth = truthText(asked);
  if (guess === null) return asked.kind === "curve" ? text("skipped_curve") : text("skipped", { truth });
  const values = { guess: guessText(asked, guess, text), truth, gap: gapText(asked, guess) };
  if (asked.kind === "choice") return text(guess === asked.right ? "right" : "wrong", values);
  return text(asked.kind === "number" ? "number_gap" : "curve_gap", { ...values, how: how(asked, guess, text) });
}
