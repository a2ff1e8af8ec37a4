// Numbers and steps: how many answered what, the middle of the class, one's own answer and the truth.
import { shape } from "../../viewer/src/svg";
import type { Charted, Drawing, Entry } from "./chart";
import { plane } from "./chart_frame";
import { rangeOf, sayNumber } from "./values";

export function histogram({ asked, tally, text, mine }: Charted, width: number, size: number): Drawing {
  const [low, high] = rangeOf(asked);
  const { counts = [], edges = [low, high], median } = tally;
  const say = (value: number) => sayNumber(asked, value);
  const ends = [Math.min(low, edges[0]!), Math.max(high, edges.at(-1)!)] as const;
  const { svg, x, y, top, bottom } = plane(width, size, ends, [0, Math.max(1, ...counts)], say, null);
  const gap = counts.length > 1 ? 1 : 0;
  const labels: SVGElement[] = [];
  counts.forEach((count, k) => {
    const [from, to] = [x(edges[k]!), x(edges[k + 1]!)];
    if (!count) return;
    svg.append(shape("rect", { class: "bin", x: from + gap, y: y(count), width: Math.max(1, to - from - 2 * gap), height: bottom - y(count) }));
    if (to - from > 1.1 * size) labels.push(shape("text", { class: "mid count", x: (from + to) / 2, y: y(count) - 0.25 * size }, String(count)));
  });
  const upright = (look: Entry["look"], value: number) => svg.append(shape("line", { class: look, x1: x(value), x2: x(value), y1: top - 0.5 * size, y2: bottom }));
  const entries: Entry[] = [];
  const mark = (look: Entry["look"], value: unknown) => {
    if (typeof value !== "number") return;
    if (look === "spot") svg.append(shape("path", { class: "spot", d: `M${x(value)} ${bottom - 0.9 * size}l${0.5 * size} ${0.9 * size}h${-size}z` }));
    else upright(look, value);
    entries.push({ look, says: `${text(look === "spot" ? "chart_mine" : `chart_${look}`)}: ${say(value)}` });
  };
  mark("middle", median);
  mark("spot", mine);
  mark("truth", asked.truth);
  svg.append(...labels);
  return { picture: svg, entries, said: [text("chart_histogram", { low: say(low), high: say(high) }), ...entries.map(({ says }) => says)].join(". ") };
}
