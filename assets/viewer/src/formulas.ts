// How each cell makes its state, at three depths; the letters and their order are those of the core.
import type { Meta } from "./types";

/** One equation: the quantity it makes, and how it is written. */
export interface Equation {
  key: string;
  symbols: string;
  /** Columns of all units: `%a_z/word` is an array of the picture with a word below it. */
  vectors: string;
  /** `#place` is a number, `±place` one with its sign; `place/word` has a word below it. */
  numbers: string;
  /** For a gate: what it would be if nothing held it. */
  gated: boolean;
}

/** "z = σ(…)": which function makes a quantity of its sum; null where it is a blend of others. */
export type Squash = "σ" | "tanh" | "relu";

export function squashOf(meta: Meta, key: string): Squash | null {
  if (meta.cell === "rnn") return meta.activation;
  if (key === "n" || key === "g") return "tanh";
  return key === "h" || key === "c" ? null : "σ";
}

/** What stands before the bracket, and at its start. */
const head = (squash: Squash) => (squash === "relu" ? "max ( 0 ," : `${squash} (`);

function gate(meta: Meta, key: string): Equation {
  const squash = head(squashOf(meta, key)!);
  const opened = meta.closeup ? `${squash} #bias/bias | ±input/input | ±past/past ) || ≈ ` : "";
  return {
    key,
    symbols: `${key} = ${squash} | W_i${key} x | + b_i${key} | + W_h${key} h′ | + b_h${key} )`,
    vectors: `${key} = ${squash} %a_${key}/sum )`,
    numbers: `${key} = ${opened}${squash} #a ) | ≈ #result`,
    gated: meta.cell !== "rnn",
  };
}

function candidate(meta: Meta): Equation {
  const after = meta.reset === "after";
  return {
    key: "n",
    symbols: after
      ? "n = tanh ( | W_in x | + b_in | + r ⊙ | ( W_hn h′ | + b_hn ) )"
      : "n = tanh ( | W_in x | + b_in | + W_hn ( r ⊙ h′ ) | + b_hn )",
    vectors: after ? "n = tanh ( %in_n/input + r ⊙ %rec_n/past )" : "n = tanh ( %in_n/input + %rec_n/past_reset )",
    numbers: after
      ? "n = tanh ( #input/input_bias | + #r · #past/past ) || ≈ tanh ( #a ) | ≈ #result"
      : "n = tanh ( #input/input_bias | ±past/past_reset ) || ≈ tanh ( #a ) | ≈ #result",
    gated: true,
  };
}

const blend = (key: string, symbols: string, numbers: string): Equation => ({
  key,
  symbols,
  vectors: symbols.replaceAll(" |", ""),
  numbers: `${symbols.replaceAll("⊙", "·")} || ${numbers} | ≈ #result`,
  gated: false,
});

export function equationsOf(meta: Meta): Equation[] {
  if (meta.cell === "rnn") return [gate(meta, "h")];
  if (meta.cell === "gru") {
    const h = blend("h", "h = ( 1 − z ) ⊙ n | + z ⊙ h′", "≈ ( 1 − #z ) · #n | + #z2 · #h_prev");
    return [gate(meta, "r"), gate(meta, "z"), candidate(meta), h];
  }
  return [
    ...["i", "f", "g", "o"].map((key) => gate(meta, key)),
    blend("c", "c = f ⊙ c′ | + i ⊙ g", "≈ #f · #c_prev | + #i · #g"),
    blend("h", "h = o ⊙ tanh ( c )", "≈ #o · tanh ( #c )"),
  ];
}
