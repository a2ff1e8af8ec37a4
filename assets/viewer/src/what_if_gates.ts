// What-if on gates and weights: hold a gate, shift a bias, scale the memory, change one weight.
import { Contributions } from "./contributions";
import type { Edits } from "./edits";
import { el, setText } from "./dom";
import type { Frame } from "./frame";
import { valueAt } from "./frame";
import { rounded } from "./numbers";
import { clamp } from "./state";
import type { Text } from "./text";
import type { Picture, QuantityMeta } from "./types";
import type { Option } from "./what_if_fields";
import { Amount, Choice, correction, field, toldField } from "./what_if_fields";
import type { Scope } from "./what_if_text";
import { biasTarget, clampTarget, edit, numberAt, scaleTarget, weightTarget } from "./what_if_text";

/** One page of the form. */
export interface Page {
  readonly key: string;
  readonly node: HTMLElement;
  /** Step, unit or picture changed. */
  update(frame: Frame): void;
}

const GATES = { gru: ["z", "r", "n"], lstm: ["f", "i", "g", "o"], rnn: [] as string[] };
const CANDIDATES = ["n", "g"];

/** The gates that can be held; a plain RNN has none. */
export function gatesOf({ meta }: Picture): QuantityMeta[] {
  return meta.quantities.filter(({ key }) => (GATES[meta.cell] as string[]).includes(key));
}

/** Whatever has weights of its own: the gates, or the state of a plain RNN. */
function weighted(picture: Picture): QuantityMeta[] {
  return picture.meta.cell === "rnn" ? picture.meta.quantities : gatesOf(picture);
}

const asOption = ({ key, symbol, name }: QuantityMeta): Option => ({ key, symbol, label: name, ink: key });

/** "unit 4" or "all 8 units". */
class Units {
  readonly choice: Choice;
  readonly field: HTMLElement;
  private all = false;

  constructor(id: string, picture: Picture, private readonly text: Text, changed: () => void) {
    const options = [{ key: "one", label: "" }, { key: "all", label: text("whatif_all_units", { count: picture.hidden }) }];
    this.choice = new Choice(`${id}-units`, text("whatif_units"), options, (key) => {
      this.all = key === "all";
      changed();
    });
    this.field = field(text("whatif_units"), this.choice.node);
    this.field.hidden = picture.hidden < 2;
  }

  unit({ state, picture }: Frame): number | null {
    return this.all || picture.hidden < 2 ? null : state.unit;
  }

  update({ state }: Frame): void {
    this.choice.label("one", this.text("tip_unit", { unit: state.unit }));
    this.choice.show(this.all ? "all" : "one");
  }
}

/** "step 2", "from step 2 to step 9" or "all steps". */
class Steps {
  readonly field: HTMLElement;
  private readonly choice: Choice;
  private readonly range = el("span", "span-range");
  private readonly told = correction("hold-steps");
  private readonly ends: HTMLInputElement[];
  private kind = "all";

  constructor(private readonly picture: Picture, private readonly text: Text, private readonly changed: () => void) {
    const options = ["all", "one", "some"].map((key) => ({ key, label: text(`whatif_steps_${key}`) }));
    this.choice = new Choice("hold-steps", text("whatif_steps"), options, (key) => {
      this.kind = key;
      changed();
    });
    this.ends = ["from", "to"].map((key) => this.end(key));
    this.range.append(this.ends[0]!, " – ", this.ends[1]!);
    this.field = toldField(text("whatif_steps"), this.told, this.choice.node, this.range);
    this.field.hidden = picture.meta.steps < 2;
    this.ends[0]!.value = "0";
    this.ends[1]!.value = String(picture.meta.steps - 1);
  }

  private end(key: string): HTMLInputElement {
    const input = el("input", "typed short", {
      type: "number", min: "0", max: String(this.picture.meta.steps - 1), step: "1", "aria-label": this.text(`whatif_${key}`), "data-k": `hold-${key}`, "data-testid": `hold-${key}`,
    });
    input.addEventListener("input", () => setText(this.told, ""));
    input.addEventListener("change", () => {
      this.correct();
      this.changed();
    });
    return input;
  }

