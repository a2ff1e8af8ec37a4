"""How long it remembers, as its users meet it: by the switch, by link, and on a phone."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.test_accessible import violations


def test_the_section_opens_by_its_switch_and_follows_the_cell(open_page: OpenPage) -> None:
    page = open_page("/gradient_flow")
    page.get_by_text("How long it remembers", exact=True).click()
    expect(page.get_by_text("GRU: The weights alone allow")).to_be_visible(timeout=60_000)
    expect(page).to_have_url(re.compile(r"f\.section=memory"))
    page.get_by_text("LSTM", exact=True).first.click()
    expect(page.get_by_text("LSTM: The weights alone bound nothing")).to_be_visible()
    assert page.locator(".js-plotly-plot").count() == 5


def test_on_a_phone_every_figure_fits_and_its_numbers_can_be_taken(open_page: OpenPage) -> None:
    page = open_page("/gradient_flow?f.section=memory", viewport=(390, 844), theme="dark")
    expect(page.get_by_text("GRU: The weights alone allow")).to_be_visible(timeout=60_000)
    charts = page.locator(".js-plotly-plot")
    expect(charts).to_have_count(5)
    for chart in charts.all():
        box = chart.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    with page.expect_download() as download:
        page.get_by_role("button", name="Numbers of this figure").last.click()
    heads, *rows = download.value.path().read_text("utf-8-sig").splitlines()
    assert heads == "step,norm,bound_from_gates,bound_from_weights"
    assert len(rows) == 39
    assert violations(page) == []
