// What lies under the pointer: tooltips, and the unit to be selected.
import { el } from "./dom";
import type { Hit } from "./frame";
import type { Light } from "./light";
import type { Stage } from "./stage";
import { Tooltip } from "./tooltip";

interface Found {
  hit: Hit;
  /** Top of the track's plot within the surface. */
  top: number;
}

export class Inspector {
  readonly tooltip = new Tooltip();
  private readonly box = el("div", "hover-box");

  constructor(private readonly root: HTMLElement, private readonly light: Light) {}

  private find(stage: Stage, x: number, y: number): Found | null {
    const { axis } = stage.frame;
    if (x < 0 || x >= axis.width) return null;
    const above = stage.surface.getBoundingClientRect().top;
    for (const track of stage.tracks) {
      const box = track.plot.getBoundingClientRect();
      const top = box.top - above;
      if (y < top || y >= top + box.height) continue;
      const hit = track.hit?.(stage.frame, axis.at(x), y - top);
      return hit ? { hit, top } : null;
    }
    return null;
  }

  hitAt(stage: Stage, x: number, y: number): Hit | null {
    return this.find(stage, x, y)?.hit ?? null;
  }

  unitAt(stage: Stage, x: number, y: number): number | undefined {
    return this.find(stage, x, y)?.hit.unit;
  }

  hover(stage: Stage, x: number, y: number): void {
    const found = this.find(stage, x, y);
    if (!found) return this.leave();
    this.light.point(found.hit.q ?? "");
    const root = this.root.getBoundingClientRect();
    const surface = stage.surface.getBoundingClientRect();
    this.tooltip.show(found.hit, surface.left - root.left + x, surface.top - root.top + y, root);
    const { box } = found.hit;
    this.box.hidden = !box;
    if (!box) return;
    const { axis } = stage.frame;
    if (this.box.parentElement !== stage.surface) stage.surface.append(this.box);
    this.box.style.transform = `translate(${axis.left(axis.at(x))}px, ${found.top + box.y}px)`;
    this.box.style.width = `${Math.max(2, axis.cell)}px`;
    this.box.style.height = `${Math.max(2, box.height)}px`;
  }

  leave(): void {
    this.light.point("");
    this.tooltip.hide();
    this.box.hidden = true;
  }
}
