// Beside a lesson there is little room, and the picture comes first: what is set above it folds behind one button.
import { el, setAttribute } from "./dom";
import type { Text } from "./text";

/** The root knows whether it is unfolded: a picture that is built anew stays as it was. */
export function moreButton(root: HTMLElement, text: Text): HTMLElement {
  const open = () => String(root.hasAttribute("data-unfolded"));
  const more = el("button", "small more", { type: "button", "aria-expanded": open(), "data-testid": "more", "data-k": "more" }, text("more"));
  more.addEventListener("click", () => {
    root.toggleAttribute("data-unfolded");
    setAttribute(more, "aria-expanded", open());
  });
  return more;
}
