// Places of a text that wait for the guess: filled, or their sentence taken out where the guess was skipped.

const END = /[.!?。！？](?=\s|$)|[。！？]/g;

export function fillLate(root: ParentNode, values: Record<string, string> | null): void {
  for (const place of root.querySelectorAll<HTMLElement>("[data-late]")) {
    if (values) place.textContent = values[place.dataset["late"]!] ?? "";
    else dropSentence(place);
  }
}

/** Take out the sentence around a node, from the end of the one before to its own end. */
export function dropSentence(place: HTMLElement): void {
  while (place.previousSibling) {
    const before = place.previousSibling;
    const end = before instanceof Text ? [...before.data.matchAll(END)].pop() : undefined;
    if (before instanceof Text && end) {
      before.data = before.data.slice(0, end.index + 1);
      break;
    }
    before.remove();
  }
  while (place.nextSibling) {
    const after = place.nextSibling;
    const end = after instanceof Text ? [...after.data.matchAll(END)][0] : undefined;
    if (after instanceof Text && end) {
      after.data = after.data.slice(end.index + 1);
      break;
    }
    after.remove();
  }
  const parent = place.parentElement;
  place.remove();
  if (parent && !parent.textContent?.trim() && parent.tagName === "P") parent.remove();
}
