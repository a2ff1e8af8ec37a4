"""What Explore is given to read: sentences, numbers, files, good ones and bad ones."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.explore_page import (
    SIZES,
    VIEWER,
    show_sidebar,
    step,
    steps,
    track,
    wait_badge,
    wait_step,
)

CSV = b"time,heat\n0,0.1\n1,0.5\n2,-0.4\n3,0.2\n"


def wait_steps(page: Page, count: int) -> None:
    expect(page.locator(VIEWER)).to_have_attribute("data-steps", str(count), timeout=30_000)


def sentence(page: Page) -> str:
    """The one error sentence on the page."""
    alert = page.get_by_test_id("stAlertContentError")
    expect(alert).to_have_count(1, timeout=30_000)
    return alert.inner_text()


def upload(page: Page, name: str, data: bytes) -> None:
    show_sidebar(page)
    page.locator('input[type="file"]').set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": data}
    )
    told = page.get_by_test_id("stFileChipName").filter(has_text=name)
    expect(told).to_be_visible(timeout=60_000)


def big_csv(mib: int) -> bytes:
    row = b"0.25,0.5\n"
    return b"a,b\n" + row * (mib * 2**20 // len(row))


BAD_FILES: list[tuple[str, Callable[[], bytes], str]] = [
    ("empty.csv", lambda: b"", "empty"),
    ("picture.csv", lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "expected"),
    ("words.csv", lambda: b"a,b\nx,y\nz,w\n", "number"),
    ("nan.csv", lambda: b"a\n1\nNaN\n3\n", "row 3"),
    ("code.npy", lambda: b"\x93NUMPY\x01\x00cos\nsystem\n", "NPY"),
]


BAD_TEXT = [
    ("network=recall&source=text&text=🙂", "🙂"),
    ("network=sentiment&source=text&text=the movie was <script>alert(1)</script>", "script"),
    ("network=wave&source=numbers&numbers=1 2 nan 4", "nan"),
    ("network=adding&source=numbers&numbers=1 2 3", "3"),
    ("network=random&hidden=1024&g.steps=100000", "1024"),
]


HOSTILE = [
    "network=<script>alert(1)</script>&cell=../../etc/passwd",
    "t=-5&unit=1e9&sort=evil&scale=%00&zoom=NaN",
    "text=" + "A" * 5000 + "&source=text",
    "network=random&hidden=999999&weights=-1&g.period=inf",
]


def test_typing_a_sentence_on_a_phone(open_page: OpenPage) -> None:
    page = open_page("/explore?network=sentiment&source=text", viewport=(390, 844))
    show_sidebar(page)
    box = page.get_by_label("Text", exact=True)
    box.fill("this movie was not bad")
    box.press("Control+Enter")
    wait_steps(page, 5)
    expect(page).to_have_url(re.compile("text=this"))
    page.reload()
    wait_steps(page, 5)


def test_a_chinese_sentence_needs_no_spaces(open_page: OpenPage) -> None:
    page = open_page("/explore?network=sentiment&source=text&lang=zh&text=电影不好看")
    wait_steps(page, 3)
    expect(track(page, "z")).to_contain_text("更新门")


@pytest.mark.parametrize(("size", "theme"), [*zip(SIZES, ("light", "dark"), strict=True)])
def test_a_good_csv_is_shown(
    open_page: OpenPage, size: tuple[int, int], theme: Literal["light", "dark"]
) -> None:
    page = open_page("/explore?network=random&source=upload", viewport=size, theme=theme)
    upload(page, "good.csv", CSV)
    wait_steps(page, 4)
    wait_badge(page, "pass")


@pytest.mark.parametrize("size", SIZES)
def test_a_broken_csv_is_named_and_the_picture_stays(
    open_page: OpenPage, size: tuple[int, int]
) -> None:
    page = open_page("/explore?network=random&source=upload", viewport=size)
    before = steps(page)
    upload(page, "broken.csv", CSV.replace(b"-0.4", b"oops"))
    told = sentence(page)
    assert "oops" in told
    assert "row 4" in told
    assert "heat" in told
    assert steps(page) == before


@pytest.mark.parametrize(("name", "data", "named"), BAD_FILES, ids=[b[0] for b in BAD_FILES])
def test_a_bad_file_gets_one_sentence(
    open_page: OpenPage, name: str, data: Callable[[], bytes], named: str
) -> None:
    page = open_page("/explore?network=random&source=upload&hidden=4")
    before = steps(page)
    upload(page, name, data())
    told = sentence(page)
    assert named.lower() in told.lower()
    assert told.strip().endswith(".")
    assert "Traceback" not in told
    assert "still the last one" in told
    assert steps(page) == before


def test_a_file_of_19_megabytes_is_cut_and_says_so(open_page: OpenPage) -> None:
    page = open_page("/explore?network=random&source=upload&hidden=4")
    upload(page, "big.csv", big_csv(19))
    expect(page.get_by_text("100,000").first).to_be_visible(timeout=60_000)
    wait_steps(page, 100_000)
    wait_badge(page, "pass")


@pytest.mark.parametrize(("query", "named"), BAD_TEXT)
def test_bad_text_gets_one_sentence_and_something_stays_on_screen(
    open_page: OpenPage, query: str, named: str
) -> None:
    page = open_page(f"/explore?{query}")
    assert named in sentence(page)
    expect(page.locator(VIEWER)).to_be_visible()
    wait_badge(page, "pass")


@pytest.mark.parametrize("query", HOSTILE)
def test_a_hostile_link_shows_notes_and_a_picture(open_page: OpenPage, query: str) -> None:
    page = open_page(f"/explore?{query}")
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    expect(page.locator(VIEWER)).to_be_visible()
    assert steps(page) >= 1
    assert 0 <= step(page) < steps(page)
    assert "Traceback" not in page.content()
    several = page.get_by_test_id("notes").all_inner_texts()
    notes = several + page.get_by_test_id("stAlertContentInfo").all_inner_texts()
    in_viewer = page.locator(VIEWER).inner_text()
    assert notes or "does not exist" in in_viewer or "goes from 0" in in_viewer


def test_one_step_is_a_picture(open_page: OpenPage) -> None:
    page = open_page("/explore?network=random&source=numbers&numbers=1")
    wait_steps(page, 1)
    page.keyboard.press("ArrowRight")
    wait_step(page, 0)
    wait_badge(page, "pass")


def test_more_steps_than_there_are_columns_are_shown_reduced(open_page: OpenPage) -> None:
    page = open_page("/explore?network=random&hidden=4&g.steps=12001")
    expect(page.get_by_text("reduced resolution")).to_be_visible(timeout=60_000)
    assert steps(page) == 12_001
    wait_badge(page, "pass")
