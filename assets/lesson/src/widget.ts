// What a prediction is made with.
import type { Guess } from "./types";

export interface Widget {
  readonly node: HTMLElement;
  /** Null while there is no answer yet. */
  readonly guess: Guess;
  /** Take a guess that was made before. */
  put(guess: Guess): void;
  /** Say what is still missing, where that is not plain. */
  readonly missing?: string;
  /** Show the truth over a guess, or alone over null; nothing can be changed any more. */
  reveal(guess: Guess): void;
  /** Draw again: the size or the colours have changed. */
  draw?(): void;
}
