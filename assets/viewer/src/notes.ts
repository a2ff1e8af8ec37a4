// Sentences about what could not be shown as asked: one line, which opens where there are several.
import { el } from "./dom";
import type { Text } from "./text";

export function noteBox(notes: string[], text: Text): HTMLElement[] {
  const [first, ...others] = notes.map((note) => el("span", "", { "data-testid": "viewer-note" }, note));
  if (!first) return [];
  if (!others.length) return [el("p", "note", {}, first)];
  const more = el("u", "", {}, text("notes_more", { count: others.length }));
  return [el("details", "note", {}, el("summary", "", {}, first, " ", more), ...others.map((note) => el("p", "", {}, note)))];
}
