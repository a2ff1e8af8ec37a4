// The GRU: the old state goes straight on along the top; z says how much of it, n is what else could be written.
import type { BoxSpec, CellSpec, OpSpec, Point, StageSpec, WireSpec } from "./diagram_types";

const BOXES: BoxSpec[] = [
  { id: "h_prev", x: 43, y: 35, key: "h_prev" },
  { id: "h", x: 319, y: 35, key: "h" },
  { id: "z", x: 140, y: 118, key: "z", fn: { text: "σ", side: "left" } },
  { id: "n", x: 250, y: 188, key: "n", fn: { text: "tanh", side: "bottom" } },
  { id: "r", x: 140, y: 252, key: "r", fn: { text: "σ", side: "left" } },
  { id: "x", x: 43, y: 336, key: "x" },
];

const OPS: OpSpec[] = [
  { id: "keep", x: 140, y: 35, sign: "×", q: "z", says: "diagram_times_keep" },
  { id: "add", x: 250, y: 35, sign: "+", q: "h", says: "diagram_plus_state" },
  { id: "write", x: 250, y: 118, sign: "×", q: "n", says: "diagram_times_write" },
  { id: "rest", x: 211, y: 118, sign: "1−z", q: "z", says: "diagram_one_minus" },
  { id: "sum", x: 250, y: 252, sign: "+", q: "n", says: "diagram_plus_candidate" },
];

/** Wires of the past and of the input into a gate on the left side of its box. */
function intoGate(gate: string, left: number, y: number): WireSpec[] {
  return [
    { id: `past.${gate}`, lines: [[[14, y - 14], [left, y - 14]]], q: "h_prev", says: "diagram_past_gate", formula: "W h′", value: (at) => at(`past.${gate}`), reach: "sum" },
    { id: `in.${gate}`, lines: [[[30, y + 14], [left, y + 14]]], q: "x", says: "diagram_input_gate", formula: "W x + b", value: (at) => at(`in.${gate}`), reach: "sum" },
  ];
}

/** All units of the past go down the left side, the whole input goes up beside it. */
const TRUNKS = (end: Point[]): WireSpec[] => [
  { id: "from.h", lines: [[[14, 60], [14, 300], ...end]], q: "h_prev", says: "diagram_all_past" },
  { id: "from.x", lines: [[[30, 311], [30, 132]]], q: "x", says: "diagram_all_input" },
];

const SHARED: WireSpec[] = [
  ...intoGate("z", 97, 118),
  ...intoGate("r", 97, 252),
  { id: "old", lines: [[[86, 35], [129, 35]]], q: "h_prev", says: "diagram_old_state", formula: "h′", value: (at) => at("h_prev"), reach: "one" },
  { id: "z", lines: [[[140, 93], [140, 46]]], q: "z", says: "diagram_z", formula: "z", value: (at) => at("z"), reach: "one", ink: "z" },
  { id: "kept", lines: [[[151, 35], [239, 35]]], q: "h_prev", says: "diagram_kept", formula: "z · h′", value: (at) => at("z") * at("h_prev"), reach: "one", label: { x: 195, y: 13, anchor: "middle", word: "diagram_kept_word" } },
  { id: "1-z", lines: [[[183, 118], [239, 118]]], q: "z", says: "diagram_one_minus_z", formula: "1 − z", value: (at) => 1 - at("z"), reach: "one", ink: "z" },
  { id: "n", lines: [[[250, 163], [250, 129]]], q: "n", says: "diagram_candidate", formula: "n", value: (at) => at("n"), reach: "one" },
  { id: "written", lines: [[[250, 107], [250, 46]]], q: "n", says: "diagram_written", formula: "(1 − z) · n", value: (at) => (1 - at("z")) * at("n"), reach: "one", label: { x: 262, y: 80, anchor: "start", word: "diagram_written_word" } },
  { id: "h", lines: [[[261, 35], [276, 35]]], q: "h", says: "diagram_new_state", formula: "h", value: (at) => at("h"), reach: "one" },
  { id: "in.n", lines: [[[86, 344], [250, 344], [250, 263]]], q: "x", says: "diagram_input_candidate", formula: "W x + b", value: (at) => at("in.n"), reach: "sum" },
  { id: "a_n", lines: [[[250, 241], [250, 228]]], q: "n", says: "diagram_sum_candidate", formula: "a", value: (at) => at("a_n"), reach: "sum" },
];

