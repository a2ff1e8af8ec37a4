"""A lesson as its reader meets it: by keys alone, on a phone, and again after a reload."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import READY, OpenPage
from tests.browser.explore_page import VIEWER, wait_badge, wait_step
from tests.browser.test_accessible import violations

SLUG = "01-why-plain-rnns-forget"
LINK = f"/lessons?s.lesson={SLUG}"

ADD_WORD = """lesson => {
    const word = document.createElement("button");
    Object.assign(word, { className: "gs-word", textContent: "hold it" });
    word.dataset.set = "whatif=z%3D1";
    lesson.querySelector(".words").append(word);
}"""


PATIENCE = 60_000
"""For what a server computes that others keep busy."""


def wait_url(page: Page, pattern: str) -> None:
    expect(page).to_have_url(re.compile(pattern), timeout=PATIENCE)


def wait_figure(page: Page, name: str, value: int) -> None:
    """Wait until the viewer stands somewhere."""
    expect(page.locator(VIEWER)).to_have_attribute(name, str(value), timeout=PATIENCE)


def at_step(page: Page, step: int) -> None:
    expect(page.get_by_test_id("lesson")).to_have_attribute("data-step", str(step))


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def tab_to(page: Page, test_id: str) -> None:
    """Go there as somebody does who has no mouse."""
    wanted = page.get_by_test_id(test_id)
    for _ in range(30):
        if wanted.evaluate("node => node.getRootNode().activeElement === node"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{test_id} is out of reach")


def test_a_lesson_is_read_by_keys_alone_and_remembered(open_page: OpenPage) -> None:
    page = open_page("/lessons")
    expect(page.get_by_test_id("lessons-done")).to_have_text(re.compile("^0 of"))
    assert violations(page) == []
    page.get_by_test_id("shelf").get_by_role("link").first.focus()
    press(page, "Enter")
    wait_figure(page, "data-step", 3)
    expect(page.get_by_test_id("check")).to_be_disabled()
    page.get_by_test_id("option-0").get_by_role("radio").focus()
    press(page, "Space", "ArrowDown")
    tab_to(page, "check")
    press(page, "Enter")
    expect(page.get_by_test_id("verdict")).to_contain_text("You chose “In most cases”;")
    # from the sentence on the keys turn the page, and nothing is asked of the server
    press(page, "ArrowRight")
    at_step(page, 2)
    wait_url(page, r"s\.step=2")
    expect(page.locator("html")).to_have_attribute("data-gs-veiled", "")
    assert page.get_by_test_id("answer").inner_text() == ""

    tab_to(page, "curve")
    press(page, "ArrowUp", "ArrowUp", "End", "ArrowDown")
    tab_to(page, "check")
    press(page, "Enter")
    gap = page.locator("output[data-late=gap]")
    # the text after it tells the gap, so the verdict does not
    expect(page.get_by_test_id("verdict")).to_have_text(re.compile(r"^Your curve: \D+\.$"))
    assert 0.0 < float(gap.inner_text()) < 1.0
    expect(page.locator("html")).not_to_have_attribute("data-gs-veiled", "")

    press(page, "ArrowRight")
    at_step(page, 3)
    wait_figure(page, "data-unit", 1)
    wait_step(page, 3)
    expect(page.get_by_test_id("task")).to_be_hidden()
    tab_to(page, "skip")
    press(page, "Enter")
    page.get_by_role("button", name="a gate").focus()
    press(page, "Enter")
    wait_step(page, 10)
    expect(page.locator(VIEWER)).to_have_attribute("data-lit", "z")
    tab_to(page, "scrub")
    press(page, "End", "ArrowLeft")
    expect(page.get_by_test_id("task")).to_contain_text("✓ Done")

    page.get_by_role("button", name="The end: what you predicted").focus()
    press(page, "Enter")
    record = page.get_by_test_id("record").get_by_role("listitem")
    expect(record.nth(0)).to_contain_text("You: In most cases")
    expect(record.nth(0)).to_contain_text("True: About as often as by guessing")
    expect(record.nth(1)).to_contain_text(f"{gap_of(page)} apart on average")
    expect(record.nth(2)).to_contain_text("skipped")
    wait_url(page, r"s\.step=6")
    expect(page.get_by_test_id("lessons-done")).to_have_text(re.compile("^1 of"))
    # paper has no width on screen, and still its curves are drawn
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".paper svg")).to_have_count(2)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.reload()
    page.wait_for_selector(READY, timeout=PATIENCE)
    expect(record.nth(0)).to_contain_text("You: In most cases")
    page.go_back()
    at_step(page, 3)
    expect(page.get_by_test_id("verdict")).to_be_visible()
    wait_badge(page, "pass")
    page.wait_for_selector(READY)
    assert violations(page) == []


def gap_of(page: Page) -> str:
    told = page.evaluate(
        """() => {
            const { guesses } = JSON.parse(localStorage.getItem("gatescope.lessons"))[SLUG];
            return JSON.stringify(guesses);
        }""".replace("SLUG", f'"{SLUG}"')
    )
    assert '"3":null' in told
    text = page.get_by_test_id("record").get_by_role("listitem").nth(1).inner_text()
    found = re.search(r"(\d\.\d\d) apart", text)
    assert found is not None
    return found[1]


def test_a_what_if_of_the_text_stays_until_the_figure_changes(open_page: OpenPage) -> None:
    page = open_page(f"{LINK}&s.step=3", viewport=(390, 844), theme="dark", touch=True)
    page.get_by_test_id("skip").tap()
    page.get_by_test_id("lesson").evaluate(ADD_WORD)
    page.get_by_text("hold it", exact=True).tap()
    wait_url(page, r"whatif=z(=|%3D)1")
    page.get_by_test_id("to-text").tap()
    expect(page.get_by_text("hold it", exact=True)).to_be_in_viewport()
    wait_badge(page, "pass")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(page) == []
    # a button that no mouse has to call stands beside the bars
    bars = page.locator(VIEWER).locator(".why-bars").bounding_box()
    change = page.get_by_test_id("why-change").first.bounding_box()
    assert bars is not None
    assert change is not None
    assert change["x"] >= bars["x"] + bars["width"]
    page.get_by_test_id("reset").tap()
    expect(page).not_to_have_url(re.compile("whatif"), timeout=PATIENCE)
    expect(page.get_by_test_id("reset")).to_be_hidden()
