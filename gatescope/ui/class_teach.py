"""A class is opened from any page, and led from then on; the bar lives in the browser."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from gatescope.i18n import Translate
from gatescope.messages import InputError, Message, mark, note
from gatescope.paths import asset
from gatescope.ui import state
from gatescope.ui.around import around
from gatescope.ui.class_led import Led, begin_class, go_on, led, let_go
from gatescope.ui.class_publish import QUIET, follow_turn, publish_again, published
from gatescope.ui.class_teach_texts import teach_texts

_bar: Any = st.components.v2.component(
    "gatescope_class", js=asset("class", "teacher.js").read_text(encoding="utf-8")
)

DOOR, BAR = "gs.class-door", "gs.class-bar"
_NO, _GONE = "gs.class-refused", "gs.class-gone"

DOOR_TEXTS: dict[str, str] = {
    "open": mark("Open a class"),
    "open_says": mark("Students follow your step live and predict together."),
    "new": mark("Open another class"),
    "again": mark("Go on with class {code}"),
    "gone": mark("That class is over. Students follow your step live when you open another."),
    "leads": mark("You lead class {code}."),
    "shared": mark(
        "Everybody in it sees what this page shows, also a network and a sequence of your own."
    ),
    "hand": mark("Copy the link for leading"),
    "hand_says": mark("Whoever has it leads the class: open it on your other device."),
    "handed": mark("Copied. Keep it to yourself."),
    "not_handed": mark("This browser does not allow copying."),
}

FULL = note("This server has as many classes as it can take. Please try again later.")
TOO_MANY = note(
    "Many classes were opened from here today. Please end one, or come back tomorrow."
)

CODE_LONGEST, SECRET_LONGEST = 16, 128


def offer_class(translate: Translate, page: str) -> None:
    """Offer to open a class; say what is shared where one is led.

    Parameters
    ----------
    translate : Translate
        English screen text to the page's language.
    page : str
        The page that runs.

    Notes
    -----
    Who came by a teacher's link is no teacher: nothing is offered there.
    """
    mine, now = led(), state.current()
    if page in QUIET or (mine is None and (now.hide or now.task)):
        return
    refused: Message | None = st.session_state.pop(_NO, None)
    around(
        data={
            "kind": "class",
            "code": "" if mine is None else _shown(mine.code),
            "gone": bool(st.session_state.pop(_GONE, False)),
            "refused": "" if refused is None else refused.translated(translate),
            "texts": {key: translate(text) for key, text in DOOR_TEXTS.items()},
        },
        key=DOOR,
        on_open_change=_open,
        on_lead_change=_lead,
    )


def show_bar(translate: Translate, language: str, page: str) -> None:
    """Bring the bar of the class that this session leads to the browser, or up to date.

    Parameters
    ----------
    translate : Translate
        English screen text to the page's language.
    language : str
        That language.
    page : str
        The page that runs.
    """
    mine = led()
    if mine is None or page in QUIET:
        return
    _bar(
        data=bar_data(mine, st.context.url or "", translate)
        | {"language": language, "version": published()},
        key=BAR,
        on_ended_change=let_go,
        on_turned_change=_turned,
    )


def bar_data(mine: Led, here: str, translate: Translate) -> dict[str, Any]:
    """Give what the bar needs: the secret goes to its holder's browser and nowhere else.

    Parameters
    ----------
    mine : Led
        The class.
    here : str
        The address of the page in the teacher's browser.
    translate : Translate
        English screen text to the page's language.
    """
    from gatescope.ui.class_qr import qr_code
    from gatescope.ui.class_reach import join_link, reach

    host, unreached = reach(here)
    link = join_link(here, _shown(mine.code), host)
    code = qr_code(link)
    return {
        "code": mine.code,
        "secret": mine.secret,
        "shown": _shown(mine.code),
        "link": link,
        "qr": {"size": code.size, "path": code.path},
        "unreached": "" if unreached is None else unreached.translated(translate),
        "texts": teach_texts(translate),
    }


def class_asked(value: object) -> tuple[str, str] | None:
    """Give code and secret that a browser has kept, or None where the value names none.

    Examples
    --------
    >>> class_asked({"code": "K7QM3XPD", "secret": "abc"})
    ('K7QM3XPD', 'abc')
    >>> class_asked({"code": 3, "secret": "abc"}) is None, class_asked([]) is None
    (True, True)
    """
    if not isinstance(value, Mapping):
        return None
    code, secret = value.get("code"), value.get("secret")
    if not isinstance(code, str) or not isinstance(secret, str):
        return None
    fits = len(code) <= CODE_LONGEST and len(secret) <= SECRET_LONGEST
    return (code, secret) if fits else None


def _open() -> None:
    from gatescope.classroom.refused import Refused

    if not _triggered("open"):
        return
    try:
        begin_class()
    except Refused as error:
        st.session_state[_NO] = FULL if error.why == "full" else TOO_MANY
    except InputError as error:
        st.session_state[_NO] = error.message


def _lead() -> None:
    asked = class_asked(_triggered("lead"))
    if asked is None:
        return
    try:
        st.session_state[_GONE] = not go_on(*asked)
    except InputError as error:
        st.session_state[_NO] = error.message


def _turned() -> None:
    # Late, for the lessons' Markdown.
    from gatescope.ui.lesson_wishes import place_asked

    told = _triggered("turned", BAR)
    if isinstance(told, Mapping) and told.get("again") is True:
        publish_again()
    asked = place_asked(told)
    if asked is not None:
        follow_turn(asked)


def _triggered(name: str, where: str = DOOR) -> object:
    """Give what the browser asks for; it comes from there, so from anyone."""
    held = st.session_state.get(where)
    return held.get(name) if isinstance(held, Mapping) else None


def _shown(code: str) -> str:
    from gatescope.classroom.codes import shown_code

    return shown_code(code)