const reset = (at: (key: string) => number): number => at("r") * at("rec_n");

const AFTER: Pick<CellSpec, "boxes" | "ops" | "wires"> = {
  boxes: [{ id: "rec_n", x: 208, y: 300, key: "rec_n", small: "diagram_past" }],
  ops: [{ id: "reset", x: 208, y: 252, sign: "×", q: "r", says: "diagram_times_reset" }],
  wires: [
    ...TRUNKS([[176, 300]]),
    { id: "r", lines: [[[183, 252], [197, 252]]], q: "r", says: "diagram_r", formula: "r", value: (at) => at("r"), reach: "one", ink: "r" },
    { id: "rec_n", lines: [[[208, 286], [208, 263]]], q: "h_prev", says: "diagram_rec", formula: "W h′ + b", value: (at) => at("rec_n"), reach: "sum" },
    { id: "reset", lines: [[[219, 252], [239, 252]]], q: "r", says: "diagram_reset_after", formula: "r · (W h′ + b)", value: reset, reach: "sum" },
  ],
};

const BEFORE: Pick<CellSpec, "boxes" | "ops" | "wires"> = {
  boxes: [{ id: "rec_n", x: 200, y: 300, key: "rec_n", small: "diagram_past" }],
  ops: [{ id: "reset", x: 140, y: 300, sign: "×", q: "r", says: "diagram_times_reset_before" }],
  wires: [
    ...TRUNKS([[129, 300]]),
    { id: "r", lines: [[[140, 277], [140, 289]]], q: "r", says: "diagram_r", formula: "r", value: (at) => at("r"), reach: "one", ink: "r" },
    { id: "reset", lines: [[[151, 300], [168, 300]]], q: "r", says: "diagram_reset_before", formula: "r · h′", value: (at) => at("r") * at("h_prev"), reach: "one" },
    { id: "rec_n", lines: [[[200, 286], [200, 252], [239, 252]]], q: "h_prev", says: "diagram_rec_before", formula: "W (r · h′) + b", value: (at) => at("rec_n"), reach: "sum" },
  ],
};

function stages(before: boolean): StageSpec[] {
  const past = before ? (at: (key: string) => number) => at("rec_n") : reset;
  return [
    { says: "slow_read", on: ["x", "h_prev", "from.x", "from.h"], values: (at) => ({ h_prev: at("h_prev") }) },
    { says: before ? "slow_r_before" : "slow_r", on: ["x", "h_prev", "from.x", "from.h", "in.r", "past.r", "r"], values: (at) => ({ r: at("r"), percent: 100 * at("r") }) },
    { says: "slow_z", on: ["x", "h_prev", "from.x", "from.h", "in.z", "past.z", "z"], values: (at) => ({ z: at("z"), percent: 100 * at("z") }) },
    {
      says: before ? "slow_reset_before" : "slow_reset_after",
      on: before ? ["h_prev", "r", "from.h", "reset", "rec_n"] : ["h_prev", "from.h", "rec_n", "r", "reset"],
      values: (at) => ({ r: at("r"), rec: at("rec_n"), h_prev: at("h_prev"), product: before ? at("r") * at("h_prev") : reset(at) }),
    },
    { says: "slow_candidate", on: ["x", "in.n", ...(before ? ["rec_n"] : ["reset"]), "sum", "a_n", "n"], values: (at) => ({ input: at("in.n"), past: past(at), n: at("n") }) },
    { says: "slow_kept", on: ["h_prev", "old", "z", "keep", "kept"], values: (at) => ({ z: at("z"), h_prev: at("h_prev"), kept: at("z") * at("h_prev") }) },
    { says: "slow_written", on: ["z", "1-z", "rest", "n", "write", "written"], values: (at) => ({ rest: 1 - at("z"), n: at("n"), written: (1 - at("z")) * at("n") }) },
    { says: "slow_new", on: ["kept", "written", "add", "h"], values: (at) => ({ kept: at("z") * at("h_prev"), written: (1 - at("z")) * at("n"), h: at("h") }) },
  ];
}

export function gru(where: "after" | "before"): CellSpec {
  const own = where === "before" ? BEFORE : AFTER;
  return {
    height: 362,
    road: { from: 43, to: 319, y: 35, q: "h" },
    boxes: [...BOXES, ...own.boxes],
    ops: [...OPS, ...own.ops],
    wires: [...own.wires, ...SHARED],
    stages: stages(where === "before"),
  };
}
