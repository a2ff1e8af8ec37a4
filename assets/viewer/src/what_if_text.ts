// A what-if as the text of a link: edits with ";" between them. Python reads the same grammar.

/** So many edits and characters Python takes. */
export const MOST_EDITS = 64;
export const LONGEST = 2000;

export function split(text: string): string[] {
  return text.split(";").map((edit) => edit.trim()).filter((edit) => edit !== "");
}

/** What an edit changes: "z@u4" of "z=0@u4", "w_h.z.4.7" of "w_h.z.4.7=0.3". */
export function targetOf(edit: string): string {
  const [name = "", rest = ""] = cut(edit, "=");
  const scope = cut(rest, "@")[1];
  return scope ? `${name}@${scope}` : name;
}

/** What an edit sets its target to, as it is written. */
export function valueOf(edit: string): string {
  return cut(cut(edit, "=")[1] ?? "", "@")[0]!;
}

/** The number that a text gives to a target; NaN where it leaves the target alone. */
export function numberAt(text: string, target: string): number {
  const found = split(text).find((edit) => targetOf(edit) === target);
  return found === undefined ? NaN : Number(valueOf(found));
}

/** Add an edit; an earlier one of the same target goes. */
export function put(text: string, edit: string): string {
  const target = targetOf(edit);
  return [...split(text).filter((other) => targetOf(other) !== target), edit].join(";");
}

export function remove(text: string, edit: string): string {
  return split(text).filter((other) => other !== edit).join(";");
}

export function has(text: string, edits: string): boolean {
  const all = split(text);
  return split(edits).every((edit) => all.includes(edit));
}

export function tooLong(text: string): boolean {
  return text.length > LONGEST || split(text).length > MOST_EDITS;
}

/** Whether two gates are held where the other is held too, and differ there. */
export function collide(text: string): boolean {
  const held = split(text).filter((edit) => /^[a-z]=/.test(edit) && !edit.startsWith("x")).map(clampOf);
  return held.some((one, k) => held.slice(0, k).some((other) => one.gate === other.gate && one.value !== other.value && meet(one, other)));
}

type Held = ReturnType<typeof clampOf>;

function clampOf(edit: string) {
  const scope = cut(edit, "@")[1] ?? "";
  const units = /(?:^|,)u([\d+]+)/.exec(scope)?.[1]?.split("+").map(Number) ?? null;
  const steps = /(?:^|,)t(\d+)(?:-(\d+))?/.exec(scope);
  const first = steps ? Number(steps[1]) : 0;
  return { gate: edit[0]!, value: Number(valueOf(edit)), units, first, last: steps ? Number(steps[2] ?? steps[1]) : Infinity };
}

function meet(one: Held, other: Held): boolean {
  const units = !one.units || !other.units || one.units.some((unit) => other.units!.includes(unit));
  return units && one.first <= other.last && other.first <= one.last;
}

/** The shortest decimal with at most six places, never with an exponent. */
export function decimal(value: number): string {
  const text = value.toFixed(6).replace(/\.?0+$/, "");
  return text === "-0" ? "0" : text;
}

/** Where an edit holds: null is everywhere. */
export interface Scope {
  unit: number | null;
  steps: readonly [number, number] | null;
}

function scoped({ unit, steps }: Scope): string {
  const parts: string[] = [];
  if (unit !== null) parts.push(`u${unit}`);
  if (steps) parts.push(steps[0] === steps[1] ? `t${steps[0]}` : `t${steps[0]}-${steps[1]}`);
  return parts.length ? `@${parts.join(",")}` : "";
}

/** "z" with its scope: the target of a clamp. */
export const clampTarget = (gate: string, scope: Scope) => gate + scoped(scope);
export const biasTarget = (gate: string, unit: number | null) => `bias.${gate}${scoped({ unit, steps: null })}`;
export const scaleTarget = (gate: string | null) => (gate === null ? "scale" : `scale.${gate}`);
export const weightTarget = (side: string, gate: string, unit: number, column: number) => `${side}.${gate}.${unit}.${column}`;
export const numberTarget = (step: number, column: number) => `x.${step}.${column}`;

/** Set a target to a number: the number stands before the scope. */
export function edit(target: string, value: number): string {
  const [name, scope] = cut(target, "@");
  return `${name}=${decimal(value)}${scope === undefined ? "" : `@${scope}`}`;
}

export function tokenEdit(step: number, token: string): string {
  const safe = token.replace(/[%;=@\s\u0000-\u001f\u007f]/g, encodeURIComponent);
  return `x.${step}=${safe}`;
}

/** The parts before and after the first mark; without the mark there is only one. */
function cut(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
