"""A class in real browsers: students join, follow, look around, answer, lose the line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from gatescope.classroom.view import View
from tests.browser.class_room import ClassRoom, ClassServer, until
from tests.browser.conftest import watch
from tests.browser.explore_page import VIEWER
from tests.browser.test_accessible import violations

FOLLOWING, ALONE = "Following the teacher", "Looking around on your own"
LOST = "The connection is gone"


class Students:
    """One at a desk and one with a phone, in windows that all tests of this file share."""

    def __init__(self, browser: Browser, url: str) -> None:
        self.errors: list[str] = []
        desk = {"viewport": {"width": 1440, "height": 900}, "locale": "en-US"}
        phone = {
            "viewport": {"width": 390, "height": 844},
            "locale": "zh-CN",
            "has_touch": True,
        }
        self.large = self._new(browser, base_url=url, **desk)
        self.phone = self._new(browser, base_url=url, color_scheme="dark", **phone)

    def _new(self, browser: Browser, **options: Any) -> Page:
        page = browser.new_context(**options).new_page()
        watch(page, self.errors)
        return page


@pytest.fixture(scope="module")
def lecture(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClassServer]:
    """The one server of this file."""
    server = ClassServer(tmp_path_factory.mktemp("home"))
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def room(lecture: ClassServer) -> ClassRoom:
    """The class that the students are in; each test begins with a picture of its own."""
    return ClassRoom(lecture.home)


@pytest.fixture(scope="module")
def opened(browser: Browser, lecture: ClassServer) -> Iterator[Students]:
    students = Students(browser, lecture.url)
    yield students
    for page in (students.large, students.phone):
        page.context.close()


@pytest.fixture
def students(opened: Students, room: ClassRoom) -> Iterator[Students]:
    """Both in the class, and both following."""
    for page in (opened.large, opened.phone):
        title, back = page.get_by_test_id("class-title"), page.get_by_test_id("class-back")
        if not title.is_visible() or room.code[4:] not in title.inner_text():
            page.goto(room.link)
            page.get_by_test_id("class-go").click(timeout=60_000)
        elif back.is_visible():
            back.click()
    yield opened
    errors = list(opened.errors)
    opened.errors.clear()
    assert not errors, "\n".join(errors)


def at(page: Page, step: int) -> None:
    expect(page.locator(VIEWER)).to_have_attribute("data-step", str(step))


def says(page: Page, words: str) -> None:
    expect(page.get_by_test_id("class-state")).to_contain_text(words)


def by_key(page: Page, key: str) -> None:
    page.locator(VIEWER).focus()
    page.keyboard.press(key)


def test_two_students_follow_and_one_of_them_looks_around(
    students: Students, room: ClassRoom
) -> None:
    large, phone = students.large, students.phone
    room.show("recall", t="5", unit="3", why="r")
    for page in (large, phone):
        at(page, 5)
        expect(page.locator(VIEWER)).to_have_attribute("data-unit", "3")
    assert violations(phone) == []
    says(large, FOLLOWING)
    expect(phone.locator(VIEWER)).to_contain_text("更新门")
    until(large, lambda: room.following() == 2)

    by_key(large, "ArrowRight")
    says(large, ALONE)
    until(large, lambda: room.following() == 1)
    room.move(t="9", unit="3")
    at(phone, 9)
    at(large, 6)
    room.show("wave", t="11")
    at(phone, 11)
    says(large, "Explore")
    at(large, 6)

    large.get_by_test_id("class-back").click()
    at(large, 11)
    says(large, FOLLOWING)
    until(large, lambda: room.following() == 2)


WATCH = """() => {
    const find = (node) => node.querySelector('[data-testid="gate-viewer"]')
        ?? [...node.querySelectorAll("*")]
            .map((inner) => inner.shadowRoot && find(inner.shadowRoot))
            .find(Boolean);
    const seen = { roots: new Set(), steps: new Set(), lowest: Infinity, frames: 0 };
    const look = () => {
        const root = find(document);
        seen.roots.add(root);
        seen.steps.add(root?.dataset.step);
        seen.lowest = Math.min(seen.lowest, root?.offsetHeight ?? 0);
        seen.frames += 1;
        next();
    };
    // what a frame has painted is there when everything asked of it is done
    const next = () => (window.watched = requestAnimationFrame(() => setTimeout(look)));
    next();
    window.seen = seen;
}"""
SEEN = """() => {
    cancelAnimationFrame(window.watched);
    const { roots, steps, lowest, frames } = window.seen;
    return { roots: roots.size, steps: [...steps], lowest, frames };
}"""


def test_another_picture_comes_in_place_of_the_one_before(
    students: Students, room: ClassRoom
) -> None:
    page = students.large
    room.show("recall", t="5")
    expect(page.locator(VIEWER)).to_contain_text("One letter")
    at(page, 5)
    page.evaluate(WATCH)
    room.show("wave", t="5")
    expect(page.locator(VIEWER)).to_contain_text("Slow, then fast")
    seen = page.evaluate(SEEN)
    assert seen["frames"] > 1
    # one viewer all the time, never empty, never at another step
    assert seen["roots"] == 1
    assert seen["steps"] == ["5"]
    assert seen["lowest"] > 400


def test_a_page_without_a_picture_is_told_with_its_link(
    students: Students, room: ClassRoom
) -> None:
    page = students.large
    view = View("lessons", "s.step=9", "Where it <b>dies</b>", lesson="09-reading")
    room.store.publish(room.code, view)
    notice = page.get_by_test_id("class-notice")
    expect(notice).to_contain_text("Where it <b>dies</b>")
    href = notice.get_by_role("link").get_attribute("href")
    assert href is not None
    assert href.endswith("/lessons?s.step=9&lang=en")
    expect(page.locator(VIEWER)).to_be_hidden()


def test_a_question_is_answered_on_a_phone_and_by_keys_and_then_revealed(
    students: Students, room: ClassRoom
) -> None:
    large, phone = students.large, students.phone
    room.show("recall", t="5")
    at(large, 5)
    texts = {"text": "<i>Which</i>?", "options": ["A & b", "<b>C</b>"]}
    asked = room.ask(kind="choice", truth=1, **texts)
    sheet = phone.get_by_test_id("class-question")
    expect(sheet).to_contain_text("<i>Which</i>?")
    sheet.get_by_test_id("option-1").tap()
    phone.get_by_test_id("class-send").tap()
    until(phone, lambda: room.store.answers(room.code, asked) == [1])

    large.get_by_test_id("option-0").locator("input").focus()
    large.keyboard.press("Space")
    large.get_by_test_id("class-send").focus()
    large.keyboard.press("Enter")
    expect(large.get_by_test_id("class-sent")).to_contain_text("Sent")
    # the keys were for the question, not for the picture
    at(large, 5)
    says(large, FOLLOWING)
    assert violations(large) == []

    room.store.reveal(room.code, asked)
    expect(large.get_by_test_id("class-verdict")).to_contain_text("the answer is “<b>C</b>”")
    expect(large.get_by_test_id("answers").locator("b")).to_have_text(["1 · 50%", "1 · 50%"])
    expect(phone.get_by_test_id("answers").locator("li.right")).to_contain_text("<b>C</b>")
    assert violations(phone) == []

    when = room.ask(kind="step", text="When?", start=0, end=39, truth=7)
    expect(large.get_by_test_id("class-question")).to_contain_text("When?")
    by_key(large, "ArrowRight")
    large.get_by_test_id("class-step-here").click()
    large.get_by_test_id("class-send").click()
    until(large, lambda: room.store.answers(room.code, when) == [6])
    room.store.close(room.code, when)
    expect(sheet).to_be_hidden()


def test_the_figure_of_a_lesson_stays_veiled_until_its_question_is_revealed(
    students: Students, room: ClassRoom
) -> None:
    page, veil = students.large, students.large.get_by_test_id("class-veil")
    lesson = ("02-one-gate-at-a-time", 1)
    room.show("recall", lesson, t="5", veil="figure")
    expect(veil).to_be_visible()
    at(page, 5)
    asked = room.ask(lesson=list(lesson))
    page.get_by_test_id("class-question").locator("input[type=number]").fill("0.3")
    page.get_by_test_id("class-send").click()
    until(page, lambda: room.store.answers(room.code, asked) == [0.3])
    assert veil.is_visible()
    room.store.reveal(room.code, asked)
    expect(veil).to_be_hidden()
    expect(page.get_by_test_id("class-verdict")).to_contain_text("it is 0.5")
    # the teacher's own veil decides where nobody has asked
    room.show("recall", (lesson[0], 0), t="5", veil="figure")
    expect(veil).to_be_visible()
    answers = page.locator(f"{VIEWER} [part~=answers]").first
    room.move(t="5", veil="answers")
    expect(veil).to_be_hidden()
    expect(answers).to_have_css("visibility", "hidden")
    room.move(t="5")
    expect(answers).to_have_css("visibility", "visible")
    # and where the teacher asks about the picture itself, the question does
    room.show("recall", t="5")
    asked = room.ask(kind="number", text="z?", low=0, high=1, step=0.1, veiled=True)
    expect(veil).to_be_visible()
    room.store.reveal(room.code, asked)
    expect(veil).to_be_hidden()


def test_a_restarted_server_has_its_students_again_and_loses_no_answer(
    students: Students, room: ClassRoom, lecture: ClassServer
) -> None:
    page = students.large
    room.show("recall", t="5")
    at(page, 5)
    asked = room.ask(kind="number", text="How far?", low=0, high=10, step=1)
    field = page.get_by_test_id("class-question").locator("input[type=number]")
    field.fill("4")
    lecture.stop()
    says(page, LOST)
    page.get_by_test_id("class-send").click()
    expect(page.get_by_test_id("class-sent")).to_contain_text("as soon as the connection")
    room.move(t="8")
    lecture.start()
    says(page, FOLLOWING)
    at(page, 8)
    until(page, lambda: room.store.answers(room.code, asked) == [4])
    assert field.input_value() == "4"
    # what the browser and Streamlit say of a server that is away is no error of ours
    uncaught = [error for error in students.errors if error.startswith("uncaught")]
    students.errors[:] = uncaught


def test_a_wrong_code_says_what_to_do_and_an_ended_class_that_it_is_over(
    students: Students, room: ClassRoom, lecture: ClassServer
) -> None:
    page, before, room = students.large, room, ClassRoom(lecture.home)
    page.get_by_test_id("class-leave").click()
    until(page, lambda: before.store.people(before.code).here == 1)  # who has left is not here
    page.get_by_test_id("class-other").click()
    field, wrong = page.get_by_test_id("class-code"), page.get_by_role("alert")
    field.fill("k7qm-3")
    page.keyboard.press("Enter")
    expect(wrong).to_contain_text("eight letters and digits")
    expect(wrong).to_contain_text("typed 5")
    assert violations(page) == []
    field.fill("2222 2222")
    page.keyboard.press("Enter")
    expect(wrong).to_contain_text("There is no class with this code")
    expect(field).to_be_focused()

    field.fill(f" {room.code[:4].lower()} {room.code[4:]}")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("class-title")).to_be_focused()
    # nothing is left of the class before
    says(page, "Waiting for the teacher")
    expect(page.locator(VIEWER)).to_have_count(0)
    page.get_by_test_id("class-naming").click()
    page.get_by_test_id("class-name").fill("<img src=x onerror=alert(1)>")
    page.keyboard.press("Enter")
    until(page, lambda: room.store.people(room.code).names != ())
    # a reload comes back without a question, as the same member
    page.reload()
    says(page, "Waiting for the teacher")
    expect(page.get_by_test_id("class-naming")).to_contain_text("<img src=x")
    until(page, lambda: room.store.people(room.code).here == 1)
    room.store.end(room.code)
    says(page, "The teacher has ended the class")
    page.get_by_test_id("class-back").click()  # to the next one
    expect(field).to_be_focused()
    page.reload()
    page.get_by_test_id("class-go").click()
    expect(wrong).to_contain_text("The teacher has ended the class")
