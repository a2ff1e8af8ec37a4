"""Take the README's pictures of the app: ``python -m tests.browser.picture``."""

from __future__ import annotations

from tests.browser import chromium
from tests.browser.server import ROOT, free_port, from_checkout, serve

PICTURES = {
    "picture.png": (
        "/explore?network=recall&example=distraction",
        '[data-testid="gate-viewer"]',
    ),
    "gradient_flow.png": ("/gradient_flow", ".js-plotly-plot .scatterlayer .js-line"),
}
"""File in assets: the view, and what has to be drawn in it."""


def main() -> None:
    """Open each view, wait for the badge, and write its picture."""
    port = free_port()
    with serve(from_checkout(port), port=port) as server, chromium.launch() as browser:
        for name, (view, drawn) in PICTURES.items():
            page = browser.new_page(viewport={"width": 1440, "height": 960}, locale="en-US")
            page.goto(server.url + view)
            page.wait_for_selector(drawn)
            page.wait_for_selector(
                '[data-testid="parity-badge"][data-state="pass"]', timeout=90_000
            )
            page.screenshot(path=ROOT / "assets" / name)


if __name__ == "__main__":
    main()
