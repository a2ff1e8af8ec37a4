// What the reader has done, in this browser alone; without a store everything works but is not kept.
import type { Guess, Prediction } from "./types";

const KEY = "gatescope.lessons";

export interface Progress {
  /** The step that was read last, from 1. */
  step: number;
  done: boolean;
  /** By step, from 1. */
  guesses: Record<string, Guess>;
}

let here: Record<string, unknown> = {};

function read(): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    if (found && typeof found === "object" && !Array.isArray(found)) here = found as Record<string, unknown>;
  } catch {
    // No store, or what lies there is not ours: what this page knows holds.
  }
  return here;
}

export function progress(slug: string): Progress {
  const found = (read()[slug] ?? {}) as Partial<Progress>;
  const step = Number.isInteger(found.step) && found.step! > 0 ? found.step! : 0;
  const guesses = found.guesses && typeof found.guesses === "object" ? { ...found.guesses } : {};
  return { step, done: found.done === true, guesses };
}

export function keep(slug: string, changed: Partial<Progress>): void {
  here = { ...read(), [slug]: { ...progress(slug), ...changed } };
  try {
    localStorage.setItem(KEY, JSON.stringify(here));
  } catch {
    // Full, or forbidden.
  }
}

export function guess(slug: string, step: number, value: Guess): void {
  keep(slug, { guesses: { ...progress(slug).guesses, [step]: value } });
}

/** What was guessed at a step; undefined where nothing was, or where it answers another question. */
export function guessed(slug: string, step: number, asked: Prediction): Guess | undefined {
  const found: unknown = progress(slug).guesses[step];
  if (found === null) return null;
  if (asked.kind === "choice") return Number.isInteger(found) && asked.options[found as number] ? (found as number) : undefined;
  if (asked.kind === "number") return typeof found === "number" && Number.isFinite(found) ? found : undefined;
  const truth = asked.truth as number[];
  const fits = Array.isArray(found) && found.length === truth.length && found.every((v) => v === null || Number.isFinite(v));
  return fits ? (found as (number | null)[]) : undefined;
}
