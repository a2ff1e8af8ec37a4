// The steps of a lesson as dots, and what leads to the one before and after.
import { el } from "../../viewer/src/dom";
import type { Lesson, Text } from "./types";

/** Dots; the last one is the end of the lesson. */
export function dots(lesson: Lesson, text: Text, now: number, seen: (step: number) => boolean, go: (step: number) => void): HTMLElement {
  const row = el("ol");
  const count = lesson.steps.length;
  for (let step = 1; step <= count + 1; step++) {
    const title = step > count ? text("end_named") : text("step_named", { step, title: lesson.steps[step - 1]!.title });
    const dot = el("button", "dot", { type: "button", title, "aria-label": title, "data-step": String(step) }, step > count ? "★" : String(step));
    if (step === now) dot.setAttribute("aria-current", "step");
    dot.classList.toggle("seen", seen(step));
    dot.addEventListener("click", () => go(step));
    row.append(el("li", "", {}, dot));
  }
  return el("nav", "dots", { "aria-label": text("steps") }, row);
}

/** Back and next, and between them what else can be done. */
export function turns(lesson: Lesson, text: Text, now: number, go: (step: number) => void, between: HTMLElement): HTMLElement {
  const count = lesson.steps.length;
  const node = el("div", "turns");
  const button = (name: string, label: string, step: number, className: string) => {
    const made = el("button", className, { type: "button", "data-testid": name }, label);
    made.addEventListener("click", () => go(step));
    return made;
  };
  if (now > 1) node.append(button("back", `← ${text("back")}`, now - 1, "plain"));
  node.append(between);
  if (now <= count) node.append(button("next", `${text(now < count ? "next" : "finish")} →`, now + 1, "plain next"));
  return node;
}
