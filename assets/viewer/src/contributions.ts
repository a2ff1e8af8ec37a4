// What a unit's sum is made of: bias, inputs and previous units, in float64 from the packed numbers. Knows no DOM.
import type { Matrix, Picture } from "./types";

export type Kind = "bias" | "input" | "unit" | "rest" | "term" | "factor";

/** One row of the list: a single contribution, or several in one. */
export interface Row {
  kind: Kind;
  /** Number of the input or unit; −1 where there is none, and for a token that stands for many numbers. */
  index: number;
  value: number;
  /** How many contributions are in it, and how many of these are from inputs. */
  count: number;
  inputs: number;
  /** All units in one row because nothing comes from them: they are at zero, or shut out. */
  past?: "start" | "shut";
}

/** So many single contributions are shown besides the bias. */
export const MOST = 8;

/** So few more are shown rather than called "the rest". */
const FEW = 2;

export class Contributions {
  /** Inputs first, then units; those that are left out are not in `used`. */
  private readonly values: Float64Array;
  private readonly order: Int32Array;
  private readonly inputs: number;
  private readonly hot: boolean;
  /** Sizes of all contributions together, and how many they are. */
  mass = 0;
  bias = 0;
  input = 0;
  past = 0;

  constructor(private readonly picture: Picture) {
    this.inputs = picture.arrays["x"]?.width ?? 0;
    this.values = new Float64Array(this.inputs + picture.hidden);
    this.order = new Int32Array(this.inputs + picture.hidden);
    this.hot = picture.meta.input.kind === "tokens";
  }

  get count(): number {
    return this.values.length + 2;
  }

  /** Whether a token is one of the inputs, and not many numbers that stand for it. */
  oneHot(column: number): boolean {
    if (!this.hot) return false;
    let ones = 0;
    for (let k = 0; k < this.inputs; k++) {
      const x = this.x(column, k);
      if (x === 1) ones++;
      else if (x !== 0) return false;
    }
    return ones === 1;
  }

  x(column: number, input: number): number {
    return this.picture.arrays["x"]!.values[column * this.inputs + input]!;
  }

  weight(from: "i" | "h", gate: string, unit: number, index: number): number {
    const { values, width } = this.picture.arrays[`w_${from}.${gate}`]!;
    return values[unit * width + index]!;
  }

  /** The reset gate's factor of what comes from unit `index`; 1 where it does not act. */
  reset(gate: string, column: number, unit: number, index: number): number {
    const { meta, arrays, hidden } = this.picture;
    if (meta.cell !== "gru" || gate !== "n") return 1;
    return arrays["r"]!.values[column * hidden + (meta.reset === "after" ? unit : index)]!;
  }

  /** Multiply out one unit's sum. */
  compute(gate: string, column: number, unit: number): void {
    const { arrays, hidden, meta } = this.picture;
    const { values, inputs } = this;
    const across = arrays[`w_h.${gate}`]!.values;
    const into = arrays[`w_i.${gate}`]!.values;
    const before = arrays["h_prev"]!.values;
    const resets = meta.cell === "gru" && gate === "n" ? arrays["r"]!.values : null;
    const after = resets && meta.reset === "after" ? resets[column * hidden + unit]! : 1;
    const each = resets && meta.reset === "before" ? resets : null;
    this.bias = at(arrays[`b_i.${gate}`]!, unit) + after * at(arrays[`b_h.${gate}`]!, unit);
    this.mass = Math.abs(at(arrays[`b_i.${gate}`]!, unit)) + Math.abs(after * at(arrays[`b_h.${gate}`]!, unit));
    this.input = this.past = 0;
    for (let k = 0; k < inputs; k++) {
      this.input += values[k] = into[unit * inputs + k]! * this.x(column, k);
      this.mass += Math.abs(values[k]!);
    }
    for (let k = 0; k < hidden; k++) {
      const factor = each ? each[column * hidden + k]! : after;
      this.past += values[inputs + k] = factor * across[unit * hidden + k]! * before[column * hidden + k]!;
      this.mass += Math.abs(values[inputs + k]!);
    }
  }

  /** The rows after `compute`: the bias, then the largest by size, then the rest in one; or all. */
  rows(column: number, all: boolean): Row[] {
    const { values, inputs, order } = this;
    const one = this.oneHot(column);
    const grouped = this.hot && !one && !all;
    const empty = !all && this.noPast();
    let count = 0;
    for (let k = 0; k < values.length; k++) {
      if (k < inputs && (grouped || (one && this.x(column, k) === 0))) continue;
      if (empty && k >= inputs) break;
      order[count++] = k;
    }
    const token: Row[] = grouped ? [{ kind: "input", index: -1, value: this.input, count: inputs, inputs }] : [];
    const shown = all || count + token.length <= MOST + FEW ? count : MOST - token.length;
    const singles = largest(values, order, count, shown).map((k): Row => this.single(k));
    const rows = [...token, ...singles].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
    rows.unshift({ kind: "bias", index: -1, value: this.bias, count: 1, inputs: 0 });
    if (shown < count) rows.push(this.rest(shown, count));
    if (empty) rows.push({ kind: "rest", index: -1, value: 0, count: values.length - inputs, inputs: 0, past: this.start(column) });
    return rows;
  }

  private noPast(): boolean {
    for (let k = this.inputs; k < this.values.length; k++) if (this.values[k] !== 0) return false;
    return true;
  }

  /** Whether every unit is at zero before this step, or only shut out. */
  private start(column: number): "start" | "shut" {
    const { arrays, hidden } = this.picture;
    const before = arrays["h_prev"]!.values;
    for (let k = column * hidden; k < (column + 1) * hidden; k++) if (before[k] !== 0) return "shut";
    return "start";
  }

  private single(k: number): Row {
    const unit = k >= this.inputs;
    return { kind: unit ? "unit" : "input", index: unit ? k - this.inputs : k, value: this.values[k]!, count: 1, inputs: unit ? 0 : 1 };
  }

  private rest(from: number, count: number): Row {
    let [value, inputs] = [0, 0];
    for (let k = from; k < count; k++) {
      value += this.values[this.order[k]!]!;
      if (this.order[k]! < this.inputs) inputs++;
    }
    return { kind: "rest", index: -1, value, count: count - from, inputs };
  }
}

const at = (matrix: Matrix, unit: number) => matrix.values[unit]!;

/** Bring the `most` largest by size to the front, in order; the others follow in any order. */
function largest(values: Float64Array, order: Int32Array, count: number, most: number): number[] {
  const size = (k: number) => Math.abs(values[order[k]!]!);
  if (most > MOST + FEW) {
    order.subarray(0, count).sort((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!) || a - b);
    return [...order.subarray(0, count)];
  }
  // Insertion into a short list: one comparison for nearly all of them.
  for (let k = 1; k < count; k++) {
    if (k >= most && size(k) <= size(most - 1)) continue;
    const moved = order[k]!;
    let place = k;
    if (k >= most) {
      order[k] = order[most - 1]!;
      place = most - 1;
    }
    while (place > 0 && Math.abs(values[moved]!) > size(place - 1)) {
      order[place] = order[place - 1]!;
      place--;
    }
    order[place] = moved;
  }
  return [...order.subarray(0, most)];
}
