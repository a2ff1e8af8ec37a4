// Tells the part of the page around it where the viewer's cursor rests, and sends the cursor to a step.
const REST = 300;
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
  mounted.set(parentElement, me);
  return me;
}
