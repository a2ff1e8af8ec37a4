// The frame around the step at the cursor; a line where the steps are thin.
import { el } from "./dom";
import type { Frame } from "./frame";
import { clamp } from "./state";

/** Columns thinner than this get a line for a cursor instead of a frame. */
const THIN = 6;

export class Cursor {
  readonly node = el("div", "cursor");
  private width = NaN;

  draw({ axis }: Frame): void {
    this.node.classList.toggle("thin", axis.cell < THIN);
  }

  step(frame: Frame): void {
    const [left, width] = box(frame);
    this.node.style.transform = `translateX(${left}px)`;
    if (width !== this.width) this.node.style.width = `${(this.width = width)}px`;
  }
}

/** Left edge and width, on whole pixels. */
function box({ axis, state }: Frame): [number, number] {
  if (axis.cell < THIN) return [clamp(Math.round(axis.middle(state.column)) - 1, 0, axis.width - 2), 2];
  const left = Math.round(axis.left(state.column));
  return [left, Math.round(axis.left(state.column + 1)) - left];
}
