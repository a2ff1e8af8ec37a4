// A part that is off screen while the cursor moves is written as ever, but laid out and painted only once the cursor rests.

/** Milliseconds without a step after which the cursor rests. */
const REST = 120;

export class Sight {
  private away = false;
  private timer = 0;

  constructor(private readonly node: HTMLElement) {
    node.classList.add("part");
    new IntersectionObserver((seen) => this.look(seen.at(-1)!.isIntersecting)).observe(node);
  }

  private look(seen: boolean): void {
    this.away = !seen;
    if (seen) this.rest();
  }

  step(): void {
    if (!this.away) return;
    // What has the focus must keep it.
    if (!this.timer) this.node.classList.toggle("away", !this.node.matches(":focus-within"));
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.rest(), REST);
  }

  private rest(): void {
    window.clearTimeout(this.timer);
    this.timer = 0;
    this.node.classList.remove("away");
  }
}
