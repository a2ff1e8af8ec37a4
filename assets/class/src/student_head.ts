// Above the picture: which class this is, one's name, the page itself, and the way out.
import { el, setHidden } from "../../viewer/src/dom";
import { shownCode } from "./protocol";
import type { Place, View } from "./protocol";
import type { Voice } from "./student_types";

interface Wishes {
  name(name: string): void;
  leave(): void;
}

export class Head {
  readonly node = el("header", "head");
  readonly title = el("h1", "", { tabindex: "-1", "data-testid": "class-title" });
  private readonly open = el("a", "quiet", { target: "_blank", rel: "noopener", "data-testid": "class-open" });
  private readonly naming = el("button", "quiet", { type: "button", "aria-expanded": "false", "data-testid": "class-naming" });
  private readonly leave = el("button", "quiet", { type: "button", "data-testid": "class-leave" });
  private readonly form = el("form", "naming");
  private readonly label = el("span");
  private readonly field = el("input", "field", { maxlength: "24", autocomplete: "nickname", "data-testid": "class-name" });
  private readonly save = el("button", "plain", { type: "submit" });
  private readonly hint = el("p", "hint");
  private voice: Voice | null = null;
  private view: View | null = null;
  private place: Place = {};
  private code = "";
  private name = "";

  constructor(private readonly wishes: Wishes) {
    this.form.append(el("label", "", {}, this.label, this.field), this.save, this.hint);
    this.form.hidden = true;
    this.node.append(this.title, el("div", "tools", {}, this.open, this.naming, this.leave), this.form);
    this.naming.addEventListener("click", () => this.unfold(this.form.hidden));
    this.leave.addEventListener("click", () => wishes.leave());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.unfold(false);
      this.wishes.name(this.field.value.trim());
    });
    for (const type of ["pointerdown", "focus"]) this.open.addEventListener(type, () => this.link());
  }

  say(voice: Voice): void {
    this.voice = voice;
    this.draw();
  }

  welcome(code: string, name: string): void {
    this.code = code;
    if (name !== this.name) this.field.value = name;
    this.name = name;
    this.draw();
  }

  /** What the teacher shows, for who wants the page to himself. */
  shown(view: View | null, place: Place): void {
    const another = view !== this.view;
    this.view = view;
    this.place = place;
    if (another) this.link();
  }

  private unfold(open: boolean): void {
    setHidden(this.form, !open);
    this.naming.setAttribute("aria-expanded", String(open));
    (open ? this.field : this.naming).focus();
  }

  private link(): void {
    setHidden(this.open, !this.view);
    if (this.view && this.voice) this.open.href = pageLink(this.view, this.place, this.voice.lang);
  }

  private draw(): void {
    if (!this.voice) return;
    const { text } = this.voice;
    this.title.textContent = text("class", { code: shownCode(this.code) });
    this.open.textContent = `${text("open_page")} ↗`;
    this.naming.textContent = this.name || text("give_name");
    this.naming.setAttribute("aria-label", this.name ? text("change_name", { name: this.name }) : text("give_name"));
    this.leave.textContent = text("leave");
    this.label.textContent = text("name");
    this.save.textContent = text("save");
    this.hint.textContent = text("name_says");
    this.link();
  }
}

/** The ordinary address of what the teacher shows. */
export function pageLink(view: View, place: Place, lang: string): string {
  const url = new URL(view.page === "home" ? "." : encodeURIComponent(view.page), location.href.split(/[?#]/)[0]);
  const query = new URLSearchParams(view.query);
  // On a page without a viewer nobody is anywhere.
  if (Object.keys(view.blobs).length) for (const [key, value] of Object.entries(place)) if (key !== "veil") query.set(key, value);
  if (query.get("lang") !== lang) query.set("lang", lang);
  url.search = query.toString();
  return url.href;
}
