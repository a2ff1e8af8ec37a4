// The final update of each cell in MathML, once in letters and once in numbers.
import { rounded } from "./numbers";

const NS = "http://www.w3.org/1998/Math/MathML";

/** A piece of an equation: a quantity's key, an operator, a number or a function name. */
type Piece = { quantity: string } | { prev: string } | { op: string } | { num: string } | { fn: string };

const q = (quantity: string): Piece => ({ quantity });
const prev = (key: string): Piece => ({ prev: key });
const op = (sign: string): Piece => ({ op: sign });

const EQUATIONS: Record<string, Piece[][]> = {
  gru: [[q("h"), op("="), op("("), { num: "1" }, op("−"), q("z"), op(")"), op("·"), q("n"), op("+"), q("z"), op("·"), prev("h")]],
  lstm: [
    [q("c"), op("="), q("f"), op("·"), prev("c"), op("+"), q("i"), op("·"), q("g")],
    [q("h"), op("="), q("o"), op("·"), { fn: "tanh" }, op("("), q("c"), op(")")],
  ],
};

function make(tag: string, text = ""): Element {
  const node = document.createElementNS(NS, tag);
  if (text) node.textContent = text;
  return node;
}

function coloured(node: Element, key: string): Element {
  node.setAttribute("data-ink", key);
  return node;
}

function letter(key: string, symbols: Map<string, string>): Element {
  return coloured(make("mi", symbols.get(key) ?? key), key);
}

function inLetters(piece: Piece, symbols: Map<string, string>): Element {
  if ("quantity" in piece) return letter(piece.quantity, symbols);
  if ("prev" in piece) {
    const node = make("msup");
    node.append(letter(piece.prev, symbols), make("mo", "′"));
    return node;
  }
  if ("op" in piece) return make("mo", piece.op);
  return "num" in piece ? make("mn", piece.num) : make("mi", piece.fn);
}

function math(nodes: Element[], label: string): Element {
  const row = make("mrow");
  row.append(...nodes);
  const root = make("math");
  if (label) root.setAttribute("aria-label", label);
  root.append(row);
  return root;
}

/** The value behind a name such as `z` or `h_prev`. */
export type Lookup = (key: string) => number;

export interface Equation {
  node: HTMLElement;
  update(value: Lookup): void;
}

export function equations(cell: string, activation: string, symbols: Map<string, string>): Equation {
  const node = document.createElement("div");
  node.className = "equations";
  if (cell === "rnn") node.append(rnn(activation, symbols));
  const places: { node: Element; key: string; bracket: boolean }[] = [];
  for (const pieces of EQUATIONS[cell] ?? []) {
    node.append(math(pieces.map((piece) => inLetters(piece, symbols)), ""));
    const numbers = pieces.map((piece, k) => {
      const key = "quantity" in piece ? piece.quantity : "prev" in piece ? `${piece.prev}_prev` : "";
      // The sides agree only up to the rounding of what is written.
      if (!key) return "op" in piece && piece.op === "=" ? make("mo", "≈") : inLetters(piece, symbols);
      const place = coloured(make("mn"), key.replace("_prev", ""));
      places.push({ node: place, key, bracket: k > 0 && "op" in pieces[k - 1]! && "·+−".includes((pieces[k - 1] as { op: string }).op) });
      return place;
    });
    const line = math(numbers, "");
    line.setAttribute("class", "in-numbers");
    node.append(line);
  }
  return { node, update: (value) => write(places, value) };
}

function write(places: { node: Element; key: string; bracket: boolean }[], value: Lookup): void {
  for (const { node, key, bracket } of places) {
    const text = rounded(value(key));
    const shown = bracket && text.startsWith("−") ? `(${text})` : text;
    if (node.textContent !== shown) node.textContent = shown;
  }
}

function rnn(activation: string, symbols: Map<string, string>): Element {
  const sub = (letters: string) => {
    const node = make("msub");
    node.append(make("mi", letters[0]!), make("mi", letters.slice(1)));
    return node;
  };
  const before = make("msup");
  before.append(letter("h", symbols), make("mo", "′"));
  const nodes = [letter("h", symbols), make("mo", "="), make("mi", activation), make("mo", "(")];
  nodes.push(sub("Wi"), make("mi", "x"), make("mo", "+"), sub("Wh"), before, make("mo", "+"), make("mi", "b"), make("mo", ")"));
  return math(nodes, "");
}
