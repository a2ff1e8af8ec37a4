// Code and QR for the projector: to be read from the last row.
import { el } from "../../viewer/src/dom";
import { shape } from "../../viewer/src/svg";
import type { Text } from "../../lesson/src/types";
import type { TeachData } from "./teach_types";
import { Sheet } from "./sheet";

/** The white margin that a camera looks for. */
const MARGIN = 4;

export class CodeSheet extends Sheet {
  private readonly here = el("p", "here");

  constructor() {
    super("code");
  }

  fill({ shown, link, qr, unreached }: TeachData, text: Text): void {
    this.name(text("join"), text("close"));
    const size = qr.size + 2 * MARGIN;
    const picture = shape("svg", { viewBox: `${-MARGIN} ${-MARGIN} ${size} ${size}`, role: "img", "aria-label": text("qr"), "shape-rendering": "crispEdges" });
    picture.append(shape("rect", { x: -MARGIN, y: -MARGIN, width: size, height: size, fill: "#ffffff" }), shape("path", { d: qr.path, fill: "#000000" }));
    const where = link.replace(/^https?:\/\//, "").replace(/\?.*$/, "");
    const words = el("div", "words", {}, el("p", "where", {}, text("join_at")), el("p", "address", {}, where), el("p", "where", {}, text("join_code")), el("p", "letters", { "data-testid": "lead-letters" }, shown), this.here);
    this.body.replaceChildren(...(unreached ? [el("p", "warn", { role: "note" }, ...command(unreached))] : []), el("div", "both", {}, el("div", "qr", {}, picture), words));
  }

  count(here: number, text: Text): void {
    this.here.textContent = text("here_count", { here });
  }
}

/** What is to be typed stays on one line. */
function command(sentence: string): (Node | string)[] {
  return sentence.split(/(gatescope --address [^\s（(]+)/).map((part, k) => (k % 2 ? el("code", "", {}, part) : part));
}
