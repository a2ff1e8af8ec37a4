// The answers of the class, large enough for a projector: hidden until they are shown, then against the truth.
import { el, setHidden, setText } from "../../viewer/src/dom";
import { markup } from "../../lesson/src/markup";
import type { Text } from "../../lesson/src/types";
import { AnswersChart } from "./chart";
import { wordsOf } from "./protocol";
import type { Asked, Outgoing, Told } from "./protocol";
import { Sheet } from "./sheet";

type Act = "show" | "hide" | "reveal" | "done" | "next";

export class AnswersSheet extends Sheet {
  private readonly asks = el("div", "asks");
  private readonly number = el("b");
  private readonly caption = el("span");
  private readonly count = el("p", "count", { "data-testid": "lead-count" }, this.number, " ", this.caption);
  private readonly chart = new AnswersChart();
  private readonly score = el("p", "score", { "data-testid": "lead-score" });
  private readonly acts = new Map<Act, HTMLButtonElement>();
  private text: Text = (key) => key;
  private language = "";
  private asked: Asked | null = null;
  private key = "";

  /** `next` begins another question. */
  constructor(private readonly send: (message: Outgoing) => void, private readonly next: () => void) {
    super("answers");
    const row = el("p", "acts");
    for (const act of ["show", "hide", "reveal", "done", "next"] as const) {
      const made = el("button", act === "reveal" || act === "next" ? "primary" : "plain", { type: "button", "data-testid": `lead-${act}` });
      made.addEventListener("click", () => this.act(act));
      this.acts.set(act, made);
      row.append(made);
    }
    this.body.append(this.asks, el("div", "told", {}, this.count, this.score), this.chart.node);
    this.node.append(row);
  }

  fill(text: Text, language: string): void {
    this.text = text;
    this.language = language;
    this.key = "";
    this.name(text("answers"), text("close"));
    for (const [act, button] of this.acts) button.textContent = text(`act_${act}`);
  }

  private act(act: Act): void {
    const question = this.asked?.id;
    if (question === undefined) return;
    if (act === "show" || act === "hide") this.send({ do: "show", question, on: act === "show" });
    else if (act === "reveal") this.send({ do: "reveal", question });
    else {
      this.send({ do: "close", question });
      this.close();
      if (act === "next") this.next();
    }
  }

  draw(asked: Asked | null, told: Told | null): void {
    this.asked = asked;
    if (!asked) return;
    const { text } = this;
    const words = wordsOf(asked, this.language);
    const key = `${asked.id} ${this.language} ${text("answers")}`;
    if (key !== this.key) {
      this.key = key;
      this.asks.replaceChildren(words.html ? markup(words.text) : el("p", "", {}, words.text));
    }
    const revealed = asked.state === "revealed";
    const tally = told?.tally ?? null;
    setText(this.number, `${told?.count ?? 0} / ${told?.of ?? 0}`);
    setText(this.caption, text("count"));
    this.node.toggleAttribute("data-shown", tally !== null);
    this.node.dataset["state"] = asked.state;
    setHidden(this.chart.node, !tally);
    if (tally) this.chart.show({ asked, words, tally, text, mine: null });
    setText(this.score, revealed && tally ? this.scored(asked, tally.right, tally.gap) : "");
    const open = { show: !tally && !revealed, hide: !!tally && !revealed, reveal: !revealed, done: true, next: revealed };
    for (const [act, button] of this.acts) setHidden(button, !open[act]);
  }

  private scored(asked: Asked, right: number | undefined, gap: number | undefined): string {
    if (asked.kind === "choice" && typeof right === "number") return this.text("score_right", { share: Math.round(100 * right) });
    return typeof gap === "number" ? this.text("score_gap", { gap: +gap.toPrecision(3) }) : "";
  }
}
