// Saves a figure that is on the page as SVG or PNG, with Plotly's own means, and copies a link.
const SAVED = 10000; // ms; until then a picture of many points is written
const mounted = new WeakMap();

// Plotly saves by a click on a link of its own, outside: it must not count as one beside the panel.
const quiet = (event) => {
  if (event.target instanceof Element && event.target.matches("a[download]")) event.stopPropagation();
};

export default function paper({ data, parentElement }) {
  const me = mounted.get(parentElement) ?? begin(parentElement);
  me.data = data;
  me.svg.textContent = data.svg;
  me.png.textContent = data.png;
  me.copy.textContent = data.copy;
  me.link.setAttribute("aria-label", data.copy);
  // Relative to where the reader is: the server may be known under another name.
  me.link.value = data.query ? new URL(`?${data.query}`, location.href).href : "";
  me.row.hidden = !data.query;
  return () => mounted.delete(parentElement);
}

function begin(parentElement) {
  const me = { data: null };
  const files = element("div", "gs-paper-row");
  me.row = element("div", "gs-paper-row");
  me.svg = button(files, () => save(me, "svg"));
  me.png = button(files, () => save(me, "png"));
  me.link = element("input", "gs-paper-link");
  me.link.readOnly = true;
  me.link.addEventListener("focus", () => me.link.select());
  me.row.append(me.link);
  me.copy = button(me.row, () => copy(me));
  me.told = element("span", "gs-paper-told");
  me.told.setAttribute("role", "status");
  me.row.append(me.told);
  parentElement.append(files, me.row);
  mounted.set(parentElement, me);
  return me;
}

function element(name, kind) {
  const made = document.createElement(name);
  made.className = kind;
  return made;
}

function button(row, act) {
  const made = element("button", "gs-paper-button");
  made.type = "button";
  made.addEventListener("click", act);
  row.append(made);
  return made;
}

/** Plotly is not to be had from outside: the camera among a figure's buttons saves for us. */
function save(me, format) {
  const { place, name, width, height, scale } = me.data;
  const plot = document.querySelector(`.${CSS.escape(place)} .js-plotly-plot`);
  const camera = plot?._fullLayout?._modeBar?.buttons.flat().find(({ name }) => name === "toImage");
  if (!camera) return;
  plot._context.toImageButtonOptions = {
    format, filename: name, width, height, scale: format === "png" ? scale : 1,
  };
  window.addEventListener("click", quiet, true);
  setTimeout(() => window.removeEventListener("click", quiet, true), SAVED);
  camera.click(plot);
}

async function copy(me) {
  me.link.select();
  try {
    await navigator.clipboard.writeText(me.link.value);
  } catch {
    // Without a secure connection browsers have no clipboard of this kind.
    if (!document.execCommand("copy")) return;
  }
  me.told.textContent = me.data.copied;
  setTimeout(() => (me.told.textContent = ""), 2000);
}
