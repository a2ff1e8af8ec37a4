// Fields of the sheet that asks: each with its label.
import { el } from "../../viewer/src/dom";

export interface Field<T extends HTMLElement> {
  node: HTMLElement;
  label: HTMLElement;
  input: T;
}

function labelled<T extends HTMLElement>(name: string, input: T, className = ""): Field<T> {
  const label = el("span", "name");
  input.dataset["testid"] = `ask-${name}`;
  return { node: el("label", `row ${className}`, {}, label, input), label, input };
}

export const words = (name: string, most: number) => labelled(name, el("textarea", "", { rows: "2", maxlength: String(most) }), "wide");

export const line = (name: string, most: number) => labelled(name, el("input", "", { type: "text", maxlength: String(most), autocomplete: "off" }));

export const number = (name: string) => labelled(name, el("input", "", { type: "number", step: "any", inputmode: "decimal" }));

/** What is typed into it is not shown: a projector may show the sheet. */
export const masked = (name: string) => labelled(name, el("input", "masked", { type: "text", maxlength: "24", inputmode: "decimal", autocomplete: "off" }));

export const select = (name: string) => labelled(name, el("select"));

export function check(name: string): Field<HTMLInputElement> {
  const field = labelled(name, el("input", "", { type: "checkbox" }), "check");
  field.node.prepend(field.input);
  return field;
}

/** What a field of numbers holds; undefined where that is none. */
export function held({ input }: Field<HTMLInputElement>): number | undefined {
  const typed = input.value.trim().replace(",", ".").replace("−", "-");
  const value = Number(typed);
  return typed !== "" && Number.isFinite(value) ? value : undefined;
}
