// The entry: mount lessons into a shadow root, or bring mounted ones up to date.
import { el } from "../../viewer/src/dom";
import { Page } from "./page";
import type { Data, Send } from "./types";
import lesson from "./css/lesson.css";
import print from "./css/print.css";
import questions from "./css/questions.css";

interface Component {
  data: Data;
  parentElement: HTMLElement | ShadowRoot;
  setTriggerValue: Send;
}

const mounted = new WeakMap<Node, Page>();

export default function ({ data, parentElement, setTriggerValue }: Component): () => void {
  let page = mounted.get(parentElement);
  if (!page?.root.isConnected) {
    page?.destroy();
    page = new Page(el("style", "", {}, [lesson, questions, print].join("\n")));
    mounted.set(parentElement, page);
    parentElement.append(page.style, page.root);
  }
  const shown = page;
  shown.show(data, setTriggerValue);
  return () => {
    shown.destroy();
    if (mounted.get(parentElement) === shown) mounted.delete(parentElement);
  };
}
