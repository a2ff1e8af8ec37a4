"""What stands around the pages: progress, glossary, the tour, a link for a class."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from gatescope.lessons.shelf import lesson_slugs
from tests.browser.conftest import OpenPage
from tests.browser.explore_page import step, wait_badge, wait_step
from tests.browser.test_accessible import violations


def test_home_knows_how_far_this_browser_has_come(open_page: OpenPage) -> None:
    # any answer of the server will do to write into the store of its pages
    page = open_page("/_stcore/health", viewport=(390, 844), settle=False)
    done, begun = lesson_slugs()[0], lesson_slugs()[2]
    kept = {done: {"step": 9, "done": True}, begun: {"step": 2}, lesson_slugs()[1]: 3}
    page.evaluate("kept => localStorage.setItem('gatescope.lessons', kept)", json.dumps(kept))
    page.goto("/")
    learn = page.get_by_test_id("learn")
    expect(learn).to_contain_text(f"1 of {len(lesson_slugs())} lessons done")
    learn.get_by_role("link").click()
    expect(page.get_by_test_id("lesson")).to_have_attribute("data-step", "2")
    assert f"s.lesson={begun}" in page.url


def tour_and_glossary(page: Page) -> None:
    start, card, next_ = (
        page.get_by_test_id(f"tour{part}") for part in ("-start", "", "-next")
    )
    expect(card).to_be_hidden()  # it never comes by itself
    start.click()
    expect(card).to_contain_text("1 of 6")
    assert violations(page) == []
    next_.click()
    expect(card).to_contain_text("2 of 6")
    before = step(page)
    page.keyboard.press("ArrowRight")
    wait_step(page, before + 1)
    expect(card).to_contain_text("3 of 6")  # what there was to do is done
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(start).to_be_focused()
    expect(start).to_have_text("Tour")

    panel = page.get_by_test_id("help-panel")
    page.get_by_test_id("help-glossary").click()
    page.keyboard.type("z")
    expect(panel.locator("h3").first).to_have_text("z update gate")
    assert violations(page) == []
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(page.get_by_test_id("help-glossary")).to_be_focused()
    # it covers the sidebar, so keys lead from it to the page, and one closes it from there
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("book-search")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_test_id("help-close")).to_be_focused()
    for _ in range(5):
        page.keyboard.press("Tab")
    beside = """() => !document.activeElement.closest(".stSidebar")"""
    assert page.evaluate(beside)
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert page.evaluate(beside)
    assert step(page) == before + 1  # keys in the panel are not the viewer's


def test_tour_glossary_and_a_link_for_a_class(open_page: OpenPage) -> None:
    page = open_page("/explore?unit=2")
    wait_badge(page, "pass")
    tour_and_glossary(page)
    page.get_by_role("button", name="Link for a class").click()
    page.get_by_label("Task for the class").fill("Where does <b>z</b> open?")
    page.get_by_label("Task for the class").press("Control+Enter")
    page.get_by_role("button", name="What if", exact=True).click()
    made = page.get_by_test_id("class-link")
    expect(made).to_have_value(
        f"{page.url.split('?')[0]}?hide=whatif&task=Where+does"
        f"+%3Cb%3Ez%3C%2Fb%3E+open%3F&t={step(page)}&unit=2"
    )
    assert violations(page) == []
    page.goto(made.input_value())
    expect(page.get_by_test_id("class-task")).to_contain_text("Where does <b>z</b> open?")
    expect(page.get_by_test_id("gate-viewer")).to_have_attribute("data-unit", "2")
    expect(page.get_by_test_id("what-if-toggle")).to_be_hidden()
    assert page.get_by_role("button", name="Link for a class").count() == 0
    expect(page.get_by_test_id("tour-start")).to_have_text("Tour")
    page.get_by_test_id("help-questions").click()
    answer = page.get_by_test_id("help-panel").locator("details").first
    answer.locator("summary").click()
    answer.get_by_role("link").first.click()
    page.wait_for_url("**/gradient_flow?**hide=whatif**")  # a link in a text takes it along
    expect(page.get_by_test_id("class-task")).to_be_visible()
