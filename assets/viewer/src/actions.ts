// What controls, keys and pointers may ask for; the viewer carries it out.
import type { Scale } from "./types";

export interface Actions {
  /** Move the cursor to a column (kept within the sequence). */
  go(column: number): void;
  by(columns: number): void;
  /** Move the selection down the sorted list of units. */
  unitBy(rows: number): void;
  keep(unit: number): void;
  trace(quantity: string): void;
  sort(key: string): void;
  scale(key: Scale): void;
  speed(value: number): void;
  /** Multiply the magnification; `column` stays in place (the cursor's, if not given). */
  zoom(factor: number, column?: number): void;
  pan(first: number): void;
  play(): void;
  stop(): void;
}
