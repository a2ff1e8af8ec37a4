// Pictures by their digest: fetched once, tried again while somebody waits for them.
import { address } from "./protocol";

const [KEPT, FIRST, LONGEST] = [4, 600, 5000];

export class Blobs {
  private readonly held = new Map<string, Uint8Array>();

  constructor(private readonly code: () => string) {}

  /** Null where nobody wants it any more, or the class has forgotten it. */
  async get(digest: string, wanted: () => boolean): Promise<Uint8Array | null> {
    for (let wait = FIRST; wanted(); wait = Math.min(2 * wait, LONGEST)) {
      const found = this.held.get(digest) ?? (await this.fetch(digest));
      if (found) this.keep(digest, found);
      if (found) return found;
      await new Promise((done) => window.setTimeout(done, wait * (0.5 + Math.random() / 2)));
    }
    return null;
  }

  private async fetch(digest: string): Promise<Uint8Array | null> {
    try {
      const answer = await fetch(address(`blob/${this.code()}/${digest}`));
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    } catch {
      return null;
    }
  }

  private keep(digest: string, bytes: Uint8Array): void {
    this.held.delete(digest);
    this.held.set(digest, bytes);
    if (this.held.size > KEPT) this.held.delete(this.held.keys().next().value!);
  }
}
