// The line to the class: it comes back by itself when it breaks.
import { address } from "./protocol";
import type { Incoming, Outgoing, Why } from "./protocol";

/** Milliseconds: a word now and then, silence that means a dead line, and how long a welcome may take. */
const [HERE, SILENCE, PATIENCE] = [20_000, 50_000, 10_000];
/** Waits between attempts grow from 0.5–1 s to 0.5–5 s; who was told to wait, waits for 5–10 s. */
const [LEAST, MOST, TOLD_TO_WAIT] = [500, 5000, 5000];
const FINAL = new Set(["code", "secret", "full", "ended"]);

/** `joining` until the class has said welcome; `lost` while waiting for the next attempt; `over` for good. */
export type LinkState = "joining" | "on" | "lost" | "over";

export interface Ends {
  /** The first word of every attempt. */
  hello(): Outgoing;
  heard(message: Incoming): void;
  changed(state: LinkState): void;
}

export class Connection {
  state: LinkState = "joining";
  private readonly life = new AbortController();
  private socket: WebSocket | null = null;
  private failed = 0;
  private last = 0;
  private known = false;
  /** Whether the other end answers a word now and then: only then does silence say anything. */
  private echoes = false;
  private again = 0;
  private readonly beat = window.setInterval(() => this.tick(), HERE);

  constructor(private readonly ends: Ends) {
    const { signal } = this.life;
    // A phone that wakes up, or finds its network again, does not wait for its turn.
    window.addEventListener("online", () => this.hurry(), { signal });
    window.addEventListener("offline", () => this.state === "on" && this.lose(), { signal });
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.hurry(), { signal });
    this.open();
  }

  /** Whether it went out; what has not has to be sent again after the next welcome. */
  send(message: Outgoing): boolean {
    if (this.state !== "on" || this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  close(): void {
    this.life.abort();
    window.clearInterval(this.beat);
    window.clearTimeout(this.again);
    this.drop();
  }

  private open(): void {
    this.drop();
    const url = address("live");
    url.protocol = url.protocol.replace("http", "ws");
    const socket = new WebSocket(url);
    this.socket = socket;
    this.last = performance.now();
    this.echoes = false;
    socket.addEventListener("open", () => socket.send(JSON.stringify(this.ends.hello())));
    socket.addEventListener("message", ({ data }) => socket === this.socket && this.hear(data));
    socket.addEventListener("close", () => socket === this.socket && this.lose());
    this.again = window.setTimeout(() => this.state !== "on" && this.lose(), PATIENCE);
  }

  private hear(data: unknown): void {
    this.last = performance.now();
    const message = read(data);
    if (!message) return;
    this.echoes ||= message.is === "here";
    if (message.is === "welcome") {
      this.failed = 0;
      this.known = true;
      window.clearTimeout(this.again);
      this.turn("on");
    } else if (message.is === "ended") this.finish();
    else if (message.is === "refused" && this.state !== "on") this.turnedAway(message.why);
    this.ends.heard(message);
  }

  /** Where this browser has been before, a full class is only crowded for the moment. */
  private turnedAway(why: Why): void {
    if (why === "wait" || (this.known && why === "full")) this.lose(TOLD_TO_WAIT);
    else if (FINAL.has(why)) this.finish();
  }

  private finish(): void {
    this.close();
    this.turn("over");
  }

  /** `least`: the shortest wait; then there may be as much again. */
  private lose(least = LEAST): void {
    this.drop();
    window.clearTimeout(this.again);
    const most = Math.max(2 * least, Math.min(MOST, 2 * least * 2 ** this.failed++));
    this.again = window.setTimeout(() => this.open(), least + Math.random() * (most - least));
    this.turn("lost");
  }

  private drop(): void {
    const { socket } = this;
    this.socket = null;
    socket?.close();
  }

  private turn(state: LinkState): void {
    if (this.state === state) return;
    this.state = state;
    this.ends.changed(state);
  }

  private tick(): void {
    if (this.state !== "on") return;
    if (this.echoes && performance.now() - this.last > SILENCE) this.lose();
    else this.send({ do: "here" });
  }

  private hurry(): void {
    if (this.state === "lost") {
      window.clearTimeout(this.again);
      this.open();
    } else this.tick();
  }
}

function read(data: unknown): Incoming | null {
  try {
    const message: unknown = JSON.parse(String(data));
    return message && typeof message === "object" && "is" in message ? (message as Incoming) : null;
  } catch {
    return null;
  }
}
