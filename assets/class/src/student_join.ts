// The door: one tap where the link names the class, else a field for its code.
import { el, setHidden } from "../../viewer/src/dom";
import { cleanCode, shownCode } from "./protocol";
import type { Voice } from "./student_types";

export class Join {
  readonly node = el("form", "join", { "data-testid": "class-join", novalidate: "" });
  private readonly title = el("h1");
  private readonly says = el("p");
  private readonly label = el("label");
  private readonly name = el("span");
  private readonly field = el("input", "field", { "data-testid": "class-code", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", maxlength: "24" });
  private readonly wrong = el("p", "wrong", { role: "alert", id: "class-wrong" });
  private readonly go = el("button", "primary", { type: "submit", "data-testid": "class-go" });
  private readonly other = el("button", "quiet", { type: "button", "data-testid": "class-other" });
  private readonly hint = el("p", "hint");
  private readonly teaching = el("p", "hint");
  private voice: Voice | null = null;
  /** The key of a sentence, and what it is about. */
  private problem: [string, Record<string, string | number>] | null = null;

  /** `code`: the one that the link names; empty to type one. */
  constructor(private code: string, private readonly join: (code: string) => void) {
    this.label.append(this.name, this.field);
    this.node.append(this.title, this.says, this.label, this.wrong, el("p", "acts", {}, this.go, this.other), this.hint, this.teaching);
    this.node.addEventListener("submit", (event) => {
      event.preventDefault();
      this.enter();
    });
    this.other.addEventListener("click", () => this.show("", null, true));
  }

  say(voice: Voice): void {
    this.voice = voice;
    this.draw();
  }

  /** Ask for this class, or for a code; `problem` says what was wrong with the last one. */
  show(code: string, problem: string | null, here = false): void {
    this.code = code;
    this.problem = problem ? [problem, {}] : null;
    this.draw();
    if (here) this.field.focus();
  }

  /** After a code that leads nowhere: it stands in the field, to be corrected. */
  refused(code: string, problem: string): void {
    this.field.value = shownCode(code);
    this.show("", problem, true);
  }

  private enter(): void {
    const code = this.code || cleanCode(this.field.value);
    if (code) return this.join(code);
    this.problem = ["code_wrong", { count: this.field.value.replace(/[\s-]/g, "").length }];
    this.draw();
    this.field.focus();
  }

  private draw(): void {
    if (!this.voice) return;
    const { text } = this.voice;
    this.title.textContent = this.code ? text("join_title", { code: shownCode(this.code) }) : text("door_title");
    this.says.textContent = text(this.code ? "join_says" : "door_says");
    this.name.textContent = text("code");
    this.field.placeholder = "K7QM-3XPD";
    setHidden(this.label, !!this.code);
    this.go.textContent = text("join");
    this.other.textContent = text("other_code");
    setHidden(this.other, !this.code);
    this.hint.textContent = text("private");
    this.teaching.textContent = text("teaching");
    setHidden(this.teaching, !!this.code);
    this.wrong.textContent = this.problem ? text(...this.problem) : "";
    setHidden(this.wrong, !this.problem);
    this.field.setAttribute("aria-invalid", String(!!this.problem));
    this.field.setAttribute("aria-describedby", this.problem ? this.wrong.id : "");
  }
}
