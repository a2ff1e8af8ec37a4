// Texts of the page in its language, their places filled.
import { el } from "../../viewer/src/dom";
import type { Text } from "./types";

const OPENING = /[“‘(（]+$/;
const CLOSING = /^[.,;:!?)”’。，；：！？）、]+/;

export function texts(all: Record<string, string>): Text {
  return (key, values = {}) => (all[key] ?? key).replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A text whose places are filled with parts of a page. */
export function filled(text: string, values: Record<string, (Node | string)[]>): (Node | string)[] {
  return tied(text.split(/(\{\w+\})/).flatMap((part) => values[part.replace(/^\{(\w+)\}$/, "$1")] ?? [part]));
}

/** Quotation marks and stops stay in the line of the formula that they stand beside. */
function tied(parts: (Node | string)[]): (Node | string)[] {
  const made = [...parts];
  const taken = (k: number, signs: RegExp) => {
    const beside = made[k];
    if (typeof beside !== "string") return "";
    made[k] = beside.replace(signs, "");
    return signs.exec(beside)?.[0] ?? "";
  };
  made.forEach((part, k) => {
    if (!(part instanceof Element)) return;
    const [before, after] = [taken(k - 1, OPENING), taken(k + 1, CLOSING)];
    if (before || after) made[k] = el("span", "gs-tied", {}, before, part, after);
  });
  return made;
}

/** A number with a true minus. */
export function told(value: number, digits: number): string {
  return value.toFixed(digits).replace("-", "−");
}
