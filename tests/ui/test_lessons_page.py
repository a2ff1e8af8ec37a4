"""The Lessons page without a browser: what it sends, which figure stands where."""

from __future__ import annotations

import html
import json
import re
from typing import Any
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from gatescope.lessons.payload import lesson_payload
from gatescope.lessons.shelf import lesson, lesson_slugs
from gatescope.ui.lesson_settings import LessonSettings
from gatescope.ui.lesson_view import figure_at, view_of
from gatescope.ui.lesson_wishes import LESSON, place_asked
from gatescope.ui.query_reader import VIEWER_KEYS
from gatescope.ui.settings import parse_query
from tests.ui.test_pages import picture, picture_bytes, run, texts

SLUG = "01-why-plain-rnns-forget"
LAST = len(lesson(SLUG, "en").steps)


def sent(test: AppTest) -> dict[str, Any]:
    """What the page sends to the lesson's component."""
    found = [getattr(e.proto, "json", "") for e in test.main if e.type == "bidi_component"]
    (text,) = [text for text in found if text]
    data: dict[str, Any] = json.loads(text)
    return data


def read(step: int = 1, **query: str) -> AppTest:
    return run("lessons", s__lesson=SLUG, s__step=str(step), **query)


def test_the_shelf_has_every_lesson_in_its_order() -> None:
    test = run("lessons")
    assert [entry["slug"] for entry in sent(test)["lessons"]] == list(lesson_slugs())
    assert "lesson" not in sent(test)
    assert not picture_bytes(test)


@pytest.mark.parametrize(("step", "cell"), [(1, "rnn"), (2, "rnn"), (3, "gru")])
def test_a_link_opens_a_lesson_at_its_step_with_the_figure_of_that_step(
    step: int, cell: str
) -> None:
    test = read(step)
    assert (sent(test)["step"], sent(test)["lesson"]["slug"]) == (step, SLUG)
    meta = picture(test).meta
    assert meta["cell"] == cell
    _, figure = figure_at(lesson(SLUG, "en"), step)
    assert figure is not None
    assert meta["opens"] == view_of(figure.view).opens
    # the lesson says what to look for, and the address stays as it was sent
    assert meta["look"] == ""
    assert "cell" not in test.query_params


@pytest.mark.parametrize("step", [4, LAST, LAST + 1, 99])
def test_the_last_figure_stays_to_the_end(step: int) -> None:
    test = read(step)
    assert not test.exception
    assert len([e for e in test.main if e.type == "plotly_chart"]) == 1
    assert not picture_bytes(test)


def test_a_what_if_in_the_link_is_kept_and_known() -> None:
    test = read(3, example="wait", whatif="z=1")
    assert picture(test).meta["whatif"]["text"] == "z=1"
    assert sent(test)["changed"] is True
    assert sent(read(3))["changed"] is False


def test_a_link_that_hides_the_what_if_hides_it_beside_a_lesson() -> None:
    test = read(3, example="wait", whatif="z=1", hide="whatif")
    assert "whatif" not in picture(test).meta
    assert "whatif" in picture(read(3)).meta


def test_a_page_that_the_browser_turned_is_no_new_view() -> None:
    test = read(1, cell="rnn", example="wait", whatif="x=0")
    test.query_params["s.step"] = "2"
    test.run()
    assert sent(test)["step"] == 2
    assert test.query_params["whatif"] == "x=0"
    # but another figure is
    test.query_params["s.step"] = "3"
    test.run()
    assert picture(test).meta["cell"] == "gru"


def test_no_other_page_carries_a_lesson_along() -> None:
    test = read(2)
    test.switch_page("pages/explore.py")
    test.query_params.clear()
    test.run()
    assert picture(test).meta["cell"] == "rnn"
    assert not [key for key in test.query_params if key.startswith("s.")]


def test_a_lesson_without_a_translation_says_so() -> None:
    test = read(lang="zh")
    spoken = lesson(SLUG, "zh").language
    assert sent(test)["spoken"] == spoken
    assert bool(sent(test)["note"]) == (spoken == "en")


@pytest.mark.parametrize(
    "query", [{"s__lesson": "../../etc"}, {"s__lesson": SLUG, "s__step": "0"}]
)
def test_a_mangled_link_is_explained(query: dict[str, str]) -> None:
    test = run("lessons", **query)
    assert not test.exception
    assert len(texts(test.info)) == 1
    assert sent(test)["lessons"]


@pytest.mark.parametrize("slug", lesson_slugs())
@pytest.mark.parametrize("language", ["en", "zh"])
def test_figures_and_words_of_a_lesson_are_links_without_fault(
    slug: str, language: str
) -> None:
    figures = [step.figure for step in lesson(slug, language).steps if step.figure]
    assert figures
    for figure in figures:
        assert view_of(figure.view).notes == ()
    told = json.dumps(lesson_payload(slug, lesson(slug, language).language))
    for fragment in re.findall(r'data-set=\\"(.*?)\\"', told):
        asked = dict(parse_qsl(html.unescape(fragment)))
        assert asked
        assert parse_query({k: v for k, v in asked.items() if k not in VIEWER_KEYS})[1] == ()


