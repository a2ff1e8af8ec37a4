// The answer that is on its way: sent again after every welcome, until the class has taken it.
import type { Guess } from "../../lesson/src/types";
import type { Outgoing, Value, Why } from "./protocol";
import { sameGuess } from "./student_prediction";

const WAIT = 3000;

export type AnswerState = "none" | "sending" | "kept" | "taken" | Why;

export class Answer {
  state: AnswerState = "none";
  private question = 0;
  private taken: Guess = null;
  private pending: Value | null = null;
  private timer = 0;

  constructor(private readonly send: (message: Outgoing) => boolean, private readonly changed: () => void) {}

  /** Another question, with what the class has of us; or news of the same one. */
  about(question: number, mine: Guess): void {
    if (question === this.question && (this.pending !== null || mine === null)) return;
    if (question !== this.question) this.pending = null;
    this.question = question;
    this.taken = mine;
    this.turn(mine === null ? "none" : "taken");
  }

  /** The latest answer, taken or not. */
  get latest(): Guess {
    return this.pending ?? this.taken;
  }

  isNew(guess: Guess): boolean {
    return guess !== null && !sameGuess(guess, this.latest);
  }

  give(value: Value): void {
    this.pending = value;
    this.again();
  }

  /** There is a line again. */
  again(): void {
    window.clearTimeout(this.timer);
    if (this.pending !== null) this.turn(this.send({ do: "answer", question: this.question, value: this.pending }) ? "sending" : "kept");
  }

  /** The line broke while an answer was under way. */
  lost(): void {
    if (this.pending !== null) this.turn("kept");
  }

  took(question: number): void {
    if (question !== this.question || this.pending === null) return;
    this.taken = this.pending;
    this.pending = null;
    this.turn("taken");
  }

  refused(why: Why): void {
    if (this.pending === null) return;
    if (why === "wait") this.timer = window.setTimeout(() => this.again(), WAIT);
    else this.pending = null;
    this.turn(why);
  }

  destroy(): void {
    window.clearTimeout(this.timer);
  }

  private turn(state: AnswerState): void {
    this.state = state;
    this.changed();
  }
}
