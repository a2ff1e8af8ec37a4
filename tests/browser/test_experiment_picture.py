"""A figure is saved as SVG and PNG for a paper, and its address can be copied."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from plotly.offline import get_plotlyjs

from gatescope.paths import asset

PAGE = """
<div class="st-key-gs-paper-lags"><div class="js-plotly-plot" id="plot"></div></div>
<div id="files"></div>
"""
DATA = """{place: "st-key-gs-paper-lags", name: "mine-lags", width: 400, height: 300, scale: 2,
  svg: "SVG", png: "PNG", copy: "Copy", copied: "Copied", query: "e.figure=lags"}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page with a figure as Streamlit draws it, and what saves it."""
    with browser.new_context(accept_downloads=True) as context:
        opened = context.new_page()
        opened.route("**/*", lambda route: route.fulfill(body=PAGE, content_type="text/html"))
        opened.goto("http://lab.test/experiments?e.plan=chrono")
        opened.add_script_tag(content=get_plotlyjs())
        opened.evaluate(
            """() => Plotly.newPlot("plot", [{y: [1, 2]}],
                {paper_bgcolor: "#ffffff", width: 400, height: 300}, {displayModeBar: true})"""
        )
        source = asset("paper.js").read_text(encoding="utf-8").replace("export default", "")
        mount = f"paper({{data: {DATA}, parentElement: document.querySelector('#files')}});"
        opened.add_script_tag(content=f"{source}; {mount} {mount}")
        yield opened


@pytest.mark.parametrize(
    ("button", "begins"), [("SVG", b"<svg"), ("PNG", b"\x89PNG\r\n\x1a\n")]
)
def test_the_file_is_what_its_button_says(
    page: Page, button: str, begins: bytes, tmp_path: Path
) -> None:
    page.evaluate(
        "() => { document.body.onclick = ({target}) => { window.last = target.tagName } }"
    )
    with page.expect_download() as download:
        page.get_by_role("button", name=button, exact=True).click()
    assert download.value.suggested_filename == f"mine-lags.{button.lower()}"
    download.value.save_as(tmp_path / "file")
    content = (tmp_path / "file").read_bytes()
    assert content.startswith(begins)
    if button == "SVG":
        assert b'width="400" height="300"' in content
    else:
        assert tuple(int.from_bytes(content[k : k + 4]) for k in (16, 20)) == (800, 600)
    # a click beside the panel would close it, and Plotly's own click is one
    assert page.evaluate("window.last") == "BUTTON"


def test_it_is_there_once_however_often_the_page_runs(page: Page) -> None:
    expect(page.locator("#files button")).to_have_count(3)


def test_the_address_is_that_of_the_readers_server(page: Page) -> None:
    link = page.locator("#files input")
    expect(link).to_have_value("http://lab.test/experiments?e.figure=lags")
    page.get_by_role("button", name="Copy", exact=True).click()
    expect(page.get_by_role("status")).to_have_text("Copied")
