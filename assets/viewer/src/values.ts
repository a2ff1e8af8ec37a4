// Every quantity of the selected unit at the cursor, as a list with bars.
import { fillBar } from "./answers";
import { el, setText } from "./dom";
import type { Frame, Part } from "./frame";
import { valueAt } from "./frame";
import { rounded } from "./numbers";
import { extremes } from "./ranges";
import type { Text } from "./text";
import type { Picture, QuantityMeta } from "./types";

interface Row {
  key: string;
  number: HTMLElement;
  fill: HTMLElement;
  low: number;
  high: number;
}

export class Values implements Part {
  readonly node = el("div", "values");
  private readonly rows: Row[] = [];

  constructor(private readonly picture: Picture, private readonly text: Text) {
    const { quantities } = picture.meta;
    for (const key of ["c", "h"]) this.before(quantities.find((q) => q.key === key));
    for (const quantity of quantities) this.row(quantity.key, quantity, quantity.symbol, quantity.name);
  }

  private before(quantity: QuantityMeta | undefined): void {
    const key = `${quantity?.key}_prev`;
    if (!quantity || !this.picture.arrays[key]) return;
    this.row(key, quantity, `${quantity.symbol}′`, this.text("before", { name: quantity.name }));
  }

  private row(key: string, quantity: QuantityMeta, symbol: string, name: string): void {
    const fill = el("i");
    const number = el("span", "number", { "data-testid": `value-${key}` });
    const letter = el("span", "symbol", {}, symbol);
    letter.dataset["ink"] = fill.dataset["ink"] = quantity.key;
    const bar = el("span", quantity.range === "gate" ? "bar" : "bar centred", { "aria-hidden": "true" }, fill);
    this.node.append(el("div", "value", { "data-q": key, style: `--ink: var(--ink-${quantity.key})` }, letter, el("span", "name", { title: quantity.explanation }, name), bar, number));
    const [low, high] = this.limits(quantity);
    this.rows.push({ key, number, fill, low, high });
  }

  private limits({ key, range }: QuantityMeta): [number, number] {
    if (range === "gate") return [0, 1];
    if (range === "signed") return [-1, 1];
    const [least, most] = extremes(this.picture.arrays[key]!);
    const reach = Math.max(1e-9, -Math.min(...least), Math.max(...most));
    return [-reach, reach];
  }

  step(frame: Frame): void {
    for (const { key, number, fill, low, high } of this.rows) {
      const value = valueAt(frame, key);
      setText(number, rounded(value));
      fillBar(fill, value, low, high);
    }
  }
}
