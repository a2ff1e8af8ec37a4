// Step numbers under the tracks and, when zoomed, where the window lies in the whole sequence.
import type { Actions } from "./actions";
import { ticks } from "./axis";
import { band } from "./band";
import { el, fit } from "./dom";
import type { Frame, Track } from "./frame";
import type { Text } from "./text";

const HEIGHT = 20;

export class TimeAxis implements Track {
  readonly node: HTMLElement;
  readonly plot: HTMLElement;
  private readonly canvas = el("canvas", "", { "aria-hidden": "true" });
  private readonly rail = el("div", "rail", { "data-testid": "overview" });
  private readonly thumb = el("div", "thumb");
  private readonly mark = el("div", "mark");

  constructor(text: Text, private readonly actions: Actions) {
    const parts = band("time", text("time_axis"), "");
    this.node = parts.node;
    this.plot = parts.plot;
    this.rail.append(this.thumb, this.mark);
    this.plot.append(this.canvas, this.rail);
    this.rail.title = text("overview");
  }

  draw(frame: Frame): void {
    const { axis, theme, picture, state } = frame;
    const zoomed = axis.count < picture.columns;
    this.rail.hidden = !zoomed;
    this.plot.style.height = `${HEIGHT + (zoomed ? 18 : 0)}px`;
    const context = fit(this.canvas, axis.width, HEIGHT);
    context.font = `${state.present ? 14 : 11}px ${theme.font}`;
    context.textAlign = "center";
    context.fillStyle = theme.muted;
    for (const column of ticks(axis, picture.stepOf, picture.meta.stride, 56)) {
      const x = axis.middle(column);
      context.fillRect(Math.round(x) - 0.5, 0, 1, 4);
      const text = String(picture.stepOf(column));
      const half = context.measureText(text).width / 2;
      context.fillText(text, Math.min(axis.width - half, Math.max(half, x)), 16);
    }
    this.thumb.style.left = `${(100 * axis.first) / picture.columns}%`;
    this.thumb.style.width = `${(100 * axis.count) / picture.columns}%`;
    this.step(frame);
  }

  step({ state, picture }: Frame): void {
    if (this.rail.hidden) return;
    this.mark.style.left = `${(100 * (state.column + 0.5)) / picture.columns}%`;
  }

  /** Dragging the rail moves the window, not the cursor. */
  listen(frame: () => Frame): void {
    const move = (event: PointerEvent) => {
      if (!this.rail.hasPointerCapture(event.pointerId)) return;
      const box = this.rail.getBoundingClientRect();
      const { axis, picture } = frame();
      const centre = ((event.clientX - box.left) / box.width) * picture.columns;
      this.actions.pan(centre - axis.count / 2);
    };
    this.rail.addEventListener("pointerdown", (event) => {
      event.stopPropagation();
      this.rail.setPointerCapture(event.pointerId);
      move(event);
    });
    this.rail.addEventListener("pointermove", move);
  }
}
