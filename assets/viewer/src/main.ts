// The entry: mount a viewer into a shadow root, or bring a mounted one up to date.
import { el } from "./dom";
import { Viewer } from "./viewer";
import diagram from "./css/diagram.css";
import equations from "./css/equations.css";
import linking from "./css/linking.css";
import presenting from "./css/presenting.css";
import units from "./css/units.css";
import viewing from "./css/viewer.css";
import whatIf from "./css/what_if.css";

const css = [viewing, linking, diagram, equations, whatIf, units, presenting].join("\n");

export interface Component {
  data: unknown;
  parentElement: HTMLElement | ShadowRoot;
  /** Streamlit's way to tell Python something once; absent in a file opened from disk. */
  setTriggerValue?: (name: string, value: unknown) => void;
}

const mounted = new WeakMap<Node, Viewer>();

export default function (component: Component): (() => void) | void {
  const { data, parentElement, setTriggerValue } = component;
  if (!(data instanceof Uint8Array) || data.length < 4) return;
  let viewer = mounted.get(parentElement);
  if (!viewer?.root.isConnected) {
    viewer?.destroy();
    viewer = new Viewer(el("style", "", {}, css));
    mounted.set(parentElement, viewer);
    parentElement.append(viewer.style, viewer.root);
  }
  const shown = viewer;
  shown.show(data, { edit: (text, live) => setTriggerValue?.("edit", { text, live }) });
  return () => {
    shown.destroy();
    if (mounted.get(parentElement) === shown) mounted.delete(parentElement);
  };
}
