"""The Experiments page as its users meet it: run, watched, stopped, found again, taken away."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Page, expect

from gatescope.experiments.bundled import bundled_about
from tests.browser.conftest import OpenPage
from tests.browser.test_accessible import violations

LONG = """seeds = 2000
[constants]
hidden = 16
length = 50
[axes]
gain = {from = 0.5, to = 2.0, count = 40}
"""
"""Of which nobody waits for the end."""

SHORT = "seeds = 3\n[constants]\nhidden = 4\nlength = 20\n[axes]\ngain = [0.5, 1.0]\n"
PATIENCE = 60_000
"""Processes read NumPy before their first trial."""


def link(plan: str) -> str:
    return f"/experiments?{urlencode({'e.plan': 'own', 'e.text': plan})}"


def press(page: Page, key: str) -> None:
    # by its key: Streamlit has a button “Stop” of its own while a page runs
    page.locator(f".st-key-e-{key} button").click()


def test_an_experiment_is_run_watched_stopped_and_found_again(open_page: OpenPage) -> None:
    page = open_page(link(LONG))
    expect(page.get_by_text("Nothing computed yet")).to_be_visible()
    press(page, "run")
    # a figure of the first results, while others come
    expect(page.locator(".js-plotly-plot").first).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_text(" a second · about ")).to_be_visible(timeout=PATIENCE)
    guest = open_page(page.url, locale="zh-CN")
    expect(guest.locator(".st-key-e-looks-on")).to_be_visible()
    expect(guest.locator(".st-key-e-stop")).to_have_count(0)
    press(page, "stop")
    expect(page.get_by_text("Stopped after")).to_be_visible(timeout=PATIENCE)
    page.reload()
    expect(page.get_by_text("Stopped after")).to_be_visible()
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    press(page, "run")
    expect(page.get_by_text(" a second · about ")).to_be_visible(timeout=PATIENCE)
    press(page, "stop")
    expect(page.get_by_text("Stopped after")).to_be_visible(timeout=PATIENCE)


def test_an_experiment_is_computed_to_its_end_and_taken_away(open_page: OpenPage) -> None:
    page = open_page(link(SHORT), theme="dark")
    press(page, "run")
    expect(page.get_by_text("All 6 trials were computed here")).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    assert violations(page) == []
    with page.expect_download() as waited:
        press(page, "take-csv")
    rows = list(csv.DictReader(io.StringIO(Path(waited.value.path()).read_text("utf-8"))))
    assert len({row["key"] for row in rows}) == len(rows) == 6


def test_back_and_forward_go_through_the_plans(open_page: OpenPage) -> None:
    page = open_page("/experiments?e.plan=vanishing")
    begun, other = (bundled_about(name, "en").title for name in ("vanishing", "forget_bias"))
    page.locator(".st-key-gs-exp-card-forget_bias button").click()
    expect(page).to_have_url(re.compile("forget_bias"))
    title = page.locator("h3").first
    expect(title).to_have_text(other)
    page.go_back()
    expect(title).to_have_text(begun)
    page.go_forward()
    expect(title).to_have_text(other)


def test_the_page_fits_a_phone_and_is_in_reach(open_page: OpenPage) -> None:
    page = open_page("/experiments", viewport=(390, 844), touch=True, theme="dark")
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(page) == []
