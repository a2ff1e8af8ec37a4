"""Shown to a class, the reasons of a number fit on a small projector: keys do not scroll."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage

OVER = "panel => panel.scrollHeight - panel.clientHeight"


@pytest.mark.parametrize(
    ("cell", "whatif", "language"),
    [("gru", "", "en"), ("gru", "z=0.5@u1", "zh"), ("lstm", "", "zh"), ("lstm", "f=0.5", "en")],
)
def test_the_reasons_fit_the_screen(
    open_page: OpenPage, cell: str, whatif: str, language: str
) -> None:
    edits = f"&whatif={whatif.replace('=', '%3D').replace('@', '%40')}" if whatif else ""
    page = open_page(
        f"/explore?network=brackets&cell={cell}&t=5&lang={language}{edits}",
        viewport=(1280, 720),
    )
    page.get_by_test_id("present").click()
    page.keyboard.press("3")
    expect(page.get_by_test_id("why")).to_be_visible()
    assert page.get_by_test_id("readout").evaluate(OVER) <= 1
