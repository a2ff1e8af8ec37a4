"""What browsers are told, written once for all of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from gatescope.classroom.question import Question
from gatescope.classroom.questions import told, truth_told
from gatescope.classroom.view import View

NO_QUESTION = '{"is":"question","id":null}'
ENDED = '{"is":"ended"}'


def text(what: str, /, **parts: object) -> str:
    """Write one message.

    Examples
    --------
    >>> text("place", n=3, place={"t": "12"})
    '{"is":"place","n":3,"place":{"t":"12"}}'
    """
    return json.dumps({"is": what, **parts}, separators=(",", ":"), allow_nan=False)


def refused(why: str, do: str = "", said: str = "") -> str:
    """Say that something is not done: why, what it was, and a sentence where there is one.

    Examples
    --------
    >>> refused("secret", "move")
    '{"is":"refused","why":"secret","do":"move"}'
    """
    parts = {"do": do} if do else {}
    return text("refused", why=why, **parts, **({"said": said} if said else {}))


def view_text(version: int, view: View) -> str:
    """Write what is shown.

    Examples
    --------
    >>> view_text(2, View("explore"))[:43]
    '{"is":"view","version":2,"page":"explore","'
    """
    return text("view", version=version, **asdict(view))


def question_text(number: int, question: Question, *, revealed: bool) -> str:
    """Write a question as everyone may see it, without whose answer it is.

    The truth is in it once it is revealed, and nowhere before. `with_mine` makes it complete.

    Examples
    --------
    >>> from gatescope.classroom.question import Words
    >>> asked = Question("step", {"en": Words("When?")}, end=9, truth=7)
    >>> '"truth":7' in question_text(1, asked, revealed=True)
    True
    >>> "7" in question_text(1, asked, revealed=False)
    False
    """
    extra: Mapping[str, Any] = truth_told(question) if revealed else {}
    state = "revealed" if revealed else "open"
    return text("question", id=number, state=state, **told(question), **extra)


def with_mine(question: str, mine: object) -> str:
    """Put somebody's own answer into a question, which is written once for all.

    Examples
    --------
    >>> with_mine('{"is":"question","id":7}', 0.5)
    '{"is":"question","id":7,"mine":0.5}'
    """
    return f'{question[:-1]},"mine":{json.dumps(mine, allow_nan=False)}}}'
