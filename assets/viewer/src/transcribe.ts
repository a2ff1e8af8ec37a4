// What stands on the page, as SVG at the same places: boxes, text, drawings.
import type { Recorder } from "./recorder";
import type { Attributes } from "./svg";
import { pixels, shape } from "./svg";

const SMALL_CANVAS = 1024;
const DRAWN = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "stroke-dashoffset", "opacity", "text-anchor", "dominant-baseline", "font-family", "font-size", "font-style", "font-weight", "transform", "visibility"];

/** From page coordinates to the picture's. */
export interface Origin {
  x: number;
  y: number;
}

export class Transcriber {
  private gradients = 0;
  private readonly ruler = document.createElement("canvas").getContext("2d")!;

  constructor(private readonly drawn: Map<HTMLCanvasElement, Recorder>, private readonly leftOut: string) {}

  /** An element with everything in it. */
  element(node: Element, origin: Origin): SVGElement | null {
    const style = getComputedStyle(node);
    if (style.display === "none" || style.visibility === "hidden" || style.opacity === "0" || node.matches(this.leftOut)) return null;
    const name = node.getAttribute("data-testid") ?? "";
    const group = shape("g", { ...(name ? { "data-part": name } : {}), ...(style.opacity === "1" ? {} : { opacity: style.opacity }) });
    if (node instanceof SVGSVGElement) group.append(this.drawing(node, origin));
    else if (node instanceof HTMLCanvasElement) group.append(this.canvas(node, origin));
    else this.within(node, style, origin, group);
    return group.childElementCount ? group : null;
  }

  private within(node: Element, style: CSSStyleDeclaration, origin: Origin, group: SVGElement): void {
    group.append(...this.box(node, style, origin));
    for (const child of node.childNodes) {
      if (child instanceof Element) group.append(...[this.element(child, origin)].filter((made) => made !== null));
      else if (child instanceof Text) group.append(...this.text(child, style, origin));
    }
  }

  /** Background and border. */
  private box(node: Element, style: CSSStyleDeclaration, origin: Origin): SVGElement[] {
    const { left, top, width, height } = node.getBoundingClientRect();
    if (width === 0 || height === 0) return [];
    const [x, y] = [left - origin.x, top - origin.y];
    const made: SVGElement[] = [];
    const fill = style.backgroundImage.startsWith("linear-gradient") ? this.gradient(style.backgroundImage, made) : style.backgroundColor;
    const rounded = Math.min(parseFloat(style.borderTopLeftRadius) || 0, width / 2, height / 2);
    if (!clear(fill)) made.push(shape("rect", { x, y, width, height, rx: rounded || "", fill }));
    return [...made, ...this.border(style, { x, y, width, height }, rounded)];
  }

  private border(style: CSSStyleDeclaration, { x, y, width, height }: Record<"x" | "y" | "width" | "height", number>, rounded: number): SVGElement[] {
    const thick = (["Top", "Right", "Bottom", "Left"] as const).map((side) => (style[`border${side}Style`] === "none" ? 0 : parseFloat(style[`border${side}Width`])));
    const [top, right, bottom, left] = thick as [number, number, number, number];
    if (!top && !right && !bottom && !left) return [];
    if (thick.every((one) => one === top)) {
      const half = top / 2;
      return [shape("rect", { x: x + half, y: y + half, width: Math.max(0, width - top), height: Math.max(0, height - top), rx: rounded || "", fill: "none", stroke: style.borderTopColor, "stroke-width": top })];
    }
    const lines: SVGElement[] = [];
    if (top) lines.push(shape("rect", { x, y, width, height: top, fill: style.borderTopColor }));
    if (bottom) lines.push(shape("rect", { x, y: y + height - bottom, width, height: bottom, fill: style.borderBottomColor }));
    if (left) lines.push(shape("rect", { x, y, width: left, height, fill: style.borderLeftColor }));
    if (right) lines.push(shape("rect", { x: x + width - right, y, width: right, height, fill: style.borderRightColor }));
    return lines;
  }

