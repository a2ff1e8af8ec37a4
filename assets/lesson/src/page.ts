// What is on screen: the shelf, or a lesson at one of its steps.
import { el, setHidden } from "../../viewer/src/dom";
import { readTheme } from "../../viewer/src/theme";
import { named, write } from "./address";
import { askClass } from "./ask_class";
import { finish, leading } from "./finish";
import { handout } from "./handout";
import { markup } from "./markup";
import { Question } from "./question";
import { shelf } from "./shelf";
import { dots, turns } from "./stepper";
import { guess, guessed, keep, progress } from "./store";
import { TaskBox } from "./task";
import { texts } from "./text";
import { ToText } from "./to_text";
import type { Data, Lesson, Send, Text } from "./types";
import { fromTop, isFigure, toFigure, veil } from "./veil";
import { listenWords, look, place } from "./words";

/** Python writes its own part of the address after its answer, with the step that it knows. */
const PAGE_WRITES = 1500;
/** An answer that does not come is waited for no longer. */
const PATIENCE = 20000;
/** Whether another lesson was asked for: shelf and lesson stand in different places of the page, each with a part of its own. */
let opening = false;
/** The page that was shown last; the one before it may leave after it has come. */
let latest: Page | null = null;
const FIELDS = new Set(["INPUT", "SELECT", "TEXTAREA"]);

export class Page {
  readonly root = el("section", "lesson", { "data-testid": "lesson", "data-keys": "own" });
  private readonly life = new AbortController();
  private readonly paper = el("div", "paper");
  private readonly body = el("div", "body");
  private readonly reset = el("button", "quiet", { type: "button", "data-testid": "reset" });
  private readonly toText = new ToText(this.root);
  private send: Send = () => undefined;
  private data!: Data;
  private text!: Text;
  private key = "";
  private step = 1;
  /** The step that Python has been asked for and has not written to the address yet. */
  private asked: number | null = null;
  private since = 0;
  private question: Question | null = null;
  /** Draws what has the width of the page. */
  private draw: () => void = () => undefined;
  private task: TaskBox | null = null;
  private timer = 0;
  /** Until when an answer belongs to the word that was pressed. */
  private ledUntil = 0;

  constructor(readonly style: HTMLStyleElement) {
    const { signal } = this.life;
    this.reset.addEventListener("click", () => this.send("reset", true));
    this.root.append(this.body, this.toText.node, this.paper);
    this.toText.node.addEventListener("click", () => (this.ledUntil = 0));
    this.root.addEventListener("keydown", (event) => this.keyed(event), { signal });
    document.addEventListener("keydown", (event) => this.leave(event), { signal });
    listenWords(this.body, (_, value) => this.set(value), () => this.toText.left(), signal);
    window.addEventListener("gatescope:class-revealed", (event) => this.revealed(event), { signal });
    window.addEventListener("popstate", () => this.revisit(), { signal });
    window.addEventListener("beforeprint", () => this.print(), { signal });
    window.addEventListener("afterprint", () => this.paper.replaceChildren(), { signal });
    // The page's colours change without a word: a transition of our background tells.
    this.root.addEventListener("transitionend", (event) => event.target === this.root && this.paint(), { signal });
    const resized = new ResizeObserver(() => this.draw());
    resized.observe(this.root);
    signal.addEventListener("abort", () => resized.disconnect());
  }

  /** A chart does not come into view by itself, and Python's answer may move it away again. */
  private set(value: unknown): void {
    toFigure();
    this.ledUntil = performance.now() + PAGE_WRITES;
    this.send("set", value);
  }

  private get lesson(): Lesson | undefined {
    return this.data.lesson;
  }

  private get last(): number {
    return (this.lesson?.steps.length ?? 0) + 1;
  }

  /** Show what Python sends; what is there already stays as the reader has it. */
  show(data: Data, send: Send): void {
    latest = this;
    this.send = send;
    const before = this.data as Data | undefined;
    this.data = data;
    this.text = texts(data.texts);
    this.toText.watch(this.body, this.text);
    const key = JSON.stringify([data.lesson, data.texts, data.note, data.leads, data.lesson ? null : data.lessons]);
    if (key !== this.key) {
      const other = before?.lesson?.slug !== data.lesson?.slug;
      if (other || !before) {
        this.asked = null;
        this.step = Math.min(Math.max(1, data.step ?? 1), this.last);
      }
      this.key = key;
      this.render();
      // In another language one goes on where one is.
      if ((before && other) || opening) this.toTop();
      opening = false;
    }
    this.reset.textContent = `↺ ${this.text("reset")}`;
    setHidden(this.reset, !data.changed);
    this.paint();
    this.veil();
    if (performance.now() < this.ledUntil) toFigure();
    this.ledUntil = 0;
    this.repairLater();
  }

