// The answers of a class: bars of a choice, a histogram, or curves; with the truth and one's own where they are known.
import { el, setHidden } from "../../viewer/src/dom";
import type { Text } from "../../viewer/src/text";
import { bars } from "./chart_bars";
import { curves } from "./chart_curves";
import { histogram } from "./chart_histogram";
import type { Asked, Tally, Value, Words } from "./protocol";

export interface Charted {
  asked: Asked;
  words: Words;
  tally: Tally;
  text: Text;
  /** The reader's own answer; a teacher has none. */
  mine: Value | null;
}

/** A line of the legend: how it is drawn, what it is. */
export interface Entry {
  look: "truth" | "mine" | "spot" | "middle" | "half" | "one";
  says: string;
}

/** What is drawn into the width that there is, and said. */
export interface Drawing {
  picture: Element;
  entries: Entry[];
  /** For who does not see it; empty where the picture is text. */
  said: string;
}

/** Its size follows the width it is given and the font size around it, so that it fits a phone and a projector. */
export class AnswersChart {
  readonly node = el("figure", "answers", { "data-testid": "answers" });
  private readonly drawing = el("div", "drawing");
  private readonly key = el("figcaption", "key");
  private readonly sized = new ResizeObserver(() => this.draw());
  private charted: Charted | null = null;

  constructor() {
    this.node.append(this.drawing, this.key);
    this.sized.observe(this.drawing);
  }

  show(charted: Charted): void {
    this.charted = charted;
    this.draw();
  }

  destroy(): void {
    this.sized.disconnect();
    this.node.remove();
  }

  private draw(): void {
    const { charted, drawing } = this;
    const width = drawing.clientWidth;
    if (!charted || !width) return;
    const { picture, entries, said } = drawingOf(charted, width, parseFloat(getComputedStyle(drawing).fontSize));
    if (said) {
      drawing.setAttribute("role", "img");
      drawing.setAttribute("aria-label", said);
    } else for (const name of ["role", "aria-label"]) drawing.removeAttribute(name);
    drawing.replaceChildren(picture);
    this.key.replaceChildren(...entries.map(({ look, says }) => el("span", look, {}, says)));
    setHidden(this.key, entries.length === 0);
  }
}

/** `size`: of the letters, in pixels; everything else is measured in it. */
function drawingOf(charted: Charted, width: number, size: number): Drawing {
  const { kind } = charted.asked;
  if (kind === "choice") return bars(charted);
  return kind === "curve" ? curves(charted, width, size) : histogram(charted, width, size);
}
