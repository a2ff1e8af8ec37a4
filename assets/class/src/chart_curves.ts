// Curves: the middle half of the class as a band, or all of them; one's own and the true one over it.
import { plain } from "../../viewer/src/numbers";
import { clamp } from "../../viewer/src/state";
import { shape } from "../../viewer/src/svg";
import type { Charted, Drawing, Entry } from "./chart";
import { plane } from "./chart_frame";
import { alongCurve, sayNumber } from "./values";

const row = (value: unknown): value is number[] => Array.isArray(value) && value.length > 1;

export function curves({ asked, words, tally, text, mine }: Charted, width: number, size: number): Drawing {
  const { low, high, median, curves: all = [] } = tally;
  const { svg, x, y } = plane(width, size, [asked.start, asked.end], [asked.low, asked.high], plain, (value) => sayNumber(asked, words, value));
  const points = (values: number[]) => {
    const along = alongCurve(asked, values.length);
    return values.map((value, k) => `${x(along(k))},${y(clamp(value, asked.low, asked.high))}`);
  };
  const entries: Entry[] = [];
  const line = (look: Entry["look"], values: unknown) => {
    if (!row(values)) return;
    svg.append(shape("polyline", { class: look, points: points(values).join(" ") }));
    entries.push({ look, says: text(`chart_${look}`) });
  };
  if (row(low) && row(high)) {
    svg.append(shape("polygon", { class: "half", points: [...points(high), ...points(low).reverse()].join(" ") }));
    entries.push({ look: "half", says: text("chart_half") });
  }
  for (const one of all) if (row(one)) svg.append(shape("polyline", { class: "one", points: points(one).join(" ") }));
  if (all.length) entries.push({ look: "one", says: text("chart_one") });
  line("middle", median);
  line("mine", mine);
  line("truth", asked.truth);
  return { picture: svg, entries, said: `${text("chart_curves", { low: plain(asked.low), high: plain(asked.high) })} ${entries.map(({ says }) => says).join(", ")}` };
}
