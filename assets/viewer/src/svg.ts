// Elements of an SVG that is made in the browser.

const SPACE = "http://www.w3.org/2000/svg";

export type Attributes = Record<string, string | number>;

export function shape(name: string, attributes: Attributes = {}, text = ""): SVGElement {
  const node = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== "") node.setAttribute(key, typeof value === "number" ? short(value) : clean(value));
  }
  if (text) node.textContent = clean(text);
  return node;
}

/** Two decimals are a hundredth of a pixel. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** XML has no place for control characters or half a surrogate pair. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "");
}

/** The pixels of a canvas over a box: a rectangle each, or one picture where they are too many. */
export function pixels(canvas: HTMLCanvasElement, x: number, y: number, width: number, height: number, most: number): SVGElement {
  const { width: columns, height: rows } = canvas;
  if (columns * rows > most) {
    return shape("image", { x, y, width, height, href: canvas.toDataURL(), preserveAspectRatio: "none", style: "image-rendering: pixelated" });
  }
  const group = shape("g", { class: "cells", "shape-rendering": "crispEdges" });
  const { data } = canvas.getContext("2d")!.getImageData(0, 0, columns, rows);
  for (let k = 0; k < columns * rows; k++) {
    const hex = [0, 1, 2].map((c) => data[4 * k + c]!.toString(16).padStart(2, "0")).join("");
    const [column, row] = [k % columns, Math.floor(k / columns)];
    group.append(shape("rect", {
      x: x + (column * width) / columns,
      y: y + (row * height) / rows,
      width: width / columns,
      height: height / rows,
      fill: `#${hex}`,
      "fill-opacity": data[4 * k + 3] === 255 ? "" : data[4 * k + 3]! / 255,
    }));
  }
  return group;
}
