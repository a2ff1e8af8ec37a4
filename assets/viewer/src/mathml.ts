// Equations as MathML, written as strings of words: "z = σ ( | W_iz x | + b_iz )"; a bar is where a
// line may break, two bars are where it does.
import { setText } from "./dom";
import type { Text } from "./text";
import type { Meta } from "./types";

const NS = "http://www.w3.org/1998/Math/MathML";
const FUNCTIONS = new Set(["σ", "tanh", "max"]);
/** These stand between two things also where a line begins with one. */
const INFIX = new Set(["+", "−", "≈", "·", "⊙"]);
const WEIGHT = /^([Wb])_([ih])(\w)$/;
const PLACE = /^([#±])(\w+)(?:\/(\w+))?$/;

export function make(tag: string, ...children: (Element | string)[]): Element {
  const node = document.createElementNS(NS, tag);
  node.append(...children);
  return node;
}

/** Belongs to a quantity: takes its colour and lights up with it. `h_prev` has the colour of `h`. */
export function belong<E extends Element>(node: E, key: string): E {
  const quantity = key.replace("_prev", "");
  node.setAttribute("data-q", key);
  if (quantity === "x") return node;
  node.setAttribute("data-ink", quantity);
  (node as unknown as HTMLElement).style.setProperty("--ink", `var(--ink-${quantity})`);
  return node;
}

export function sign(text: string, tight = false): Element {
  const node = make("mo", text);
  node.setAttribute("stretchy", "false");
  if (INFIX.has(text)) node.setAttribute("form", "infix");
  if (tight) for (const side of ["lspace", "rspace"]) node.setAttribute(side, "0");
  return node;
}

/** Where a number goes that changes with the step. */
export interface Place {
  node: Element;
  name: string;
  /** Before a signed term: its own plus or minus. */
  sign: Element | null;
  /** A negative number after an operator stands in brackets. */
  bracket: boolean;
}

/** What is known while an equation is written: whose it is, and where its places go. */
export interface Writing {
  meta: Meta;
  text: Text;
  /** Key of the quantity on the left. */
  key: string;
  places: Place[];
}

/** The pieces of an equation between its bars, each a formula of its own so that lines can break. */
export function formulas(equation: string, writing: Writing): (Element | string)[] {
  return equation.split(/ (\|+) /).map((part) => {
    if (part === "|") return " ";
    if (part === "||") return document.createElement("br");
    const words = part.split(" ");
    const nodes = words.map((word, k) => wordNode(word, words[k - 1] ?? "", writing));
    return make("math", make("mrow", ...nodes));
  });
}

function wordNode(word: string, before: string, writing: Writing): Element {
  const place = PLACE.exec(word);
  if (place) return placeNode(place, before, writing);
  const weight = WEIGHT.exec(word);
  if (weight) return weightNode(weight[1]!, weight[2]!, weight[3]!);
  if (FUNCTIONS.has(word)) return make("mi", word);
  if (/^\d+$/.test(word)) return make("mn", word);
  return letterNode(word, writing.meta) ?? sign(word);
}

/** W with the two letters that PyTorch gives it: from the input or from the state, and which gate. */
function weightNode(letter: string, from: string, gate: string): Element {
  const index = make("mrow", make("mi", from), belong(make("mi", gate), gate));
  const node = make("msub", make("mi", letter), index);
  node.setAttribute("data-q", gate);
  return node;
}

export function letterNode(word: string, meta: Meta): Element | null {
  if (word === "x") return belong(make("mi", "x"), "x");
  const quantity = meta.quantities.find((q) => q.key === word[0]);
  if (!quantity || word.length > 2) return null;
  const letter = belong(make("mi", quantity.symbol), quantity.key);
  if (word.length === 1) return letter;
  // The prime stands beside its letter: as a superscript it floats away in many fonts.
  letter.removeAttribute("data-q");
  return belong(make("mrow", letter, sign("′", true)), `${quantity.key}_prev`);
}

function placeNode([, kind, name, word]: string[], before: string, writing: Writing): Element {
  const { key, text, meta, places } = writing;
  const number = make("mn");
  const owner = name === "result" || name === "held" ? key : name!.replace(/\d$/, "");
  if (meta.quantities.some((q) => q.key === owner || `${q.key}_prev` === owner)) belong(number, owner);
  const plus = kind === "±" ? sign("+") : null;
  places.push({ node: number, name: name!, sign: plus, bracket: before !== "" && "·+−".includes(before) });
  const whole = plus ? make("mrow", plus, number) : number;
  whole.setAttribute("data-testid", `eq-${key}-${name}`);
  if (!word) return whole;
  const below = make("munder", whole, make("mtext", text(`eq_${word}`)));
  below.setAttribute("class", "under");
  return below;
}

export function writeNumber({ node, sign: plus, bracket }: Place, text: string): void {
  let shown = text;
  const negative = text.startsWith("−");
  if (plus) {
    const own = negative ? "−" : "+";
    setText(plus, own);
    if (negative) shown = text.slice(1);
  } else if (bracket && negative) shown = `(${text})`;
  setText(node, shown);
}
