// Something to do in the figure: the lesson notices when the viewer or the address says that it is done.
import { el } from "../../viewer/src/dom";
import { says } from "./address";
import { markup } from "./markup";
import type { Task, Text } from "./types";

/** The viewer writes its own part of the address after 300 ms, and the page when it has computed. */
const LOOK_EVERY = 250;

const VIEWERS: Record<string, string> = { step: "t", t: "t", unit: "unit" };

export class TaskBox {
  readonly node = el("section", "task", { "data-testid": "task", tabindex: "-1" });
  private readonly told = el("div", "told", { role: "status" });
  private readonly life = new AbortController();
  private timer = 0;
  done = false;

  constructor(private readonly task: Task, private readonly text: Text, private readonly noticed: () => void) {
    this.node.append(el("h3", "", {}, text("task")), markup(task.html), this.told);
    const inside = task.key in VIEWERS ? [" ", el("span", "keys", {}, text("task_keys"))] : [];
    this.told.append(el("p", "hint", {}, text("task_open"), ...inside));
  }

  /** Begin to look. */
  watch(): void {
    const { signal } = this.life;
    const key = VIEWERS[this.task.key];
    window.addEventListener("gatescope:at", (event) => {
      const at = (event as CustomEvent<Record<string, number>>).detail;
      if (key && String(at[key]) === this.task.value) this.notice();
    }, { signal });
    // The viewer says at once where it stands.
    window.dispatchEvent(new CustomEvent("gatescope:ask"));
    if (!this.done) this.timer = window.setInterval(() => this.look(), LOOK_EVERY);
  }

  private look(): void {
    if (says(VIEWERS[this.task.key] ?? this.task.key, this.task.value)) this.notice();
  }

  private notice(): void {
    if (this.done) return;
    this.done = true;
    this.stop();
    this.node.classList.add("done");
    this.told.replaceChildren(el("p", "tick", {}, `✓ ${this.text("task_done")}`), markup(this.task.done));
    this.noticed();
  }

  stop(): void {
    this.life.abort();
    window.clearInterval(this.timer);
  }
}
