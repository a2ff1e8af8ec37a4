// A handle on a number that is read: drag it up and down, or move it by arrow keys.
import { el, setAttribute } from "./dom";
import type { Frame } from "./frame";
import { plain } from "./numbers";
import type { InputEditor } from "./what_if";

/** An arrow key moves the number by this share of the track's range. */
const KEY_SHARE = 0.02;

export class ValueHandle {
  readonly node: HTMLElement;
  private frame: Frame | null = null;
  private value = 0;

  /** `span` is the range of the numbers that `height` pixels stand for. */
  constructor(name: string, private readonly column: number, private readonly editor: InputEditor, private readonly span: number, private readonly height: number) {
    this.node = el("div", "value-handle", {
      role: "slider", tabindex: "0", "aria-orientation": "vertical", "aria-label": name, "data-k": `handle-${column}`, "data-keys": "own", "data-testid": `value-handle-${column}`, "data-unsaved": "",
    });
    this.node.addEventListener("pointerdown", (event) => this.grasp(event));
    this.node.addEventListener("keydown", (event) => this.key(event));
  }

  place(frame: Frame, value: number, y: number): void {
    this.frame = frame;
    this.value = value;
    const { axis, state } = frame;
    this.node.style.transform = `translate(${axis.middle(state.column)}px, ${y}px)`;
    setAttribute(this.node, "aria-valuenow", String(value));
    setAttribute(this.node, "aria-valuetext", plain(value));
  }

  private get step(): number {
    const { picture, state } = this.frame!;
    return picture.stepOf(state.column);
  }

  /** The new pictures replace this node while it is dragged, so the window is listened to. */
  private grasp(event: PointerEvent): void {
    if (event.button !== 0 || !this.frame) return;
    event.stopPropagation();
    event.preventDefault();
    this.node.focus({ preventScroll: true });
    const { editor, column, step, value, span, height } = this;
    const life = new AbortController();
    const at = (now: PointerEvent) => round(value + ((event.clientY - now.clientY) / height) * span, span);
    let moved = false;
    const listen = (type: string, act: (now: PointerEvent) => void) => window.addEventListener(type, (now) => {
      if ((now as PointerEvent).pointerId === event.pointerId) act(now as PointerEvent);
    }, { signal: life.signal });
    listen("pointermove", (now) => {
      moved = true;
      editor.number(step, column, at(now), true);
    });
    listen("pointerup", (now) => {
      life.abort();
      if (moved) editor.number(step, column, at(now), false);
    });
    listen("pointercancel", () => {
      life.abort();
      if (moved) editor.number(step, column, value, false);
    });
  }

  private key(event: KeyboardEvent): void {
    const by = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1, PageUp: 5, PageDown: -5 }[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.editor.number(this.step, this.column, round(this.value + by * KEY_SHARE * this.span, this.span), false);
  }
}

/** Two digits finer than the range. */
function round(value: number, span: number): number {
  const unit = 10 ** (Math.floor(Math.log10(span)) - 2);
  return Number((Math.round(value / unit) * unit).toFixed(6));
}
