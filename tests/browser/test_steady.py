"""A chart that is taken away and put back anew stays in sight in between."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from gatescope.paths import asset

AFTER_MS = 200

CHART = """
<div class="js-plotly-plot"><div class="plot-container"><div class="svg-container"
  style="width: 200px; height: 100px; position: relative">
  <svg class="main-svg" width="200" height="100">
    <defs><clipPath id="cut"><rect/></clipPath></defs><g class="xtick"></g>
    <path class="line" clip-path="url(#cut)" d="M0 0L9 9"/></svg>
</div></div></div>
"""
PAGE = f"""
<style>{asset("style.css").read_text(encoding="utf-8")}</style>
<div class="st-key-steady-loss"><p>Loss</p>
  <div id="slot">{CHART}</div></div>
<div class="st-key-other"><div id="elsewhere">{CHART}</div></div>
"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page with a chart that is drawn again, and one that is not."""
    with browser.new_context() as context:
        opened = context.new_page()
        opened.clock.install()
        opened.set_content(PAGE)
        source = asset("steady.js").read_text(encoding="utf-8").replace("export default", "")
        opened.add_script_tag(content=source + "; window.steady = steady; steady();")
        opened.clock.run_for(AFTER_MS)
        yield opened


def test_a_copy_lies_behind_it(page: Page) -> None:
    behind = page.locator(".st-key-steady-loss > .gs-behind")
    expect(behind).to_have_count(1)
    expect(behind).to_have_attribute("aria-hidden", "true")
    assert page.evaluate(
        """() => {
            const [a, b] = ['#slot .svg-container', '.gs-behind'].map(
                (s) => document.querySelector(s).getBoundingClientRect());
            return Math.abs(a.left - b.left) + Math.abs(a.top - b.top);
        }"""
    ) == pytest.approx(0.0)


def test_the_copy_needs_nothing_of_the_original(page: Page) -> None:
    line = page.locator(".gs-behind path.line")
    expect(line).to_have_attribute("clip-path", "url(#behind-cut)")
    expect(page.locator("#behind-cut")).to_have_count(1)
    expect(page.locator("#cut")).to_have_count(2)


def test_it_stays_while_the_chart_is_away_and_becomes_the_new_one(page: Page) -> None:
    page.evaluate("document.querySelector('#slot').replaceChildren()")
    page.clock.run_for(AFTER_MS)
    expect(page.locator(".gs-behind path.line")).to_have_count(1)
    new = CHART.replace("M0 0L9 9", "M0 0L5 5")
    page.evaluate("(html) => { document.querySelector('#slot').innerHTML = html; }", new)
    page.clock.run_for(AFTER_MS)
    expect(page.locator(".gs-behind path.line")).to_have_attribute("d", "M0 0L5 5")
    expect(page.locator(".gs-behind")).to_have_count(1)


def test_other_charts_have_no_copy(page: Page) -> None:
    page.evaluate("steady()")
    expect(page.locator(".st-key-other .gs-behind")).to_have_count(0)
