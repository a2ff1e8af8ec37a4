"""Measure a drag over the training: from the wish in the browser to the painted picture.

Run from the repository root with ``python -m tests.browser.measure_moments [drags]``. Not a
test: times say as much about the machine as about the app. The run has T=60, H=16; a wish
counts from the pointer's move to the frame after the viewer has drawn the new picture.
"""

from __future__ import annotations

import sys

import numpy as np
from playwright.sync_api import Page

from gatescope.training.lab.plan import Lane
from tests.browser import chromium
from tests.browser.server import free_port, from_checkout, serve
from tests.ui.trained_runs import make_run, small_plan

MOMENTS = tuple(range(0, 400, 10))

MOVE = """(index) => new Promise((done) => {
    const find = (id) => [...document.querySelectorAll("*")]
        .map((node) => node.shadowRoot?.querySelector(`[data-testid="${id}"]`)).find(Boolean);
    const track = find("moments-track"), strip = find("moments");
    const heading = () => find("viewer-title").textContent;
    const { left, top, width } = track.getBoundingClientRect();
    const count = Number(track.querySelector('[role="slider"]').ariaValueMax);
    const x = left + 11 + (index / count) * (width - 22);
    const before = heading(), begun = performance.now();
    const watch = () => {
        if (heading() === before) return requestAnimationFrame(watch);
        // The viewer draws in the task that changes the heading; the next frame shows it.
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
    };
    const event = { clientX: x, clientY: top + 9, pointerId: 1, button: 0, bubbles: true };
    track.dispatchEvent(new PointerEvent("pointermove", event));
    requestAnimationFrame(watch);
})"""

HOLD = """(index) => {
    const find = (id) => [...document.querySelectorAll("*")]
        .map((node) => node.shadowRoot?.querySelector(`[data-testid="${id}"]`)).find(Boolean);
    const track = find("moments-track");
    track.setPointerCapture = () => undefined;
    const { right, top } = track.getBoundingClientRect();
    const event = { clientX: right - 11, clientY: top + 9, pointerId: 1, button: 0 };
    track.dispatchEvent(new PointerEvent("pointerdown", { ...event, bubbles: true }));
}"""


def measure(page: Page, count: int) -> list[float]:
    """Milliseconds of each move, the hand never resting."""
    page.evaluate(HOLD)
    rng = np.random.default_rng(0)
    places = [int(k) for k in rng.permutation(len(MOMENTS) - 1)]
    taken = []
    for k in range(count):
        taken.append(float(page.evaluate(MOVE, places[k % len(places)])))
        page.wait_for_timeout(120)
    return taken


def main() -> None:
    """Print the table."""
    count = int((*sys.argv[1:], "60")[0])
    port = free_port()
    with (
        serve(from_checkout(port), port=port) as server,
        chromium.launch() as browser,
    ):
        plan = small_plan("adding", (Lane("gru", 16), Lane("rnn", 16)), length=60)
        network = make_run(server.home, plan=plan, moments=MOMENTS)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(f"{server.url}/explore?network={network}")
        page.wait_for_selector(
            '[data-testid="parity-badge"][data-state="pass"]', timeout=90_000
        )
        page.get_by_test_id("moments-open").click()
        print("GRU, T=60, H=16; milliseconds from the hand's move to the painted picture")
        print(f"{'':<20}{'moves':>6}{'p50':>9}{'p95':>9}{'most':>9}")
        for name, n in (("first time", min(count, len(MOMENTS) - 1)), ("again", count)):
            taken = measure(page, n)
            p50, p95 = np.percentile(taken, [50, 95])
            print(f"{name:<20}{n:>6}{p50:>9.0f}{p95:>9.0f}{max(taken):>9.0f}")


if __name__ == "__main__":
    main()