  /** Ramps go upwards in equal steps. */
  private gradient(css: string, made: SVGElement[]): string {
    const colours = css.match(/(?:rgba?|oklch|color)\([^)]*\)/g) ?? [];
    const id = `ramp${this.gradients++}`;
    const stops = colours.map((colour, k) => shape("stop", { offset: k / Math.max(1, colours.length - 1), "stop-color": colour }));
    const ramp = shape("linearGradient", { id, x1: 0, x2: 0, y1: 1, y2: 0 });
    ramp.append(...stops);
    made.push(ramp);
    return `url(#${id})`;
  }

  /** A text node line by line, as the browser broke it. */
  private text(node: Text, style: CSSStyleDeclaration, origin: Origin): SVGElement[] {
    if (!node.data.trim()) return [];
    // MathML slants a single letter without saying so in its style.
    const slanted = node.parentElement?.localName === "mi" && node.data.trim().length === 1;
    const font = `${slanted ? "italic" : style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    this.ruler.font = font;
    const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = this.ruler.measureText("x");
    const own: Attributes = { fill: style.color, style: `font: ${font}; white-space: pre` };
    return linesOf(node).map(({ text, box }) => {
      const y = box.top - origin.y + (box.height - ascent - descent) / 2 + ascent;
      return shape("text", { ...own, x: box.left - origin.x, y }, text);
    });
  }

  /** What a canvas shows: recorded shapes, or its pixels. */
  private canvas(node: HTMLCanvasElement, origin: Origin): SVGElement {
    const { left, top, width, height } = node.getBoundingClientRect();
    const recorded = this.drawn.get(node);
    const group = shape("g", { transform: `translate(${left - origin.x} ${top - origin.y})` });
    group.append(recorded ? recorded.group : pixels(node, 0, 0, width, height, SMALL_CANVAS));
    return group;
  }

  /** An SVG of the page, its looks written into its shapes. */
  private drawing(node: SVGSVGElement, origin: Origin): SVGElement {
    const { a, b, c, d, e, f } = node.getScreenCTM() ?? new DOMMatrix();
    const group = shape("g", { transform: `matrix(${[a, b, c, d, e - origin.x, f - origin.y].join(" ")})` });
    for (const child of node.children) group.append(...[styled(child)].filter((made) => made !== null));
    return group;
  }
}

function styled(node: Element): Element | null {
  const style = getComputedStyle(node);
  if (style.display === "none" || style.opacity === "0" || style.visibility === "hidden") return null;
  if (style.fill === "none" && style.stroke === "none" && !node.childElementCount) return null;
  const copy = node.cloneNode(false) as Element;
  for (const name of ["class", "style", "tabindex", "role", "aria-label"]) copy.removeAttribute(name);
  for (const name of DRAWN) {
    const value = style.getPropertyValue(name);
    if (value && !(name === "transform" && value === "none")) copy.setAttribute(name === "transform" ? "style" : name, name === "transform" ? `transform: ${value}` : value);
  }
  // A stroke that is not stretched with its drawing would not be enlarged with the picture either.
  if (style.vectorEffect !== "none") copy.setAttribute("stroke-width", String(parseFloat(style.strokeWidth) / (node as SVGGraphicsElement).getScreenCTM()!.d));
  for (const child of node.childNodes) {
    if (child instanceof Element) copy.append(...[styled(child)].filter((made) => made !== null));
    else copy.append(child.cloneNode());
  }
  return copy;
}

const clear = (colour: string) => colour === "transparent" || /[,/] ?0\)$/.test(colour);

function linesOf(node: Text): { text: string; box: DOMRect }[] {
  const lines: { text: string; box: DOMRect }[] = [];
  const range = document.createRange();
  let at = 0;
  for (const character of node.data) {
    range.setStart(node, at);
    range.setEnd(node, (at += character.length));
    const box = range.getBoundingClientRect();
    if (box.width === 0 && !character.trim()) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.box.top - box.top) < box.height / 2) line.text += character;
    else if (character.trim()) lines.push({ text: character, box });
  }
  return lines.map(({ text, box }) => ({ text: text.replace(/\s+/g, " ").trimEnd(), box }));
}
