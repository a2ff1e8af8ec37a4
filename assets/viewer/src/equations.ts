// How each cell makes its state, in MathML: once in letters and words, once in numbers.
import { el } from "./dom";
import { rounded } from "./numbers";
import type { Frame, Part } from "./frame";
import { valueAt } from "./frame";
import type { Text } from "./text";
import type { Meta, Picture } from "./types";

const NS = "http://www.w3.org/1998/Math/MathML";

/** A piece of an equation: a quantity's key, a value named in words, an operator, a number, a function. */
type Piece = { quantity: string } | { prev: string } | { word: string; key: string } | { op: string } | { num: string } | { fn: string };

const q = (quantity: string): Piece => ({ quantity });
const prev = (key: string): Piece => ({ prev: key });
const op = (sign: string): Piece => ({ op: sign });

/** The two parts of a GRU's candidate; `past` is what the reset gate scales. */
const FROM_INPUT: Piece = { word: "from_input", key: "in_n" };
const PAST: Piece = { word: "from_past", key: "rec_n" };
const PAST_RESET: Piece = { word: "from_past_reset", key: "rec_n" };
const SUM: Piece = { word: "sum_word", key: "a_h" };

const candidate = (...past: Piece[]): Piece[] => [q("n"), op("="), { fn: "tanh" }, op("("), FROM_INPUT, op("+"), ...past, op(")")];

const EQUATIONS: Record<string, Piece[][]> = {
  "gru-after": [candidate(q("r"), op("·"), PAST)],
  "gru-before": [candidate(PAST_RESET)],
  gru: [[q("h"), op("="), op("("), { num: "1" }, op("−"), q("z"), op(")"), op("·"), q("n"), op("+"), q("z"), op("·"), prev("h")]],
  lstm: [
    [q("c"), op("="), q("f"), op("·"), prev("c"), op("+"), q("i"), op("·"), q("g")],
    [q("h"), op("="), q("o"), op("·"), { fn: "tanh" }, op("("), q("c"), op(")")],
  ],
  "rnn-tanh": [[q("h"), op("="), { fn: "tanh" }, op("("), SUM, op(")")]],
  "rnn-relu": [[q("h"), op("="), { fn: "max" }, op("("), { num: "0" }, op(","), SUM, op(")")]],
};

function equationsOf({ cell, activation, reset }: Meta): Piece[][] {
  if (cell === "rnn") return EQUATIONS[`rnn-${activation}`]!;
  return [...(cell === "gru" ? EQUATIONS[`gru-${reset}`]! : []), ...EQUATIONS[cell]!];
}

function make(tag: string, text = ""): Element {
  const node = document.createElementNS(NS, tag);
  if (text) node.textContent = text;
  return node;
}

function sign(text: string): Element {
  const node = make("mo", text);
  node.setAttribute("stretchy", "false");
  return node;
}

function coloured(node: Element, key: string): Element {
  node.setAttribute("data-ink", key);
  return node;
}

function letter(key: string, symbols: Map<string, string>): Element {
  return coloured(make("mi", symbols.get(key) ?? key), key);
}

/** The prime stands beside its letter: as a superscript it floats away in many fonts. */
function primed(key: string, symbols: Map<string, string>): Element {
  const prime = sign("′");
  prime.setAttribute("lspace", "0");
  prime.setAttribute("rspace", "0");
  const node = coloured(make("mrow"), key);
  node.append(letter(key, symbols), prime);
  return node;
}

function inLetters(piece: Piece, symbols: Map<string, string>, text: Text): Element {
  if ("word" in piece) return make("mtext", text(piece.word));
  if ("quantity" in piece) return letter(piece.quantity, symbols);
  if ("prev" in piece) return primed(piece.prev, symbols);
  if ("op" in piece) return sign(piece.op);
  return "num" in piece ? make("mn", piece.num) : make("mi", piece.fn);
}

function math(nodes: Element[], className = ""): Element {
  const row = make("mrow");
  row.append(...nodes);
  const root = make("math");
  if (className) root.setAttribute("class", className);
  root.append(row);
  return root;
}

/** The value behind a name such as `z`, `h_prev` or `in_n`. */
type Lookup = (key: string) => number;

export class Equations implements Part {
  readonly node = el("div", "made");
  private readonly places: Place[] = [];

  constructor(private readonly picture: Picture, text: Text) {
    const { meta } = picture;
    const symbols = new Map(meta.quantities.map((q) => [q.key, q.symbol]));
    const written = el("div", "equations");
    for (const pieces of equationsOf(meta)) {
      written.append(math(pieces.map((piece) => inLetters(piece, symbols, text))));
      const numbers = pieces.map((piece, k) => inNumbers(piece, pieces[k - 1], (plain) => inLetters(plain, symbols, text), this.places));
      // The sum breaks before its plus sign, so that seven numbers fit into a narrow panel.
      const plus = pieces.findIndex((piece) => "op" in piece && piece.op === "+");
      if (plus < 0) written.append(math(numbers, "in-numbers last"));
      else written.append(math(numbers.slice(0, plus), "in-numbers"), math(numbers.slice(plus), "in-numbers more last"));
    }
    if (meta.cell === "rnn") written.append(el("p", "fine", {}, text("sum_meaning")));
    this.node.append(el("h4", "", {}, text("update")), written, el("p", "fine", {}, text("rounding")));
  }

  /** The value behind a name; `in_n` is what the candidate gets from the input. */
  private at(frame: Frame, key: string): number {
    if (key !== "in_n") return valueAt(frame, key);
    const past = valueAt(frame, "rec_n");
    return valueAt(frame, "a_n") - (this.picture.meta.reset === "after" ? valueAt(frame, "r") * past : past);
  }

  step(frame: Frame): void {
    write(this.places, (key) => this.at(frame, key));
  }
}

interface Place {
  node: Element;
  key: string;
  /** A negative number after an operator stands in brackets. */
  bracket: boolean;
}

function inNumbers(piece: Piece, before: Piece | undefined, letters: (piece: Piece) => Element, places: Place[]): Element {
  const key = keyOf(piece);
  // The sides agree only up to the rounding of what is written.
  if (!key) return "op" in piece && piece.op === "=" ? sign("≈") : letters(piece);
  const node = "word" in piece ? make("mn") : coloured(make("mn"), key.replace("_prev", ""));
  const bracket = before !== undefined && "op" in before && "·+−".includes(before.op);
  places.push({ node, key, bracket });
  return node;
}

function keyOf(piece: Piece): string {
  if ("quantity" in piece) return piece.quantity;
  if ("prev" in piece) return `${piece.prev}_prev`;
  return "key" in piece ? piece.key : "";
}

function write(places: Place[], value: Lookup): void {
  for (const { node, key, bracket } of places) {
    const text = rounded(value(key));
    const shown = bracket && text.startsWith("−") ? `(${text})` : text;
    if (node.textContent !== shown) node.textContent = shown;
  }
}
