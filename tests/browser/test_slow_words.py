"""What slow motion says of a share that is nearly all or nearly nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage


@pytest.mark.parametrize(
    ("z", "share"), [("0.9996", ">99%"), ("0.0004", "<1%"), ("1", "100%"), ("0.4", "40%")]
)
def test_only_what_is_certain_is_all_or_nothing(
    open_page: OpenPage, z: str, share: str
) -> None:
    page = open_page(f"/explore?network=recall&t=5&unit=1&whatif=z%3D{z}")
    page.get_by_test_id("slow-motion").click()
    for _ in range(2):
        page.get_by_test_id("slow-next").click()
    expect(page.get_by_test_id("slow-sentence")).to_contain_text(f"unit 1 keeps {share} of")
