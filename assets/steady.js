// Charts that are drawn again every second do not blink: Streamlit takes a changed chart away and
// puts a new one in its place, and between the two there is a frame or two of nothing. So a copy
// of what was drawn last lies behind each of them.
const MARK = "__gatescopeSteady";
const PLACES = '[class*="st-key-steady-"]';
const AFTER = 120; // ms; a copy need only be there before the next change

const waiting = new WeakMap();

function copied(layer) {
  const made = layer.cloneNode(true);
  // Names of its own: the original's are taken away with it, or hidden.
  for (const node of made.querySelectorAll("[id]")) node.id = `behind-${node.id}`;
  for (const node of made.querySelectorAll("[clip-path]")) {
    const named = node.getAttribute("clip-path").replace("#", "#behind-");
    node.setAttribute("clip-path", named);
  }
  return made;
}

function copy(place) {
  const drawn = place.querySelector(".js-plotly-plot .svg-container");
  const layers = drawn ? [...drawn.querySelectorAll(":scope > svg.main-svg")] : [];
  if (!layers.length || !layers[0].querySelector(".xtick")) return;
  let behind = place.querySelector(":scope > .gs-behind");
  if (!behind) {
    behind = document.createElement("div");
    behind.className = "gs-behind";
    behind.setAttribute("aria-hidden", "true");
    place.append(behind);
  }
  const [inner, outer] = [drawn.getBoundingClientRect(), place.getBoundingClientRect()];
  behind.style.left = `${inner.left - outer.left}px`;
  behind.style.top = `${inner.top - outer.top}px`;
  behind.style.width = `${inner.width}px`;
  behind.style.height = `${inner.height}px`;
  behind.replaceChildren(...layers.map(copied));
}

function watch(changes) {
  const touched = new Set();
  for (const change of changes) {
    const place = change.target instanceof Element ? change.target.closest(PLACES) : null;
    if (place && !change.target.closest(".gs-behind")) touched.add(place);
  }
  for (const place of touched) {
    clearTimeout(waiting.get(place));
    waiting.set(place, setTimeout(() => copy(place), AFTER));
  }
}

export default function steady() {
  // Called again on every run; the observer is there once.
  if (window[MARK]) return;
  window[MARK] = new MutationObserver(watch);
  window[MARK].observe(document.body, { childList: true, subtree: true });
  for (const place of document.querySelectorAll(PLACES)) copy(place);
}
