"""A what-if from end to end: by link, by the viewer's controls, and taken back."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.explore_page import VIEWER, choose, wait_badge, wait_step

EDITS = '[data-testid="what-if-edit"]'
TITLE = '[data-testid="viewer-title"]'


def edits(page: Page, *labels: str) -> None:
    """Wait until the viewer shows these edits and no others."""
    expect(page.locator(EDITS)).to_have_count(len(labels), timeout=30_000)
    for k, label in enumerate(labels):
        expect(page.locator(EDITS).nth(k)).to_contain_text(label)


def hold(page: Page, preset: str) -> None:
    """Open the what-if and choose one of the named ones."""
    toggle = page.get_by_test_id("what-if-toggle")
    if toggle.get_attribute("aria-expanded") == "false":
        toggle.click()
    page.get_by_test_id(f"preset-{preset}").click()


def test_a_link_opens_a_what_if_and_torch_agrees_with_it(open_page: OpenPage) -> None:
    page = open_page("/explore?network=recall&t=7&whatif=z%3D0.5%40u1;x.5%3DB")
    wait_step(page, 7)
    edits(page, "Update gate z of unit 1 held at 0.5", "Step 5 reads “B”")
    expect(page.locator(TITLE)).to_contain_text("What if? Update gate z of unit 1")
    wait_badge(page, "pass")


def test_each_cell_held_passes_its_check(open_page: OpenPage) -> None:
    for cell, text in [("lstm", "f%3D1;i%3D0.5%40t3-9"), ("rnn", "scale%3D2")]:
        page = open_page(f"/explore?cell={cell}&whatif={text}")
        wait_badge(page, "pass")


def test_a_preset_is_one_step_of_the_history_and_the_viewer_stays(
    open_page: OpenPage,
) -> None:
    page = open_page("/explore?network=recall&t=9&unit=3")
    wait_step(page, 9)
    hold(page, "freeze")
    edits(page, "Update gate z held at 1")
    expect(page).to_have_url(re.compile("whatif=z%3D1"))
    wait_step(page, 9)
    expect(page.locator(VIEWER)).to_have_attribute("data-unit", "3")
    hold(page, "forget")
    edits(page, "Update gate z held at 1", "Reset gate r held at 0")
    expect(page).to_have_url(re.compile("whatif=z%3D1%3Br%3D0"))
    page.go_back()
    edits(page, "Update gate z held at 1")
    page.go_back()
    edits(page)
    expect(page.locator(TITLE)).not_to_contain_text("What if?")
    wait_step(page, 9)
    page.go_forward()
    edits(page, "Update gate z held at 1")


def test_another_cell_keeps_what_fits_and_says_what_does_not(open_page: OpenPage) -> None:
    page = open_page("/explore?network=recall&whatif=z%3D0;x.5%3DB")
    edits(page, "Update gate z", "Step 5")
    page.get_by_role("radio", name="LSTM").click()
    edits(page, "Step 5 reads “B”")
    expect(page.get_by_test_id("stAlertContentInfo")).to_contain_text("has no gate z")
    expect(page).to_have_url(re.compile("whatif=x.5%3DB"))


def test_another_example_is_tried_with_the_same_edits(open_page: OpenPage) -> None:
    page = open_page("/explore?network=recall&whatif=z%3D0")
    edits(page, "Update gate z held at 0")
    choose(page, "Network", "Predict the wave")
    edits(page, "Update gate z held at 0")
    wait_badge(page, "pass")


def test_a_mangled_what_if_breaks_nothing(open_page: OpenPage) -> None:
    page = open_page("/explore?whatif=%3Cimg src=x onerror=alert(1)%3E;z=9;r=0.5")
    edits(page, "Reset gate r held at 0.5")
    told = page.get_by_test_id("notes")
    expect(told).to_contain_text("is no part of a what-if")
    expect(told).to_contain_text("needs a number from 0 to 1")


def test_a_blank_can_be_read_in_the_place_of_a_letter(open_page: OpenPage) -> None:
    page = open_page("/explore?network=random&source=text&text=hello gates&whatif=x.0%3D%20")
    edits(page, "Step 0 reads “ ” instead of “h”")


def test_home_cannot_be_edited(open_page: OpenPage) -> None:
    page = open_page("/")
    expect(page.locator(VIEWER)).to_be_visible()
    expect(page.get_by_test_id("what-if")).to_be_hidden()
