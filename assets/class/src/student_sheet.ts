// The sheet of a question: what is asked, something to answer it with, and afterwards what the class has said.
import { el, setHidden } from "../../viewer/src/dom";
import { markup } from "../../lesson/src/markup";
import type { Guess } from "../../lesson/src/types";
import type { Widget } from "../../lesson/src/widget";
import { wordsOf } from "./protocol";
import type { Asked, Outgoing, Told, Value, Why } from "./protocol";
import { Answer } from "./student_answer";
import { predictionOf, widgetOf } from "./student_prediction";
import { Result } from "./student_result";
import { StepHere } from "./student_step";
import type { Voice } from "./student_types";

const CLOSED = new Set(["late", "question"]);

export class Sheet {
  readonly node = el("section", "sheet", { "data-testid": "class-question" });
  readonly answer: Answer;
  private readonly fold = el("button", "fold", { type: "button", "aria-expanded": "true", "data-testid": "class-fold" });
  private readonly body = el("div", "inside");
  private readonly asks = el("div", "asks");
  private readonly place = el("div", "with");
  private readonly missing = el("p", "hint");
  private readonly send = el("button", "primary", { type: "button", "data-testid": "class-send" });
  private readonly done = el("span", "done", { role: "status", "data-testid": "class-sent" });
  private readonly acts = el("div", "acts", {}, this.send, this.done);
  private readonly close = el("button", "plain", { type: "button", "data-testid": "class-close" });
  private readonly result = new Result();
  private readonly step = new StepHere((step) => this.put(step));
  private widget: Widget | null = null;
  private asked: Asked | null = null;
  private voice: Voice | null = null;

  constructor(send: (message: Outgoing) => boolean, private readonly announce: (words: string) => void) {
    this.answer = new Answer(send, () => this.draw());
    this.node.append(this.fold, this.body);
    this.body.append(this.asks, this.place, this.missing, this.acts, this.result.node, el("div", "acts", {}, this.close));
    this.node.hidden = true;
    this.fold.addEventListener("click", () => this.unfold(this.body.hidden));
    this.send.addEventListener("click", () => this.give());
    this.close.addEventListener("click", () => this.leave());
  }

  say(voice: Voice): void {
    const draft = this.widget?.guess ?? null;
    this.voice = voice;
    this.build(draft);
  }

  /** A question, news of the one that is open, or none any more. */
  ask(asked: Asked | null): void {
    // What has been revealed stays until the student closes it, or another question comes.
    if (!asked) return this.asked?.state === "open" ? this.leave("question_over") : undefined;
    const before = this.asked;
    this.asked = asked;
    this.answer.about(asked.id, asked.mine);
    if (before?.id === asked.id && before.state === asked.state) return;
    this.build(before?.id === asked.id ? (this.widget?.guess ?? null) : asked.mine);
    this.unfold(true);
    if (this.voice) this.announce(this.voice.text(asked.state === "open" ? "asked_now" : "revealed_now", { question: this.asks.textContent ?? "" }));
  }

  tally(told: Told): void {
    if (told.question === this.asked?.id) this.result.tally(told);
  }

  refused(why: Why): void {
    this.answer.refused(why);
  }

  destroy(): void {
    this.answer.destroy();
    this.result.destroy();
    this.step.destroy();
    this.node.remove();
  }

  private give(): void {
    const guess = this.widget?.guess ?? null;
    if (guess !== null) this.answer.give(guess as Value);
  }

  private put(guess: Guess): void {
    this.widget?.put(guess);
  }

  /** Put the question away, and perhaps say why. */
  leave(said?: string): void {
    this.asked = null;
    this.widget = null;
    setHidden(this.node, true);
    if (said && this.voice) this.announce(this.voice.text(said));
  }

  private unfold(open: boolean): void {
    setHidden(this.body, !open);
    this.fold.setAttribute("aria-expanded", String(open));
    if (open) this.widget?.draw?.();
  }

  private build(guess: Guess): void {
    const { asked, voice } = this;
    setHidden(this.node, !asked);
    if (!asked || !voice) return;
    const { text, lang } = voice;
    const prediction = predictionOf(asked, wordsOf(asked, lang), lang);
    this.asks.replaceChildren(markup(prediction.question));
    this.widget = null;
    if (asked.state === "open") {
      const widget = widgetOf(asked, prediction, text, () => this.draw());
      this.place.replaceChildren(widget.node, ...(asked.kind === "step" ? [this.step.node] : []));
      if (guess !== null) widget.put(guess);
      this.widget = widget;
    } else this.result.show(asked, prediction, this.answer.latest, voice);
    this.step.say(asked, text);
    this.draw();
    this.widget?.draw?.();
  }

  private draw(): void {
    const { asked, voice, widget, answer } = this;
    if (!asked || !voice) return;
    const { text } = voice;
    const open = asked.state === "open";
    this.node.setAttribute("aria-label", text("question"));
    this.fold.textContent = text(open || (asked.truth ?? null) === null ? "question" : "answer_is");
    for (const node of [this.place, this.acts]) setHidden(node, !open);
    setHidden(this.result.node, open);
    this.close.textContent = text("close");
    setHidden(this.close, open);
    this.missing.textContent = (open && widget?.missing) || "";
    setHidden(this.missing, !this.missing.textContent);
    const guess = widget?.guess ?? null;
    this.send.textContent = text(answer.latest === null ? "send" : "send_again");
    this.send.disabled = !answer.isNew(guess) || CLOSED.has(answer.state);
    const refusal = text(`why_${answer.state}`);
    const known = { none: "", sending: text("sending"), kept: text("kept"), taken: text("taken") };
    this.done.textContent = answer.state in known ? known[answer.state as keyof typeof known] : refusal;
  }
}
