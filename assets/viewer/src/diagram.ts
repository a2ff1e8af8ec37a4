// The cell as a figure: what is computed from what, with the numbers of the selected unit at the cursor.
import type { Actions } from "./actions";
import { Box } from "./boxes";
import { gru } from "./diagram_gru";
import { LSTM } from "./diagram_lstm";
import { rnn } from "./diagram_rnn";
import type { CellSpec } from "./diagram_types";
import { lookup, WIDTH } from "./diagram_types";
import { el } from "./dom";
import type { Group } from "./flow";
import { Flow } from "./flow";
import type { Frame, Part } from "./frame";
import { exact } from "./numbers";
import { SlowMotion } from "./slow_motion";
import type { Text } from "./text";
import { Tooltip } from "./tooltip";
import type { Meta, Picture } from "./types";
import type { Wire } from "./wires";
import { Wires } from "./wires";

/** How long the flow of one stage of slow motion takes. */
const STAGE = 900;

function specOf({ cell, reset, activation }: Meta): CellSpec {
  if (cell === "lstm") return LSTM;
  return cell === "rnn" ? rnn(activation) : gru(reset);
}

export class Diagram implements Part {
  readonly node = el("div", "diagram", { "data-testid": "diagram" });
  private readonly cell = el("div", "cell", { role: "group" });
  private readonly boxes: Box[];
  private readonly wires: Wires;
  private readonly groups: Group[];
  private readonly flow: Flow;
  readonly slow: SlowMotion;
  private readonly tooltip = new Tooltip();
  /** What leads into each box whose value can be held. */
  private readonly into: { box: Box; wires: Wire[]; idle: boolean }[];
  private frame: Frame | null = null;

  constructor(picture: Picture, private readonly text: Text, actions: Actions) {
    const spec = specOf(picture.meta);
    this.wires = new Wires(spec, text);
    this.boxes = spec.boxes.map((box) => new Box(box, picture, text));
    this.into = this.boxes.filter(({ spec: { fn } }) => fn).map((box) => ({ box, wires: this.leadingTo(box.spec.key), idle: false }));
    this.cell.setAttribute("aria-label", text("diagram"));
    this.cell.style.setProperty("--units", String(WIDTH));
    this.cell.style.setProperty("--ratio", String(WIDTH / spec.height));
    this.cell.style.aspectRatio = `${WIDTH} / ${spec.height}`;
    this.cell.append(this.wires.node, ...this.boxes.map((box) => box.node));
    this.groups = spec.stages.map(({ on }) => this.group(on));
    this.flow = new Flow(this.node, this.groups.map((group, k) => fresh(group, this.groups.slice(0, k))));
    const input = this.boxes.find((box) => box.spec.key === "x")!;
    this.slow = new SlowMotion(spec.stages, text, {
      stage: (index) => this.light(index),
      reading: (frame) => input.said(frame),
      started: () => actions.stop(),
    });
    this.slow.pausesOver(this.cell);
    this.tooltip.node.dataset["testid"] = "diagram-tooltip";
    this.slow.node.append(this.tooltip.node);
    this.node.append(this.cell, this.slow.node);
    this.cell.addEventListener("pointermove", (event) => this.hover(event));
    this.cell.addEventListener("pointerleave", () => this.tooltip.hide());
  }

  draw(frame: Frame): void {
    this.frame = frame;
    const { quantities } = frame.picture.meta;
    const ends = quantities.at(-1)!.ends[frame.theme.dark ? "dark" : "light"];
    this.cell.style.setProperty("--minus", ends[0]!);
    this.cell.style.setProperty("--plus", ends[1]!);
    for (const part of [...this.boxes, ...this.wires.wires]) part.draw(frame);
  }

  select(frame: Frame): void {
    for (const box of this.boxes) box.select(frame);
  }

  step(frame: Frame): void {
    const at = lookup(frame);
    for (const box of this.boxes) box.step(frame);
    for (const wire of this.wires.wires) wire.step(at);
    this.hold();
    this.flow.step(frame);
    this.slow.step(frame);
  }

  private leadingTo(key: string): Wire[] {
    const ids = [`past.${key}`, `in.${key}`, `a_${key}`, ...(key === "n" ? ["reset", "rec_n"] : [])];
    return this.wires.wires.filter(({ spec }) => ids.includes(spec.id));
  }

  /** Where a value is held, the wires that lead there set nothing. */
  private hold(): void {
    for (const into of this.into) {
      if (into.idle === into.box.held) continue;
      into.idle = into.box.held;
      for (const wire of into.wires) wire.idle(into.idle);
    }
  }

  /** All that carries one of the names. */
  private group(on: string[]): Group {
    return {
      pulses: this.wires.wires.filter(({ spec }) => on.includes(spec.id)).map(({ pulse }) => pulse),
      boxes: this.boxes.filter(({ spec }) => on.includes(spec.id)).map(({ node }) => node),
      ops: on.flatMap((id) => this.wires.ops.get(id) ?? []),
    };
  }

  /** One stage of slow motion; null: everything. */
  private light(index: number | null): void {
    const group = index === null ? null : this.groups[index]!;
    const on = new Set(group ? [...group.boxes, ...group.ops, ...group.pulses.map((pulse) => pulse.parentElement!)] : []);
    this.cell.classList.toggle("staged", group !== null);
    for (const node of this.cell.querySelectorAll("[data-box], [data-op], [data-wire]")) node.classList.toggle("on", on.has(node));
    if (group) this.flow.stage(group, STAGE);
    else this.flow.finish();
  }

  settle(frame: Frame): void {
    for (const box of this.boxes) box.settle(frame);
    for (const wire of this.wires.wires) wire.settle(lookup(frame));
  }

  private hover(event: PointerEvent): void {
    const target = event.target instanceof Element ? event.target.closest("[data-wire], [data-op], [data-box]") : null;
    if (!target || !this.frame) return this.tooltip.hide();
    // At the figure's foot: beside the pointer it would hide what it explains.
    this.tooltip.fill({ lines: this.said(target, this.frame) });
  }

  private said(target: Element, frame: Frame): string[] {
    const box = this.boxes.find(({ node }) => node === target);
    if (box) return [`${box.symbol || box.name} = ${box.said(frame)}`, box.symbol ? box.name : "", box.meaning, box.held ? this.text("diagram_held_hint") : ""];
    const wire = this.wires.wires.find(({ node }) => node === target);
    return wire ? wire.said(lookup(frame), exact) : [target.getAttribute("aria-label") ?? ""];
  }
}

/** What no stage before has shown. */
function fresh(group: Group, before: Group[]): Group {
  const seen = new Set(before.flatMap(({ pulses, boxes, ops }) => [...pulses, ...boxes, ...ops]));
  const left = (nodes: Element[]) => nodes.filter((node) => !seen.has(node));
  return { pulses: left(group.pulses), boxes: left(group.boxes), ops: left(group.ops) };
}
