// What was right, what one has answered oneself, and what the class has.
import { el, setHidden } from "../../viewer/src/dom";
import { gapText, guessParts, verdict } from "../../lesson/src/gap";
import { fillLate } from "../../lesson/src/late";
import { markup } from "../../lesson/src/markup";
import type { Guess, Prediction } from "../../lesson/src/types";
import { AnswersChart } from "./chart";
import { wordsOf } from "./protocol";
import type { Asked, Told } from "./protocol";
import type { Voice } from "./student_types";

export class Result {
  readonly node = el("div", "result", { "data-testid": "class-result" });
  private readonly verdict = el("p", "verdict", { "data-testid": "class-verdict" });
  private readonly heading = el("h2");
  private readonly chart = new AnswersChart();
  private readonly told = el("div", "told");
  private shown: { asked: Asked; mine: Guess; voice: Voice } | null = null;
  private answers: Told | null = null;

  constructor() {
    this.node.append(this.verdict, this.heading, this.chart.node, this.told);
  }

  show(asked: Asked, prediction: Prediction, mine: Guess, voice: Voice): void {
    this.shown = { asked, mine, voice };
    // Of a curve that nobody has drawn the chart says it all.
    const known = asked.truth !== null && asked.truth !== undefined && (asked.kind !== "curve" || mine !== null);
    this.verdict.replaceChildren(...(known ? verdict(prediction, mine, voice.text) : []));
    setHidden(this.verdict, !known);
    const told = markup(prediction.reveal);
    fillLate(told, mine === null ? null : { guess: guessParts(prediction, mine, voice.text), gap: [gapText(prediction, mine)] });
    this.told.replaceChildren(told);
    this.draw();
  }

  tally(answers: Told): void {
    this.answers = answers;
    this.draw();
  }

  destroy(): void {
    this.chart.destroy();
  }

  private draw(): void {
    const { shown, answers } = this;
    if (!shown) return;
    const { asked, mine, voice } = shown;
    const there = answers?.question === asked.id && answers.tally ? answers : null;
    setHidden(this.chart.node, !there);
    setHidden(this.heading, !there);
    if (!there) return;
    this.heading.textContent = voice.text("class_says", { count: there.count, of: there.of });
    this.chart.show({ asked, words: wordsOf(asked, voice.lang), tally: there.tally!, text: voice.text, mine });
  }
}
