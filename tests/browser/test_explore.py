"""Explore as its users meet it: by link, by key, by drag, by typing, by file."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, TimeoutError, expect

from tests.browser.conftest import READY, OpenPage, watch
from tests.browser.server import free_port, from_checkout, serve

VIEWER = '[data-testid="gate-viewer"]'
BADGE = '[data-testid="parity-badge"]'
SIZES = [(1440, 900), (390, 844)]
CSV = b"time,heat\n0,0.1\n1,0.5\n2,-0.4\n3,0.2\n"


def step(page: Page) -> int:
    return int(page.locator(VIEWER).get_attribute("data-step") or "-1")


def wait_step(page: Page, t: int) -> None:
    expect(page.locator(VIEWER)).to_have_attribute("data-step", str(t))


def steps(page: Page) -> int:
    return int(page.locator(VIEWER).get_attribute("data-steps") or "-1")


def wait_steps(page: Page, count: int) -> None:
    expect(page.locator(VIEWER)).to_have_attribute("data-steps", str(count), timeout=30_000)


def wait_badge(page: Page, state: str) -> None:
    expect(page.locator(BADGE)).to_have_attribute("data-state", state, timeout=90_000)


def show_sidebar(page: Page) -> None:
    """On a phone the sidebar starts closed."""
    button = page.get_by_test_id("stExpandSidebarButton")
    if button.is_visible():
        button.click()
    # It slides in, and a list that opens meanwhile closes again.
    page.wait_for_function(
        """() => document.querySelector('[data-testid="stSidebar"]')
            .getBoundingClientRect().left === 0"""
    )


def choose(page: Page, label: str, name: str) -> None:
    """Choose from a list, as a person does: open it again where it has closed."""
    option = page.get_by_role("option", name=name)
    for _ in range(5):
        page.get_by_label(label, exact=True).click()
        try:
            option.click(timeout=5_000)
        except TimeoutError:
            page.keyboard.press("Escape")
        else:
            return
    raise AssertionError(f"{name} could not be chosen")


def track(page: Page, key: str) -> Locator:
    """The band of one quantity."""
    return page.locator(VIEWER).get_by_test_id(f"track-{key}")


def hide_sidebar(page: Page) -> None:
    width = page.viewport_size
    if width and width["width"] < 700:
        page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()


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
    expect(page.get_by_text(name)).to_be_visible(timeout=60_000)


def test_a_cold_server_opens_explore_by_its_link(browser: Browser) -> None:
    port = free_port()
    with serve(from_checkout(port), port=port) as server:
        context = browser.new_context(base_url=server.url, locale="en-US")
        page, errors = context.new_page(), list[str]()
        watch(page, errors)
        page.goto("/explore?network=recall&cell=gru&t=7&unit=3")
        wait_step(page, 7)
        expect(page.locator(VIEWER)).to_have_attribute("data-unit", "3")
        expect(page.get_by_role("link", name="Home")).to_be_visible()
        wait_badge(page, "pass")
        context.close()
        assert not errors
        assert "Traceback" not in server.log()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_keys_scrub(
    open_page: OpenPage, size: tuple[int, int], theme: Literal["light", "dark"]
) -> None:
    page = open_page("/explore?t=0", viewport=size, theme=theme)
    wait_step(page, 0)
    last = steps(page) - 1
    for key, t in [("ArrowRight", 1), ("Shift+ArrowRight", 11), ("ArrowLeft", 10)]:
        page.keyboard.press(key)
        wait_step(page, t)
    page.keyboard.press("End")
    wait_step(page, last)
    page.keyboard.press("Home")
    wait_step(page, 0)
    expect(page).to_have_url(re.compile("t=0"))


def test_keys_do_not_scrub_while_typing(open_page: OpenPage) -> None:
    page = open_page("/explore?source=text&t=3")
    page.get_by_label("Text", exact=True).click()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("End")
    page.keyboard.press("Home")
    assert step(page) == 3


@pytest.mark.parametrize("size", SIZES)
def test_dragging_scrubs_and_sends_nothing(open_page: OpenPage, size: tuple[int, int]) -> None:
    page = open_page("/explore?t=0", viewport=size)
    wait_badge(page, "pass")
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    sent: list[str] = []
    session.on("Network.webSocketFrameSent", lambda _: sent.append("frame"))
    session.on("Network.requestWillBeSent", lambda e: sent.append(e["request"]["url"]))
    page.reload()  # a request that is seen: the ears are open
    wait_badge(page, "pass")
    assert any(url.startswith("http") for url in sent)
    page.wait_for_selector(READY)
    sent.clear()
    box = page.locator(VIEWER).get_by_test_id("scrub").bounding_box()
    assert box is not None
    y = box["y"] + min(box["height"], 300) / 2
    page.mouse.move(box["x"] + 4, y)
    page.mouse.down()
    seen = set()
    for i in range(1, 21):
        page.mouse.move(box["x"] + box["width"] * i / 21, y)
        seen.add(page.evaluate("() => new Promise(r => requestAnimationFrame(() => r(0)))"))
        seen.add(step(page))
    page.mouse.up()
    assert len(seen) > 10
    for key in ["ArrowLeft", "ArrowRight"] * 10:
        page.keyboard.press(key)
    page.wait_for_function("() => new URLSearchParams(location.search).get('t') > 0")
    # Blobs and data come from the page itself and not from the server.
    assert [url for url in sent if not url.startswith(("blob:", "data:"))] == []


@pytest.mark.parametrize("size", SIZES)
def test_switching_network_and_cell(open_page: OpenPage, size: tuple[int, int]) -> None:
    page = open_page("/explore", viewport=size)
    wait_badge(page, "pass")
    show_sidebar(page)
    choose(page, "Network", "Wave")
    expect(page).to_have_url(re.compile("network=wave"))
    page.get_by_role("radio", name="LSTM").click()
    expect(page).to_have_url(re.compile("cell=lstm"))
    hide_sidebar(page)
    expect(track(page, "f")).to_contain_text("Forget gate")
    wait_badge(page, "pass")


@pytest.mark.parametrize("size", SIZES)
def test_typing_a_sentence(open_page: OpenPage, size: tuple[int, int]) -> None:
    page = open_page("/explore?network=sentiment&source=text", viewport=size)
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


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
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


BAD_TEXT = [
    ("network=recall&source=text&text=🙂", "🙂"),
    ("network=sentiment&source=text&text=the movie was <script>alert(1)</script>", "script"),
    ("network=brackets&source=text&text=%20", "none is there"),
    ("network=wave&source=numbers&numbers=1 2 nan 4", "nan"),
    ("network=wave&source=numbers&numbers=1;DROP TABLE", "DROP"),
    ("network=adding&source=numbers&numbers=1 2 3", "3"),
    ("network=random&hidden=1024&g.steps=100000", "1024"),
]


@pytest.mark.parametrize(("query", "named"), BAD_TEXT)
def test_bad_text_gets_one_sentence_and_something_stays_on_screen(
    open_page: OpenPage, query: str, named: str
) -> None:
    page = open_page(f"/explore?{query}")
    assert named in sentence(page)
    expect(page.locator(VIEWER)).to_be_visible()
    wait_badge(page, "pass")


HOSTILE = [
    "network=<script>alert(1)</script>&cell=../../etc/passwd",
    "t=-5&unit=1e9&sort=evil&scale=%00&zoom=NaN",
    "seed=99999999999999999999&source=sample",
    "lang=%F0%9F%92%A9",
    "text=" + "A" * 5000 + "&source=text",
    "network=random&hidden=999999&weights=-1&g.period=inf",
]


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


def test_a_hundred_thousand_steps_are_shown_reduced(open_page: OpenPage) -> None:
    page = open_page("/explore?network=random&hidden=4&g.steps=100000")
    expect(page.get_by_text("reduced resolution")).to_be_visible(timeout=60_000)
    assert steps(page) == 100_000
    wait_badge(page, "pass")


def test_back_and_forward_bring_views_back(open_page: OpenPage) -> None:
    page = open_page("/explore")
    page.get_by_role("radio", name="RNN").click()
    expect(page).to_have_url(re.compile("cell=rnn"))
    page.get_by_role("radio", name="LSTM").click()
    expect(page).to_have_url(re.compile("cell=lstm"))
    page.go_back()
    expect(page.get_by_role("radio", name="RNN")).to_be_checked()
    expect(track(page, "z")).to_have_count(0)
    page.go_forward()
    expect(page.get_by_role("radio", name="LSTM")).to_be_checked()
    expect(track(page, "f")).to_contain_text("Forget gate")


def test_a_view_is_a_link(open_page: OpenPage) -> None:
    page = open_page("/explore?network=wave&cell=lstm&source=generator&generator=step")
    expect(page.locator(VIEWER)).to_be_visible()
    page.keyboard.press("Home")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("ArrowDown")
    expect(page).to_have_url(re.compile(r"(?=.*[?&]t=20\b)(?=.*[?&]unit=\d)"))
    unit = page.locator(VIEWER).get_attribute("data-unit")
    friend = open_page("/" + page.url.split("/", 3)[3])
    wait_step(friend, 20)
    expect(friend.locator(VIEWER)).to_have_attribute("data-unit", unit or "")
    expect(friend.get_by_role("radio", name="LSTM")).to_be_checked()


def test_the_language_follows_the_browser_and_the_switch(open_page: OpenPage) -> None:
    page = open_page("/explore", locale="zh-CN")
    expect(track(page, "z")).to_contain_text("更新门")
    page.get_by_role("radio", name="English").click()
    expect(track(page, "z")).to_contain_text("Update gate")
    expect(page).to_have_url(re.compile("lang=en"))


def test_the_badge_opens_into_its_evidence(open_page: OpenPage) -> None:
    page = open_page("/explore")
    wait_badge(page, "pass")
    page.wait_for_function("() => window.__gatescopePage")
    badge = page.locator(BADGE)
    badge.locator("> summary").click()
    for word in ("torch 2.", "float64", "Allowed", "Gradients"):
        assert word in badge.inner_text()
    badge.get_by_text("Every quantity").click()
    assert "h_n" in badge.inner_text()
    page.keyboard.press("Escape")
    expect(badge).not_to_have_attribute("open", "")
    badge.locator("> summary").click()
    expect(badge).to_have_attribute("open", "")
    page.mouse.click(700, 700)
    expect(badge).not_to_have_attribute("open", "")


def test_the_badges_evidence_fits_a_phone(open_page: OpenPage) -> None:
    page = open_page("/explore", viewport=(390, 844))
    wait_badge(page, "pass")
    page.locator(BADGE).locator("> summary").click()
    body = page.locator(f"{BADGE} .gs-badge-body")
    expect(body).to_be_visible()
    assert body.evaluate("e => e.scrollWidth <= e.clientWidth")
    box = body.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390


def test_home_shows_a_living_network(open_page: OpenPage) -> None:
    page = open_page("/", theme="dark")
    before = step(page)
    page.keyboard.press("ArrowRight")
    wait_step(page, before + 1)
    wait_badge(page, "pass")
    page.get_by_role("link", name="Explore").first.click()
    expect(page).to_have_url(re.compile("/explore"))


def test_two_tabs_are_independent(open_page: OpenPage) -> None:
    one, two = open_page("/explore?cell=rnn"), open_page("/explore?network=wave")
    for tab in (one, two):
        expect(tab.locator(VIEWER)).to_be_visible()
    one.keyboard.press("End")
    two.keyboard.press("Home")
    wait_step(one, steps(one) - 1)
    wait_step(two, 0)
    expect(track(one, "z")).to_have_count(0)
    expect(track(two, "z")).to_contain_text("Update gate")
