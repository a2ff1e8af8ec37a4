"""A class that is opened and led: what is published, when, and to whom the secret goes."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from gatescope.classroom.blobs import Blobs
from gatescope.classroom.store import class_store
from gatescope.classroom.view import View
from gatescope.ui.class_led import LED, Led
from gatescope.ui.lesson_settings import LessonSettings
from gatescope.viewer import unpack
from tests.ui.test_pages import run


def sent(test: AppTest, kind: str) -> dict[str, Any] | None:
    """What a page sends to a part of a class in the sidebar: its "door" or its "bar"."""
    for element in test.sidebar:
        data = json.loads(getattr(element.proto, "json", "") or "{}")
        if kind == "door" and data.get("kind") == "class":
            return dict(data)
        if kind == "bar" and "secret" in data:
            return dict(data)
    return None


def led_on(page: str, home: Path, **query: str) -> tuple[AppTest, Led]:
    """A page whose session leads a class."""
    opened = class_store().open_class()
    led = Led(opened.code, opened.secret)
    test = run(page, **query)
    test.session_state[LED] = led
    return test.run(), led


def seen(led: Led) -> View:
    view = class_store().room(led.code).view
    assert view is not None
    return view


def published(led: Led, view: View) -> bytes:
    return gzip.decompress(class_store().blob(led.code, view.blobs["en"]) or b"")


def version(led: Led) -> int:
    return class_store().room(led.code).version


def test_who_leads_no_class_gets_no_bar_and_keeps_no_store(home: Path) -> None:
    test = run("explore")
    door = sent(test, "door")
    assert door is not None
    assert (door["code"], door["refused"]) == ("", "")
    assert sent(test, "bar") is None
    assert list(home.iterdir()) == []


def test_a_view_is_published_in_both_languages_and_only_when_it_changes(home: Path) -> None:
    test, led = led_on("explore", home, network="wave", lang="zh", task="Look.")
    view = seen(led)
    assert (view.page, view.query, view.title) == ("explore", "network=wave", "探索")
    assert set(view.blobs) == {"en", "zh"}
    data = published(led, view)
    assert hashlib.sha256(data).hexdigest() == view.blobs["en"]
    meta = unpack(data).meta
    assert "Update gate" in {quantity["name"] for quantity in meta["quantities"]}
    assert "whatif" not in meta  # nobody can compute another there
    first = version(led)
    with pytest.MonkeyPatch.context() as nothing:
        nothing.delattr(Blobs, "put_blob")  # a picture that has been sent is not packed again
        assert not test.run().exception
    assert version(led) == first
    test.selectbox[0].set_value("recall").run()
    assert version(led) == first + 1
    assert seen(led).query == ""


def test_a_page_without_a_picture_of_steps_is_published_by_name(home: Path) -> None:
    _, led = led_on("formulations", home)
    assert (seen(led).page, seen(led).blobs) == ("formulations", {})


def test_a_lesson_is_published_with_its_step_and_where_its_figure_opens(home: Path) -> None:
    slug = "01-why-plain-rnns-forget"
    _, led = led_on("lessons", home, s__lesson=slug, s__step="2")
    view = seen(led)
    assert (view.lesson, view.step) == (slug, 1)  # from 0
    assert "opens" in unpack(published(led, view)).meta


def test_while_a_hand_moves_the_class_waits(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gatescope.ui.state.is_live", lambda: True)
    test, led = led_on("explore", home)
    assert version(led) == 0
    monkeypatch.undo()
    monkeypatch.setenv("GATESCOPE_HOME", str(home))
    test.run()
    assert version(led) == 1


def test_the_secret_goes_to_the_bar_alone_and_into_no_address(home: Path) -> None:
    test, led = led_on("explore", home)
    bar, door = sent(test, "bar"), sent(test, "door")
    assert bar is not None
    assert bar["secret"] == led.secret
    assert led.secret not in bar["link"]
    assert led.secret not in json.dumps(door)
    assert led.secret not in json.dumps(dict(test.query_params))
    assert not [e for e in test.main if led.secret in str(e.proto)]


def test_a_class_that_is_over_is_led_no_more(home: Path) -> None:
    test, led = led_on("explore", home)
    class_store().end(led.code)
    test.selectbox[0].set_value("wave").run()
    assert not test.exception
    assert sent(test.run(), "bar") is None


@pytest.mark.parametrize("kept", [None, 3, {"code": "K7QM3XPD", "secret": "x"}, {"code": 1}])
def test_what_a_browser_has_kept_is_believed_only_with_the_secret(
    home: Path, kept: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gatescope.ui import class_teach

    state: dict[str, Any] = {class_teach.DOOR: {"lead": kept}}
    monkeypatch.setattr("streamlit.session_state", state)
    class_teach._lead()
    assert LED not in state
    opened = class_store().open_class()
    state[class_teach.DOOR] = {"lead": {"code": opened.code, "secret": opened.secret}}
    class_teach._lead()
    assert state[LED] == Led(opened.code, opened.secret)


def test_nothing_is_offered_to_who_came_by_a_teachers_link(home: Path) -> None:
    assert sent(run("explore", task="Find z."), "door") is None


def test_a_server_that_is_full_says_so(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from gatescope.ui import class_teach

    monkeypatch.setattr("gatescope.classroom.classes.MOST_CLASSES", 0)
    test = run("explore")
    with monkeypatch.context() as patch:
        state: dict[str, Any] = {class_teach.DOOR: {"open": True}}
        patch.setattr("streamlit.session_state", state)
        class_teach._open()
    test.session_state[class_teach._NO] = state[class_teach._NO]
    door = sent(test.run(), "door")
    assert door is not None
    assert door["refused"].startswith("This server has as many")


def test_what_the_class_cannot_be_shown_is_said_and_tried_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gatescope.classroom.blobs.LARGEST", 1000)
    test, led = led_on("explore", home)
    assert [e.value for e in test.sidebar.error if "a picture of at most 0 MB" in str(e.value)]
    assert class_store().room(led.code).view is None
    monkeypatch.setattr("gatescope.classroom.blobs.LARGEST", 10**6)
    test.run()
    assert not test.sidebar.error
    assert seen(led).page == "explore"


def test_a_lesson_that_the_browser_turns_is_followed_until_the_page_goes_on(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slug = "01-why-plain-rnns-forget"
    test, led = led_on("lessons", home, s__lesson=slug)
    at = LessonSettings(slug, 1)
    test.session_state["gs.class-turned"] = (at, LessonSettings(slug, 2))
    test.run()
    assert (seen(led).step, "s.step=2" in seen(led).query) == (1, True)
    test.query_params["s.step"] = "3"
    test.run()
    assert seen(led).step == 2
