// Where the stops of the tour stand, and how one tells that somebody has done there what there is to do.

/** What a stop points at, and what changes when the thing is done. */
export interface Place {
  node: Element;
  state: string;
}

function viewer(): HTMLElement | null {
  for (const host of document.querySelectorAll(".st-key-viewer *")) {
    const found = host.shadowRoot?.querySelector<HTMLElement>('[data-testid="gate-viewer"]');
    if (found) return found;
  }
  return null;
}

const within = (selector: string, state: (root: HTMLElement, node: Element) => string) => (): Place | null => {
  const root = viewer();
  const node = root?.querySelector(selector);
  return root && node ? { node, state: state(root, node) } : null;
};

const step = (root: HTMLElement): string => root.dataset["step"] ?? "";
const gate = ["z", "f", "h"].map((key) => `[data-testid="track-${key}"]`).join(", ");

export const PLACES: Record<string, () => Place | null> = {
  sequence: within(".track", step),
  cursor: within(".cursor", step),
  gate: within(gate, (root) => `${root.dataset["unit"]} ${step(root)}`),
  diagram: within('[data-testid="diagram"]', (root) => root.querySelector('[data-testid="why"]')?.getAttribute("data-quantity") ?? ""),
  whatif: within('[data-testid="what-if-toggle"]', (_, node) => node.getAttribute("aria-expanded") ?? ""),
  badge: () => {
    const node = document.querySelector<HTMLDetailsElement>("details.gs-badge");
    return node && { node: node.querySelector("summary") ?? node, state: String(node.open) };
  },
};

/** Bring a stop where one sees it, below the card on a phone, and leave it there if it is seen already. */
export function bring(node: Element, below: number): void {
  const { top, bottom } = node.getBoundingClientRect();
  const [high, low] = [80, innerHeight - below - 20];
  if (top >= high && bottom <= low) return;
  const page = document.querySelector('[data-testid="stMain"]') ?? document.documentElement;
  const smooth = matchMedia("(prefers-reduced-motion: no-preference)").matches;
  const room = Math.max(0, low - high - (bottom - top));
  page.scrollBy({ top: top - high - room / 2, behavior: smooth ? "smooth" : "auto" });
}

/** One step further in the viewer, or back. */
export function walk(by: number): void {
  const root = viewer();
  if (!root) return;
  const t = Number(root.dataset["step"]) + by;
  window.dispatchEvent(new CustomEvent("gatescope:look", { detail: { q: "", t } }));
}
