// Texts of the page in its language, their places filled.
import type { Text } from "./types";

export function texts(all: Record<string, string>): Text {
  return (key, values = {}) => (all[key] ?? key).replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A text whose places are filled with parts of a page. */
export function filled(text: string, values: Record<string, (Node | string)[]>): (Node | string)[] {
  return text.split(/(\{\w+\})/).flatMap((part) => values[part.replace(/^\{(\w+)\}$/, "$1")] ?? [part]);
}

/** A number with a true minus. */
export function told(value: number, digits: number): string {
  return value.toFixed(digits).replace("-", "−");
}
