"""The Gradient flow page as its users meet it: by link, preset, knob and question."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.test_accessible import violations
from tests.browser.test_explore import choose, wait_badge

PLOT = ".js-plotly-plot"
MEDIANS = """() => [...document.querySelectorAll(".js-plotly-plot")].flatMap((plot) =>
    (plot._fullData ?? []).filter((line) => line.meta === "median").map((line) => line.y[0]))"""


def medians(page: Page, before: list[float] | None = None) -> list[float]:
    """Where the three lines begin, once they are others than before."""
    page.wait_for_function(
        f"(before) => {{ const now = ({MEDIANS})();"
        " return now.length === 3 && JSON.stringify(now) !== JSON.stringify(before); }",
        arg=before,
        timeout=60_000,
    )
    found: list[float] = page.evaluate(MEDIANS)
    return found


def test_a_visit_from_preset_to_knob_to_question_and_back(open_page: OpenPage) -> None:
    page = open_page("/gradient_flow", theme="dark")
    trained = medians(page)
    wait_badge(page, "pass")
    assert violations(page) == []

    page.get_by_text("A GRU that vanishes too", exact=True).click()
    vanished = medians(page, trained)
    assert max(vanished) < -30
    expect(page).to_have_url(re.compile("network=random"))
    expect(page.get_by_text("Gates are no cure by themselves", exact=False)).to_be_visible()

    knob = page.get_by_label("Keep bias", exact=True)
    knob.fill("5")
    knob.press("Enter")
    kept = medians(page, vanished)
    assert kept[0] > -3 > kept[1]
    expect(page).to_have_url(re.compile(r"f\.b_z=5"))
    expect(page.get_by_text("Gates are no cure by themselves", exact=False)).to_have_count(0)

    choose(page, "Gradient of the", "one unit")
    unit = medians(page, kept)
    expect(page).to_have_url(re.compile(r"f\.question=unit"))

    page.go_back()
    assert medians(page, unit) == kept


def test_a_link_brings_the_view_back_on_a_phone(open_page: OpenPage) -> None:
    page = open_page(
        "/gradient_flow?f.question=loss&f.when=step&f.step=20", viewport=(390, 844), touch=True
    )
    expect(page.get_by_text("exactly zero at every step").first).to_be_visible(timeout=60_000)
    chart = page.locator(PLOT).first
    expect(chart).to_be_visible()
    box = chart.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    with page.expect_download() as download:
        page.get_by_role("button", name="Numbers of this figure").click()
    text = download.value.path().read_text("utf-8-sig")
    heads, *rows = text.splitlines()
    assert heads.startswith("step,read,gru seed")
    assert len(rows) == 40
    assert violations(page) == []
