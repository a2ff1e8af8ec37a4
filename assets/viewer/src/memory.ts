// What outlives one mount: states by picture, and which addresses are our own writing.
import type { Request } from "./url";
import { readRequest, signature, withRequest } from "./url";
import type { History } from "./edits";
import type { State } from "./types";

const THROTTLE = 300;
/** A cursor without a step for so long rests; one that never rests is written now and then. */
const CALM = 150;
const LONGEST = 2000;
/** The page writes its own part of the address after its picture, without the viewer's. */
const PAGE_WRITES = [1000, 3000];
const MOST_REMEMBERED = 60;

interface Memory {
  states: Map<string, State>;
  /** What can be undone and done again, by picture. */
  edits: Map<string, History>;
  /** Addresses that the viewer itself wrote; finding one again is no request. */
  written: Set<string>;
  /** A request that nobody has acted on top of yet: it also holds for the next picture. */
  link: Request | null;
  loaded: boolean;
  /** The viewer that takes the keys pressed on the page itself. */
  active: object | null;
}

// On the window and not in the module: after a page switch the module may be loaded anew.
const HOME = "__gatescopeViewer" as const;

export function memory(): Memory {
  const home = window as unknown as Record<typeof HOME, Memory | undefined>;
  if (!home[HOME]) {
    const fresh: Memory = { states: new Map(), edits: new Map(), written: new Set(), link: null, loaded: false, active: null };
    home[HOME] = fresh;
    // The first thing a person does ends the say of the address they came by.
    const touched = () => (fresh.link = null);
    for (const type of ["pointerdown", "keydown"]) window.addEventListener(type, touched, { capture: true, passive: true });
  }
  return home[HOME]!;
}

/** Look at the address: at the first load, and whenever someone else has changed it. */
export function noticeLink(always = false): boolean {
  const shared = memory();
  if (!always && shared.loaded && !isForeign()) return false;
  const request = readRequest(location.search);
  shared.loaded = true;
  shared.link = request;
  shared.written.add(signature(request));
  return true;
}

/** Whether the address asks for something that the viewer has not written there itself. */
function isForeign(): boolean {
  const request = readRequest(location.search);
  return Object.keys(request).length > 0 && !memory().written.has(signature(request));
}

export function remember(id: string, state: State): void {
  // Who comes back to a page has not asked to present it.
  keep(memory().states, id, { ...state, present: false });
}

/** What can be undone on a picture; on one that was not seen for long there is nothing. */
export function historyOf(id: string): History {
  const { edits } = memory();
  return keep(edits, id, edits.get(id) ?? { past: [], future: [] });
}

/** Put something in as the newest; the oldest goes where there are too many. */
function keep<T>(all: Map<string, T>, id: string, value: T): T {
  all.delete(id);
  all.set(id, value);
  if (all.size > MOST_REMEMBERED) all.delete(all.keys().next().value!);
  return value;
}

/** Writes the address at most once in 300 ms, without history entries. */
export class Address {
  private timer = 0;
  private later: number[] = [];
  private last = 0;
  private begun = 0;

  /** `asked` is called instead of a write where somebody else has changed the address. */
  constructor(private readonly request: () => Request, private readonly asked: () => void) {}

  touch(): void {
    if (!this.timer) this.schedule(this.last + THROTTLE);
  }

  /** A picture has come, and soon the page's own part of the address. */
  shown(): void {
    this.touch();
    this.later.forEach((timer) => window.clearTimeout(timer));
    this.later = PAGE_WRITES.map((wait) => window.setTimeout(() => this.touch(), wait));
  }

  /** Each write takes half a frame, so that a cursor on its way is written where it rests. */
  moved(): void {
    const now = performance.now();
    if (!this.timer) this.begun = now;
    this.schedule(Math.max(this.last + THROTTLE, Math.min(now + CALM, this.begun + LONGEST)));
  }

  private schedule(due: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.write(), Math.max(0, due - performance.now()));
  }

  private write(): void {
    this.timer = 0;
    this.last = performance.now();
    if (isForeign()) return this.asked();
    const request = this.request();
    memory().written.add(signature(request));
    const search = withRequest(location.search, request);
    if (search === location.search) return;
    try {
      history.replaceState(history.state, "", `${location.pathname}${search}${location.hash}`);
    } catch {
      // A file or a sandboxed frame has no address to write to; the viewer works without.
    }
  }

  stop(): void {
    for (const timer of [this.timer, ...this.later]) window.clearTimeout(timer);
    this.timer = 0;
  }
}
