"""The Formulations page as its users meet it: picture, tables, equations, and on a phone."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import READY, OpenPage
from tests.browser.test_accessible import violations
from tests.browser.test_explore import wait_badge

FADED = """() => document.getAnimations().every((a) => a.playState !== "running")"""
LINES = """() => [...document.querySelectorAll(".js-plotly-plot")].map((plot) =>
    (plot._fullData ?? []).map((line) => line.meta))"""


def wait_lines(page: Page, wanted: list[str]) -> None:
    """Wait until the first figure shows these formulations, in this order."""
    page.wait_for_function(
        f"(wanted) => JSON.stringify(({LINES})()[0]) === JSON.stringify(wanted)",
        arg=wanted,
        timeout=60_000,
    )


def sound(page: Page) -> None:
    """Hold a page that has come to rest against axe: what is stale is pale."""
    page.wait_for_selector(READY, timeout=60_000)
    # A hovered button has the colours of Streamlit.
    page.mouse.move(1, 1)
    page.wait_for_function(FADED)
    assert violations(page) == []


def part(page: Page, name: str) -> None:
    """Go to a part of the page, once the last wish is done: its run may take the click."""
    page.wait_for_selector(READY, timeout=60_000)
    page.get_by_role("radiogroup", name="Part of the page").get_by_text(
        name, exact=True
    ).click()


def test_a_visit_from_the_picture_to_equations_and_tables(open_page: OpenPage) -> None:
    page = open_page("/formulations", theme="dark")
    wait_lines(page, ["torch", "onnx_before", "article_004"])
    wait_badge(page, "pass")
    sound(page)

    page.get_by_text("Keep or write", exact=True).click()
    wait_lines(page, ["cho_v3", "chung"])
    expect(page).to_have_url(re.compile(r"form\.pick=cho_v3"))

    part(page, "Who equals whom")
    row = page.locator(".gs-table tr", has_text="Cho et al. 2014 v3 → Chung et al. 2014")
    expect(row).to_contain_text("change the sign of all weights and biases of z")

    part(page, "Equations")
    expect(page.locator(".katex-display").first).to_be_visible()
    expect(page.get_by_text("h = (1 - z) * h_prev + z * h_tilde").first).to_be_visible()
    sound(page)

    page.go_back()
    expect(row).to_be_visible()


def test_every_part_fits_a_phone(open_page: OpenPage) -> None:
    pick = "form.pick=torch,article_002b,keras_after"
    page = open_page(
        f"/formulations?form.section=equations&{pick}", viewport=(390, 844), touch=True
    )
    expect(page.locator(".katex-display")).not_to_have_count(0)
    sound(page)
    for name in ("Equations", "Five articles", "Traps", "Who equals whom"):
        part(page, name)
        expect(page.locator(".gs-table").first).to_be_visible()
        wide = """() => [...document.querySelectorAll(".gs-table, .katex-display")].filter(
            (e) => e.getClientRects().length && e.getBoundingClientRect().right > 390).length"""
        assert page.evaluate(wide) == 0, name
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
    sound(page)
