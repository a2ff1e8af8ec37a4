// What controls, keys and pointers may ask for; the viewer carries it out.
import type { Depth, Scale, Slide, View } from "./types";

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
  /** Select a unit by its number. */
  unit(unit: number): void;
  /** Open a quantity: where does its number come from? */
  why(quantity: string): void;
  /** Show all that a sum is made of, or the largest only. */
  all(on: boolean): void;
  depth(depth: Depth): void;
  view(view: View): void;
  present(on: boolean): void;
  /** What is shown while presenting. */
  slide(slide: Slide): void;
  /** Open or close the list of ready-made what-ifs. */
  presets(): void;
  /** Walk through the diagram, or end the walk. */
  slow(): void;
  /** Scroll the panel by so many of its heights. */
  scroll(pages: number): void;
  /** Ask the server for another what-if; `live` while a hand is still moving. */
  edit(text: string, live?: boolean): void;
  /** Open the form of the what-if on a weight, such as "w_h.4"; without a source, on the bias. */
  change(gate: string, source: string): void;
  play(): void;
  stop(): void;
}
