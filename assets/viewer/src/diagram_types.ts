// How a cell is laid out, as data: boxes with numbers, operations, wires between them, stages of the computation.
// Lengths are in units of the figure, which is `WIDTH` of them wide.
import type { Frame } from "./frame";
import { valueAt } from "./frame";

export const WIDTH = 362;
/** Width and height of a box with a strip, and of a small one with a number alone. */
export const BOX = [86, 50] as const;
export const SMALL = [64, 27] as const;

/** The number of a quantity for the selected unit at the cursor; see `lookup`. */
export type At = (key: string) => number;
export type Point = readonly [number, number];

export interface BoxSpec {
  id: string;
  /** Middle. */
  x: number;
  y: number;
  /** Array whose number it shows; "x" is the input. */
  key: string;
  /** A number on the way, without a strip: the text that names it. */
  small?: string;
  /** Function written on the edge where its sum comes in. */
  fn?: { text: string; side: "left" | "bottom" };
}

export interface OpSpec {
  id: string;
  x: number;
  y: number;
  sign: string;
  q: string;
  /** Key of the text that says what it does. */
  says: string;
}

export interface WireSpec {
  id: string;
  /** Corners of each line; several lines are branches of one wire. */
  lines: Point[][];
  q: string;
  says: string;
  /** What passes, written as in an equation; absent where the vector of all units passes. */
  formula?: string;
  value?: (at: At) => number;
  /** The size that is drawn at full width. */
  reach?: "one" | "sum" | "cell";
  /** Quantity whose colour it has; else the colour says the sign. */
  ink?: string;
  /** A word and the number beside the wire. */
  label?: { x: number; y: number; anchor: "start" | "middle"; word: string };
}

export interface StageSpec {
  /** Key of the sentence. */
  says: string;
  on: string[];
  values?: (at: At) => Record<string, number>;
}

export interface CellSpec {
  height: number;
  /** The straight road of what is kept: from, to and height, and the quantity that goes on it. */
  road?: { from: number; to: number; y: number; q: string };
  boxes: BoxSpec[];
  ops: OpSpec[];
  wires: WireSpec[];
  stages: StageSpec[];
}

/** What x and the state before add to a gate's sum, from the weights, if these travel. */
function product(frame: Frame, weights: string, biases: string[], from: string): number {
  const { arrays } = frame.picture;
  const { column, unit } = frame.state;
  const [w, v] = [arrays[weights], arrays[from]];
  if (!w || !v) return NaN;
  let sum = biases.reduce((all, bias) => all + (arrays[bias]?.values[unit] ?? NaN), 0);
  const [row, start] = [unit * w.width, column * v.width];
  for (let k = 0; k < w.width; k++) sum += w.values[row + k]! * v.values[start + k]!;
  return sum;
}

/** Numbers by name: an array's, or `in.z` = W x + b with both biases, and `past.z` = W h′. */
export function lookup(frame: Frame): At {
  return (key) => {
    if (key.startsWith("in.")) return fromInput(frame, key.slice(3));
    if (key.startsWith("past.")) return product(frame, `w_h.${key.slice(5)}`, [], "h_prev");
    return valueAt(frame, key);
  };
}

/** The candidate's is known without its weights, too. */
function fromInput(frame: Frame, gate: string): number {
  if (gate !== "n") return product(frame, `w_i.${gate}`, [`b_i.${gate}`, `b_h.${gate}`], "x");
  const past = valueAt(frame, "rec_n");
  return valueAt(frame, "a_n") - (frame.picture.meta.reset === "after" ? valueAt(frame, "r") * past : past);
}
