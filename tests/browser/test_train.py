"""The Train page as its users meet it: set up, trained, found again by its link."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.test_accessible import violations

SMALL = "l.task=recall&l.sequences=300&l.length=8&l.held_out=50&l.units=4&l.epochs=4"
PATIENCE = 120_000
"""A worker reads all of PyTorch before its first step."""


def step(page: Page, name: str) -> None:
    page.get_by_role("radio", name=name).click()
    page.mouse.move(0, 0)


def test_a_network_is_trained_evaluated_and_found_again(open_page: OpenPage) -> None:
    page = open_page(f"/train?{SMALL}", theme="dark")
    expect(page.get_by_test_id("split")).to_contain_text("270")
    assert violations(page) == []
    page.get_by_role("button", name="Next: 2 Network").click()
    units = page.get_by_label("Units (hidden size H)", exact=True)
    units.fill("5")
    units.press("Enter")
    expect(page.get_by_text("195 recurrent layers + 24 answer")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="Next: 3 Train").click()
    page.get_by_role("button", name="Start the training").click()
    expect(page).to_have_url(re.compile(r"l\.run=[0-9a-f]{16}"))
    expect(page.get_by_text("Trained: 20 steps")).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    assert violations(page) == []

    other = open_page(page.url, locale="zh-CN")
    expect(other.locator(".js-plotly-plot").first).to_be_visible()

    page.get_by_role("button", name="Next: 4 Evaluate").click()
    expect(page.get_by_text("sequences that the training never saw")).to_be_visible()
    assert violations(page) == []


def test_every_step_fits_a_phone(open_page: OpenPage) -> None:
    page = open_page("/train?l.optimizer=sgd&l.compare=units", viewport=(390, 844), touch=True)
    for name in ("1 Data", "2 Network", "3 Train", "4 Evaluate"):
        step(page, name)
        expect(page.get_by_role("radio", name=name)).to_be_checked()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        assert violations(page) == []
