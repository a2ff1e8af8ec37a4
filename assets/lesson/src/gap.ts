// How far a guess is from the truth, as a number and in words.
import { markup } from "./markup";
import { filled, told } from "./text";
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

const places = (number: string) => (/\.(\d+)/.exec(number)?.[1] ?? "").length;

/** Digits after the point: as many as the truth has, and the grain of the guess. */
function digits(asked: Prediction): number {
  const [low, high, grain] = asked.range;
  if (asked.kind === "number") return Math.min(6, Math.max(places(String(grain)), places(asked.told)));
  return high - low > 20 ? 1 : 2;
}

/** Whether the truth is written as a percentage: then everything beside it is. */
export const isShare = (asked: Prediction) => asked.kind === "number" && asked.told.endsWith("%") && asked.range[1] <= 1;

function number(asked: Prediction, value: number): string {
  return isShare(asked) ? `${told(100 * value, 0)}%` : told(value, digits(asked));
}

/** An end of the range, as the numbers between are written. */
export function endText(asked: Prediction, end: number): string {
  return isShare(asked) ? `${told(100 * end, 0)}%` : told(end, places(String(end)));
}

/** An option as a part of a sentence: without a full stop of its own. */
function option(asked: Prediction, k: number): Node[] {
  const parts = [...markup(asked.options[k]!).firstElementChild!.childNodes];
  for (const part of parts) if (part instanceof Element) part.classList.remove("alone");
  // The stop right after a formula is tied to it.
  const last = parts.at(-1)?.lastChild ?? parts.at(-1);
  if (last?.nodeType === Node.TEXT_NODE) last.textContent = last.textContent!.replace(/[.。]$/, "");
  return parts;
}

export function guessText(asked: Prediction, guess: Guess, text: Text): string {
  if (guess === null) return text("was_skipped");
  return asked.kind === "number" ? number(asked, guess as number) : text("curve_name");
}

/** What was guessed, with the formulas that an option has. */
export function guessParts(asked: Prediction, guess: Guess, text: Text): (Node | string)[] {
  return asked.kind === "choice" && guess !== null ? option(asked, guess as number) : [guessText(asked, guess, text)];
}

export function gapText(asked: Prediction, guess: Guess): string {
  return asked.kind === "choice" ? "" : number(asked, distance(asked, guess));
}

export function truthParts(asked: Prediction): (Node | string)[] {
  return asked.kind === "choice" ? option(asked, asked.right) : [asked.told];
}

function how(asked: Prediction, guess: Guess, text: Text): string {
  const share = distance(asked, guess) / (asked.range[1] - asked.range[0]);
  return text(share < 0.02 ? "gap_none" : share < 0.08 ? "gap_small" : share < 0.25 ? "gap_some" : "gap_large");
}

/** One sentence on guess and truth; what the text after it tells of the gap is not said twice. */
export function verdict(asked: Prediction, guess: Guess, text: Text): (Node | string)[] {
  const truth = truthParts(asked);
  if (guess === null) return asked.kind === "curve" ? [text("skipped_curve")] : filled(text("skipped"), { truth });
  if (asked.kind === "choice") return filled(text(guess === asked.right ? "right" : "wrong"), { guess: guessParts(asked, guess, text), truth });
  const values = { guess: guessText(asked, guess, text), truth: asked.told, gap: gapText(asked, guess), how: how(asked, guess, text) };
  if (asked.kind === "number") return [text("number_gap", values)];
  return [text(asked.reveal.includes('data-late="gap"') ? "curve_said" : "curve_gap", values)];
}
