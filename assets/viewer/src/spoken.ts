// The selected unit at the cursor as one sentence, for screen readers.
import { topOf } from "./answers";
import type { Frame } from "./frame";
import { moment, valueAt } from "./frame";
import { el, setText } from "./dom";
import { rounded } from "./numbers";

export function spoken(frame: Frame): string {
  const { picture, state, text } = frame;
  const title = text("readout_title", { unit: state.unit, moment: moment(frame, state.column) });
  const values = picture.meta.quantities.map((q) => `${q.name} ${rounded(valueAt(frame, q.key))}`);
  return [title, ...values, ...spokenAnswer(frame)].join(", ");
}

function spokenAnswer({ picture, state }: Frame): string[] {
  const { output } = picture.meta;
  const matrix = picture.arrays["output"];
  if (!output || !matrix) return [];
  const start = state.column * matrix.width;
  const top = topOf(matrix, start, output.kind === "classes")[0]!;
  return [`${output.name} ${output.labels[top] ?? top} ${rounded(matrix.values[start + top]!)}`];
}

const AFTER = 600;

/** The values as text, once the cursor rests. */
export class Speaker {
  readonly node = el("div", "sr-only", { "aria-live": "polite", "data-testid": "live" });
  private timer = 0;

  soon(frame: Frame, playing: boolean): void {
    window.clearTimeout(this.timer);
    if (playing) return;
    this.timer = window.setTimeout(() => setText(this.node, spoken(frame)), AFTER);
  }

  stop(): void {
    window.clearTimeout(this.timer);
  }
}
