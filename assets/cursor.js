// Tells the part of the page around it where the viewer's cursor rests, and sends the cursor to a step.
const REST = 300;
const SLIP = 5;
const mounted = new WeakMap();

export default function cursor({ data, parentElement, setStateValue }) {
  const me = mounted.get(parentElement) ?? begin(parentElement, data);
  // Every run of the page brings a new way to report.
  me.report = ({ t, unit }) => {
    const text = `${t},${unit}`;
    if (text === me.reported) return;
    me.reported = text;
    setStateValue("at", { t, unit });
  };
  if (me.fresh) {
    window.dispatchEvent(new CustomEvent("gatescope:ask"));
    me.fresh = false;
  } else if (data.go !== me.asked) {
    // A new picture forgets the click; that is no wish.
    if (data.go !== null) window.dispatchEvent(new CustomEvent("gatescope:go", { detail: data.go }));
    me.asked = data.go;
  }
  return () => {
    me.life.abort();
    clearTimeout(me.timer);
    mounted.delete(parentElement);
  };
}

function begin(parentElement, data) {
  const me = { fresh: true, asked: data.go, reported: null, report: null, timer: 0, life: new AbortController() };
  window.addEventListener("gatescope:at", (event) => {
    const place = event.detail;
    clearTimeout(me.timer);
    me.timer = setTimeout(() => me.report(place), me.fresh ? 0 : REST);
  }, { signal: me.life.signal });
  clicksInSpace(me.life.signal);
  mounted.set(parentElement, me);
  return me;
}

// Streamlit hears of clicks in a plane only. In space Plotly says at the press which dot it was; it counts if the
// pointer is let go where it was pressed, for a drag turns the picture.
function clicksInSpace(signal) {
  const heard = new WeakSet();
  let pressed = null;
  window.addEventListener("pointerover", ({ target }) => {
    const plot = target instanceof Element ? target.closest(".js-plotly-plot") : null;
    if (!plot?.on || heard.has(plot)) return;
    heard.add(plot);
    plot.on("plotly_click", ({ points: [point] }) => {
      if (pressed && point?.data.type === "scatter3d") pressed.step = Number(point.customdata);
    });
  }, { signal, capture: true });
  window.addEventListener("pointerdown", ({ clientX: x, clientY: y }) => {
    pressed = { x, y, step: NaN };
  }, { signal, capture: true });
  window.addEventListener("pointerup", ({ clientX: x, clientY: y }) => {
    const press = pressed;
    if (!press || Math.hypot(x - press.x, y - press.y) > SLIP) return;
    // Plotly looks for the dot when it draws the next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => {
      if (Number.isInteger(press.step)) window.dispatchEvent(new CustomEvent("gatescope:go", { detail: press.step }));
    }));
  }, { signal, capture: true });
}
