"""Take the README's picture of the app: ``python -m tests.browser.picture``."""

from __future__ import annotations

from tests.browser import chromium
from tests.browser.server import ROOT, free_port, from_checkout, serve

VIEW = "/explore?network=recall&example=distraction&lang=en"


def main() -> None:
    """Open Explore, wait for the badge, and write assets/picture.png."""
    port = free_port()
    with serve(from_checkout(port), port=port) as server, chromium.launch() as browser:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(server.url + VIEW)
        page.wait_for_selector('[data-testid="gate-viewer"]')
        page.wait_for_selector(
            '[data-testid="parity-badge"][data-state="pass"]', timeout=90_000
        )
        page.screenshot(path=ROOT / "assets" / "picture.png")


if __name__ == "__main__":
    main()
