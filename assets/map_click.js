// Tells the page which cell of a map was clicked: Streamlit itself reports clicks on points only.
const LOOK = 400;
const mounted = new WeakMap();

export default function mapClick({ data, parentElement, setStateValue }) {
  const me = mounted.get(parentElement) ?? begin(parentElement);
  // Every run of the page brings a new way to report, and perhaps a new plot.
  me.report = (cell) => setStateValue("cell", cell);
  me.place = data.place;
  me.look();
  return () => {
    clearInterval(me.timer);
    mounted.delete(parentElement);
  };
}

function begin(parentElement) {
  const me = { place: "", report: null, known: new WeakSet(), count: 0 };
  me.look = () => {
    const plot = document.querySelector(`.${CSS.escape(me.place)} .js-plotly-plot`);
    if (!plot?.on || me.known.has(plot)) return;
    me.known.add(plot);
    plot.on("plotly_click", ({ points }) => {
      const point = points.find(({ data }) => data.type === "heatmap");
      // The same cell clicked twice is two clicks.
      if (point) me.report({ source: point.x, target: point.y, count: ++me.count });
    });
  };
  me.timer = setInterval(me.look, LOOK);
  mounted.set(parentElement, me);
  return me;
}
