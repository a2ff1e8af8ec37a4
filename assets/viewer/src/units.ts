// All units side by side: a table that sorts by any of its columns and selects a unit.
import type { Actions } from "./actions";
import { el, setAttribute } from "./dom";
import type { Frame, Part } from "./frame";
import type { Text } from "./text";
import type { Picture, UnitColumnMeta } from "./types";
import type { Column } from "./unit_cells";
import { cell, columnOf, sorted } from "./unit_cells";

/** So many rows at first: a thousand would cost everybody what few ask for. */
const FIRST = 50;

/** A column of the table by its index, or −1 for the units' own numbers. */
interface Sorting {
  column: number;
  rising: boolean;
}

export class Units implements Part {
  readonly node = el("details", "units-table", { "data-testid": "units" });
  private readonly columns: Column[];
  private readonly heads: HTMLTableCellElement[] = [];
  private readonly body = el("tbody");
  private readonly rows = new Map<number, HTMLTableRowElement>();
  private readonly more: HTMLButtonElement;
  private sorting: Sorting = { column: -1, rising: true };
  private all = false;
  private selected = -1;

  constructor(private readonly picture: Picture, private readonly text: Text, private readonly actions: Actions) {
    const metas = (picture.meta.units ?? []).filter((meta) => picture.arrays[`unit.${meta.key}`]);
    this.columns = metas.map((meta) => columnOf(meta, picture.arrays[`unit.${meta.key}`]!));
    this.node.hidden = this.columns.length === 0 || picture.hidden < 2;
    this.more = el("button", "chip", { type: "button", "data-k": "units-all" }, text("units_all", { count: picture.hidden }));
    this.more.addEventListener("click", () => this.showAll());
    this.node.append(el("summary", "", { "data-k": "units" }, text("units_title")));
    this.node.addEventListener("toggle", () => this.build(), { once: true });
  }

  /** Made when somebody opens it. */
  private build(): void {
    const head = el("tr", "", {}, this.head(-1, this.text("units_unit"), this.text("explain_unit"), null));
    this.columns.forEach(({ meta }, k) => head.append(this.head(k, meta.name, meta.explanation, meta.quantity)));
    const name = this.text("units_title");
    const table = el("table", "", { "aria-label": name }, el("thead", "", {}, head), this.body);
    const scroller = el("div", "units-scroll", { role: "region", tabindex: "0", "aria-label": name, "data-k": "units-scroll" }, table);
    this.node.append(el("p", "fine", {}, this.text("units_hint")), scroller, this.more, this.meanings());
    if (this.columns.length) this.sortBy(0);
  }

  private head(index: number, name: string, explanation: string, quantity: string | null): HTMLElement {
    const button = el("button", "", { type: "button", title: explanation, "data-k": `units-sort-${index}` }, name, el("span", "way", { "aria-hidden": "true" }));
    button.addEventListener("click", () => this.sortBy(index));
    const head = el("th", "", { scope: "col" }, button);
    paint(head, quantity);
    this.heads.push(head);
    return head;
  }

  private meanings(): HTMLElement {
    const list = el("dl", "meanings");
    for (const { meta } of this.columns) {
      const term = el("dt", "", {}, meta.name);
      paint(term, meta.quantity);
      list.append(el("div", "", {}, term, el("dd", "", {}, meta.explanation)));
    }
    return list;
  }

  /** The same column again turns the order round; numbers begin with the largest. */
  private sortBy(column: number): void {
    const again = this.sorting.column === column && this.rows.size > 0;
    this.sorting = { column, rising: again ? !this.sorting.rising : column < 0 };
    this.heads.forEach((head, k) => {
      const own = k - 1 === column;
      if (own) setAttribute(head, "aria-sort", this.sorting.rising ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
    });
    this.fill();
  }

  private showAll(): void {
    this.all = true;
    this.fill();
    this.body.querySelectorAll<HTMLElement>("button")[FIRST]?.focus();
  }

  private fill(): void {
    const { column, rising } = this.sorting;
    const order = sorted(this.columns[column]?.values ?? null, this.picture.hidden, rising);
    const shown = this.all ? order : order.slice(0, FIRST);
    // The selected unit is always there to be compared.
    if (!shown.includes(this.selected) && this.selected >= 0) shown.push(this.selected);
    this.body.replaceChildren(...shown.map((unit) => this.row(unit)));
    this.more.hidden = this.all || order.length <= FIRST;
  }

  private row(unit: number): HTMLTableRowElement {
    const known = this.rows.get(unit);
    if (known) return known;
    const button = el("button", "", { type: "button", "data-k": `units-${unit}`, "aria-label": this.text("tip_unit", { unit }) }, String(unit));
    const cells = this.columns.map((column) => {
      const made = cell(column, unit, this.text);
      paint(made, column.meta.quantity, false);
      return made;
    });
    const row = el("tr", "", { "data-unit": String(unit) }, el("th", "", { scope: "row" }, button), ...cells);
    row.addEventListener("click", () => this.actions.unit(unit));
    this.rows.set(unit, row);
    this.mark(row, unit === this.selected);
    return row;
  }

  private mark(row: HTMLElement | undefined, selected: boolean): void {
    row?.classList.toggle("selected", selected);
    row?.querySelector("button")?.setAttribute("aria-pressed", String(selected));
  }

  draw(frame: Frame): void {
    this.select(frame);
  }

  select({ state }: Frame): void {
    if (state.unit === this.selected) return;
    this.mark(this.rows.get(this.selected), false);
    this.selected = state.unit;
    this.mark(this.rows.get(this.selected), true);
    if (this.node.open && this.rows.size && !this.rows.get(this.selected)?.isConnected) this.fill();
  }
}

/** The colour of the quantity a column tells about; names light it too. */
function paint(node: HTMLElement, quantity: UnitColumnMeta["quantity"], named = true): void {
  if (!quantity) return;
  node.style.setProperty("--ink", `var(--ink-${quantity})`);
  if (named) node.dataset["of"] = quantity;
}
