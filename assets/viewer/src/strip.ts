// All units of one quantity at the cursor as a row of colours, the selected unit marked.
import { packed, table } from "./colours";
import { el } from "./dom";
import type { Frame } from "./frame";
import type { Bounds } from "./ranges";
import { bounds } from "./ranges";
import type { Matrix, QuantityMeta } from "./types";

/** More pixels than this no strip has room for; units then share one. */
const MOST_PIXELS = 128;

export class Strip {
  readonly node: HTMLElement;
  private readonly canvas = el("canvas", "", { height: "1" });
  private readonly context = this.canvas.getContext("2d", { willReadFrequently: true })!;
  private readonly mark = el("i");
  private readonly image: ImageData;
  private readonly pixels: Uint32Array;
  private colours: Uint32Array | null = null;
  private bounds: Bounds | null = null;
  private drawn = "";

  /** `ruler` has the values that the colours' range is made from: for h′ those of h. */
  constructor(private readonly quantity: QuantityMeta, private readonly matrix: Matrix, private readonly ruler: Matrix, marked: boolean) {
    const width = Math.min(matrix.width, MOST_PIXELS);
    this.canvas.width = width;
    this.image = new ImageData(width, 1);
    this.pixels = new Uint32Array(this.image.data.buffer);
    this.node = el("span", "strip", { "aria-hidden": "true" }, this.canvas);
    if (marked) this.node.append(this.mark);
  }

  draw(frame: Frame): void {
    const { scale } = frame.state;
    const key = `${scale}|${frame.theme.key}`;
    if (key !== this.drawn) {
      this.drawn = key;
      this.bounds = bounds(this.ruler, this.quantity.range, scale);
      this.colours = packed(table(this.quantity, frame.theme));
    }
    this.select(frame);
  }

  select({ state, order }: Frame): void {
    if (!this.mark.parentNode) return;
    const rank = Array.prototype.indexOf.call(order, state.unit);
    this.mark.style.left = `${(100 * (rank + 0.5)) / order.length}%`;
    this.mark.style.width = `max(3px, ${100 / order.length}%)`;
  }

  step({ state, order }: Frame): void {
    const { matrix, pixels, colours } = this;
    const limits = this.bounds;
    if (!limits || !colours) return;
    const units = matrix.width;
    const start = state.column * units;
    const inOrder = order.length === units;
    for (let pixel = 0; pixel < pixels.length; pixel++) {
      const from = Math.floor((pixel * units) / pixels.length);
      const to = Math.floor(((pixel + 1) * units) / pixels.length);
      let sum = 0;
      for (let rank = from; rank < to; rank++) {
        const unit = inOrder ? order[rank]! : rank;
        sum += (matrix.values[start + unit]! - limits.low[unit]!) / limits.span[unit]!;
      }
      const share = Math.round((255 * sum) / (to - from));
      pixels[pixel] = colours[share < 0 ? 0 : share > 255 ? 255 : share] ?? 0;
    }
    this.context.putImageData(this.image, 0, 0);
  }
}
