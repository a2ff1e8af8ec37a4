// The present view as one picture, made here: SVG with text as text, or the same as PNG.
import { record } from "./dom";
import { Recorder } from "./recorder";
import { shape } from "./svg";
import { Transcriber } from "./transcribe";

/** Above so many cells in all, heatmaps are embedded as pictures: a rectangle each would be slow to open. */
const MOST_CELLS = 20_000;
const MARGIN = 20;
const SHARPNESS = 2;
/** What can be pressed and what has no meaning on paper. */
const LEFT_OUT = ".tools, .stepper, .chip, .hover-box, .rail, .sr-only, .tooltip, select, summary, [data-unsaved]";

export interface View {
  root: HTMLElement;
  heading: HTMLElement;
  /** "Step 3": stands among the controls, which are left out. */
  step: HTMLElement;
  body: HTMLElement;
  cells: number;
  /** Draw everything again, onto whatever `record` puts in the place of the canvases. */
  redraw(): void;
}

export function svgOf(view: View): SVGElement {
  // It stands in a line of words, which would keep its place free.
  const invite = view.root.querySelector<HTMLElement>('[data-k="change-input"]');
  if (invite) invite.style.display = "none";
  const picture = drawnOf(view);
  if (invite) invite.style.display = "";
  return picture;
}

function drawnOf(view: View): SVGElement {
  const drawn = new Map<HTMLCanvasElement, Recorder>();
  const most = view.cells > MOST_CELLS ? 0 : MOST_CELLS;
  record((canvas) => {
    const recorder = new Recorder(most);
    drawn.set(canvas, recorder);
    return recorder as unknown as CanvasRenderingContext2D;
  }, () => view.redraw());
  const [page, heading, step, body] = [view.root, view.heading, view.step, view.body].map((node) => node.getBoundingClientRect());
  const transcriber = new Transcriber(drawn, LEFT_OUT);
  const x = page!.left - MARGIN;
  const places = [
    [view.heading, { x, y: heading!.top - MARGIN }],
    [view.step, { x: step!.left - MARGIN, y: step!.top - heading!.height - MARGIN - 10 }],
    [view.body, { x, y: body!.top - heading!.height - MARGIN - step!.height - 26 }],
  ] as const;
  const width = Math.ceil(page!.width + 2 * MARGIN);
  const height = Math.ceil(heading!.height + step!.height + body!.height + 26 + 2 * MARGIN);
  const { backgroundColor } = getComputedStyle(view.root);
  const picture = shape("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  picture.append(shape("rect", { width, height, fill: backgroundColor }));
  for (const [node, origin] of places) picture.append(...[transcriber.element(node, origin)].filter((made) => made !== null));
  return picture;
}

export function saveSvg(view: View, name: string): void {
  download(blobOf(svgOf(view)), `${name}.svg`);
}

/** The SVG on a canvas of twice its size. */
export async function savePng(view: View, name: string): Promise<void> {
  const svg = svgOf(view);
  const image = new Image();
  const source = URL.createObjectURL(blobOf(svg));
  image.src = source;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = SHARPNESS * Number(svg.getAttribute("width"));
  canvas.height = SHARPNESS * Number(svg.getAttribute("height"));
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(source);
  canvas.toBlob((blob) => blob && download(blob, `${name}.png`));
}

function blobOf(svg: SVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" });
}

function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** "One letter, then a wait" in a GRU at step 3: one-letter-then-a-wait-gru-3. */
export function fileName(title: string, cell: string, step: number): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ["gatescope"];
  return [...words, cell, step].join("-").slice(-120);
}
