// The entry: the small parts around the pages, each mounted where Python puts it.
import { el } from "../../viewer/src/dom";
import { Door } from "./door";
import { Help } from "./help";
import { Learn } from "./learn";
import { Link } from "./link";
import { Tour } from "./tour";
import type { Data, Part, Send } from "./types";
import around from "./css/around.css";

interface Component {
  data: Data;
  parentElement: HTMLElement | ShadowRoot;
  setTriggerValue: Send;
}

const PARTS: Record<Data["kind"], () => Part> = {
  class: () => new Door(),
  help: () => new Help(),
  learn: () => new Learn(),
  link: () => new Link(),
  tour: () => new Tour(),
};

const mounted = new WeakMap<Node, Part>();

export default function ({ data, parentElement, setTriggerValue }: Component): () => void {
  let part = mounted.get(parentElement);
  if (!part?.root.isConnected) {
    part?.destroy();
    part = PARTS[data.kind]();
    mounted.set(parentElement, part);
    parentElement.replaceChildren(el("style", "", {}, around), part.root);
  }
  const shown = part;
  shown.show(data, setTriggerValue);
  return () => {
    shown.destroy();
    if (mounted.get(parentElement) === shown) mounted.delete(parentElement);
  };
}
