// Playing: steps at a fixed pace until the end; it does not loop.

/** Milliseconds a step at speed 1; the speeds scale this one number. */
const PACE = 280;

export class Timeline {
  private handle = 0;
  private due = 0;

  constructor(
    private readonly advance: (columns: number) => boolean,
    private readonly changed: () => void,
  ) {}

  get playing(): boolean {
    return this.handle !== 0;
  }

  start(speed: () => number): void {
    if (this.playing) return;
    this.due = performance.now() + PACE / speed();
    const tick = (now: number) => {
      const pace = PACE / speed();
      let columns = 0;
      if (now >= this.due) {
        columns = 1 + Math.floor((now - this.due) / pace);
        this.due += columns * pace;
        // After a hidden tab or a long pause, go on from here instead of catching up.
        if (columns * pace > 1000) [columns, this.due] = [1, now + pace];
      }
      if (columns > 0 && !this.advance(columns)) return this.stop();
      this.handle = requestAnimationFrame(tick);
    };
    this.handle = requestAnimationFrame(tick);
    this.changed();
  }

  stop(): void {
    if (!this.playing) return;
    cancelAnimationFrame(this.handle);
    this.handle = 0;
    this.changed();
  }
}