  private get typed(): [number, number] {
    const last = this.picture.meta.steps - 1;
    const [a, b] = this.ends.map(({ value }, k) => (value.trim() === "" || !Number.isFinite(Number(value)) ? k * last : clamp(Math.round(Number(value)), 0, last)));
    return [Math.min(a!, b!), Math.max(a!, b!)];
  }

  /** The fields show what will be held, whatever was typed. */
  private correct(): void {
    const before = this.ends.map(({ value }) => Number(value));
    const span = this.typed;
    this.ends.forEach((input, k) => (input.value = String(span[k])));
    const swapped = before[0] === span[1] && before[1] === span[0] && span[0] !== span[1];
    const legal = before[0] === span[0] && before[1] === span[1];
    const steps = { last: this.picture.meta.steps - 1 };
    setText(this.told, legal ? "" : this.text(swapped ? "whatif_swapped" : "whatif_needs_steps", steps));
  }

  span({ state, picture }: Frame): readonly [number, number] | null {
    if (this.kind === "all" || picture.meta.steps < 2) return null;
    const t = picture.stepOf(state.column);
    if (this.kind === "one") return [t, t];
    return this.typed;
  }

  update({ state, picture }: Frame): void {
    this.choice.label("one", this.text("at_step", { t: picture.stepOf(state.column) }));
    this.choice.show(this.kind);
    this.range.classList.toggle("unused", this.kind !== "some");
  }
}

/** What the pages have in common: a frame, a gate, and an amount that is put into the what-if. */
abstract class Gate implements Page {
  readonly node = el("div", "page");
  protected readonly amount: Amount;
  protected gate: string;
  protected frame: Frame | null = null;
  private readonly gates: Choice;

  constructor(readonly key: string, protected readonly edits: Edits, gates: Option[], name: string, text: Text, sliding = true) {
    this.gate = gates[0]!.key;
    this.gates = new Choice(`${key}-gate`, text("whatif_gate"), gates, (gate) => {
      this.gate = gate;
      this.again();
    });
    this.amount = new Amount(key, name, text, (value, live) => this.frame && this.edits.put(edit(this.target(this.frame), value), live), sliding);
    const choice = field(text("whatif_gate"), this.gates.node);
    choice.hidden = gates.length < 2;
    this.node.append(el("p", "explained", {}, text(`whatif_explain_${key}`)), choice);
  }

  protected abstract target(frame: Frame): string;
  /** The number without an edit of this target. */
  protected abstract usual(frame: Frame): number;

  protected readonly again = (): void => {
    if (this.frame) this.update(this.frame);
  };

  update(frame: Frame): void {
    this.frame = frame;
    this.gates.show(this.gate);
    const set = numberAt(this.edits.text, this.target(frame));
    this.amount.show(Number.isNaN(set) ? this.usual(frame) : set);
  }
}

export class Hold extends Gate {
  private readonly units: Units;
  private readonly steps: Steps;

  constructor(edits: Edits, picture: Picture, text: Text) {
    super("hold", edits, gatesOf(picture).map(asOption), text("whatif_value"), text);
    this.units = new Units("hold", picture, text, this.again);
    this.steps = new Steps(picture, text, this.again);
    this.node.append(this.units.field, this.steps.field, toldField(text("whatif_value"), this.amount.told, this.amount.node));
  }

  private scope(frame: Frame): Scope {
    return { unit: this.units.unit(frame), steps: this.steps.span(frame) };
  }

  protected target(frame: Frame): string {
    return clampTarget(this.gate, this.scope(frame));
  }

  protected usual(frame: Frame): number {
    return valueAt(frame, this.gate);
  }

  override update(frame: Frame): void {
    this.units.update(frame);
    this.steps.update(frame);
    this.amount.reach({ low: CANDIDATES.includes(this.gate) ? -1 : 0, high: 1, step: 0.01 });
    super.update(frame);
  }
}

export class Bias extends Gate {
  /** Open on the bias of one gate. */
  show(gate: string): void {
    this.gate = gate;
    this.again();
  }

  private readonly units: Units;

  constructor(edits: Edits, picture: Picture, text: Text) {
    super("bias", edits, weighted(picture).map(asOption), text("whatif_shift"), text);
    this.units = new Units("bias", picture, text, this.again);
    this.amount.reach({ low: -5, high: 5, step: 0.05, widest: [-50, 50] });
    this.node.append(this.units.field, toldField(text("whatif_shift"), this.amount.told, this.amount.node));
  }

