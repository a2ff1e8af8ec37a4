// Cells of the table of units: a number as its column writes it, over a bar.
import { el } from "./dom";
import { plain, sign } from "./numbers";
import { extremes } from "./ranges";
import type { Text } from "./text";
import type { Matrix, UnitColumnMeta } from "./types";

export interface Column {
  meta: UnitColumnMeta;
  values: Float32Array;
  /** What a full bar stands for. */
  reach: number;
}

export function columnOf(meta: UnitColumnMeta, matrix: Matrix): Column {
  const finite = matrix.values.filter(Number.isFinite);
  const [least, most] = extremes({ values: finite, width: 1 });
  const largest = finite.length ? Math.max(Math.abs(least[0]!), Math.abs(most[0]!)) : 0;
  return { meta, values: matrix.values, reach: meta.format === "share" ? 1 : largest || 1 };
}

/** "37%", "12.3 steps", "∞", or a dash where there is no value. */
export function written({ format }: UnitColumnMeta, value: number, text: Text): string {
  if (Number.isNaN(value)) return "–";
  if (format === "share") return `${plain(Math.round(value * 1000) / 10)}%`;
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  if (format === "steps") return text("units_steps", { n: value >= 1000 ? Math.round(value) : value.toFixed(1) });
  return sign(value.toFixed(3));
}

export function cell(column: Column, unit: number, text: Text): HTMLTableCellElement {
  const value = column.values[unit]!;
  const share = Math.min(1, Math.abs(value) / column.reach);
  const bar = el("i", value < 0 ? "minus" : "");
  bar.style.width = `${Number.isNaN(value) ? 0 : value === Infinity ? 100 : 100 * share}%`;
  return el("td", "", {}, el("span", "bar", { "aria-hidden": "true" }, bar), el("span", "number", {}, written(column.meta, value, text)));
}

/** Units by a column, largest first unless `rising`; those without a value come last. */
export function sorted(values: Float32Array | null, count: number, rising: boolean): number[] {
  const units = Array.from({ length: count }, (_, k) => k);
  if (!values) return rising ? units : units.reverse();
  const sign = rising ? 1 : -1;
  return units.sort((a, b) => {
    const [x, y] = [values[a]!, values[b]!];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return x === y ? a - b : sign * (x < y ? -1 : 1);
  });
}
