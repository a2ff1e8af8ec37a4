"""A lesson as its reader meets it: by keys alone, on a phone, and again after a reload."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import READY, OpenPage
from tests.browser.explore_page import VIEWER, wait_badge, wait_step
from tests.browser.test_accessible import violations, violations_day_and_night

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


def tab_to(page: Page, wanted: str | Locator) -> None:
    """Go there as somebody does who has no mouse, and see where one is."""
    found = page.get_by_test_id(wanted) if isinstance(wanted, str) else wanted
    for _ in range(40):
        if found.evaluate(FOCUSED):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{wanted} is out of reach")


FOCUSED = """node => {
    const style = at => getComputedStyle(at).outlineStyle;
    const ringed = at => at && (style(at) !== "none" || ringed(at.parentElement));
    return node.getRootNode().activeElement === node && ringed(node);
}"""


def word(page: Page) -> Locator:
    """The coloured word that does what there is to do."""
    return page.get_by_test_id("task").locator(".gs-word").first


def answer(page: Page, first: str | Locator, *keys: str) -> None:
    tab_to(page, first)
    press(page, *keys)
    tab_to(page, "check")
    press(page, "Enter")
    expect(page.get_by_test_id("verdict")).to_be_focused()


def done(page: Page) -> None:
    expect(page.get_by_test_id("task")).to_contain_text("✓ Done", timeout=PATIENCE)


def test_a_lesson_is_read_by_keys_alone_and_remembered(open_page: OpenPage) -> None:
    page = open_page("/lessons")
    expect(page.get_by_test_id("lessons-done")).to_have_text(re.compile("^0 of"))
    assert violations_day_and_night(page) == []
    page.get_by_test_id("shelf").get_by_role("link").first.focus()
    press(page, "Enter")
    wait_figure(page, "data-step", 3)
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(page.locator("html")).to_have_attribute("data-gs-veiled", "answers")
    expect(page.get_by_test_id("check")).to_be_disabled()
    answer(page, page.get_by_test_id("option-0").get_by_role("radio"), "Space", "ArrowDown")
    expect(page.get_by_test_id("verdict")).to_contain_text("You chose “In most cases”;")
    # from the sentence on the keys turn the page, and nothing is asked of the server
    press(page, "ArrowRight")
    at_step(page, 2)
    wait_url(page, r"s\.step=2")
    expect(page.locator("html")).to_have_attribute("data-gs-veiled", "figure")
    assert page.get_by_test_id("answer").inner_text() == ""
    assert violations_day_and_night(page) == []

    answer(page, "curve", "ArrowUp", "ArrowUp", "End", "ArrowDown")
    gap = page.locator("output[data-late=gap]")
    # the text after it tells the gap, so the verdict does not
    expect(page.get_by_test_id("verdict")).to_have_text(re.compile(r"^Your curve: \D+\.$"))
    assert 0.0 < float(gap.inner_text()) < 1.0
    expect(page.locator("html")).not_to_have_attribute("data-gs-veiled", "figure")

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
    done(page)

    page.get_by_role("button", name="The end: what you predicted").focus()
    press(page, "Enter")
    record = page.get_by_test_id("record").get_by_role("listitem")
    expect(record.nth(0)).to_contain_text("You: In most cases")
    expect(record.nth(0)).to_contain_text("True: About as often as by guessing")
    expect(record.nth(1)).to_contain_text(f"{gap_of(page)} apart on average")
    expect(record.nth(2)).to_contain_text("skipped")
    wait_url(page, r"s\.step=6")
    assert violations_day_and_night(page) == []
    page.evaluate("window.print = () => { document.title = 'on paper' }")
    tab_to(page, "print")
    press(page, "Enter")
    expect(page).to_have_title("on paper")
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


def test_every_kind_of_question_and_task_is_done_by_keys(open_page: OpenPage) -> None:
    page = open_page("/lessons?s.lesson=02-one-gate-at-a-time&s.step=3")
    wait_figure(page, "data-unit", 1)
    assert violations_day_and_night(page) == []
    answer(page, "slider", "ArrowRight")
    tab_to(page, "play")
    # down the rows to the last one, where it says to stop
    press(page, *["ArrowDown"] * 7)
    wait_figure(page, "data-unit", 6)
    done(page)
    press(page, "Escape")
    expect(page.get_by_test_id("task")).to_be_focused()
    assert violations_day_and_night(page) == []
    press(page, "ArrowRight")
    at_step(page, 4)
    press(page, "ArrowRight")
    at_step(page, 5)
    wait_figure(page, "data-step", 39)
    assert violations_day_and_night(page) == []
    answer(page, page.get_by_test_id("option-0").get_by_role("radio"), "Space")
    # what a word sets, for each kind of setting that a lesson waits for
    tab_to(page, word(page))
    press(page, "Enter")
    done(page)
    for lesson in ("08-train-your-own&s.step=2", "07-gru-lstm-rnn&s.step=3"):
        page.goto(f"/lessons?s.lesson={lesson}")
        page.wait_for_selector(READY, timeout=PATIENCE)
        tab_to(page, "skip")
        press(page, "Enter")
        tab_to(page, word(page))
        press(page, "Enter")
        done(page)


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
    # the picture comes before what is set above it
    expect(page.get_by_test_id("speed")).to_be_hidden()
    page.get_by_test_id("more").tap()
    expect(page.get_by_test_id("speed")).to_be_visible()
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


PARTED = """lesson => [...lesson.querySelectorAll(".gs-tied")].filter((tied) => {
    const whole = document.createRange();
    whole.selectNodeContents(tied);
    const first = tied.querySelector("math, .gs-word").getBoundingClientRect();
    return [...whole.getClientRects()].at(-1).top >= first.bottom;
}).map((tied) => tied.textContent)"""


def test_a_sign_stays_in_the_line_of_its_formula(open_page: OpenPage) -> None:
    page = open_page("/lessons?s.lesson=09-reading-papers-and-code&s.step=6&lang=zh")
    page.get_by_test_id("option-1").get_by_role("radio").check()
    page.get_by_test_id("check").click()
    said = page.get_by_test_id("verdict").inner_text().replace("\n", "")
    assert re.search("“重置门 .”，答案是“更新门 .，管保留”。$", said)
    lesson = page.get_by_test_id("lesson")
    for width in range(1100, 1200, 10):
        page.set_viewport_size({"width": width, "height": 900})
        assert lesson.evaluate(PARTED) == [], width


def test_a_word_brings_the_answers_into_view(open_page: OpenPage) -> None:
    link = "/lessons?s.lesson=03-reset-gate-and-candidate&s.step=1"
    page = open_page(link, viewport=(1440, 600))
    page.get_by_test_id("skip").click()
    answers = page.locator(VIEWER).get_by_test_id("track-output")
    expect(answers).not_to_be_in_viewport()
    page.get_by_test_id("scrub").focus()
    press(page, "ArrowLeft")
    wait_step(page, 5)
    page.get_by_role("button", name="the picture “Answer”").click()
    expect(answers).to_be_in_viewport()
