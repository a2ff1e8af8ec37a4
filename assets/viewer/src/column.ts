// All units of one quantity at the cursor as a column, top to bottom in the chosen order; the selected one is framed.
import { packed, table } from "./colours";
import { el } from "./dom";
import type { Frame } from "./frame";
import type { Bounds } from "./ranges";
import { bounds } from "./ranges";
import { fromInput } from "./substituted";
import type { Picture, QuantityMeta, Scale } from "./types";

const [LEAST, MOST] = [26, 88];

export class Column {
  readonly node = el("span", "units-column");
  private readonly canvas = el("canvas", "", { "aria-hidden": "true" });
  private readonly mark = el("i", "mark-unit");
  private readonly image: ImageData;
  private readonly pixels: Uint32Array;
  private readonly quantity: QuantityMeta;
  private colours = new Uint32Array(256);
  private bounds: Bounds | null = null;
  private scale: Scale | "" = "";
  private row = 0;

  constructor(private readonly key: string, picture: Picture) {
    const { hidden, meta } = picture;
    const own = meta.quantities.find((q) => q.key === key.replace("_prev", ""));
    // A sum has no natural ends, and its sign counts.
    this.quantity = own ?? { ...meta.quantities[0]!, range: "free" };
    this.canvas.width = 1;
    this.canvas.height = hidden;
    this.image = new ImageData(1, hidden);
    this.pixels = new Uint32Array(this.image.data.buffer);
    const height = Math.min(MOST, Math.max(LEAST, hidden * 9));
    this.node.style.height = `${height}px`;
    this.row = Math.max(3, height / hidden);
    this.mark.style.height = `${this.row}px`;
    this.node.classList.toggle("dense", hidden > MOST);
    this.node.append(this.canvas, this.mark);
  }

  draw(frame: Frame): void {
    const { state, theme, picture } = frame;
    this.colours = packed(table(this.quantity, theme)) as Uint32Array<ArrayBuffer>;
    const scale = this.quantity.key === this.key.replace("_prev", "") ? state.scale : "fixed";
    if (this.scale !== scale) {
      // `in_n` is the candidate's sum without the past: the ends of the sum fit.
      const matrix = picture.arrays[this.key === "in_n" ? "a_n" : this.key]!;
      this.bounds = bounds(matrix, this.quantity.range, scale);
      this.scale = scale;
    }
    const rank = Array.prototype.indexOf.call(frame.order, state.unit);
    const height = parseFloat(this.node.style.height);
    const top = Math.min(height - this.row, (rank * height) / picture.hidden);
    this.mark.style.transform = `translateY(${top}px)`;
  }

  step(frame: Frame): void {
    const { picture, order, state } = frame;
    const { low, span } = this.bounds!;
    const matrix = picture.arrays[this.key];
    const start = state.column * picture.hidden;
    for (let row = 0; row < order.length; row++) {
      const unit = order[row]!;
      const value = matrix ? matrix.values[start + unit]! : fromInput(frame, unit);
      const share = Math.round(((value - low[unit]!) / span[unit]!) * 255);
      this.pixels[row] = Number.isNaN(share) ? 0 : this.colours[share < 0 ? 0 : share > 255 ? 255 : share]!;
    }
    this.canvas.getContext("2d")!.putImageData(this.image, 0, 0);
  }
}
