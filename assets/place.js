// Tells a row of files where the viewer stands when somebody reaches for it; never while scrubbing.
const mounted = new WeakMap();

export default function place({ data, parentElement, setStateValue }) {
  const me = mounted.get(parentElement) ?? begin(parentElement);
  // Every run of the page brings a new way to report.
  me.report = (text) => setStateValue("place", text);
  me.known = data.place;
  const { waiting } = me;
  if (waiting >= 0 && me.known === me.reported) {
    me.waiting = -1;
    me.row.querySelectorAll("button")[waiting]?.click();
  }
  return () => {
    me.life.abort();
    mounted.delete(parentElement);
  };
}

function begin(parentElement) {
  const row = parentElement.closest(".st-key-gs-take");
  const me = { row, known: null, reported: null, report: null, waiting: -1, life: new AbortController() };
  const { signal } = me.life;
  for (const type of ["pointerenter", "pointerdown", "focusin"]) row.addEventListener(type, () => reach(me), { signal });
  // Whoever is faster than the report waits for it: the file shows what is on screen now.
  row.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button || reach(me)) return;
    event.stopPropagation();
    event.preventDefault();
    me.waiting = [...row.querySelectorAll("button")].indexOf(button);
  }, { capture: true, signal });
  mounted.set(parentElement, me);
  return me;
}

/** Report where the viewer stands, and say whether the server knows already. */
function reach(me) {
  const now = ask();
  if (now === null || now === me.known) return true;
  if (now !== me.reported) me.report((me.reported = now));
  return false;
}

/** The viewer answers within the call. */
function ask() {
  let found = null;
  const hear = ({ detail }) => (found = JSON.stringify(detail));
  window.addEventListener("gatescope:here", hear);
  window.dispatchEvent(new CustomEvent("gatescope:ask"));
  window.removeEventListener("gatescope:here", hear);
  return found;
}
