// Who is here: names that students have given themselves, and nothing of what they answer.
import { el, setText } from "../../viewer/src/dom";
import type { Text } from "../../lesson/src/types";
import { Sheet } from "./sheet";

export class PeopleSheet extends Sheet {
  private readonly names = el("ul", "names");
  private readonly rest = el("p", "hint");
  private key = "";

  constructor() {
    super("people");
    this.body.append(this.names, this.rest);
  }

  fill(text: Text): void {
    this.name(text("people_title"), text("close"));
  }

  list(names: string[], here: number, text: Text): void {
    const shown = names.filter((name) => name !== "");
    const key = JSON.stringify(shown);
    if (key !== this.key) this.names.replaceChildren(...shown.map((name) => el("li", "", {}, name)));
    this.key = key;
    setText(this.rest, text(shown.length ? "people_rest" : "people_none", { count: Math.max(0, here - shown.length) }));
  }
}
