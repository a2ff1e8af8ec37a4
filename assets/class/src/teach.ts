// The entry: the bar of a class, mounted once for the window. It stays when pages and runs come and go.
import { el } from "../../viewer/src/dom";
import { Lead } from "./lead";
import type { TeachData, Tell } from "./teach_types";

interface Component {
  data: TeachData;
  parentElement: HTMLElement | ShadowRoot;
  setTriggerValue: Tell;
}

// On the window and not in the module: after a page switch the module may be loaded anew.
const HOME = "__gatescopeClass" as const;

const PROBE = "i { position: absolute; visibility: hidden; color: var(--st-text-color); background-color: var(--st-background-color); transition: background-color 1ms linear; }";

export default function ({ data, parentElement, setTriggerValue }: Component): void {
  const home = window as unknown as Record<typeof HOME, Lead | undefined>;
  if (home[HOME]?.code !== data.code || home[HOME]?.over) {
    home[HOME]?.destroy();
    home[HOME] = new Lead(data);
  }
  const lead = home[HOME]!;
  let probe = parentElement.querySelector("i");
  if (!probe) {
    const made = el("i", "", { "aria-hidden": "true" });
    probe = made;
    parentElement.append(el("style", "", {}, PROBE), made);
    // The page's colours change without a word: a transition of the background tells.
    made.addEventListener("transitionend", () => home[HOME]?.dress(made));
  }
  lead.dress(probe);
  lead.show(data, setTriggerValue);
}
