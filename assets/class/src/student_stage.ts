// The picture: the teacher's bytes in a viewer of one's own. It goes where the teacher is for as long as one follows.
import { el, setHidden } from "../../viewer/src/dom";
import mount from "../../viewer/src/main";
import type { Request } from "../../viewer/src/url";
import { signature } from "../../viewer/src/url";
import type { Blobs } from "./student_blobs";
import { spoken } from "./protocol";
import type { Asked, Place, View } from "./protocol";
import { pageLink } from "./student_head";
import { titleOf } from "./student_types";
import type { Voice } from "./student_types";
import { Veil } from "./student_veil";

const [AT, ASK, HERE, COME] = ["gatescope:at", "gatescope:ask", "gatescope:here", "gatescope:come"];

export class Stage {
  readonly node = el("div", "stage");
  private readonly notice = el("div", "notice", { "data-testid": "class-notice" });
  private readonly host = el("div", "host");
  private readonly shadow = this.host.attachShadow({ mode: "open" });
  private readonly veil = new Veil(this.host);
  private readonly life = new AbortController();
  private unmount: (() => void) | null = null;
  private voice: Voice | null = null;
  private view: View | null = null;
  /** Null until the teacher has been anywhere: then the picture opens as it does by itself. */
  private place: Place | null = null;
  /** The picture that is seen, and the view that it belongs to. */
  private seen = "";
  private seenOf: View | null = null;
  /** The view as it was when it last came where the teacher is. */
  private came = "";
  private failed = false;
  following = true;

  /** `left`: a hand has moved the picture away from where the teacher is. */
  constructor(private readonly blobs: Blobs, private readonly left: () => void) {
    this.node.append(this.notice, this.host, this.veil.node);
    window.addEventListener(AT, (event) => {
      if (event instanceof CustomEvent && event.detail?.by === "person") this.moved();
    }, { signal: this.life.signal });
  }

  /** Whether the teacher shows another picture than the one that is seen. */
  get elsewhere(): boolean {
    return !!this.seenOf && this.digestOf(this.view) !== this.digestOf(this.seenOf);
  }

  /** Who is on his own keeps his picture. */
  private get wanted(): View | null {
    return this.following ? this.view : (this.seenOf ?? this.view);
  }

  private digestOf(view: View | null): string {
    return (this.voice && spoken(view?.blobs, this.voice.lang)) ?? "";
  }

  say(voice: Voice): void {
    this.voice = voice;
    this.veil.say(voice);
    this.draw();
    void this.bring();
  }

  take(view: View): void {
    this.view = view;
    this.veil.take(view);
    void this.bring();
  }

  /** As on the first day: of another class nothing is known. */
  forget(): void {
    this.view = this.place = null;
    this.veil.take(null);
    this.following = true;
    this.clear();
  }

  goTo(place: Place): void {
    this.place = place;
    this.veil.place(place);
    if (this.seen === this.digestOf(this.view)) this.come();
  }

  /** A question that is revealed takes the veil from its figure. */
  ask(asked: Asked | null): void {
    this.veil.ask(asked);
  }

  follow(on: boolean): void {
    this.following = on;
    if (this.seen === this.digestOf(this.view)) this.come();
    void this.bring();
  }

  destroy(): void {
    this.life.abort();
    this.veil.destroy();
    this.clear();
    this.node.remove();
  }

  private async bring(): Promise<void> {
    const digest = this.digestOf(this.wanted);
    if (digest === this.seen) return this.draw();
    if (!digest) return this.clear();
    const still = () => this.digestOf(this.wanted) === digest && !this.life.signal.aborted;
    const bytes = await this.blobs.get(digest, still);
    if (bytes && still() && digest !== this.seen) this.show(bytes, digest);
  }

  /** In place of the picture before, at its place, in one go: nothing is seen in between. */
  private show(bytes: Uint8Array, digest: string): void {
    this.failed = false;
    try {
      this.unmount = mount({ data: bytes, parentElement: this.shadow }) ?? this.unmount;
    } catch (error) {
      console.error(error);
      this.failed = true;
    }
    this.seen = digest;
    this.seenOf = this.wanted;
    this.draw();
    this.come();
  }

  private clear(): void {
    this.unmount?.();
    this.unmount = null;
    this.seen = "";
    this.seenOf = null;
    this.draw();
  }

  private come(): void {
    if (!this.unmount || !this.following) return;
    if (this.place) window.dispatchEvent(new CustomEvent<Request>(COME, { detail: this.place }));
    this.came = here();
  }

  private moved(): void {
    if (this.following && this.unmount && here() !== this.came) this.left();
  }

  private draw(): void {
    if (!this.voice) return;
    const { text, lang } = this.voice;
    const view = this.wanted;
    const blank = !this.digestOf(view);
    setHidden(this.host, blank || this.failed);
    setHidden(this.notice, !blank && !this.failed);
    if (this.failed) this.notice.replaceChildren(el("p", "", {}, text("picture_failed")));
    else if (!view) this.notice.replaceChildren(el("p", "", {}, text("no_view")));
    else if (blank) {
      const link = el("a", "primary", { href: pageLink(view, {}, lang), target: "_blank", rel: "noopener" }, `${text("open_page")} ↗`);
      this.notice.replaceChildren(el("h2", "", {}, titleOf(view, this.voice)), el("p", "", {}, text("page_says")), link);
    }
  }
}

/** All that makes the view of the viewer, as one text; it answers within the call. */
function here(): string {
  let found = "";
  const hear = (event: Event) => {
    const { present: _, ...view } = (event as CustomEvent<{ view: Request }>).detail.view;
    found = signature(view);
  };
  window.addEventListener(HERE, hear);
  window.dispatchEvent(new CustomEvent(ASK));
  window.removeEventListener(HERE, hear);
  return found;
}
