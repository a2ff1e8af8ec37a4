// What the rows of "Why is z = 0.0523 here?" are: their names, their factors, where a click on one leads.
import type { Contributions, Row } from "./contributions";
import type { Frame } from "./frame";
import { valueAt } from "./frame";
import { rounded, signed } from "./numbers";

/** A quantity that is no function of a sum: a blend of others, or a product. */
interface Part {
  name: string;
  /** Key of the quantity that a click opens, and the factors behind the number. */
  opens: string;
  value: (v: (key: string) => number) => number;
  factors: string;
}

const BLENDS: Record<string, Part[]> = {
  "gru.h": [
    { name: "kept", opens: "z", value: (v) => v("z") * v("h_prev"), factors: "z · h_prev" },
    { name: "written", opens: "n", value: (v) => (1 - v("z")) * v("n"), factors: "1−z · n" },
  ],
  "lstm.c": [
    { name: "kept_c", opens: "f", value: (v) => v("f") * v("c_prev"), factors: "f · c_prev" },
    { name: "added", opens: "g", value: (v) => v("i") * v("g"), factors: "i · g" },
  ],
  "lstm.h": [
    { name: "shown", opens: "o", value: (v) => v("o"), factors: "o" },
    { name: "stored", opens: "c", value: (v) => Math.tanh(v("c")), factors: "tanh(c)" },
  ],
};

export const isProduct = (cell: string, key: string) => `${cell}.${key}` === "lstm.h";

function parts({ picture, state }: Frame): Part[] {
  return BLENDS[`${picture.meta.cell}.${state.why}`]!;
}

/** The terms of a blend, or the factors of a product, in the equation's order. */
export function blendRows(frame: Frame): Row[] {
  const kind = isProduct(frame.picture.meta.cell, frame.state.why) ? "factor" : "term";
  const value = (key: string) => valueAt(frame, key);
  return parts(frame).map((part, index) => ({ kind, index, value: part.value(value), count: 1, inputs: 0 }));
}

/** What stands at the left of a row. */
export function nameOf(frame: Frame, row: Row, oneHot: boolean): string {
  const { text, picture, state } = frame;
  const { index, kind, count, inputs } = row;
  if (kind === "term" || kind === "factor") return text(`why_${parts(frame)[index]!.name}`);
  if (kind === "bias") return text("why_bias");
  if (kind === "unit") return text("why_unit", { unit: index });
  if (row.past) return text(`why_past_${row.past}`);
  if (kind === "rest") {
    const others = inputs === 0 ? "units" : inputs === count ? "inputs" : "mixed";
    return text(`why_rest_${others}`, { count });
  }
  if (oneHot || index < 0) return text("why_token", { token: picture.reading(state.column) });
  return text("why_input", { name: inputName(frame, index) });
}

/** The same as part of a sentence. */
export function spokenName(frame: Frame, row: Row, oneHot: boolean): string {
  const { text, picture, state } = frame;
  if (row.kind === "bias") return text("why_say_bias");
  if (row.kind === "unit") return text("why_say_unit", { unit: row.index });
  if (oneHot || row.index < 0) return text("why_say_token", { token: picture.reading(state.column) });
  return text("why_say_input", { name: inputName(frame, row.index) });
}

const inputName = (frame: Frame, index: number) => frame.picture.meta.closeup?.inputs[index] ?? String(index);

/** "w = −1.2034 × h′ = 0.4512": where a row's number comes from. */
export function factorsOf(frame: Frame, row: Row, contributions: Contributions): string {
  const { text, state } = frame;
  const { why, unit, column } = state;
  const value = signed(row.value);
  if (row.kind === "term" || row.kind === "factor") {
    const written = parts(frame)[row.index]!.factors.split(" · ").map((name) => factor(frame, name));
    return `${written.join(" × ")} = ${value}`;
  }
  if (row.past) return text(`why_past_${row.past}_factors`);
  if (row.kind === "bias") return biasFactors(frame, value);
  if (row.kind === "rest") return text("why_rest_factors", { count: row.count, value });
  if (row.index < 0) return text("why_token_factors", { count: row.count, value });
  const from = row.kind === "unit" ? "h" : "i";
  const past = row.kind === "unit";
  const reads = past ? `h′ = ${rounded(valueAt(frame, "h_prev", row.index))}` : `x = ${rounded(contributions.x(column, row.index))}`;
  const factors = [`w = ${rounded(contributions.weight(from, why, unit, row.index))}`, reads];
  if (past && resets(frame)) factors.unshift(`r = ${rounded(contributions.reset(why, column, unit, row.index))}`);
  return `${factors.join(" × ")} = ${value}`;
}

const resets = ({ picture, state }: Frame) => picture.meta.cell === "gru" && state.why === "n";

function biasFactors(frame: Frame, value: string): string {
  const { arrays, meta } = frame.picture;
  const { why, unit } = frame.state;
  const [bi, bh] = ["i", "h"].map((from) => rounded(arrays[`b_${from}.${why}`]!.values[unit]!));
  const gated = resets(frame) && meta.reset === "after";
  const past = gated ? `r · b_h${why} = ${rounded(valueAt(frame, "r"))} × ${bh}` : `b_h${why} = ${bh}`;
  return `b_i${why} = ${bi}, ${past}: ${value}`;
}

function factor(frame: Frame, name: string): string {
  const value = name === "1−z" ? 1 - valueAt(frame, "z") : name === "tanh(c)" ? Math.tanh(valueAt(frame, "c")) : valueAt(frame, name);
  return `${name.replace("_prev", "′")} = ${rounded(value)}`;
}

/** What a click does, as a title; empty where it does nothing. */
export function hintOf(frame: Frame, row: Row): string {
  const goal = leadsTo(frame, row);
  if (!goal) return "";
  if (goal === "all") return frame.text("why_all");
  return "unit" in goal ? frame.text("why_select_unit", goal) : frame.text("why_opens", { symbol: goal.why });
}

/** Where a click leads: a unit to select, a quantity to open, all rows to show; or nowhere. */
export function leadsTo(frame: Frame, row: Row): { unit: number } | { why: string } | "all" | null {
  if (row.kind === "unit") return { unit: row.index };
  if (row.kind === "rest") return "all";
  return row.kind === "term" || row.kind === "factor" ? { why: parts(frame)[row.index]!.opens } : null;
}