@pytest.mark.parametrize("slug", lesson_slugs())
@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_a_lesson_waits_for_is_what_an_address_can_say(slug: str, language: str) -> None:
    told = lesson(slug, language)
    for k, step in enumerate(told.steps, 1):
        task, figure = step.task, figure_at(told, k)[1]
        if task is None or figure is None or task.key in VIEWER_KEYS:
            continue
        other = task.key == "network"
        shown = {} if other else view_of(figure.view).settings.to_query()
        settings, notes = parse_query({**shown, task.key: task.value})
        assert notes == ()
        assert settings.to_query()[task.key] == task.value


@pytest.mark.parametrize("value", [None, "x", {"lesson": SLUG}, {"lesson": 3, "step": True}])
def test_what_is_no_place_is_ignored(value: object) -> None:
    assert place_asked(value) is None


def test_a_place_is_a_lesson_and_a_step() -> None:
    assert place_asked({"lesson": SLUG, "step": 2}) == LessonSettings(SLUG, 2)
    assert LESSON


def turning() -> None:
    import streamlit as st

    from gatescope.lessons.shelf import lesson
    from gatescope.ui import lesson_wishes, state
    from gatescope.ui.lesson_view import bring, opens_at
    from gatescope.ui.lesson_visit import place_or, visit

    if "asked" in st.session_state:
        st.session_state[lesson_wishes.LESSON] = st.session_state.pop("asked")
        lesson_wishes.take_set()
        lesson_wishes.take_go()
    state.begin("lessons")
    at = state.current().lesson
    figure = bring(lesson(at.lesson, "en"), at.step)
    assert figure is not None
    st.session_state["opens"] = place_or(opens_at(figure)), visit()
    state.commit()


def asked(test: AppTest, **wish: object) -> tuple[dict[str, str], int]:
    """Ask as the browser does, and say where the viewer opens, and at which visit."""
    test.session_state["asked"] = wish
    test.run()
    assert not test.exception
    opens: tuple[dict[str, str], int] = test.session_state["opens"]
    return opens


def opens_after_a_reload(test: AppTest) -> dict[str, str]:
    again = AppTest.from_function(turning)
    for key in test.query_params:
        again.query_params[key] = test.query_params[key]
    opens: dict[str, str] = again.run().session_state["opens"][0]
    return opens


def turned_to(step: int) -> AppTest:
    test = AppTest.from_function(turning)
    test.query_params["s.lesson"], test.query_params["s.step"] = BESIDE, str(step)
    return test.run()


BESIDE = "07-gru-lstm-rnn"
ELSEWHERE = "network=brackets&cell=rnn&example=deep&t=11&unit=6"


def test_a_word_that_sets_another_sequence_says_where_the_figure_opens() -> None:
    test = turned_to(3)
    opens, visit = asked(test, set=ELSEWHERE)
    assert opens == {"t": "11", "unit": "6"}
    assert test.query_params["network"] == "brackets"
    assert opens_after_a_reload(test) == {}
    # in the same sequence the viewer goes on by itself
    assert asked(test, set="whatif=r%3D1&t=3") == (opens, visit)
    # who presses the word again is led there again
    assert asked(test, set=ELSEWHERE) == (opens, visit + 1)
    assert asked(test, go={"lesson": BESIDE, "step": 4})[0] == {"unit": "0"}


def test_a_step_with_a_figure_of_its_own_shows_it_as_it_is_meant() -> None:
    own = [k for k, step in enumerate(lesson(BESIDE, "en").steps, 1) if step.figure]
    assert own[0] + 1 not in own
    test = turned_to(own[0])
    asked(test, set="whatif=i%3D1")
    # the browser has turned the page without a word, and comes back with one
    test.query_params["s.step"] = str(own[0] + 1)
    asked(test, go={"lesson": BESIDE, "step": own[0]})
    assert test.session_state["gs.settings"].lesson.step == own[0]
    assert "whatif" not in test.query_params
    # but what was set goes along to a step without one
    asked(test, set="whatif=i%3D1")
    asked(test, go={"lesson": BESIDE, "step": own[0] + 1})
    assert test.query_params["whatif"] == "i=1"
    asked(test, go={"lesson": BESIDE, "step": own[1]})
    assert "whatif" not in test.query_params


def test_two_steps_in_a_row_end_at_the_second_though_the_address_is_late() -> None:
    slug = "02-one-gate-at-a-time"
    test = AppTest.from_function(turning)
    test.query_params["s.lesson"], test.query_params["s.step"] = slug, "3"
    test.run()
    asked(test, go={"lesson": slug, "step": 4})
    assert test.query_params["example"] == "distraction"
    # what the browser says with the second wish: it has not heard of the first one's address
    test.query_params.clear()
    test.query_params["s.lesson"], test.query_params["s.step"] = slug, "3"
    opens, _ = asked(test, go={"lesson": slug, "step": 5})
    assert (opens["t"], test.query_params["s.step"]) == ("39", "5")
