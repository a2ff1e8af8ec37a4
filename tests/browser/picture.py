"""Take the README's pictures of the app: ``python -m tests.browser.picture [file …]``."""

from __future__ import annotations

import sys
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser import chromium
from tests.browser.server import ROOT, free_port, from_checkout, serve

PATIENCE = 180_000


def explore(page: Page, url: str) -> None:
    """Open a shipped network, and wait for the badge."""
    page.goto(f"{url}/explore?network=recall&example=distraction")
    page.wait_for_selector('[data-testid="gate-viewer"]')
    _wait_for_badge(page)


def gradient_flow(page: Page, url: str) -> None:
    """Open the race of the gradients, and wait for its lines and the badge."""
    page.goto(f"{url}/gradient_flow")
    page.wait_for_selector(".js-plotly-plot .scatterlayer .js-line")
    _wait_for_badge(page)


def train(page: Page, url: str) -> None:
    """Train the networks that the Train page begins with, to the end."""
    page.goto(f"{url}/train?l.section=train")
    page.get_by_role("button", name="Start the training").click()
    expect(page.get_by_text("Trained: 846 steps")).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    page.wait_for_timeout(1_500)


def experiments(page: Page, url: str) -> None:
    """Open an experiment that ships, at its first figure."""
    page.goto(f"{url}/experiments?e.plan=half_life_b_z")
    page.wait_for_selector(".js-plotly-plot .scatterlayer .js-line")
    page.wait_for_timeout(1_500)
    page.locator(".js-plotly-plot").first.scroll_into_view_if_needed()


def lesson(page: Page, url: str) -> None:
    """Open the first lesson, with its question not yet answered."""
    page.goto(f"{url}/lessons?s.lesson=01-why-plain-rnns-forget")
    page.wait_for_selector('[data-testid="gate-viewer"]')
    _wait_for_badge(page)


PICTURES: dict[str, Callable[[Page, str], None]] = {
    "picture.png": explore,
    "gradient_flow.png": gradient_flow,
    "train.png": train,
    "experiments.png": experiments,
    "lesson.png": lesson,
}
"""File in assets: what brings the page there."""


def _wait_for_badge(page: Page) -> None:
    page.wait_for_selector('[data-testid="parity-badge"][data-state="pass"]', timeout=90_000)


def main(names: list[str]) -> None:
    """Open each view and write its picture."""
    port = free_port()
    with serve(from_checkout(port), port=port) as server, chromium.launch() as browser:
        for name in names or PICTURES:
            page = browser.new_page(viewport={"width": 1440, "height": 960}, locale="en-US")
            PICTURES[name](page, server.url)
            page.screenshot(path=ROOT / "assets" / name)


if __name__ == "__main__":
    main(sys.argv[1:])
