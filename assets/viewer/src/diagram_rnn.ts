// The plain RNN: input and past are added up and squashed; no road leads past that.
import type { CellSpec } from "./diagram_types";

export function rnn(activation: "tanh" | "relu"): CellSpec {
  return {
    height: 186,
    boxes: [
      { id: "h_prev", x: 43, y: 46, key: "h_prev" },
      { id: "x", x: 160, y: 158, key: "x" },
      { id: "h", x: 319, y: 46, key: "h" },
    ],
    ops: [
      { id: "sum", x: 160, y: 46, sign: "+", q: "h", says: "diagram_plus_rnn" },
      { id: "squash", x: 236, y: 46, sign: activation, q: "h", says: activation === "relu" ? "diagram_relu_op" : "diagram_tanh_op" },
    ],
    wires: [
      { id: "past.h", lines: [[[86, 46], [149, 46]]], q: "h_prev", says: "diagram_past_rnn", formula: "W h′", value: (at) => at("past.h"), reach: "sum", label: { x: 117, y: 22, anchor: "middle", word: "diagram_past_word" } },
      { id: "in.h", lines: [[[160, 133], [160, 57]]], q: "x", says: "diagram_input_rnn", formula: "W x + b", value: (at) => at("in.h"), reach: "sum", label: { x: 172, y: 92, anchor: "start", word: "diagram_input_word" } },
      { id: "a_h", lines: [[[171, 46], [217, 46]]], q: "h", says: "diagram_sum_rnn", formula: "a", value: (at) => at("a_h"), reach: "sum", label: { x: 195, y: 22, anchor: "middle", word: "diagram_sum_word" } },
      { id: "h", lines: [[[254, 46], [276, 46]]], q: "h", says: "diagram_new_rnn", formula: "h", value: (at) => at("h"), reach: "one" },
    ],
    stages: [
      { says: "slow_read", on: ["x", "h_prev"], values: (at) => ({ h_prev: at("h_prev") }) },
      { says: "slow_past_rnn", on: ["h_prev", "past.h"], values: (at) => ({ past: at("past.h") }) },
      { says: "slow_input_rnn", on: ["x", "in.h"], values: (at) => ({ input: at("in.h") }) },
      { says: "slow_sum_rnn", on: ["past.h", "in.h", "sum", "a_h"], values: (at) => ({ past: at("past.h"), input: at("in.h"), sum: at("a_h") }) },
      { says: activation === "relu" ? "slow_relu" : "slow_tanh", on: ["a_h", "squash", "h"], values: (at) => ({ sum: at("a_h"), h: at("h") }) },
    ],
  };
}
