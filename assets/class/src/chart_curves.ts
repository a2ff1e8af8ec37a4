// Curves: the middle half of the class as a band, or all of them; one's own and the true one over it.
import { runs } from "../../lesson/src/curve";
import { plain } from "../../viewer/src/numbers";
import { clamp } from "../../viewer/src/state";
import { shape } from "../../viewer/src/svg";
import type { Charted, Drawing, Entry } from "./chart";
import { plane } from "./chart_frame";
import type { Row } from "./protocol";
import { sayNumber } from "./values";

const isRow = (value: unknown): value is Row => Array.isArray(value) && value.length > 1 && value.some((one) => one !== null);

export function curves({ asked, tally, text, mine }: Charted, width: number, size: number): Drawing {
  const { low, high, median, curves: all = [] } = tally;
  const { svg, x, y } = plane(width, size, [asked.start, asked.end], [asked.low, asked.high], plain, (value) => sayNumber(asked, value));
  const point = (k: number, value: number, of: number) => {
    const place = asked.start + (k * (asked.end - asked.start)) / (of - 1);
    return `${x(place)},${y(clamp(value, asked.low, asked.high))}`;
  };
  const entries: Entry[] = [];
  const draw = (look: Entry["look"], row: Row) => {
    for (const run of runs(row)) svg.append(shape("polyline", { class: look, points: run.map(([k, value]) => point(k, value, row.length)).join(" ") }));
  };
  const line = (look: Entry["look"], row: unknown) => {
    if (!isRow(row)) return;
    draw(look, row);
    entries.push({ look, says: text(`chart_${look}`) });
  };
  if (isRow(low) && isRow(high)) {
    for (const run of runs(high)) {
      const back = run.map(([k]) => point(k, low[k] ?? asked.low, low.length)).reverse();
      svg.append(shape("polygon", { class: "half", points: [...run.map(([k, value]) => point(k, value, high.length)), ...back].join(" ") }));
    }
    entries.push({ look: "half", says: text("chart_half") });
  }
  for (const one of all) if (isRow(one)) draw("one", one);
  if (all.length) entries.push({ look: "one", says: text("chart_one") });
  line("middle", median);
  line("mine", mine);
  line("truth", asked.truth);
  const said = text("chart_curves", { low: sayNumber(asked, asked.low), high: sayNumber(asked, asked.high) });
  return { picture: svg, entries, said: `${said} ${entries.map(({ says }) => says).join(", ")}` };
}
