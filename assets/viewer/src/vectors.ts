// The equations with a column of all units in the place of each letter, coloured as in the pictures.
import { el } from "./dom";
import type { Equation } from "./formulas";
import type { Frame } from "./frame";
import { letterNode, make } from "./mathml";
import { belong } from "./mathml";
import { Column } from "./column";
import type { Text } from "./text";
import type { Picture } from "./types";

const ARRAY = /^%(\w+)\/(\w+)$/;

export class Vectors {
  readonly node = el("div", "eq-vectors");
  private readonly columns: Column[] = [];

  constructor(equations: Equation[], private readonly picture: Picture, private readonly text: Text) {
    for (const { key, vectors } of equations) {
      const row = el("div", "eq-columns", { "data-testid": `eq-vectors-${key}` });
      row.append(...vectors.split(" ").map((word) => this.word(word)));
      this.node.append(row);
    }
    this.node.append(el("p", "fine", {}, text("eq_vectors_hint")));
  }

  private word(word: string): HTMLElement {
    const column = ARRAY.exec(word);
    if (column) return this.column(column[1]!, el("span", "eq-word", {}, this.text(`eq_${column[2]!}`)));
    const letter = letterNode(word, this.picture.meta);
    if (!letter) return el("span", "eq-op", {}, word);
    const key = letter.getAttribute("data-q")!;
    return this.column(key, el("span", "eq-letter", {}, make("math", letter) as unknown as HTMLElement));
  }

  private column(key: string, label: HTMLElement): HTMLElement {
    const strip = new Column(key, this.picture);
    this.columns.push(strip);
    const node = el("span", "eq-column", {}, strip.node, label);
    return /^(a|rec|in)_/.test(key) ? node : belong(node, key);
  }

  draw(frame: Frame): void {
    for (const strip of this.columns) strip.draw(frame);
  }

  step(frame: Frame): void {
    for (const strip of this.columns) strip.step(frame);
  }
}
