// The LSTM: the cell state goes straight on along the top; f fades it, i · g is added, o shows it as h.
import type { At, CellSpec, Point, StageSpec, WireSpec } from "./diagram_types";

/** Wires of the past and of the input into a gate: the point where each of them ends. */
function intoGate(gate: string, past: Point[], input: Point[]): WireSpec[] {
  return [
    { id: `past.${gate}`, lines: [past], q: "h_prev", says: "diagram_past_gate", formula: "W h′", value: (at) => at(`past.${gate}`), reach: "sum" },
    { id: `in.${gate}`, lines: [input], q: "x", says: "diagram_input_gate", formula: "W x + b", value: (at) => at(`in.${gate}`), reach: "sum" },
  ];
}

const kept = (at: At): number => at("f") * at("c_prev");
const added = (at: At): number => at("i") * at("g");

const WIRES: WireSpec[] = [
  { id: "from.h", lines: [[[43, 276], [43, 264], [14, 264], [14, 108]], [[43, 264], [285, 264], [285, 200]]], q: "h_prev", says: "diagram_all_past" },
  { id: "from.x", lines: [[[143, 276], [143, 250], [30, 250], [30, 136]], [[143, 250], [272, 250], [272, 200]]], q: "x", says: "diagram_all_input" },
  ...intoGate("f", [[14, 108], [69, 108]], [[30, 136], [69, 136]]),
  ...intoGate("i", [[14, 192], [87, 192]], [[30, 220], [87, 220]]),
  ...intoGate("g", [[243, 264], [243, 231]], [[201, 250], [201, 231]]),
  ...intoGate("o", [[285, 200], [285, 147]], [[272, 200], [272, 147]]),
  { id: "old", lines: [[[86, 35], [101, 35]]], q: "c_prev", says: "diagram_old_cell", formula: "c′", value: (at) => at("c_prev"), reach: "cell" },
  { id: "f", lines: [[[112, 97], [112, 46]]], q: "f", says: "diagram_f", formula: "f", value: (at) => at("f"), reach: "one", ink: "f" },
  { id: "kept", lines: [[[123, 35], [171, 35]]], q: "c_prev", says: "diagram_kept_cell", formula: "f · c′", value: kept, reach: "cell", label: { x: 147, y: 13, anchor: "middle", word: "diagram_kept_word" } },
  { id: "i", lines: [[[164, 181], [164, 122], [171, 122]]], q: "i", says: "diagram_i", formula: "i", value: (at) => at("i"), reach: "one", ink: "i" },
  { id: "g", lines: [[[200, 181], [200, 122], [193, 122]]], q: "g", says: "diagram_g", formula: "g", value: (at) => at("g"), reach: "one" },
  { id: "added", lines: [[[182, 111], [182, 46]]], q: "g", says: "diagram_added", formula: "i · g", value: added, reach: "cell", label: { x: 194, y: 72, anchor: "start", word: "diagram_added_word" } },
  { id: "c", lines: [[[193, 35], [276, 35]]], q: "c", says: "diagram_new_cell", formula: "c", value: (at) => at("c"), reach: "cell" },
  { id: "tanh_c", lines: [[[319, 60], [319, 111]]], q: "c", says: "diagram_tanh_cell", formula: "tanh(c)", value: (at) => Math.tanh(at("c")), reach: "one" },
  { id: "o", lines: [[[293, 122], [308, 122]]], q: "o", says: "diagram_o", formula: "o", value: (at) => at("o"), reach: "one", ink: "o" },
  { id: "h", lines: [[[319, 133], [319, 276]]], q: "h", says: "diagram_shown", formula: "o · tanh(c)", value: (at) => at("h"), reach: "one" },
];

const READ = ["x", "h_prev", "from.x", "from.h"];

const STAGES: StageSpec[] = [
  { says: "slow_read_lstm", on: [...READ, "c_prev"], values: (at) => ({ h_prev: at("h_prev"), c_prev: at("c_prev") }) },
  { says: "slow_f", on: [...READ, "in.f", "past.f", "f"], values: (at) => ({ f: at("f"), percent: 100 * at("f") }) },
  { says: "slow_i", on: [...READ, "in.i", "past.i", "i"], values: (at) => ({ i: at("i"), percent: 100 * at("i") }) },
  { says: "slow_g", on: [...READ, "in.g", "past.g", "g"], values: (at) => ({ g: at("g") }) },
  { says: "slow_o", on: [...READ, "in.o", "past.o", "o"], values: (at) => ({ o: at("o"), percent: 100 * at("o") }) },
  { says: "slow_kept_cell", on: ["c_prev", "old", "f", "keep", "kept"], values: (at) => ({ f: at("f"), c_prev: at("c_prev"), kept: kept(at) }) },
  { says: "slow_added", on: ["i", "g", "write", "added"], values: (at) => ({ i: at("i"), g: at("g"), added: added(at) }) },
  { says: "slow_new_cell", on: ["kept", "added", "add", "c"], values: (at) => ({ kept: kept(at), added: added(at), c: at("c") }) },
  { says: "slow_shown", on: ["c", "o", "tanh", "tanh_c", "show", "h"], values: (at) => ({ o: at("o"), c: at("c"), h: at("h") }) },
];

export const LSTM: CellSpec = {
  height: 328,
  road: { from: 43, to: 319, y: 35, q: "c" },
  boxes: [
    { id: "c_prev", x: 43, y: 35, key: "c_prev" },
    { id: "c", x: 319, y: 35, key: "c" },
    { id: "f", x: 112, y: 122, key: "f", fn: { text: "σ", side: "left" } },
    { id: "i", x: 130, y: 206, key: "i", fn: { text: "σ", side: "left" } },
    { id: "g", x: 222, y: 206, key: "g", fn: { text: "tanh", side: "bottom" } },
    { id: "o", x: 250, y: 122, key: "o", fn: { text: "σ", side: "bottom" } },
    { id: "h_prev", x: 43, y: 301, key: "h_prev" },
    { id: "x", x: 143, y: 301, key: "x" },
    { id: "h", x: 319, y: 301, key: "h" },
  ],
  ops: [
    { id: "keep", x: 112, y: 35, sign: "×", q: "f", says: "diagram_times_forget" },
    { id: "add", x: 182, y: 35, sign: "+", q: "c", says: "diagram_plus_cell" },
    { id: "write", x: 182, y: 122, sign: "×", q: "i", says: "diagram_times_add" },
    { id: "tanh", x: 319, y: 86, sign: "tanh", q: "c", says: "diagram_tanh_op" },
    { id: "show", x: 319, y: 122, sign: "×", q: "o", says: "diagram_times_show" },
  ],
  wires: WIRES,
  stages: STAGES,
};
