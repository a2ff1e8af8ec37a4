// The row above the tracks: play, step, speed, order of units, colour range, zoom, keys.
import type { Actions } from "./actions";
import { el, setAttribute, setText } from "./dom";
import type { Frame } from "./frame";
import { maxZoom, SCALES, SPEEDS } from "./state";
import { shape } from "./svg";
import type { Text } from "./text";
import type { Picture, Scale } from "./types";

const PLAY = "M8 5.5v13l10.5-6.5z";
const PAUSE = "M7 5h3.6v14H7zM13.4 5H17v14h-3.6z";

function icon(path: string): SVGElement {
  const icon = shape("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" });
  icon.append(shape("path", { d: path }));
  return icon;
}

export class Controls {
  readonly node = el("div", "controls");
  readonly head = el("div", "transport");
  private readonly play: HTMLButtonElement;
  private readonly playIcon = icon(PLAY);
  readonly step = el("span", "step", { "data-testid": "step-label" });
  private readonly number = el("b");
  private readonly selects = new Map<string, HTMLSelectElement>();
  private readonly zooms: HTMLButtonElement[] = [];

  constructor(private readonly picture: Picture, private readonly text: Text, actions: Actions) {
    this.play = this.button("play", "play", () => actions.play());
    this.play.append(this.playIcon);
    this.play.disabled = picture.columns < 2;
    const { steps } = picture.meta;
    this.step.append(this.number, " ", el("span", "range", {}, steps > 1 ? `0–${steps - 1}` : text("only_step")));
    this.head.append(this.play, this.step);
    const speeds = SPEEDS.map((speed): [string, string] => [String(speed), `${speed}×`.replace("0.25", "¼").replace("0.5", "½")]);
    const orders = picture.meta.orders.map((o): [string, string] => [o.key, o.name]);
    const scales = SCALES.map((scale): [string, string] => [scale, text(`scale_${scale}`)]);
    this.node.append(
      this.head,
      this.select("speed", speeds, (value) => actions.speed(Number(value))),
      this.select("sort", orders, (value) => actions.sort(value)),
      this.select("scale", scales, (value) => actions.scale(value as Scale)),
      this.zoomGroup(actions),
    );
    if (picture.hidden < 2) this.selects.get("sort")!.parentElement!.hidden = true;
  }

  private button(key: string, className: string, act: () => void): HTMLButtonElement {
    const name = this.text(key.replace("-", "_"));
    const attributes = { type: "button", "aria-label": name, title: name, "data-testid": key, "data-k": key };
    const button = el("button", className, attributes);
    button.addEventListener("click", act);
    return button;
  }

  private select(key: string, options: [string, string][], act: (value: string) => void): HTMLElement {
    const select = el("select", "", { "data-testid": key, "data-k": key });
    for (const [value, name] of options) select.append(el("option", "", { value }, name));
    select.addEventListener("change", () => act(select.value));
    this.selects.set(key, select);
    const title = key === "speed" ? "" : this.text(`explain_${key}`);
    return el("label", "choice", title ? { title } : {}, el("span", "", {}, this.text(key)), select);
  }

  private zoomGroup(actions: Actions): HTMLElement {
    const group = el("div", "zoom", { role: "group", "aria-label": this.text("zoom") });
    const factors = [["zoom-out", "−", 0.5], ["zoom-in", "+", 2], ["zoom-all", "", 0]] as const;
    for (const [key, sign, factor] of factors) {
      const button = this.button(key, "small", () => actions.zoom(factor));
      button.append(sign || this.text("zoom_all_short"));
      this.zooms.push(button);
      group.append(button);
    }
    group.hidden = maxZoom(this.picture) <= 1;
    return group;
  }

  /** Everything but the step. */
  draw({ state, picture }: Frame): void {
    const values = { speed: String(state.speed), sort: state.sort, scale: state.scale };
    for (const [key, value] of Object.entries(values)) this.selects.get(key)!.value = value;
    const [out, into, all] = this.zooms;
    out!.disabled = all!.disabled = state.zoom <= 1;
    into!.disabled = state.zoom >= maxZoom(picture);
  }

  move({ state, picture }: Frame, playing: boolean): void {
    setText(this.number, this.text("step_now", { t: picture.stepOf(state.column) }));
    const name = this.text(playing ? "pause" : "play");
    setAttribute(this.play, "aria-label", name);
    setAttribute(this.play, "title", name);
    setAttribute(this.playIcon.firstElementChild!, "d", playing ? PAUSE : PLAY);
  }
}

/** What the keys do, for those who have keys. */
export function keyHints(text: Text, stride: number): HTMLElement {
  const hints = el("p", "keys");
  const all = [["← →", "key_step"], ["Shift ← →", "key_ten"], ["Home End", "key_ends"], ["Space", "key_play"], ["↑ ↓", "key_unit"], ["Esc", "key_leave"]] as const;
  for (const [keys, what] of all) {
    const caps = keys.split(" ").map((cap) => el("kbd", "", {}, cap));
    const far = stride > 1 && (what === "key_step" || what === "key_ten");
    const meaning = far ? text("key_steps", { n: what === "key_ten" ? 10 * stride : stride }) : text(what);
    hints.append(el("span", `hint-key ${what}`, {}, ...caps, ` ${meaning}`));
  }
  hints.append(el("span", "counted", {}, text("counted_from_zero")));
  return hints;
}
