"""Where the viewer's parts are and what they say."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urljoin, urlsplit

from playwright.sync_api import Locator, Page, expect

Open = Callable[..., Page]

CELL_COLOURS = """([key, columns, units]) => {
    const root = document.getElementById("host").shadowRoot;
    const canvas = root.querySelector(`[data-testid="track-${key}"] canvas`);
    const context = canvas.getContext("2d");
    const colours = [];
    for (let t = 0; t < columns; t++) for (let u = 0; u < units; u++) {
        const x = Math.floor((t + 0.5) * canvas.width / columns);
        const y = Math.floor((u + 0.5) * canvas.height / units);
        const [r, g, b] = context.getImageData(x, y, 1, 1).data;
        colours.push([r, g, b]);
    }
    return colours;
}"""
"""Colours of a heatmap's cells, step by step."""


def visit(page: Page, url: str) -> None:
    """Load a viewer's page, also by an address relative to what is on screen; wait for it."""
    page.goto(urljoin(page.url, url))
    expect(page.locator("body")).to_have_attribute("data-ready", "true")


def viewer(page: Page) -> Locator:
    return page.get_by_test_id("gate-viewer")


def at_step(page: Page, t: int) -> None:
    expect(viewer(page)).to_have_attribute("data-step", str(t))


def at_unit(page: Page, unit: int) -> None:
    expect(viewer(page)).to_have_attribute("data-unit", str(unit))


def number(text: str) -> float:
    return float(text.replace("−", "-"))


def middle(
    page: Page, columns: int, column: int, test_id: str = "track-input"
) -> tuple[float, float]:
    """Page coordinates of a column, in the middle of a track's plot."""
    box = page.get_by_test_id(test_id).locator(".plot").first.bounding_box()
    assert box
    return box["x"] + (column + 0.5) * box["width"] / columns, box["y"] + box["height"] / 2


def row(page: Page, key: str, rank: int, units: int) -> float:
    """Page coordinate of a heatmap's row."""
    box = page.get_by_test_id(f"track-{key}").locator(".plot").bounding_box()
    assert box
    return box["y"] + (rank + 0.5) * box["height"] / units


def address(page: Page) -> dict[str, str]:
    return {key: values[0] for key, values in parse_qs(urlsplit(page.url).query).items()}