  protected target(frame: Frame): string {
    return biasTarget(this.gate, this.units.unit(frame));
  }

  protected usual(): number {
    return 0;
  }

  override update(frame: Frame): void {
    this.units.update(frame);
    super.update(frame);
  }
}

export class Memory extends Gate {
  constructor(edits: Edits, picture: Picture, text: Text) {
    const single = gatesOf(picture).map(asOption);
    super("scale", edits, [{ key: "all", label: text("whatif_all_gates") }, ...single], text("whatif_factor"), text);
    this.amount.reach({ low: 0, high: 3, step: 0.01, widest: [0, 10] });
    this.node.append(toldField(text("whatif_factor"), this.amount.told, this.amount.node));
  }

  protected target(): string {
    return scaleTarget(this.gate === "all" ? null : this.gate);
  }

  protected usual(): number {
    return 1;
  }
}

export class Weight extends Gate {
  private readonly source = el("select", "", { "data-k": "weight-source", "data-testid": "weight-source" });
  private readonly receiver = el("b");
  private readonly original = el("span", "fine", { "data-testid": "weight-original" });
  /** Weights as they were before somebody changed them here. */
  private readonly originals = new Map<string, number>();
  private picked = false;

  constructor(edits: Edits, picture: Picture, private readonly text: Text) {
    super("weight", edits, weighted(picture).map(asOption), text("whatif_weight"), text, false);
    this.amount.reach({ low: -100, high: 100, step: 0.1 });
    this.source.setAttribute("aria-label", text("whatif_source"));
    this.source.append(
      this.group("whatif_inputs", "w_i", picture.meta.closeup!.inputs.map((name) => text("whatif_input_named", { name }))),
      this.group("whatif_units_before", "w_h", Array.from({ length: picture.hidden }, (_, k) => text("tip_unit", { unit: k }))),
    );
    this.source.addEventListener("change", () => {
      this.picked = true;
      this.again();
    });
    const from = el("span", "choice", {}, this.source);
    this.node.append(field(text("whatif_source"), from), field(text("whatif_target"), this.receiver), toldField(text("whatif_weight"), this.amount.told, this.amount.node, this.original));
  }

  private group(name: string, side: string, names: string[]): HTMLElement {
    const options = names.map((label, k) => el("option", "", { value: `${side}.${k}` }, label));
    return el("optgroup", "", { label: this.text(name) }, ...options);
  }

  private get chosen(): [string, number] {
    const [side, column] = this.source.value.split(".");
    return [side!, Number(column)];
  }

  protected target({ state }: Frame): string {
    const [side, column] = this.chosen;
    return weightTarget(side, this.gate, state.unit, column);
  }

  protected usual({ state, picture }: Frame): number {
    const [side, column] = this.chosen;
    const matrix = picture.arrays[`${side}.${this.gate}`];
    return matrix ? matrix.values[state.unit * matrix.width + column]! : NaN;
  }

  override update(frame: Frame): void {
    if (!this.picked) this.source.value = strongest(frame, this.gate);
    setText(this.receiver, this.text("tip_unit", { unit: frame.state.unit }));
    super.update(frame);
    const target = this.target(frame);
    if (Number.isNaN(numberAt(this.edits.text, target)) && Number.isNaN(numberAt(frame.picture.meta.whatif?.text ?? "", target))) {
      this.originals.set(target, this.usual(frame));
    }
    const value = this.originals.get(target);
    setText(this.original, value === undefined ? "" : this.text("whatif_weight_original", { value: rounded(value) }));
  }

  /** Open on one weight. */
  show(gate: string, source: string): void {
    this.gate = gate;
    this.source.value = source;
    this.picked = true;
    this.again();
  }
}

/** Where a gate's sum gets most from: the token that is read, else the largest contribution. */
function strongest({ picture, state }: Frame, gate: string): string {
  const sum = new Contributions(picture);
  sum.compute(gate, state.column, state.unit);
  const singles = sum.rows(state.column, true).filter(({ index }) => index >= 0);
  const read = sum.oneHot(state.column) ? singles.find(({ kind }) => kind === "input") : undefined;
  const { kind, index } = read ?? singles[0]!;
  return `${kind === "input" ? "w_i" : "w_h"}.${index}`;
}
