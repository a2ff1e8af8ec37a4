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

function inLetters(piece: Piece, symbols: Map<string, string>): Element {
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
  const places: Place[] = [];
  for (const pieces of EQUATIONS[cell] ?? []) {
    node.append(math(pieces.map((piece) => inLetters(piece, symbols))));
    const numbers = pieces.map((piece, k) => inNumbers(piece, pieces[k - 1], symbols, places));
    // The sum breaks before its plus sign, so that seven numbers fit into a narrow panel.
    const plus = pieces.findIndex((piece) => "op" in piece && piece.op === "+");
    if (plus < 0) node.append(math(numbers, "in-numbers last"));
    else node.append(math(numbers.slice(0, plus), "in-numbers"), math(numbers.slice(plus), "in-numbers more last"));
  }
  return { node, update: (value) => write(places, value) };
}

interface Place {
  node: Element;
  key: string;
  /** A negative number after an operator stands in brackets. */
  bracket: boolean;
}

function inNumbers(piece: Piece, before: Piece | undefined, symbols: Map<string, string>, places: Place[]): Element {
  const key = "quantity" in piece ? piece.quantity : "prev" in piece ? `${piece.prev}_prev` : "";
  // The sides agree only up to the rounding of what is written.
  if (!key) return "op" in piece && piece.op === "=" ? sign("≈") : inLetters(piece, symbols);
  const node = coloured(make("mn"), key.replace("_prev", ""));
  const bracket = before !== undefined && "op" in before && "·+−".includes(before.op);
  places.push({ node, key, bracket });
  return node;
}

function write(places: Place[], value: Lookup): void {
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
  const before = inLetters({ prev: "h" }, symbols);
  const nodes = [letter("h", symbols), sign("="), make("mi", activation), sign("(")];
  nodes.push(sub("Wi"), make("mi", "x"), sign("+"), sub("Wh"), before, sign("+"), make("mi", "b"), sign(")"));
  return math(nodes);
}
