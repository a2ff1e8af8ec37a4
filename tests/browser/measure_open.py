"""Measure opening: server start to the first picture, a second visitor, a changed setting.

Run from the repository root with ``python -m tests.browser.measure_open``. Not a test: times
say as much about the machine as about the app. A picture counts from the frame after the viewer
has drawn it.
"""

from __future__ import annotations

import statistics
import time

from playwright.sync_api import Browser, Page

from tests.browser import chromium
from tests.browser.server import Server, free_port, from_checkout, serve

STARTS = 3
VISITS = 8
CHANGES = 24
VIEWER = '[data-testid="gate-viewer"][data-step]'
DRAWN = "() => new Promise(r => requestAnimationFrame(() => setTimeout(() => r(0))))"


def opened(browser: Browser, url: str) -> tuple[Page, float]:
    """A new visitor's page, and the seconds until its picture."""
    page = browser.new_context(locale="en-US").new_page()
    start = time.perf_counter()
    page.goto(url)
    page.wait_for_selector(VIEWER)
    page.evaluate(DRAWN)
    return page, time.perf_counter() - start


def cold(browser: Browser) -> float:
    """Seconds from the start of a server process to the first picture in a browser."""
    port = free_port()
    start = time.perf_counter()
    with serve(from_checkout(port), port=port) as server:
        page, _ = opened(browser, server.url + "/explore")
        seconds = time.perf_counter() - start
        page.context.close()
    return seconds


def changes(page: Page, count: int = CHANGES) -> list[float]:
    """Seconds from the click on another seed to the new picture, T=200, H=32."""
    taken = []
    page.wait_for_selector('[data-testid="parity-badge"][data-state="pass"]', timeout=90_000)
    button = page.get_by_test_id("stNumberInputStepUp").nth(1)
    for _ in range(count):
        before = page.locator(VIEWER).get_by_test_id("readout").inner_text()
        start = time.perf_counter()
        button.click()
        page.wait_for_function(
            """before => {
                const host = [...document.querySelectorAll('*')].find(e => e.shadowRoot
                    && e.shadowRoot.querySelector('[data-testid="readout"]'));
                return host && host.shadowRoot.querySelector('[data-testid="readout"]')
                    .innerText !== before;
            }""",
            arg=before,
            polling="raf",
        )
        taken.append(time.perf_counter() - start)
        page.wait_for_selector('[data-testid="parity-badge"][data-state="pass"]')
    return taken


def visits(browser: Browser, server: Server) -> list[float]:
    """Seconds until the picture for visitors after the first."""
    opened(browser, server.url + "/explore")[0].context.close()
    taken = []
    for _ in range(VISITS):
        page, seconds = opened(browser, server.url + "/explore")
        taken.append(seconds)
        page.context.close()
    return taken


def row(name: str, taken: list[float]) -> str:
    """One line of the table."""
    ordered = sorted(taken)
    p95 = ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]
    return f"{name:<44}{len(taken):>4}{statistics.median(taken):>9.2f}{p95:>9.2f}"


def main() -> None:
    """Print the table."""
    print(f"{'seconds':<44}{'n':>4}{'median':>9}{'p95':>9}")
    with chromium.launch() as browser:
        print(row("server start to first picture", [cold(browser) for _ in range(STARTS)]))
        port = free_port()
        with serve(from_checkout(port), port=port) as server:
            print(row("another visitor's first picture", visits(browser, server)))
            view = (
                "/explore?network=random&hidden=32&source=generator&generator=noise&g.steps=200"
            )
            page, _ = opened(browser, server.url + view)
            print(row("another seed to the new picture, T=200 H=32", changes(page)))


if __name__ == "__main__":
    main()
