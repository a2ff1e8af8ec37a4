// What a page needs beyond Streamlit: the badge's details close like a menu does, and a link in a
// text goes on in the same language, with what a teacher's link hides and asks.
const MARK = "__gatescopePage";
const CARRIED = ["lang", "hide", "task"];

function carry(event) {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href);
  if (!link || link.origin !== location.origin || link.getAttribute("href").startsWith("#")) return;
  const [here, there] = [new URLSearchParams(location.search), new URL(link.href)];
  const missing = CARRIED.filter((key) => here.has(key) && !there.searchParams.has(key));
  for (const key of missing) there.searchParams.set(key, here.get(key));
  if (missing.length) link.href = there.href;
}

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
  // Before the browser follows it: in this tab, in another one, or copied.
  for (const type of ["pointerdown", "click", "contextmenu"]) document.addEventListener(type, carry, true);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = document.querySelector("details.gs-badge[open]");
    close(null);
    open?.querySelector("summary")?.focus();
  });
}
