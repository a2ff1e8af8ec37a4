"""The Parity page as its users meet it: broken by a switch, mended by a click."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.explore_page import wait_badge
from tests.browser.test_accessible import violations

TABLE = '[data-testid="parity-quantities"]'
CASES = '[data-testid="parity-cases"]'
PLOTS = ".js-plotly-plot .main-svg"


def settled(page: Page, state: str) -> None:
    wait_badge(page, state)
    expect(page.locator(TABLE)).to_be_visible(timeout=60_000)
    expect(page.locator(PLOTS).first).to_be_visible(timeout=60_000)


def test_a_switch_turns_the_badge_red_and_one_click_turns_it_green(open_page: OpenPage) -> None:
    page = open_page("/parity", theme="dark")
    settled(page, "pass")
    page.get_by_text("Swap r and z", exact=True).click()
    settled(page, "fail")
    expect(page).to_have_url(re.compile(r"p\.broken=swap"))
    first = page.locator(f"{TABLE} tr[data-quantity='layer 0 forward: r']")
    expect(first).to_have_attribute("data-state", "fail")
    expect(page.get_by_text("It first goes wrong at step 0", exact=False)).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="Make it right again").click()
    settled(page, "pass")
    expect(page).not_to_have_url(re.compile(r"p\.broken"))


def test_random_networks_are_judged_while_one_watches_and_can_be_stopped(
    open_page: OpenPage,
) -> None:
    page = open_page("/parity?p.seed=40")
    settled(page, "pass")
    page.get_by_role("button", name="Judge 1,000 random networks").click()
    counted = page.locator(CASES)
    expect(counted).to_have_attribute("data-done", re.compile(r"^[1-9]"), timeout=60_000)
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("Stopped; what was judged so far counts.")).to_be_visible(
        timeout=60_000
    )
    expect(counted).to_have_attribute("data-state", "pass")
    expect(counted).to_contain_text("seeds 40 to")
    with page.expect_download() as download:
        page.get_by_role("button", name="Report (Markdown)").click()
    assert "## Random networks" in download.value.path().read_text("utf-8")


def test_a_link_brings_the_broken_cell_back_on_a_phone(open_page: OpenPage) -> None:
    page = open_page("/parity?cell=lstm&p.broken=swap", viewport=(390, 844), touch=True)
    settled(page, "fail")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(page) == []
