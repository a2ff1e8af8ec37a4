// HTML of a lesson's text as nodes: parsed without being run, and only what a lesson's text is made of is kept.

const TAGS = new Set("P STRONG EM CODE PRE UL OL LI A BUTTON OUTPUT BR HR BLOCKQUOTE H3 H4 DIV SPAN".split(" "));
const ATTRIBUTES = new Set(["class", "href", "type", "data-q", "data-at", "data-set", "data-late"]);
const MATH = "http://www.w3.org/1998/Math/MathML";

export function markup(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const node of [...parsed.body.querySelectorAll("*")]) if (!isText(node)) node.remove();
  const made = document.createDocumentFragment();
  made.append(...parsed.body.childNodes);
  for (const formula of made.querySelectorAll("p > math")) {
    if (formula.parentElement!.textContent?.trim() === formula.textContent) formula.setAttribute("class", "alone");
  }
  for (const power of made.querySelectorAll("msup")) lowerPrime(power);
  return made;
}

/** A prime is raised by itself; as a power it would be raised twice and fly off. */
function lowerPrime(power: Element): void {
  const [base, raised] = power.children;
  if (raised?.textContent !== "′" || !base) return;
  const prime = document.createElementNS(MATH, "mo");
  prime.textContent = "′";
  for (const side of ["lspace", "rspace"]) prime.setAttribute(side, "0");
  const row = document.createElementNS(MATH, "mrow");
  row.append(base, prime);
  power.replaceWith(row);
}

function isText(node: Element): boolean {
  if (node.namespaceURI === MATH) return ![...node.attributes].some(({ name }) => name.startsWith("on") || name.includes("href"));
  if (!TAGS.has(node.tagName)) return false;
  for (const { name } of [...node.attributes]) if (!ATTRIBUTES.has(name)) node.removeAttribute(name);
  const href = node.getAttribute("href");
  return href === null || href.startsWith("./") || href.startsWith("https:");
}

/** The text of a piece of HTML on one line; formulas as they are read. */
export function plain(html: string): string {
  return (markup(html).textContent ?? "").replace(/\s+/g, " ").trim();
}
