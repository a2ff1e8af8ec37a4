// Heights and widths of the tracks that follow from the screen and from what stands beside them.
import type { Frame, Track } from "./frame";
import type { Heatmap } from "./heatmap";
import { MOST_NAMED } from "./outputs";
import { clamp } from "./state";

export const NARROW = 640;
/** Between two tracks, and below the last one of a presented picture. */
const GAP = 12;
const MARGIN = 12;
const LOWEST = 36;
const TALLEST = 300;

/** Heatmaps as tall as one screen allows, so that nothing has to be scrolled for. */
export function fillHeight(root: HTMLElement, stack: HTMLElement, tracks: Track[], maps: Heatmap[]): void {
  const others = tracks.filter((track) => !maps.includes(track as Heatmap) && track.node.offsetHeight > 0);
  const taken = others.reduce((sum, track) => sum + track.node.offsetHeight + GAP, 0);
  const top = stack.getBoundingClientRect().top + root.scrollTop;
  root.style.setProperty("--above", `${top + MARGIN}px`);
  const room = root.clientHeight - top - taken - MARGIN;
  for (const map of maps) map.resize(clamp(Math.floor(room / maps.length) - GAP - map.extra, LOWEST, TALLEST));
}

/** Room at the right for the longest label that stands there. */
export function sideWidth({ picture, text, theme, state }: Frame, width: number): number {
  const { output } = picture.meta;
  const words = output ? [...output.labels.slice(0, MOST_NAMED), text("truth")] : [];
  const legends = state.scale === "unit" ? ["min", "max", "reach", "minus"].map((end) => text(`legend_own_${end}`)) : [];
  if (picture.meta.quantities.some((q) => q.range === "free")) legends.push("≤ −0.000");
  const context = document.createElement("canvas").getContext("2d")!;
  context.font = `600 ${state.present ? 15 : 12}px ${theme.font}`;
  const longest = Math.max(0, ...words.map((w) => context.measureText(w).width), ...legends.map((w) => context.measureText(w).width + 8));
  return width < NARROW ? clamp(Math.ceil(longest) + 10, 44, 92) : clamp(Math.ceil(longest) + 14, 60, 130);
}
