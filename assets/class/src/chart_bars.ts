// A choice: a bar for every option. It is text, so that formulas stay and long options break.
import { el, setBar } from "../../viewer/src/dom";
import { markup } from "../../lesson/src/markup";
import type { Charted, Drawing } from "./chart";

export function bars({ asked, words, tally, text, mine }: Charted): Drawing {
  const counts = words.options.map((_, k) => tally.counts?.[k] ?? 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(1, ...counts);
  const rows = words.options.map((option, k) => {
    const [right, own] = [asked.truth === k, mine === k];
    const name = el("span", "name");
    if (words.html) name.append(markup(option));
    else name.textContent = option;
    const rail = el("span", "rail", { "aria-hidden": "true" });
    const bar = el("i");
    setBar(bar, 0, counts[k]! / most);
    rail.append(bar);
    const share = all ? ` · ${Math.round((100 * counts[k]!) / all)}%` : "";
    const notes = [right && `✓ ${text("chart_right")}`, own && text("chart_mine")].filter((note) => note !== false);
    const row = el("li", right ? "right" : "", {}, name, rail, el("b", "", {}, `${counts[k]!}${share}`));
    if (notes.length) row.append(el("span", "notes", {}, notes.join(" · ")));
    return row;
  });
  return { picture: el("ol", "bars", {}, ...rows), entries: [], said: "" };
}
