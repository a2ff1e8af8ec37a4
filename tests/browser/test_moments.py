"""The scrubber over the training: dragged, moved by keys, sent as a link, and taken back."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from gatescope.training.lab.plan import Lane
from tests.browser.conftest import OpenPage
from tests.browser.explore_page import VIEWER, track, wait_badge, wait_step
from tests.browser.server import Server
from tests.ui.trained_runs import make_run, small_plan

TITLE = '[data-testid="viewer-title"]'


def strip(page: Page) -> Locator:
    return page.get_by_test_id("moments")


def opened(page: Page) -> Locator:
    """Open the strip, and give its handle."""
    page.get_by_test_id("moments-open").click()
    handle = page.get_by_test_id("moments-handle")
    expect(handle).to_be_visible()
    return handle


WATCH = """(strip) => {
  window.gsMoments = [strip.dataset.step];
  new MutationObserver(() => {
    const { step } = strip.dataset;
    if (window.gsMoments.at(-1) !== step) window.gsMoments.push(step);
  }).observe(strip, { attributes: true });
}"""
"""Keeps every moment at which the handle stands."""


def wait_moment(page: Page, step: int) -> None:
    """Wait until the picture is of this moment, and the handle stands there."""
    expect(strip(page)).to_have_attribute("data-shown", str(step), timeout=30_000)
    expect(strip(page)).to_have_attribute("data-step", str(step))


def drag(page: Page, *places: float) -> None:
    """Move the pressed pointer over these shares of the strip's width."""
    box = page.get_by_test_id("moments-track").bounding_box()
    assert box is not None
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] - 11, y)
    page.mouse.down()
    for place in places:
        page.mouse.move(box["x"] + 11 + place * (box["width"] - 22), y)


def test_a_drag_shows_the_moment_under_the_hand_and_is_one_step_of_the_history(
    open_page: OpenPage,
) -> None:
    page = open_page("/explore?network=recall&t=9&unit=3&zoom=2")
    wait_step(page, 9)
    opened(page)
    drag(page, 0.9, 0.6, 0.5)
    wait_moment(page, 200)
    expect(page.locator(TITLE)).to_contain_text("after training step 200")
    expect(page.get_by_test_id("viewer-look")).to_contain_text("as it was after step 200")
    drag_on = page.get_by_test_id("moments-track").bounding_box()
    assert drag_on is not None
    page.mouse.move(drag_on["x"] + 4, drag_on["y"] + 20)
    wait_moment(page, 0)
    expect(page).not_to_have_url(re.compile("moment="))
    page.mouse.up()
    expect(page).to_have_url(re.compile("moment=0"))
    wait_step(page, 9)
    expect(page.locator(VIEWER)).to_have_attribute("data-unit", "3")
    expect(page).to_have_url(re.compile("zoom=2"))
    wait_badge(page, "pass")
    expect(page.get_by_test_id("parity-badge")).to_contain_text("after training step 0")
    page.go_back()
    wait_moment(page, 3000)
    wait_step(page, 9)


def test_keys_move_the_handle_and_leave_the_step_alone(open_page: OpenPage) -> None:
    page = open_page("/explore?network=recall&t=9")
    wait_step(page, 9)
    handle = opened(page)
    expect(handle).to_be_focused()
    expect(handle).to_have_attribute("aria-valuetext", "step 3,000, loss 0.00027")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    wait_moment(page, 10)
    expect(page).to_have_url(re.compile("moment=10"))
    expect(page).to_have_url(re.compile("t=9"))
    wait_step(page, 9)
    page.keyboard.press("End")
    wait_moment(page, 3000)
    expect(page).not_to_have_url(re.compile("moment="))


def test_it_is_quiet_at_first_and_hides_again(open_page: OpenPage) -> None:
    page = open_page("/explore")
    expect(page.get_by_test_id("moments-open")).to_be_visible()
    expect(page.get_by_test_id("moments-track")).to_be_hidden()
    opened(page)
    page.get_by_test_id("moments-hide").click()
    expect(page.get_by_test_id("moments-open")).to_be_focused()
    expect(page.get_by_test_id("moments-track")).to_be_hidden()


def test_a_run_opens_by_its_link_and_plays_to_its_end(
    open_page: OpenPage, server: Server
) -> None:
    plan = small_plan("adding", (Lane("lstm", 3), Lane("rnn", 3)))
    network = make_run(server.home, plan=plan, moments=(0, 45, 90))
    page = open_page(f"/explore?network={network}&moment=0")
    wait_moment(page, 0)
    expect(page.locator(TITLE)).to_contain_text("Add two numbers · held-out sequence 0")
    scale = track(page, "c").locator(".ends").inner_text()
    # A busy machine may show two moments between two looks of a test: the page keeps count.
    page.evaluate(WATCH, strip(page).element_handle())
    page.get_by_test_id("moments-play").click()
    wait_moment(page, 90)
    assert page.evaluate("window.gsMoments") == ["0", "45", "90"]
    page.goto(f"{server.url}/explore?network={network}&moment=45")
    wait_moment(page, 45)
    expect(page.locator(TITLE)).to_contain_text("after training step 45")
    assert track(page, "c").locator(".ends").inner_text().split()[-1] == scale.split()[-1]
    page.get_by_test_id("moments-end").click()
    wait_moment(page, 90)
    expect(page).not_to_have_url(re.compile("moment="))


def test_the_race_follows_the_handle(open_page: OpenPage) -> None:
    page = open_page("/gradient_flow?network=recall&moment=30")
    wait_moment(page, 30)
    expect(page.get_by_test_id("stAlertContentInfo")).to_contain_text("one network of each")
    page.get_by_test_id("moments-end").click()
    wait_moment(page, 3000)
    expect(page.get_by_test_id("stAlertContentInfo")).to_have_count(0)
    expect(page).not_to_have_url(re.compile("moment="))
