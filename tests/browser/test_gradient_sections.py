"""Why a gradient survived and who reaches whom, in a browser: hover, click, small screen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.test_accessible import violations

MAP = ".st-key-f-reach .js-plotly-plot"
AREA = f"{MAP} .nsewdrag"


def cell(page: Page, source: int, target: int) -> tuple[float, float]:
    """Where a cell of the map is on the screen."""
    page.locator(AREA).scroll_into_view_if_needed()
    place: list[float] = page.evaluate(
        """([plot, area, x, y]) => {
            const { xaxis, yaxis } = document.querySelector(plot)._fullLayout;
            const box = document.querySelector(area).getBoundingClientRect();
            return [box.left + xaxis.d2p(x), box.top + yaxis.d2p(y)];
        }""",
        [MAP, AREA, source, target],
    )
    return place[0], place[1]


def wait_map(page: Page) -> None:
    page.locator(AREA).wait_for(state="visible", timeout=60_000)
    # The click is listened to a moment after the map stands.
    page.wait_for_function(
        f"() => document.querySelector('{MAP}')._ev?._events?.plotly_click", timeout=60_000
    )


def test_a_click_on_the_map_opens_the_span_and_stands_in_the_link(open_page: OpenPage) -> None:
    page = open_page("/gradient_flow?f.section=reach")
    wait_map(page)
    page.mouse.click(*cell(page, 3, 20))
    expect(page).to_have_url(re.compile(r"f\.source=3&f\.target=20"))
    expect(page.get_by_role("heading", name="From step 3 to step 20")).to_be_visible()
    expect(page.get_by_label("From step", exact=True)).to_have_value("3")
    expect(page.get_by_label("to step", exact=True)).to_have_value("20")
    expect(page.get_by_role("heading", name="output at step 20 depend")).to_be_visible()


def test_a_cell_can_be_clicked_again_after_another_was_typed(open_page: OpenPage) -> None:
    page = open_page("/gradient_flow?f.section=reach")
    wait_map(page)
    page.mouse.click(*cell(page, 3, 20))
    expect(page.get_by_role("heading", name="From step 3 to step 20")).to_be_visible()
    typed = page.get_by_label("From step", exact=True)
    typed.fill("7")
    typed.press("Enter")
    expect(page.get_by_role("heading", name="From step 7 to step 20")).to_be_visible()
    page.mouse.click(*cell(page, 3, 20))
    expect(page.get_by_role("heading", name="From step 3 to step 20")).to_be_visible()


def test_one_cursor_passes_through_shares_and_gates(open_page: OpenPage) -> None:
    page = open_page("/gradient_flow?f.section=why")
    plot = page.locator(".st-key-f-why .js-plotly-plot")
    plot.locator(".nsewdrag").first.wait_for(state="visible", timeout=60_000)
    plot.locator(".nsewdrag").first.hover()
    told = plot.locator(".hoverlayer")
    for part in ("step", "gradient", "keep path", "reset-gate path", "z, mean", "r, mean"):
        expect(told).to_contain_text(part)


@pytest.mark.parametrize(("section", "theme"), [("why", "light"), ("reach", "dark")])
def test_a_section_fits_a_phone_and_can_be_read(
    open_page: OpenPage, section: str, theme: str
) -> None:
    page = open_page(
        f"/gradient_flow?f.section={section}&network=sentiment",
        viewport=(390, 844),
        theme=theme,
        touch=True,
    )
    page.locator(".js-plotly-plot .main-svg").first.wait_for(timeout=60_000)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for box in page.locator(".js-plotly-plot").all():
        place = box.bounding_box()
        assert place is not None
        assert place["x"] >= 0
        assert place["x"] + place["width"] <= 390
    assert violations(page) == []
