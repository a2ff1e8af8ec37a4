// What is asked for and what is shown: live edits at the pace of the answers, undo and redo.
import { historyOf } from "./memory";
import { put, remove, split, tooLong } from "./what_if_text";

/** A live edit waits for the last picture, but no longer than this: a picture that takes long still comes. */
const PATIENCE = 2_000;
/** After so long without an answer nothing is awaited any more. */
const FORGET = 6_000;
const MOST_STEPS_BACK = 200;

export interface History {
  past: string[];
  future: string[];
}

export class Edits {
  /** The newest what-if, asked for or shown. */
  text = "";
  /** The last one that was not merely passed through while a hand moved. */
  private settled = "";
  /** The last change was one too many and came to nothing. */
  full = false;
  private asked: string[] = [];
  private queued: string | null = null;
  private shown = "";
  private patience = 0;
  private memory = 0;
  private history: History = { past: [], future: [] };

  /** `changed` is called whenever anything that a control shows has changed. */
  constructor(private readonly send: (text: string, live: boolean) => void, private readonly changed: () => void) {}

  get awaited(): boolean {
    return this.asked.length > 0 || this.queued !== null;
  }

  get canUndo(): boolean {
    return this.history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.history.future.length > 0;
  }

  /** A picture has come, the first one or another. */
  arrived(id: string, text: string): void {
    const history = historyOf(id);
    const other = this.history !== history;
    this.history = history;
    const at = this.asked.lastIndexOf(text);
    if (text !== this.shown) this.full = false;
    this.shown = text;
    if (other) this.start(text);
    else if (at >= 0) this.asked.splice(0, at + 1);
    else if (this.asked.length) this.accept(text);
    else if (text !== this.settled) this.follow(text);
    const next = this.queued;
    if (!this.asked.length && next !== null && next !== text) this.ask(next, true);
    else if (!this.asked.length) this.stopWaiting();
    this.changed();
  }

  /** The same picture was shown again: all that we get when we have asked for it. */
  again(): void {
    if (this.asked.at(-1) !== this.shown) return;
    this.asked = [];
    this.changed();
  }

  /** Another network or sequence: nothing that was asked before counts. */
  private start(text: string): void {
    this.forget();
    this.text = this.settled = text;
  }

  /** The answer differs from the question: Python knows better what is legal. */
  private accept(text: string): void {
    this.asked = [];
    if (this.queued === null) this.text = this.settled = text;
  }

  /** Somebody else changed it, such as the browser's back button. */
  private follow(text: string): void {
    const { past, future } = this.history;
    if (past.at(-1) === text) future.push(this.settled), past.pop();
    else if (future.at(-1) === text) past.push(this.settled), future.pop();
    else past.push(this.settled);
    this.text = this.settled = text;
  }

  put(edit: string, live = false): void {
    this.set(put(this.text, edit), live);
  }

  remove(edit: string): void {
    this.set(remove(this.text, edit));
  }

  /** Put several edits in, or take them out again. */
  toggle(edits: string, on: boolean): void {
    this.set(split(edits).reduce((text, edit) => (on ? put(text, edit) : remove(text, edit)), this.text));
  }

  reset(): void {
    this.set("");
  }

  undo(): void {
    this.travel(this.history.past, this.history.future);
  }

  redo(): void {
    this.travel(this.history.future, this.history.past);
  }

  private travel(from: string[], to: string[]): void {
    const text = from.pop();
    if (text === undefined) return;
    to.push(this.settled);
    this.settled = this.text = text;
    this.ask(text, false);
    this.changed();
  }

  /** While a hand moves (`live`) only the last of it makes a step to undo. */
  private set(text: string, live = false): void {
    this.full = tooLong(text);
    if (this.full) return this.changed();
    this.text = text;
    if (live) {
      if (this.asked.length) this.wait(text);
      else this.ask(text, true);
    } else {
      const { past, future } = this.history;
      if (text !== this.settled) {
        past.push(this.settled);
        past.splice(0, past.length - MOST_STEPS_BACK);
        future.length = 0;
      }
      this.settled = text;
      this.ask(text, false);
    }
    this.changed();
  }

  private wait(text: string): void {
    this.queued = text;
    this.patience ||= window.setTimeout(() => this.ask(this.text, true), PATIENCE);
  }

  private ask(text: string, live: boolean): void {
    this.stopWaiting();
    // Of what is on screen already no new picture will come.
    if (this.asked.length || text !== this.shown) this.asked.push(text);
    window.clearTimeout(this.memory);
    this.memory = window.setTimeout(() => this.giveUp(), FORGET);
    this.send(text, live);
  }

  private giveUp(): void {
    if (!this.awaited) return;
    this.start(this.shown);
    this.changed();
  }

  private forget(): void {
    this.stopWaiting();
    this.asked = [];
  }

  private stopWaiting(): void {
    window.clearTimeout(this.patience);
    this.patience = 0;
    this.queued = null;
  }
}
