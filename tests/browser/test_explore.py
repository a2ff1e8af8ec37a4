"""Explore as its users meet it: by link, by key, by drag, in two tabs."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import READY, OpenPage, watch
from tests.browser.explore_page import (
    BADGE,
    SIZES,
    VIEWER,
    choose,
    hide_sidebar,
    show_sidebar,
    step,
    steps,
    track,
    wait_badge,
    wait_step,
)
from tests.browser.server import free_port, from_checkout, serve


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


@pytest.mark.parametrize(("size", "theme"), [*zip(SIZES, ("light", "dark"), strict=True)])
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


def test_a_number_stands_in_its_field_as_in_the_link(open_page: OpenPage) -> None:
    page = open_page("/explore?network=random&hidden=7&weights=5")
    units = page.get_by_label("Units (hidden size H)")
    expect(units).to_have_value("7")
    for count in ("9", "12"):
        units.fill(count)
        units.press("Enter")
        expect(page).to_have_url(re.compile(f"hidden={count}"))
        expect(units).to_have_value(count)
    page.go_back()
    expect(page).to_have_url(re.compile("hidden=9"))
    expect(units).to_have_value("9")
    expect(page.get_by_label("Seed of the weights")).to_have_value("5")


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
