// Leading a class: the line to it, the bar, and the sheets that the bar opens.
import { el } from "../../viewer/src/dom";
import { readTheme } from "../../viewer/src/theme";
import { named } from "../../lesson/src/address";
import { texts } from "../../lesson/src/text";
import type { Text } from "../../lesson/src/types";
import { AnswersSheet } from "./answers_sheet";
import { AskSheet } from "./ask_sheet";
import { Bar } from "./bar";
import type { Press } from "./bar";
import { CodeSheet } from "./code_sheet";
import { EndSheet } from "./end_sheet";
import { forget, keep } from "./kept";
import { Moves } from "./moves";
import { PeopleSheet } from "./people_sheet";
import type { Asked, Incoming, Outgoing, Told } from "./protocol";
import { Connection } from "./socket";
import type { LinkState } from "./socket";
import type { TeachData, Tell } from "./teach_types";
import base from "./css/base.css";
import chart from "./css/chart.css";
import teach from "./css/teach.css";

/** The page of a student's view, which a teacher may open as well: nothing is led from there. */
const STUDENTS = /\/classroom$/;
const PAGE = "data-gs-class";
/** The projector hides what the class must not read off it. Style: assets/style.css. */
const VEILED = "data-gs-class-veiled";
const DRESS = ["--st-background-color", "--st-text-color", "--st-primary-color", "--st-link-color", "--st-font"];
/** A lesson is turned faster than Python follows. */
const CALM = 300;
/** Streamlit's own line comes back a little later than ours. */
const SETTLE = 1000;
const CONNECTED = '.stApp[data-test-connection-state="CONNECTED"]';

export class Lead {
  readonly code: string;
  over = false;
  private readonly host = el("div", "", { "data-keys": "own", "data-gs-class-bar": "" });
  private readonly root = el("div", "class teach");
  private readonly life = new AbortController();
  private readonly bar = new Bar((what) => this.pressed(what));
  private readonly codes = new CodeSheet();
  private readonly people = new PeopleSheet();
  private readonly asking = new AskSheet((question) => this.send({ do: "ask", question }));
  private readonly answers = new AnswersSheet((message) => this.send(message), () => this.asking.begin());
  private readonly ending = new EndSheet(() => this.end());
  private readonly moves = new Moves((place) => !this.elsewhere && !this.behind && this.line.send({ do: "move", place }), this.life.signal);
  private readonly line: Connection;
  private data: TeachData;
  private text: Text;
  private tell: Tell = () => undefined;
  private asked: Asked | null = null;
  private told: Told | null = null;
  private here = 0;
  private following = 0;
  private timer = 0;
  /** The version of what the class sees, from whichever window. */
  private seen = 0;
  private broken = false;

  constructor(data: TeachData) {
    this.data = data;
    this.code = data.code;
    this.text = texts(data.texts);
    const shadow = this.host.attachShadow({ mode: "open" });
    this.root.append(this.bar.node, ...[this.codes, this.people, this.asking, this.answers, this.ending].map((sheet) => sheet.node));
    shadow.append(el("style", "", {}, [base, chart, teach].join("\n")), this.root);
    // Streamlit has keys of its own for the whole page.
    this.host.addEventListener("keydown", (event) => event.stopPropagation());
    document.body.append(this.host);
    this.listen(this.life.signal);
    this.line = new Connection({
      hello: () => ({ do: "lead", code: this.data.code, secret: this.data.secret }),
      heard: (message) => this.heard(message),
      changed: (state) => this.changed(state),
    });
    this.draw();
  }

  private listen(signal: AbortSignal): void {
    const sized = new ResizeObserver(() => this.makeRoom());
    sized.observe(this.bar.node);
    signal.addEventListener("abort", () => sized.disconnect());
    window.addEventListener("gatescope:turned", () => this.turned(), { signal });
    document.addEventListener("visibilitychange", () => document.hidden || this.lead(), { signal });
    window.addEventListener("gatescope:at", (event) => event instanceof CustomEvent && event.detail.by === "person" && this.lead(), { signal });
    window.addEventListener("gatescope:ask-class", (event) => {
      this.lead();
      const asked: unknown = event instanceof CustomEvent ? event.detail : null;
      // Another question would end the one that is open, and its answers with it.
      if (this.asked?.state === "open") this.pressed("answers");
      else if (Array.isArray(asked)) this.send({ do: "ask", question: { lesson: asked } });
    }, { signal });
  }

  /** Python's words; the rest is between this window and the class. */
  show(data: TeachData, tell: Tell): void {
    if (data.version !== this.data.version) this.moves.again();
    this.data = data;
    this.tell = tell;
    this.text = texts(data.texts);
    keep(data);
    this.bar.name(data.shown, this.text);
    this.codes.fill(data, this.text);
    this.people.fill(this.text);
    this.asking.fill(this.text);
    this.answers.fill(this.text, data.language);
    this.ending.fill(this.text);
    this.draw();
  }

