// Values to pixels: one pixel a cell, or the mean over the cells that share a pixel.
import type { Bounds } from "./ranges";
import type { Matrix } from "./types";

export interface Region {
  /** First column and number of columns to show. */
  first: number;
  count: number;
  /** Units from top to bottom. */
  order: ArrayLike<number>;
  /** Pixels to make; equal to `count` or the number of units where a cell has its own pixel. */
  width: number;
  height: number;
}

/** Values of a region scaled to 0..255, `width` × `height`. */
function shares(matrix: Matrix, bounds: Bounds, region: Region): Float32Array {
  const { first, count, order, width, height } = region;
  const rows = order.length;
  const sums = new Float32Array(width * height);
  const columnStep = count / width;
  const rowStep = rows / height;
  for (let y = 0; y < height; y++) {
    const row0 = Math.floor(y * rowStep);
    const row1 = Math.max(row0 + 1, Math.ceil((y + 1) * rowStep - 1e-6));
    for (let row = row0; row < row1; row++) {
      const cover = overlap(row, y * rowStep, (y + 1) * rowStep) / rowStep;
      addRow(matrix, bounds, order[row]!, cover, sums, y * width, width, first, columnStep);
    }
  }
  return sums;
}

const overlap = (cell: number, from: number, to: number) =>
  Math.max(0, Math.min(cell + 1, to) - Math.max(cell, from));

function addRow(
  { values, width: units }: Matrix,
  bounds: Bounds,
  unit: number,
  cover: number,
  sums: Float32Array,
  at: number,
  width: number,
  first: number,
  step: number,
): void {
  const low = bounds.low[unit]!;
  const gain = (255 / bounds.span[unit]!) * cover;
  if (step === 1) {
    for (let x = 0; x < width; x++) sums[at + x]! += (values[(first + x) * units + unit]! - low) * gain;
    return;
  }
  for (let x = 0; x < width; x++) {
    const from = x * step;
    const to = from + step;
    let sum = 0;
    for (let cell = Math.floor(from); cell < to - 1e-6; cell++) {
      sum += (values[(first + cell) * units + unit]! - low) * overlap(cell, from, to);
    }
    sums[at + x]! += (sum / step) * gain;
  }
}

/** Paint a region with a colour table into a canvas of the region's size. */
export function raster(
  matrix: Matrix,
  bounds: Bounds,
  region: Region,
  colours: Uint32Array,
  canvas: HTMLCanvasElement,
): void {
  const values = shares(matrix, bounds, region);
  const image = new ImageData(region.width, region.height);
  const pixels = new Uint32Array(image.data.buffer);
  for (let k = 0; k < pixels.length; k++) {
    const share = Math.round(values[k]!);
    pixels[k] = colours[share < 0 ? 0 : share > 255 ? 255 : share] ?? 0;
  }
  canvas.width = region.width;
  canvas.height = region.height;
  canvas.getContext("2d")!.putImageData(image, 0, 0);
}
