// What a page needs beyond Streamlit: the badge's details close like a menu does.
const MARK = "__gatescopePage";

function close(except) {
  for (const open of document.querySelectorAll("details.gs-badge[open]")) {
    if (open !== except) open.open = false;
  }
}

export default function page() {
  // Called again on every run; the listeners are there once.
  if (window[MARK]) return;
  window[MARK] = true;
  document.addEventListener("pointerdown", (event) => {
    close(event.target instanceof Element ? event.target.closest("details.gs-badge") : null);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = document.querySelector("details.gs-badge[open]");
    close(null);
    open?.querySelector("summary")?.focus();
  });
}
