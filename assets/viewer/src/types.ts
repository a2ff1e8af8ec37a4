// What Python packs (the meta) and what the viewer makes of it.
import type { Request } from "./url";


export type Range = "gate" | "signed" | "free";

/** Colours by theme. */
export type Palette = Record<"light" | "dark", string[]>;

export interface QuantityMeta {
  key: string;
  symbol: string;
  name: string;
  hint: string;
  /** One sentence for somebody who meets it for the first time. */
  explanation: string;
  light: string;
  dark: string;
  range: Range;
  /** Colours of the lowest and the highest value of a range with zero in the middle. */
  ends: Palette;
}

export interface OrderMeta {
  key: string;
  name: string;
  /** Units from top to bottom; null stands for 0, 1, 2, … */
  units: number[] | null;
}

export interface InputMeta {
  kind: "tokens" | "numbers";
  name: string;
  hint: string;
  tokens?: string[];
  names?: string[];
  ends: Palette;
}

export interface OutputMeta {
  kind: "classes" | "values";
  /** Colours of the answers, used in turn. */
  colours: Palette;
  name: string;
  hint: string;
  labels: string[];
}

/** Present where weights and inputs travel too, so that a pre-activation can be opened. */
export interface CloseupMeta {
  /** Gates in the core's order; arrays `w_i.z`, `w_h.z`, `b_i.z`, `b_h.z` belong to each. */
  gates: string[];
  /** A name for each column of the array `x`. */
  inputs: string[];
}

/** One column of the table of units; its numbers are the array `unit.<key>`, NaN where there is none. */
export interface UnitColumnMeta {
  key: string;
  name: string;
  explanation: string;
  format: "number" | "share" | "steps";
  /** The quantity it tells about, for its colour. */
  quantity: string | null;
}

/** A what-if: what differs from the network and the sequence as they are. */
export interface WhatIfMeta {
  /** The whole what-if as it stands in the link; empty while nothing is changed. */
  text: string;
  /** Its edits one by one: what stands in the link, and what it means. */
  edits: { text: string; label: string }[];
  presets: { key: string; text: string; name: string; explanation: string }[];
  /** Tokens that can be put in the place of one that was read; empty where numbers are read. */
  vocabulary: string[];
  /** The original tokens where they differ, by column. */
  tokens: Record<string, string>;
  /** Told, but not to be changed: in an exported file nobody can compute another. */
  fixed?: boolean;
}

export interface Meta {
  version: number;
  id: string;
  cell: "gru" | "lstm" | "rnn";
  activation: "tanh" | "relu";
  /** Where a GRU's reset gate acts: after or before the recurrent product. */
  reset: "after" | "before";
  title: string;
  look: string;
  notes: string[];
  /** Length of the sequence; more than the shown columns when the resolution is reduced. */
  steps: number;
  /** Distance between shown steps; 1 when every step is shown. */
  stride: number;
  /** The step that each shown column stands for; null when every step is shown. */
  columns: number[] | null;
  hidden: number;
  start: { t: number; unit: number };
  /** How an exported file or the figure of a lesson opens, as an address would ask for it. */
  opens?: Request;
  /** Whether its controls fold away where it is narrow. */
  folds?: boolean;
  quantities: QuantityMeta[];
  orders: OrderMeta[];
  input: InputMeta;
  output: OutputMeta | null;
  closeup: CloseupMeta | null;
  units?: UnitColumnMeta[];
  /** Absent where there is none and nobody can compute one: at Home and in an exported file. */
  whatif?: WhatIfMeta;
  arrays: Record<string, { offset: number; shape: [number, number] }>;
  strings: Record<string, string>;
}

export interface Matrix {
  /** Row-major: values[column * width + k]. */
  values: Float32Array;
  width: number;
  /** Of a picture that stands beside another: the ends of that one's values, and their usual size. */
  ruler?: Matrix | undefined;
}

export interface Picture {
  meta: Meta;
  /** How many columns are shown. */
  columns: number;
  hidden: number;
  arrays: Record<string, Matrix>;
  /** The 0-based step of a column. */
  stepOf(column: number): number;
  /** The column nearest to a step. */
  columnOf(step: number): number;
  /** What the network read in a column, as text. */
  reading(column: number): string;
}

export type Scale = "fixed" | "quantity" | "unit";

/** How the equations are written: in symbols, with the vectors at t, with the selected unit's numbers. */
export type Depth = "symbols" | "vectors" | "unit";

/** With a what-if in effect: the new numbers, or new minus original. */
export type View = "new" | "difference";

/** What a presented picture shows: the pictures alone, or beside them one part of the panel. */
export type Slide = "pictures" | "diagram" | "why" | "equations";

export interface State {
  column: number;
  unit: number;
  /** Units kept in the line traces besides the selected one. */
  kept: number[];
  sort: string;
  scale: Scale;
  /** Magnification of the time axis, 1 = everything. */
  zoom: number;
  /** First visible column. */
  first: number;
  speed: number;
  /** Keys of the quantities drawn as lines. */
  traced: string[];
  /** Key of the quantity that is opened: where does its number come from? */
  why: string;
  /** All that its sum is made of, and not only the largest. */
  all: boolean;
  depth: Depth;
  view: View;
  /** Large and without anything around it, for a projector. */
  present: boolean;
  slide: Slide;
}
