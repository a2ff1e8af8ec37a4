// Colour tables of 256 entries, mixed in OKLab so that equal steps look equal.
import type { RGB, Theme } from "./theme";
import { blend, rgb } from "./theme";
import type { OutputMeta, QuantityMeta } from "./types";

type Lab = [number, number, number];

const linear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const gamma = (v: number) => (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);

function toLab(colour: RGB): Lab {
  const [r, g, b] = colour.map((v) => linear(v / 255)) as Lab;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromLab([L, a, b]: Lab): RGB {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return channels.map((v) => Math.round(255 * Math.min(1, Math.max(0, gamma(Math.max(0, v)))))) as unknown as RGB;
}

function mix(a: RGB, b: RGB, share: number): RGB {
  const x = toLab(a);
  const y = toLab(b);
  return fromLab([0, 1, 2].map((k) => x[k]! + (y[k]! - x[k]!) * share) as Lab);
}

const tables = new Map<string, RGB[]>();

/** 256 colours from the bottom of a quantity's range to its top; mixed once for all pictures. */
export function table(quantity: QuantityMeta, theme: Theme): RGB[] {
  const side = theme.dark ? "dark" : "light";
  const key = [quantity.range === "gate" ? quantity[side] : quantity.ends[side], theme.background, theme.text].join("|");
  const found = tables.get(key) ?? mixed(quantity, theme, side);
  tables.set(key, found);
  return found;
}

function mixed(quantity: QuantityMeta, theme: Theme, side: "light" | "dark"): RGB[] {
  if (quantity.range === "gate") {
    const ink = rgb(quantity[side]);
    const zero = blend(theme.background, ink, 0.05);
    return Array.from({ length: 256 }, (_, k) => mix(zero, ink, k / 255));
  }
  const zero = blend(theme.background, theme.text, 0.02);
  const ends = quantity.ends[side].map(rgb) as [RGB, RGB];
  return Array.from({ length: 256 }, (_, k) => {
    const signed = k / 127.5 - 1;
    return mix(zero, signed < 0 ? ends[0] : ends[1], Math.abs(signed));
  });
}

/** The table as packed pixels for an ImageData (little-endian RGBA). */
export function packed(colours: RGB[]): Uint32Array {
  return Uint32Array.from(colours, ([r, g, b]) => ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0);
}

export function ink(quantity: QuantityMeta, theme: Theme): string {
  return theme.dark ? quantity.dark : quantity.light;
}

export function classInk(output: OutputMeta, index: number, theme: Theme): string {
  const list = theme.dark ? output.colours.dark : output.colours.light;
  return list[index % list.length]!;
}
