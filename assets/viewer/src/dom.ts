// Small helpers to make elements; text only ever enters through textContent.

type Child = Node | string;

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = "",
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  if (className) node.className = className;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** Give a node these children in this order; those that stay are not touched, so focus and drags live on. */
export function arrange(node: HTMLElement, children: HTMLElement[]): void {
  for (const old of [...node.children]) if (!children.includes(old as HTMLElement)) old.remove();
  let at = node.firstElementChild;
  for (const child of children) {
    if (child === at) at = at.nextElementSibling;
    else node.insertBefore(child, at);
  }
}

/** Change text only where it differs, and within the text that is there: an unchanged node costs no layout. */
export function setText(node: Node, text: string): void {
  const only = node.firstChild;
  if (!(only instanceof Text) || only.nextSibling || text === "") {
    if (node.textContent !== text) node.textContent = text;
  } else if (only.data !== text) only.data = text;
}

export function setHidden(node: HTMLElement, hidden: boolean): void {
  if (node.hidden !== hidden) node.hidden = hidden;
}

export function setAttribute(node: Element, name: string, value: string): void {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

/** A bar between two places of its rail, 0 to 1. By place and width: a transform at every step makes the compositor begin anew. */
export function setBar(bar: HTMLElement, from: number, to: number): void {
  bar.style.left = `${100 * from}%`;
  bar.style.width = `${100 * (to - from)}%`;
}

type Substitute = (canvas: HTMLCanvasElement) => CanvasRenderingContext2D;

let substitute: Substitute | null = null;

/** While `draw` runs, every canvas that is fitted gives another context and stays as it is. */
export function record(instead: Substitute, draw: () => void): void {
  substitute = instead;
  try {
    draw();
  } finally {
    substitute = null;
  }
}

/** Fit a canvas to its box in device pixels and return a context in CSS pixels. */
export function fit(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
  if (substitute) return substitute(canvas);
  const ratio = pixelRatio();
  const w = Math.max(1, Math.round(width * ratio));
  const h = Math.max(1, Math.round(height * ratio));
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext("2d")!;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

export function pixelRatio(): number {
  return Math.min(3, window.devicePixelRatio || 1);
}
