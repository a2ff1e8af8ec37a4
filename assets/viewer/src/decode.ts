// Bytes from Python: uint32 length, JSON meta, padding to 4, float32 arrays.
import type { Matrix, Meta, Picture } from "./types";
import { plain } from "./numbers";

export function decode(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(0, true);
  const meta = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Meta;
  const base = Math.ceil((4 + length) / 4) * 4;
  // A copy of the bytes starts at an aligned address; a Float32Array needs that.
  const floats = new Float32Array(bytes.slice(base).buffer);
  const arrays: Record<string, Matrix> = {};
  for (const [key, { offset, shape }] of Object.entries(meta.arrays)) {
    const values = floats.subarray(offset, offset + shape[0] * shape[1]);
    arrays[key] = { values, width: shape[1] };
  }
  for (const key of Object.keys(arrays)) arrays[key]!.ruler = arrays[`ruler.${key}`];
  const columns = meta.columns ? meta.columns.length : meta.steps;
  return {
    meta,
    columns,
    hidden: meta.hidden,
    arrays,
    stepOf: (column) => (meta.columns ? meta.columns[column]! : column),
    columnOf: (step) => nearest(meta.columns, step),
    reading: (column) => reading(meta, arrays, column),
  };
}

function nearest(columns: number[] | null, step: number): number {
  if (!columns) return step;
  let low = 0;
  let high = columns.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns[middle]! < step) low = middle + 1;
    else high = middle;
  }
  if (low > 0 && step - columns[low - 1]! <= columns[low]! - step) return low - 1;
  return low;
}

function reading(meta: Meta, arrays: Record<string, Matrix>, column: number): string {
  const { tokens, names } = meta.input;
  if (tokens) return tokens[column] ?? "";
  const { values, width } = arrays["input"]!;
  // More numbers than this are no name for a moment; they are in the tracks.
  if (width > 2) return "";
  const parts = Array.from({ length: width }, (_, k) => {
    const value = plain(values[column * width + k]!);
    return width > 1 ? `${names?.[k] ?? k} ${value}` : value;
  });
  return parts.join(", ");
}
