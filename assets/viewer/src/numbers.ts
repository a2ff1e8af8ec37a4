// Numbers as text, with a true minus sign and no minus zero.

/** What `toFixed` writes, as the page does. */
export function sign(text: string): string {
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text.replace("-", "−");
}

/** Four decimals, the rounding that the readout declares. */
export function rounded(value: number): string {
  return Number.isFinite(value) ? sign(value.toFixed(4)) : "–";
}

/** A difference: four decimals, with its sign. */
export function signed(value: number): string {
  const text = rounded(value);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Seven significant digits: all that a float32 holds. */
export function exact(value: number): string {
  return Number.isFinite(value) ? sign(value.toPrecision(7)) : "–";
}

/** Short, for axes, legends and inputs. */
export function plain(value: number): string {
  if (!Number.isFinite(value)) return "–";
  return sign(String(Number(value.toPrecision(4))));
}

/** Two or three digits, for the ends of a legend; with a power of ten where it would be long. */
export function brief(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (Math.abs(value) >= 1e5) return sign(value.toExponential(1).replace("e+", "e"));
  return sign(String(Number(value.toPrecision(Math.abs(value) >= 100 ? 3 : 2))));
}

/** A round distance between grid lines, about `parts` of them in `span`. */
export function gridStep(span: number, parts: number): number {
  const raw = span / parts;
  if (!(raw > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(raw));
  const unit = raw / power;
  return (unit < 1.41 ? 1 : unit < 3.16 ? 2 : unit < 6 ? 5 : 10) * power;
}

/** A round number not below `span / parts`: 1, 2 or 5 times a power of ten. */
export function niceStep(span: number, parts: number): number {
  const raw = span / Math.max(1, parts);
  if (!(raw > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(raw));
  const unit = raw / power;
  return (unit <= 1 ? 1 : unit <= 2 ? 2 : unit <= 5 ? 5 : 10) * power;
}

/** A share in percent; only what is all or nothing, to the digits that are shown, is 100 or 0. */
export function percent(value: number): string {
  if (value > 99.5 && value < 99.995) return ">99%";
  return value > 0.005 && value < 0.5 ? "<1%" : `${Math.round(value)}%`;
}
