"""Who leads a class, in real browsers: open, show, ask, reveal, and what stays secret."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from gatescope.classroom.store import Store
from tests.browser.class_room import ClassServer, until
from tests.browser.conftest import READY, OpenPage
from tests.browser.explore_page import VIEWER, step, wait_step
from tests.browser.server import Server
from tests.browser.test_accessible import violations
from tests.browser.test_what_if_app import TITLE, hold

ENDS = "() => document.querySelector('.stMain').getBoundingClientRect().bottom"
KEPT = "() => JSON.parse(localStorage['gatescope.class'])"


def lead(page: Page) -> str:
    """Open a class, and give its code as it is shown."""
    page.get_by_test_id("lead-open").click()
    expect(page.get_by_test_id("lead-bar")).to_have_attribute("data-line", "on", timeout=60_000)
    return page.get_by_test_id("lead-shown").inner_text()


def store_of(server: Server) -> Store:
    return Store(server.home / "classes.sqlite")


def shown(server: Server, code: str) -> str:
    """The page that a class is shown."""
    view = store_of(server).room(code).view
    return "" if view is None else view.page


def join(student: Page, code: str) -> None:
    student.goto(f"/classroom?class={code}")
    student.get_by_test_id("class-go").click(timeout=60_000)
    expect(student.locator(VIEWER)).to_be_visible()


def end(page: Page) -> None:
    page.get_by_test_id("lead-end-open").click()
    page.get_by_test_id("lead-end-go").click()
    expect(page.get_by_test_id("lead-bar")).to_have_count(0)
    expect(page.get_by_test_id("lead-open")).to_have_text("Open a class")


def test_a_class_of_two_follows_predicts_and_sees_the_truth(open_page: OpenPage) -> None:
    teacher = open_page("/explore?network=wave")
    code = lead(teacher)
    students = [
        open_page("/_stcore/health", settle=False),
        open_page("/_stcore/health", settle=False, locale="zh-CN"),
    ]
    for student in students:
        join(student, code)
    bar = teacher.get_by_test_id("lead-bar")
    expect(bar).to_have_attribute("data-following", "2")
    script = "<svg onload='ran=1'>"
    students[0].get_by_test_id("class-naming").click()
    students[0].get_by_test_id("class-name").fill(script)
    students[0].keyboard.press("Enter")
    teacher.get_by_test_id("lead-people-open").click()
    expect(teacher.get_by_role("listitem").get_by_text(script)).to_be_visible()
    teacher.keyboard.press("Escape")
    assert teacher.evaluate("window.ran") is None

    teacher.get_by_test_id("scrub").press("ArrowRight")
    now = step(teacher)
    for student in students:
        wait_step(student, now)
    hold(teacher, "freeze")
    title = students[0].locator(TITLE)
    expect(title).to_contain_text("What if? Freeze the state", timeout=30_000)
    teacher.get_by_text("RNN", exact=True).click()
    for student in students:  # another network, at the teacher's step
        expect(student.get_by_test_id("track-z")).to_have_count(0)
        wait_step(student, now)

    teacher.get_by_test_id("lead-ask-open").click()
    teacher.get_by_test_id("ask-kind-choice").check(force=True)
    teacher.get_by_test_id("ask-text").fill("What is <b>h</b>?")
    teacher.get_by_test_id("ask-option-0").fill("A gate")
    teacher.get_by_test_id("ask-option-2").fill("The <i>state</i>")
    teacher.get_by_test_id("ask-truth").fill("3")
    hidden = ("-webkit-text-security", "disc")  # the projector shows the sheet as well
    expect(teacher.get_by_test_id("ask-truth")).to_have_css(*hidden)
    teacher.get_by_test_id("ask-go").click()
    answers = teacher.get_by_test_id("lead-answers")
    expect(answers).to_contain_text("What is <b>h</b>?")
    for student, option in zip(students, (0, 1), strict=True):
        sheet = student.get_by_test_id("class-question")
        expect(sheet).to_contain_text("The <i>state</i>")
        sheet.get_by_test_id(f"option-{option}").click()
        student.get_by_test_id("class-send").click()
    expect(teacher.get_by_test_id("lead-count")).to_contain_text("2 / 2")
    expect(answers.get_by_test_id("answers")).to_be_hidden()  # a projector shows nothing yet
    teacher.get_by_test_id("lead-show").click()
    expect(answers.get_by_test_id("answers")).to_contain_text("1 · 50%")
    expect(answers).not_to_contain_text("✓")
    teacher.get_by_test_id("lead-reveal").click()
    expect(teacher.get_by_test_id("lead-score")).to_have_text("Right: 50%")
    expect(answers).to_contain_text("✓ right")
    assert violations(teacher) == []
    expect(students[0].get_by_test_id("class-result")).to_be_visible()
    teacher.get_by_test_id("lead-done").click()
    end(teacher)
    assert teacher.evaluate("localStorage['gatescope.class']") is None


def test_the_secret_leads_on_after_a_reload_and_by_a_link_and_is_never_shown(
    open_page: OpenPage, server: Server
) -> None:
    page = open_page("/glossary")
    code = lead(page)
    key = page.evaluate(KEPT)
    assert key["code"] == code.replace("-", "")
    page.reload()
    expect(page.get_by_test_id("lead-shown")).to_have_text(code)
    page.get_by_role("link", name="Lessons").click()
    until(page, lambda: shown(server, key["code"]) == "lessons")
    assert key["secret"] not in page.content()
    assert key["secret"] not in page.url

    # a tab that was opened anew shares nothing by itself
    tab = page.context.new_page()
    tab.goto("/glossary")
    again = tab.get_by_test_id("lead-again")
    expect(again).to_contain_text(code.replace("-", "\N{NON-BREAKING HYPHEN}"))
    expect(tab.get_by_test_id("lead-bar")).to_have_count(0)
    again.click()
    expect(tab.get_by_test_id("lead-bar")).to_be_visible()
    until(page, lambda: shown(server, key["code"]) == "glossary")
    # who comes back to the first window leads from there
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    until(page, lambda: shown(server, key["code"]) == "lessons")
    tab.close()

    other = open_page(f"/glossary#lead={key['code']}.{key['secret']}", settle=False)
    expect(other.get_by_test_id("lead-shown")).to_have_text(code, timeout=60_000)
    assert "#" not in other.url
    wrong = open_page(f"/glossary#lead={key['code']}.{'x' * 43}", settle=False)
    expect(wrong.get_by_test_id("lead-door")).to_contain_text("over", timeout=60_000)
    expect(wrong.get_by_test_id("lead-bar")).to_have_count(0)
    end(page)


def test_a_hand_that_moves_sends_few_places_and_always_the_last(
    open_page: OpenPage, server: Server
) -> None:
    page = open_page("/explore")
    moves: list[str] = []

    def frame(sent: object) -> None:
        if isinstance(sent, str) and json.loads(sent)["do"] == "move":
            moves.append(sent)

    page.on("websocket", lambda line: line.on("framesent", frame))
    code = lead(page).replace("-", "")
    until(page, lambda: bool(moves))
    moves.clear()
    took_ms = page.evaluate(
        """async () => {
            const began = performance.now();
            for (let t = 0; t < 30; t++) {
                window.dispatchEvent(new CustomEvent("gatescope:go", { detail: t }));
                await new Promise(requestAnimationFrame);
            }
            return performance.now() - began;
        }"""
    )
    until(page, lambda: store_of(server).room(code).place.get("t") == "29")
    assert len(moves) <= took_ms / 100 + 2
    end(page)


def test_while_a_picture_is_presented_the_bar_is_in_reach_and_keys_stay_apart(
    open_page: OpenPage,
) -> None:
    page = open_page("/explore")
    code = lead(page)
    page.locator(VIEWER).focus()
    page.keyboard.press("p")
    expect(page.locator(VIEWER)).to_have_attribute("data-presenting", "")
    page.get_by_test_id("lead-code-open").click()
    expect(page.get_by_test_id("lead-letters")).to_have_text(code)
    assert violations(page) == []
    before = step(page)
    page.keyboard.press("ArrowRight")
    assert step(page) == before  # behind the sheet nothing moves
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowRight")
    wait_step(page, before + 1)
    parts = (page.locator(VIEWER), page.get_by_test_id("lead-bar"))
    picture, bar = (part.bounding_box() or {} for part in parts)
    assert picture["y"] + picture["height"] <= bar["y"] + 1
    page.keyboard.press("Escape")
    end(page)


def test_questions_about_the_figure_on_a_phone(open_page: OpenPage, server: Server) -> None:
    page = open_page("/explore?network=wave", viewport=(390, 844), theme="dark")
    page.get_by_test_id("stExpandSidebarButton").click()
    code = lead(page).replace("-", "")
    page.get_by_test_id("lead-ask-open").click()
    sheet = page.get_by_test_id("lead-ask")
    for kind in ("number", "step", "curve"):
        page.get_by_test_id(f"ask-kind-{kind}").check(force=True)
        expect(page.get_by_test_id("ask-text")).not_to_have_value("")
    assert violations(page) == []
    page.get_by_test_id("ask-end").fill("0")
    page.get_by_test_id("ask-go").click()
    expect(sheet.get_by_role("alert")).to_contain_text("The first step has to come before")
    page.get_by_test_id("ask-end").fill("70")
    page.get_by_test_id("ask-go").click()
    expect(page.get_by_test_id("lead-count")).to_contain_text("0 / 0")
    asked = store_of(server).room(code).asked
    assert asked is not None
    assert asked.question.points == 64
    assert isinstance(asked.question.truth, tuple)
    assert len(set(asked.question.truth)) > 30  # the update gate moves with the wave
    # what is drawn could be read off the figure, on the projector as well
    page.keyboard.press("Escape")
    figure = page.locator(".st-key-viewer > *").first
    expect(figure).to_have_css("filter", "blur(9px)")
    page.get_by_test_id("lead-answers-open").click()
    page.get_by_test_id("lead-reveal").click()
    expect(figure).to_have_css("filter", "none")
    expect(page.get_by_test_id("lead-answers").get_by_test_id("answers")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_lesson_asks_the_class_and_turns_its_pages_for_it(
    open_page: OpenPage, server: Server
) -> None:
    page = open_page("/lessons?s.lesson=04-update-gate-and-straight-road")
    assert page.get_by_test_id("ask-class").count() == 0
    code = lead(page).replace("-", "")
    page.get_by_test_id("ask-class").click()
    expect(page.get_by_test_id("lead-answers-open")).to_contain_text("0 / 0")
    asked = store_of(server).room(code).asked
    assert asked is not None
    assert asked.question.lesson == ("04-update-gate-and-straight-road", 0)
    # nothing of the page is below the bar
    assert page.evaluate(ENDS) <= page.get_by_test_id("lead-bar").bounding_box()["y"]
    # what the class has seen, the projector shows as well
    expect(page.get_by_test_id("verdict")).to_have_count(0)
    page.get_by_test_id("lead-answers-open").click()
    page.get_by_test_id("lead-reveal").click()
    expect(page.get_by_test_id("verdict")).to_have_count(1)
    page.get_by_test_id("lead-done").click()
    page.get_by_test_id("next").click()  # the same figure: no word of it goes to Python

    def turned() -> bool:
        view = store_of(server).room(code).view
        return view is not None and view.step == 1 and "s.step=2" in view.query

    until(page, turned)


def keep(sent: list[bytes], frame: object) -> None:
    if isinstance(frame, bytes):
        sent.append(frame)


def queries(store: Store, code: str) -> str:
    view = store.room(code.replace("-", "")).view
    return "" if view is None else view.query


def test_a_class_outlives_its_server(browser: Browser, tmp_path: Path) -> None:
    server = ClassServer(tmp_path)
    server.start()
    page = browser.new_page(base_url=server.url, locale="en-US")
    try:
        sent: list[bytes] = []
        page.on("websocket", lambda line: line.on("framesent", lambda f: keep(sent, f)))
        page.goto("/explore")
        code = lead(page)
        server.stop()
        sent.clear()
        expect(page.get_by_test_id("lead-bar")).to_have_attribute("data-line", "lost")
        expect(page.get_by_test_id("lead-line")).to_contain_text("comes back by itself")
        server.start()
        expect(page.get_by_test_id("lead-bar")).to_have_attribute("data-line", "on")
        expect(page.get_by_test_id("lead-shown")).to_have_text(code)
        # the session is gone with the server: this window asks for it before somebody's press
        until(page, lambda: any(b'"secret"' in frame for frame in sent))
        page.wait_for_selector(READY)
        page.get_by_text("RNN", exact=True).click()
        store = Store(tmp_path / "classes.sqlite")
        until(page, lambda: queries(store, code) == "cell=rnn")
    finally:
        page.context.close()
        server.stop()
