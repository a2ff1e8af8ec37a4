// The entry: mount a viewer into a shadow root, or bring a mounted one up to date.
import { el } from "./dom";
import { Viewer } from "./viewer";
import css from "./viewer.css";

export interface Component {
  data: unknown;
  parentElement: HTMLElement | ShadowRoot;
}

const mounted = new WeakMap<Node, Viewer>();

export default function (component: Component): (() => void) | void {
  const { data, parentElement } = component;
  if (!(data instanceof Uint8Array) || data.length < 4) return;
  let viewer = mounted.get(parentElement);
  if (!viewer?.root.isConnected) {
    viewer?.destroy();
    viewer = new Viewer(el("style", "", {}, css));
    mounted.set(parentElement, viewer);
    parentElement.append(viewer.style, viewer.root);
  }
  const shown = viewer;
  shown.show(data);
  return () => {
    shown.destroy();
    if (mounted.get(parentElement) === shown) mounted.delete(parentElement);
  };
}
