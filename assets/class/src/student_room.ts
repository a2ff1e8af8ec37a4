// A student in a class: joined by one tap, led by the teacher, on his own when he likes.
import { el, setHidden } from "../../viewer/src/dom";
import { texts } from "../../viewer/src/text";
import { cleanCode, shownCode } from "./protocol";
import type { Asked, Incoming, Outgoing, Place, View, Why } from "./protocol";
import { Connection } from "./socket";
import { Blobs } from "./student_blobs";
import { Dock } from "./student_dock";
import type { Situation } from "./student_dock";
import { Head } from "./student_head";
import { Join } from "./student_join";
import { keep, remembered } from "./student_member";
import type { Membership } from "./student_member";
import { Sheet } from "./student_sheet";
import { Stage } from "./student_stage";
import { titleOf } from "./student_types";
import type { Data, Voice } from "./student_types";

export class Student {
  readonly root = el("div", "class student");
  private readonly live = el("p", "sr-only", { role: "status" });
  private readonly join: Join;
  private readonly head = new Head({ name: (name) => this.rename(name), leave: () => this.leave() });
  private readonly sheet = new Sheet((message) => this.send(message), (words) => (this.live.textContent = words));
  private readonly stage = new Stage(new Blobs(() => this.me?.code ?? ""), () => this.follow(false));
  private readonly dock = new Dock(this.root, this.sheet.node, () => (this.ended ? this.leave() : this.follow(true)));
  private line: Connection | null = null;
  private me: Membership | null = null;
  private view: View | null = null;
  private place: Place = {};
  private ended = false;
  /** Why the class does not let one in now, though it will. */
  private why = "";
  private data = "";
  private voice: Voice | null = null;

  constructor(readonly style: HTMLStyleElement) {
    const linked = cleanCode(new URLSearchParams(location.search).get("class") ?? "");
    const before = remembered();
    this.join = new Join(linked ?? before?.code ?? "", (code) => this.enter(code));
    this.root.append(this.live, this.join.node, this.head.node, this.dock.node, this.stage.node);
    this.inside(false);
    // Who is in a class already is not asked again.
    if (before?.member && !before.left && (linked ?? before.code) === before.code) this.enter(before.code);
  }

  show(data: Data): void {
    const now = JSON.stringify(data);
    if (now === this.data) return;
    this.data = now;
    const voice = { text: texts(data.texts), lang: data.lang, pages: data.pages };
    this.voice = voice;
    for (const part of [this.join, this.head, this.sheet, this.stage, this.dock]) part.say(voice);
    this.draw();
  }

  destroy(): void {
    this.line?.close();
    for (const part of [this.sheet, this.stage, this.dock]) part.destroy();
    this.style.remove();
    this.root.remove();
  }

  private enter(code: string): void {
    const before = remembered();
    this.me = before?.code === code ? { ...before, left: false } : { code, member: "", name: before?.name ?? "", left: false };
    this.ended = false;
    this.line?.close();
    this.line = new Connection({
      hello: () => ({ do: "join", code, member: this.me!.member, name: this.me!.name }),
      heard: (message) => this.heard(message),
      changed: (state) => {
        if (state === "lost") this.sheet.answer.lost();
        this.draw();
      },
    });
    this.head.welcome(code, this.me.name);
    this.inside(true);
    this.head.title.focus({ preventScroll: true });
    this.draw();
  }

  private heard(message: Incoming): void {
    switch (message.is) {
      case "welcome":
        return this.welcome(message.code, message.member, message.name);
      case "view":
        return this.shown(message, this.place);
      case "place":
        return this.shown(this.view, message.place);
      case "question":
        return this.asked(message.id === null ? null : message);
      case "tally":
        return this.sheet.tally(message);
      case "took":
        return message.what === "answer" ? this.sheet.answer.took(message.question) : this.named(message.name);
      case "refused":
        return this.refused(message.why, message.do ?? "");
      case "ended":
        return this.end();
    }
  }

  private welcome(code: string, member: string, name: string): void {
    this.me = { code, member, name, left: false };
    this.why = "";
    keep(this.me);
    writeCode(code);
    this.head.welcome(code, name);
    if (!this.stage.following) this.send({ do: "follow", on: false });
    this.sheet.answer.again();
    this.draw();
  }

  private shown(view: View | null, place: Place): void {
    const another = view !== this.view;
    this.view = view;
    this.place = place;
    this.head.shown(view, place);
    if (another && view) this.stage.take(view);
    else this.stage.goTo(place);
    if (another) this.draw();
  }

  private asked(asked: Asked | null): void {
    this.sheet.ask(asked);
    this.stage.ask(asked);
  }

  private refused(why: Why, what: string): void {
    if (what === "answer") return this.sheet.refused(why);
    if (this.line?.state === "lost") {
      this.why = `why_${why}`;
      return this.draw();
    }
    if (this.line?.state !== "over") return;
    if (why === "ended" && this.view) return this.end();
    const code = this.me?.code ?? "";
    keep(null);
    this.outside();
    if (why === "code") this.join.refused(code, "why_code");
    else this.join.show(why === "ended" ? "" : code, `why_${why}`);
  }

  private end(): void {
    this.ended = true;
    keep(null);
    this.sheet.ask(null);
    this.draw();
  }

  private leave(): void {
    this.line?.close();
    this.line = null;
    if (this.me) keep({ ...this.me, left: true });
    this.outside();
    this.join.show(this.ended ? "" : (this.me?.code ?? ""), null, this.ended);
  }

  private rename(name: string): void {
    this.named(name);
    // Where there is no line now, the next hello says it.
    this.send({ do: "name", name });
  }

  private named(name: string): void {
    if (!this.me) return;
    this.me = { ...this.me, name };
    keep(this.me);
    this.head.welcome(this.me.code, name);
  }

  private follow(on: boolean): void {
    this.stage.follow(on);
    this.send({ do: "follow", on });
    this.draw();
  }

  private send(message: Outgoing): boolean {
    return this.line?.send(message) ?? false;
  }

  /** Before the door again: of another class nothing is known. */
  private outside(): void {
    this.sheet.leave();
    this.stage.forget();
    this.view = null;
    this.place = {};
    this.head.shown(null, this.place);
    this.inside(false);
  }

  private inside(on: boolean): void {
    setHidden(this.join.node, on);
    for (const part of [this.head, this.stage, this.dock]) setHidden(part.node, !on);
    this.root.toggleAttribute("data-inside", on);
  }

  private situation(): Situation["state"] {
    const state = this.line?.state;
    if (this.ended) return "ended";
    if (state === "lost") return "lost";
    if (state !== "on") return "joining";
    if (!this.stage.following) return "alone";
    return this.view ? "following" : "waiting";
  }

  private draw(): void {
    const gone = this.stage.elsewhere && this.view && this.voice ? titleOf(this.view, this.voice) : "";
    this.dock.show({ state: this.situation(), gone, why: this.why });
  }
}

/** A reload comes back to this class, also where its code was typed. */
function writeCode(code: string): void {
  const parameters = new URLSearchParams(location.search);
  if (cleanCode(parameters.get("class") ?? "") === code) return;
  parameters.set("class", shownCode(code));
  history.replaceState(history.state, "", `${location.pathname}?${parameters}${location.hash}`);
}
