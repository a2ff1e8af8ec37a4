// A drawing context that writes SVG: what the tracks draw on a canvas, as shapes and text.
import { pixels, shape, short } from "./svg";

/** Draws into a group; knows what the tracks use of a canvas's context. */
export class Recorder {
  readonly group = shape("g");
  fillStyle = "#000";
  strokeStyle = "#000";
  lineWidth = 1;
  lineJoin = "miter";
  globalAlpha = 1;
  font = "10px sans-serif";
  textAlign = "start";
  textBaseline = "alphabetic";
  imageSmoothingEnabled = true;
  private path = "";
  private dash: number[] = [];
  private readonly ruler = document.createElement("canvas").getContext("2d")!;

  /** `most`: with more cells than this a heatmap becomes one picture. */
  constructor(private readonly most: number) {}

  beginPath(): void {
    this.path = "";
  }

  moveTo(x: number, y: number): void {
    this.path += `M${short(x)} ${short(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.path += `L${short(x)} ${short(y)}`;
  }

  /** Whole circles only. */
  arc(x: number, y: number, r: number): void {
    const [a, b] = [short(x - r), short(x + r)];
    this.path += `M${a} ${short(y)}A${short(r)} ${short(r)} 0 1 0 ${b} ${short(y)}A${short(r)} ${short(r)} 0 1 0 ${a} ${short(y)}Z`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.path += `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
  }

  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const r = Math.max(0, Math.min(radius, width / 2, height / 2));
    const corner = (dx: number, dy: number) => `a${short(r)} ${short(r)} 0 0 1 ${short(dx)} ${short(dy)}`;
    this.path += `M${short(x + r)} ${short(y)}h${short(width - 2 * r)}${corner(r, r)}v${short(height - 2 * r)}${corner(-r, r)}`;
    this.path += `h${short(2 * r - width)}${corner(-r, -r)}v${short(2 * r - height)}${corner(r, -r)}Z`;
  }

  closePath(): void {
    this.path += "Z";
  }

  setLineDash(dash: number[]): void {
    this.dash = dash;
  }

  private get opacity(): number | string {
    return this.globalAlpha === 1 ? "" : this.globalAlpha;
  }

  stroke(): void {
    if (!this.path) return;
    const own = { d: this.path, fill: "none", stroke: this.strokeStyle, "stroke-width": this.lineWidth, "stroke-linejoin": this.lineJoin };
    this.group.append(shape("path", { ...own, "stroke-dasharray": this.dash.join(" "), opacity: this.opacity }));
  }

  fill(): void {
    if (this.path) this.group.append(shape("path", { d: this.path, fill: this.fillStyle, opacity: this.opacity }));
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.group.append(shape("rect", { x, y, width, height, fill: this.fillStyle, opacity: this.opacity }));
  }

  fillText(text: string, x: number, y: number): void {
    const anchor = { center: "middle", right: "end", end: "end" }[this.textAlign] ?? "start";
    const baseline = this.textBaseline === "middle" ? "central" : "";
    this.group.append(shape("text", { x, y, fill: this.fillStyle, "text-anchor": anchor, "dominant-baseline": baseline, style: `font: ${this.font}; white-space: pre`, opacity: this.opacity }, text));
  }

  measureText(text: string): TextMetrics {
    this.ruler.font = this.font;
    return this.ruler.measureText(text);
  }

  drawImage(canvas: HTMLCanvasElement, x: number, y: number, width: number, height: number): void {
    this.group.append(pixels(canvas, x, y, width, height, this.most));
  }
}
