// The cell as a figure: what is computed from what, with the numbers of the selected unit at the cursor.
import { Box } from "./boxes";
import { gru } from "./diagram_gru";
import { LSTM } from "./diagram_lstm";
import { rnn } from "./diagram_rnn";
import type { CellSpec } from "./diagram_types";
import { lookup, WIDTH } from "./diagram_types";
import { el } from "./dom";
import type { Frame, Part } from "./frame";
import { exact } from "./numbers";
import type { Text } from "./text";
import { Tooltip } from "./tooltip";
import type { Meta, Picture } from "./types";
import { Wires } from "./wires";

/** Names for those who do not see the picture follow the cursor once it rests. */
const SETTLE_AFTER = 120;

function specOf({ cell, reset, activation }: Meta): CellSpec {
  if (cell === "lstm") return LSTM;
  return cell === "rnn" ? rnn(activation) : gru(reset);
}

export class Diagram implements Part {
  readonly node = el("div", "diagram", { "data-testid": "diagram" });
  private readonly cell = el("div", "cell", { role: "group" });
  private readonly boxes: Box[];
  private readonly wires: Wires;
  private readonly tooltip = new Tooltip();
  private frame: Frame | null = null;
  private settling = 0;

  constructor(picture: Picture, text: Text) {
    const spec = specOf(picture.meta);
    this.wires = new Wires(spec, text);
    this.boxes = spec.boxes.map((box) => new Box(box, picture, text));
    this.cell.setAttribute("aria-label", text("diagram"));
    this.cell.style.setProperty("--units", String(WIDTH));
    this.cell.style.aspectRatio = `${WIDTH} / ${spec.height}`;
    this.cell.append(this.wires.node, ...this.boxes.map((box) => box.node));
    this.tooltip.node.dataset["testid"] = "diagram-tooltip";
    this.node.append(this.cell, el("p", "fine legend-line", {}, text("diagram_legend")), this.tooltip.node);
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
    window.clearTimeout(this.settling);
    this.settling = window.setTimeout(() => this.settle(frame), SETTLE_AFTER);
  }

  private settle(frame: Frame): void {
    for (const box of this.boxes) box.settle(frame);
    for (const wire of this.wires.wires) wire.settle(lookup(frame));
  }

  private hover(event: PointerEvent): void {
    const target = event.target instanceof Element ? event.target.closest("[data-wire], [data-op], [data-box]") : null;
    if (!target || !this.frame) return this.tooltip.hide();
    const within = this.node.getBoundingClientRect();
    this.tooltip.show({ lines: this.said(target, this.frame) }, event.clientX - within.left, event.clientY - within.top, within);
  }

  private said(target: Element, frame: Frame): string[] {
    const box = this.boxes.find(({ node }) => node === target);
    if (box) return [`${box.symbol || box.name} = ${box.said(frame)}`, box.symbol ? box.name : "", box.meaning];
    const wire = this.wires.wires.find(({ node }) => node === target);
    return wire ? wire.said(lookup(frame), exact) : [target.getAttribute("aria-label") ?? ""];
  }
}
