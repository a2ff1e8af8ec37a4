// What every view gets to draw with, and what a view is.
import type { Axis } from "./axis";
import type { Text } from "./text";
import type { Theme } from "./theme";
import type { Picture, State } from "./types";

export interface Frame {
  picture: Picture;
  state: State;
  theme: Theme;
  axis: Axis;
  order: ArrayLike<number>;
  text: Text;
}

/** Something under the pointer: what to say about it and the unit it belongs to. */
export interface Hit {
  lines: string[];
  unit?: number;
  /** The quantity it shows. */
  q?: string;
  /** Box in the plot to be outlined. */
  box?: { y: number; height: number };
}

/** One band across the time axis. */
export interface Track {
  node: HTMLElement;
  plot: HTMLElement;
  /** Repaint: window, size, theme, order or range changed. */
  draw(frame: Frame): void;
  /** The selected unit or the kept ones changed. */
  select?(frame: Frame): void;
  /** The cursor moved: must cost next to nothing. */
  step?(frame: Frame): void;
  hit?(frame: Frame, column: number, y: number): Hit | null;
}

/** One section beside or below the tracks. */
export interface Part {
  node: HTMLElement;
  /** Everything but the step: size, theme, what is opened, depth. */
  draw?(frame: Frame): void;
  /** The selected unit changed; `step` follows. */
  select?(frame: Frame): void;
  /** The cursor moved, or the unit changed: must cost next to nothing. */
  step?(frame: Frame): void;
  /** The cursor rests: titles, and names for those who do not see the picture. */
  settle?(frame: Frame): void;
}

/** The number of a quantity (or of `h_prev`, `a_z`, `ghost.z`, …) at the cursor; NaN if there is none. */
export function valueAt({ picture, state }: Frame, key: string, unit = state.unit): number {
  const matrix = picture.arrays[key];
  return matrix ? matrix.values[state.column * matrix.width + unit]! : NaN;
}

/** "step 3, reading “C”": how every readout names a moment. */
export function moment(frame: Frame, column: number): string {
  const { picture, text } = frame;
  const reading = picture.reading(column);
  const t = picture.stepOf(column);
  if (reading === "") return text("at_step", { t });
  const said = text(picture.meta.input.kind === "tokens" ? "at_step_reading" : "at_step_numbers", { t, reading });
  const was = picture.meta.whatif?.tokens[column];
  return was === undefined ? said : text("whatif_was", { moment: said, token: was });
}