  /** Whether Python has still to write: the figure is computed first, and that takes its time. */
  private get pending(): boolean {
    if (this.asked === named()?.step || performance.now() - this.since > PATIENCE) this.asked = null;
    return this.asked !== null;
  }

  private repairLater(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.repair(), PAGE_WRITES);
  }

  /** Python may have written a step that the reader has left meanwhile. */
  private repair(): void {
    const there = named();
    if (!this.lesson || there?.slug !== this.lesson.slug) return;
    if (this.pending) this.repairLater();
    else if (there.step !== this.step) write(this.step, "replace");
  }

  /** Back or forward: the address says the step, and Python hears of it by itself. */
  private revisit(): void {
    const there = named();
    if (!this.lesson || there?.slug !== this.lesson.slug) return;
    this.asked = null;
    this.turn(Math.min(there.step, this.last));
  }

  /** At which step the figure of a step stands. */
  private figureOf(step: number): number {
    const steps = this.lesson?.steps ?? [];
    for (let k = Math.min(step, steps.length); k > 0; k--) if (steps[k - 1]!.figure) return k;
    return 0;
  }

  private go(step: number): void {
    if (step < 1 || step > this.last || step === this.step) return;
    const own = this.lesson!.steps[step - 1]?.figure;
    // Who comes back to the step of the figure finds it as it is meant there.
    const same = this.figureOf(step) === this.figureOf(this.step) && !(own && this.data.changed);
    this.turn(step);
    if (same && !this.pending) {
      if (own) look({ q: "", ...place(own.view) });
      return write(step, "push");
    }
    this.asked = step;
    this.since = performance.now();
    this.send("go", { lesson: this.lesson!.slug, step });
  }

  private open(slug: string, step: number): void {
    if (slug === this.lesson?.slug) return this.go(step);
    opening = true;
    this.send("go", { lesson: slug, step });
  }

  private turn(step: number): void {
    if (step === this.step) return;
    if (this.figureOf(step) !== this.figureOf(this.step)) fromTop();
    this.step = step;
    this.ledUntil = 0;
    look({ q: "" });
    this.render();
    this.veil();
    this.toTop();
  }

  /** A new step is read from its beginning, and keys go on from there. */
  private toTop(): void {
    this.body.querySelector<HTMLElement>(":is(h1, h2)[tabindex]")?.focus({ preventScroll: true });
    if (this.root.getBoundingClientRect().top < 0) this.root.scrollIntoView({ block: "start" });
  }

  private keyed(event: KeyboardEvent): void {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const target = event.composedPath()[0];
    if (!by || !this.lesson || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (target instanceof HTMLElement && (FIELDS.has(target.tagName) || target.getAttribute("role") === "slider")) return;
    event.preventDefault();
    this.go(this.step + by);
  }

  /** Escape leads from the figure back to the text, unless it closes something there. */
  private leave(event: KeyboardEvent): void {
    const target = event.composedPath()[0];
    if (event.key !== "Escape" || event.defaultPrevented || !isFigure(event) || (target instanceof Element && FIELDS.has(target.tagName))) return;
    const [to] = [".task:not([hidden])", ".verdict", "h2[tabindex]"].flatMap((place) => [...this.body.querySelectorAll<HTMLElement>(place)]);
    to?.focus({ preventScroll: true });
    to?.scrollIntoView({ block: "nearest" });
  }

  private clear(): void {
    this.task?.stop();
    this.task = this.question = null;
    this.draw = () => undefined;
  }

  private render(): void {
    this.clear();
    const { lesson, data, text } = this;
    const open = (slug: string, step: number) => this.open(slug, step);
    this.root.dataset["step"] = lesson ? String(this.step) : "";
    this.root.setAttribute("aria-label", lesson?.title ?? text("shelf"));
    this.body.lang = data.spoken ?? "";
    if (!lesson) return this.body.replaceChildren(...shelf(data, text, open));
    const ended = this.step === this.last;
    keep(lesson.slug, { step: this.step, ...(ended ? { done: true } : {}) });
    const furthest = this.step;
    const seen = (step: number) => progress(lesson.slug).done || step <= furthest || step in progress(lesson.slug).guesses;
    const count = lesson.steps.length;
    const all = leading(data, "", `← ${text("all")}`, (slug) => this.open(slug, 1), "all");
    this.body.replaceChildren(
      el("div", "above", {}, all, el("span", "hint", {}, text("minutes", { minutes: lesson.minutes }))),
      el("h1", "", this.step > 1 ? { class: "small" } : { tabindex: "-1" }, lesson.title),
      ...(data.note ? [el("p", "note", {}, data.note)] : []),
      dots(lesson, text, this.step, seen, (step) => this.go(step)),
      ...(ended ? this.ending() : this.content(text("step_of", { step: this.step, count }))),
      turns(lesson, text, this.step, (step) => this.go(step), this.reset),
    );
    this.draw();
    this.begin();
    this.ink();
  }

  /** What is to be done comes after the prediction: it may say what is asked. */
  private begin(): void {
    if (!this.task) return;
    this.task.node.hidden = this.question?.open === true;
    if (!this.task.node.hidden) this.task.watch();
  }

  private ending(): HTMLElement[] {
    const { data, text } = this;
    const open = (slug: string, step: number) => this.open(slug, step);
    const { nodes, draw } = finish(data, this.lesson!, text, open);
    this.draw = draw;
    return [el("h2", "", { tabindex: "-1" }, text("end")), ...nodes];
  }

  private content(where: string): HTMLElement[] {
    const { text, step } = this;
    const lesson = this.lesson!;
    const { title, html, prediction, task } = lesson.steps[step - 1]!;
    const words = el("div", "words");
    words.append(markup(html));
    const parts: HTMLElement[] = [];
    if (step === 1) {
      const intro = el("div", "words intro", {}, el("p", "goal", {}, lesson.goal));
      intro.append(markup(lesson.intro));
      parts.push(intro);
    }
    parts.push(el("p", "where hint", {}, where), el("h2", "", { tabindex: "-1" }, title), words);
    if (task) {
      this.task = new TaskBox(task, text, () => {
        this.ink();
        this.toText.done();
      });
    }
    if (prediction) {
      this.question = new Question(prediction, text, guessed(lesson.slug, step, prediction), (value) => {
        guess(lesson.slug, step, value);
        this.veil();
        this.begin();
        this.ink();
      });
      this.draw = () => this.question?.draw();
      parts.push(this.question.node);
      if (this.data.leads) this.question.node.append(askClass(text, lesson.slug, step));
    }
    if (this.task) parts.push(this.task.node);
    return parts;
  }

  /** The class that is led from here has seen the truth: it is no secret on the projector either. */
  private revealed(event: Event): void {
    const [slug, step] = event instanceof CustomEvent && Array.isArray(event.detail) ? event.detail : [];
    if (this.lesson && slug === this.lesson.slug && step === this.step - 1) this.question?.pass();
  }

  /** What gives the answer away stays hidden: off a chart every answer can be read. */
  private veil(): void {
    const { lesson, question } = this;
    const asked = question?.open ? lesson?.steps[this.step - 1]?.prediction : null;
    const figure = lesson?.steps[this.figureOf(this.step) - 1]?.figure;
    const hides = !asked || !figure ? "" : figure.kind === "viewer" ? asked.hides : "figure";
    veil(hides, this.text(hides === "answers" ? "veil_answers" : "veil"));
  }

  private paint(): void {
    this.ink();
    this.draw();
  }

  /** Words have the colour of their quantity on a page as light or dark as this. */
  private ink(): void {
    if (!this.root.isConnected) return;
    const { dark } = readTheme(this.root);
    this.root.dataset["theme"] = dark ? "dark" : "light";
    for (const word of this.body.querySelectorAll<HTMLElement>(".gs-word[data-q]")) {
      const pair = this.data.colours[word.dataset["q"]!];
      if (pair) word.style.setProperty("--ink", pair[dark ? 1 : 0]);
    }
  }

  private print(): void {
    if (!this.lesson) return;
    const { node, draw } = handout(this.lesson, this.text);
    this.paper.replaceChildren(node);
    draw();
  }

  destroy(): void {
    this.life.abort();
    this.task?.stop();
    this.toText.destroy();
    window.clearTimeout(this.timer);
    if (latest === this) veil("", "");
    this.style.remove();
    this.root.remove();
  }
}
