"""Measure a what-if: from the edit in the browser to the painted new picture, T=200, H=32.

Run from the repository root with ``python -m tests.browser.measure_what_if [edits]``. Not a
test: times say as much about the machine as about the app. An edit counts from the event in the
form to the frame after the new picture has been drawn.
"""

from __future__ import annotations

import sys

import numpy as np
from playwright.sync_api import Page

from tests.browser import chromium
from tests.browser.server import free_port, from_checkout, serve

VIEW = (
    "/explore?network=random&hidden=32&source=generator&generator=noise&g.steps=200&t=3&unit=5"
)

EDIT = """([field, value]) => new Promise((done) => {
    const host = [...document.querySelectorAll("*")].find((node) => node.shadowRoot
        && node.shadowRoot.querySelector('[data-testid="what-if"]'));
    const root = host.shadowRoot;
    const input = root.querySelector(`[data-testid="${field}"]`);
    const begun = performance.now();
    const chips = root.querySelector('[data-testid="what-if-edits"]');
    const watch = new MutationObserver(() => {
        if (!chips.textContent.includes(value)) return;
        watch.disconnect();
        // The viewer draws in the task that changes the chips; the next frame shows it.
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
    });
    watch.observe(chips, { childList: true, subtree: true, characterData: true });
    input.value = value;
    input.dispatchEvent(new Event("change", { bubbles: true }));
})"""


def kinds(count: int) -> list[tuple[str, str, list[str]]]:
    """Pages of the form, their fields, and the values that are typed into them."""
    values = [f"{0.01 + 0.98 * k / count:.3f}" for k in range(count)]
    return [("hold", "hold-number", values), ("scale", "scale-number", values)]


def measure(page: Page, count: int) -> list[str]:
    """A row for each kind of edit, and one for all."""
    every: list[float] = []
    lines = []
    page.get_by_test_id("what-if-toggle").click()
    for kind, field, values in kinds(count):
        page.get_by_test_id(f"whatif-kind-{kind}").click()
        taken = []
        for value in values:
            taken.append(float(page.evaluate(EDIT, [field, value.rstrip("0")])))
            # The badge's check runs after the picture; a person looks at it meanwhile.
            page.wait_for_selector('[data-testid="parity-badge"][data-state="pass"]')
        lines.append(row(kind, taken))
        every += taken
        page.get_by_test_id("whatif-reset").click()
        page.wait_for_selector('[data-testid="what-if-edit"]', state="detached")
    return [*lines, row("all", every)]


def row(name: str, taken: list[float]) -> str:
    """One line of the table."""
    p50, p95 = np.percentile(taken, [50, 95])
    return f"{name:<20}{len(taken):>6}{p50:>9.0f}{p95:>9.0f}{max(taken):>9.0f}"


def main() -> None:
    """Print the table."""
    count = int((*sys.argv[1:], "30")[0])
    port = free_port()
    with (
        serve(from_checkout(port), port=port) as server,
        chromium.launch() as browser,
    ):
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(server.url + VIEW)
        page.wait_for_selector(
            '[data-testid="parity-badge"][data-state="pass"]', timeout=90_000
        )
        print("GRU, T=200, H=32; milliseconds from the edit to the painted picture")
        print(f"{'':<20}{'edits':>6}{'p50':>9}{'p95':>9}{'most':>9}")
        print("\n".join(measure(page, count)))


if __name__ == "__main__":
    main()
