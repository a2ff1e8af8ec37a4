// From what was typed to a question as the class takes it.
import { gridStep } from "../../viewer/src/numbers";
import type { Course } from "../../viewer/src/course";
import { held } from "./ask_fields";
import type { Field } from "./ask_fields";
import { jumpOf, rowOf, valueAt } from "./figure";
import type { Kind } from "./protocol";

export const KINDS: readonly Kind[] = ["choice", "number", "curve", "step"];
export const [FEWEST, MOST] = [2, 6];
export const [TEXT, OPTION, UNIT] = [300, 80, 24];
/** So many places a slider has, about. */
const PLACES = 100;

type Input = Field<HTMLInputElement>;

export interface Draft {
  kind: Kind;
  found: Course | null;
  asks: HTMLTextAreaElement;
  options: HTMLInputElement[];
  fields: { about: Field<HTMLSelectElement>; start: Input; end: Input; low: Input; high: Input; unit: Input; given: Input; truth: Input; hide: Input };
}

/** The question, or the key of the sentence that says what is missing. */
export type Made = { question: Record<string, unknown> } | { missing: string };

export function made(draft: Draft): Made {
  const text = draft.asks.value.trim();
  if (!text) return { missing: "missing_text" };
  const rest = MAKERS[draft.kind](draft);
  return "missing" in rest ? rest : { question: { kind: draft.kind, text, veiled: draft.found !== null && draft.fields.hide.input.checked, ...rest.question } };
}

const missing = (what: string): Made => ({ missing: `missing_${what}` });
const whole = (value: number | undefined): value is number => Number.isInteger(value) && value! >= 0;

/** The quantity that the truth is taken from; undefined where it is typed, or nowhere. */
function source({ found, fields }: Draft) {
  return fields.given.input.checked ? found?.quantities.find(({ key }) => key === fields.about.input.value) : undefined;
}

function choice({ options, fields }: Draft): Made {
  const written = options.map(({ value }) => value.trim());
  const given = written.filter((option) => option !== "");
  if (given.length < FEWEST) return missing("options");
  const right = held(fields.truth);
  if (right === undefined) return fields.truth.input.value.trim() ? missing("right") : { question: { options: given, truth: null } };
  // Counted as they stand on the sheet, with the empty ones.
  const place = written.slice(0, right - 1).filter((option) => option !== "").length;
  return written[right - 1] ? { question: { options: given, truth: place } } : missing("right");
}

function numeric(draft: Draft): Made {
  const { found, fields } = draft;
  const [low, high] = [held(fields.low), held(fields.high)];
  if (low === undefined || high === undefined || low >= high) return missing("range");
  const quantity = source(draft);
  const truth = quantity && found ? valueAt(found, quantity, found.t, [low, high]) : held(fields.truth);
  if (truth === undefined && fields.truth.input.value.trim()) return missing("truth");
  if (truth !== undefined && (truth < low || truth > high)) return missing("truth");
  return { question: { low, high, step: gridStep(high - low, PLACES), unit: fields.unit.input.value.trim(), truth: truth ?? null } };
}

function curve(draft: Draft): Made {
  const { found, fields } = draft;
  const [low, high, start, end] = [fields.low, fields.high, fields.start, fields.end].map(held);
  if (low === undefined || high === undefined || low >= high) return missing("range");
  if (!whole(start) || !whole(end) || start >= end) return missing("steps");
  const quantity = source(draft);
  return { question: { low, high, start, end, truth: quantity && found ? rowOf(found, quantity, start, end) : null } };
}

function step(draft: Draft): Made {
  const { found, fields } = draft;
  const [start, end] = [held(fields.start), held(fields.end)];
  if (!whole(start) || !whole(end) || start > end) return missing("steps");
  const quantity = source(draft);
  const truth = quantity && found ? jumpOf(found, quantity, start, end) : held(fields.truth);
  if (truth === undefined && fields.truth.input.value.trim()) return missing("truth");
  if (truth !== undefined && (!whole(truth) || truth < start || truth > end)) return missing("truth");
  return { question: { start, end, truth: truth ?? null } };
}

const MAKERS: Record<Kind, (draft: Draft) => Made> = { choice, number: numeric, curve, step };
