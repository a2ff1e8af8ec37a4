// Places of a text that wait for the guess: filled, or their sentence taken out where the guess was skipped.

const END = /[.!?。！？](?=\s|$)|[。！？]/g;

export function fillLate(root: ParentNode, values: Record<string, (Node | string)[]> | null): void {
  for (const place of root.querySelectorAll<HTMLElement>("[data-late]")) {
    if (values) place.replaceChildren(...(values[place.dataset["late"]!] ?? []).map((part) => (part instanceof Node ? part.cloneNode(true) : part)));
    else dropSentence(place);
  }
}

/** A formula or a word with the sign after it, which ends a sentence. */
const ends = (node: ChildNode) => node instanceof HTMLElement && node.className === "gs-tied" && /[.!?。！？]$/.test(node.textContent ?? "");

/** Take out the sentence around a node, from the end of the one before to its own end. */
export function dropSentence(place: HTMLElement): void {
  while (place.previousSibling) {
    const before = place.previousSibling;
    const end = before instanceof Text ? [...before.data.matchAll(END)].pop() : undefined;
    if (before instanceof Text && end) {
      before.data = before.data.slice(0, end.index + 1);
      break;
    }
    if (ends(before)) break;
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
    if (ends(after)) break;
  }
  const parent = place.parentElement;
  place.remove();
  if (parent && !parent.textContent?.trim() && parent.tagName === "P") parent.remove();
}
