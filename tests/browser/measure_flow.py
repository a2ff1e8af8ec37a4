"""Measure the race: from a knob to the painted lines, 20 networks of each cell, T=200, H=32.

Run from the repository root with ``python -m tests.browser.measure_flow [turns]``. Not a test:
times say as much about the machine as about the app. A turn counts from the press of a key in
the knob to the frame after Plotly has drawn other lines than before.
"""

from __future__ import annotations

import sys
import time

from playwright.sync_api import Page

from tests.browser import chromium
from tests.browser.measure_what_if import row
from tests.browser.server import free_port, from_checkout, serve

RANDOM = "/gradient_flow?network=random&source=generator&generator=noise&hidden=32"
PLOT = ".js-plotly-plot"
DRAWN = "() => new Promise(r => requestAnimationFrame(() => setTimeout(() => r(0))))"

WATCH = """() => {
    const lines = () => {
        const plot = document.querySelector(".js-plotly-plot");
        const medians = (plot?._fullData ?? []).filter((line) => line.meta === "median");
        return medians.length < 3 ? "" : JSON.stringify(medians.map((m) => m.y[0]));
    };
    const before = lines();
    window.gsPainted = new Promise((done) => {
        const look = () => {
            const now = lines();
            if (now && now !== before) setTimeout(() => done(performance.now()));
            else requestAnimationFrame(look);
        };
        document.addEventListener("keydown", () => { window.gsPressed = performance.now(); },
            { capture: true, once: true });
        look();
    });
}"""


def turn(page: Page, label: str, key: str) -> float:
    """Milliseconds from a key in a knob to the new lines."""
    knob = page.get_by_label(label, exact=True)
    knob.focus()
    page.evaluate(WATCH)
    knob.press(key)
    return float(page.evaluate("async () => (await window.gsPainted) - window.gsPressed"))


def turns(page: Page, label: str, count: int) -> list[float]:
    """Turn a knob up, and look at each picture a moment as a person does."""
    taken = []
    for _ in range(count):
        taken.append(turn(page, label, "ArrowUp"))
        page.wait_for_selector('[data-testid="parity-badge"][data-state="pass"]')
        page.wait_for_timeout(300)
    return taken


def appears(page: Page, path: str) -> float:
    """Milliseconds from a link to the painted lines."""
    start = time.perf_counter()
    page.goto(path)
    page.wait_for_selector(f"{PLOT} .scatterlayer .js-line", timeout=180_000)
    page.evaluate(DRAWN)
    return 1e3 * (time.perf_counter() - start)


def main() -> None:
    """Print the table."""
    count = int((*sys.argv[1:], "20")[0])
    port = free_port()
    with (
        serve(from_checkout(port), port=port) as server,
        chromium.launch() as browser,
    ):
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        base = server.url + RANDOM
        appears(page, f"{base}&g.steps=200&f.seeds=20")
        print("GRU, RNN and LSTM, H=32; milliseconds to the painted race")
        print(f"{'':<20}{'turns':>6}{'p50':>9}{'p95':>9}{'most':>9}")
        links = [f"{base}&g.steps=200&f.seeds=20&weights={k}" for k in range(2, 7)]
        print(row("T=200 by its link", [appears(page, link) for link in links]))
        for label in ("Recurrent gain", "Keep bias", "Input strength"):
            print(row(label, turns(page, label, count)))
        links = [f"{base}&g.steps=10000&f.seeds=20&weights={k}" for k in range(3)]
        print(row("T=10,000 by its link", [appears(page, link) for link in links]))


if __name__ == "__main__":
    main()