  /** The page's colours, which end where Streamlit's own elements do. */
  dress(probe: HTMLElement): void {
    const style = getComputedStyle(probe);
    for (const name of DRESS) this.host.style.setProperty(name, style.getPropertyValue(name));
    // The probe stands in the sidebar, which has a ground of its own.
    const app = document.querySelector(".stApp");
    if (app) this.host.style.setProperty("--st-background-color", getComputedStyle(app).backgroundColor);
    this.host.style.colorScheme = readTheme(probe).dark ? "dark" : "light";
    this.draw();
  }

  private get elsewhere(): boolean {
    return STUDENTS.test(location.pathname);
  }

  /** Whether another window of the teacher's has led the class away from what this one shows. */
  private get behind(): boolean {
    return this.data.version > 0 && this.seen > this.data.version;
  }

  /** Who works here again leads from here. */
  private lead(): void {
    if (this.behind) this.turned(true);
  }

  private makeRoom(): void {
    const page = document.documentElement;
    page.toggleAttribute(PAGE, true);
    page.style.setProperty("--gs-class-bar", `${this.bar.node.offsetHeight}px`);
  }

  private send(message: Outgoing): boolean {
    const sent = this.line.send(message);
    this.bar.say(sent ? "" : this.text("not_sent"));
    return sent;
  }

  private changed(state: LinkState): void {
    if (state === "over") return this.finish();
    // A server that was started anew knows this window no more: the page runs before somebody's press is lost on that.
    if (state === "on" && this.broken) this.runSoon();
    this.broken = state === "lost";
    this.draw();
  }

  private runSoon(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => document.querySelector(CONNECTED) ? this.tell("turned", {}) : this.runSoon(), SETTLE);
  }

  private heard(message: Incoming): void {
    if (message.is === "view") this.seen = message.version;
    if (message.is === "welcome" || message.is === "view") this.moves.again();
    else if (message.is === "people") {
      [this.here, this.following] = [message.here, message.following];
      this.people.list(message.names, message.here, this.text);
    } else if (message.is === "question") this.question(message.id === null ? null : message);
    else if (message.is === "tally" && message.question === this.asked?.id) this.told = message;
    else if (message.is === "refused") this.refused(this.text(`why_${message.why}`));
    this.draw();
  }

  private refused(words: string): void {
    if (this.asking.open) this.asking.refuse(words);
    else this.bar.say(words);
  }

  private question(asked: Asked | null): void {
    const fresh = asked !== null && asked.id !== this.asked?.id;
    if (!asked || fresh) this.told = null;
    const mine = fresh && this.asking.open;
    this.asked = asked;
    if (mine) this.asking.clear();
    if (asked?.lesson && asked.state === "revealed") window.dispatchEvent(new CustomEvent("gatescope:class-revealed", { detail: asked.lesson }));
    if (!asked) this.answers.close();
    else if (mine) this.answers.show();
  }

  private draw(): void {
    this.bar.draw(this.text, this.line?.state ?? "joining", this.here, this.following);
    this.codes.count(this.here, this.text);
    const { asked, told } = this;
    this.bar.answers(asked ? this.text("bar_answers", { count: told?.count ?? 0, of: told?.of ?? this.here }) : null);
    this.answers.draw(asked, told);
    this.veil();
  }

  private veil(): void {
    const page = document.documentElement;
    page.toggleAttribute(VEILED, !this.over && this.asked?.state === "open" && this.asked.veiled);
    page.style.setProperty("--gs-class-veil", JSON.stringify(this.text("veiled")));
  }

  private pressed(what: Press): void {
    if (what === "code") this.codes.show();
    else if (what === "people") this.people.show();
    else if (what === "ask") this.asking.begin();
    else if (what === "answers") this.answers.show();
    else this.ending.show();
    this.draw();
  }

  private turned(again = this.behind): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      const at = named();
      if (at || again) this.tell("turned", { ...(at && { lesson: at.slug, step: at.step }), again });
    }, CALM);
  }

  private end(): void {
    if (this.send({ do: "end" })) this.ending.close();
  }

  /** The class is over, by our word or another's. */
  private finish(): void {
    if (this.over) return;
    this.over = true;
    forget();
    this.destroy();
    this.tell("ended", Date.now());
  }

  destroy(): void {
    this.life.abort();
    this.line.close();
    window.clearTimeout(this.timer);
    this.host.remove();
    const page = document.documentElement;
    for (const name of [PAGE, VEILED]) page.removeAttribute(name);
    for (const name of ["--gs-class-bar", "--gs-class-veil"]) page.style.removeProperty(name);
  }
}
