// The frame of a histogram or of curves: an axis along the bottom, and one up the side where it is asked for.
import { gridStep, plain } from "../../viewer/src/numbers";
import { shape } from "../../viewer/src/svg";

export interface Plane {
  svg: SVGElement;
  x(value: number): number;
  y(value: number): number;
  top: number;
  bottom: number;
}

type Range = readonly [number, number];

/** `size` is that of the letters; `along` and `up` name a number on their axis. */
export function plane(width: number, size: number, across: Range, rise: Range, along: (value: number) => string, up: ((value: number) => string) | null): Plane {
  const height = Math.round(Math.min(Math.max(width * 0.5, 11 * size), 24 * size));
  const left = up ? Math.max(...rounds(rise, 3).map((value) => up(value).length)) * 0.62 * size + 0.7 * size : 0.6 * size;
  const [right, top, bottom] = [width - 0.9 * size, 0.8 * size, height - 1.7 * size];
  const x = (value: number) => left + ((value - across[0]) / (across[1] - across[0] || 1)) * (right - left);
  const y = (value: number) => bottom - ((value - rise[0]) / (rise[1] - rise[0] || 1)) * (bottom - top);
  const svg = shape("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" });
  svg.append(shape("line", { class: "axis", x1: left, x2: right, y1: bottom, y2: bottom }));
  for (const value of rounds(across, Math.max(2, (right - left) / (4.5 * size)))) {
    svg.append(shape("text", { class: "mid", x: x(value), y: bottom + 1.3 * size }, along(value)));
  }
  if (up) {
    for (const value of rounds(rise, 3)) {
      svg.append(shape("line", { class: "grid", x1: left, x2: right, y1: y(value), y2: y(value) }));
      svg.append(shape("text", { class: "end", x: left - 0.4 * size, y: y(value) + 0.35 * size }, up(value)));
    }
  }
  return { svg, x, y, top, bottom };
}

/** Round numbers of a range, about so many. */
function rounds([low, high]: Range, parts: number): number[] {
  const step = gridStep(high - low, parts);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first;
  return Array.from({ length: Math.min(60, Math.max(0, count) + 1) }, (_, k) => Number(plain((first + k) * step).replace("−", "-")));
}
