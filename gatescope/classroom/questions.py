"""Questions as they come from a teacher's browser, and as they go to the students'."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from gatescope.classroom import fields as take
from gatescope.classroom.fields import Fields
from gatescope.classroom.question import LANGUAGES, MOST_POINTS, Kind, Question, Words
from gatescope.messages import InputError


def question_from(entry: object) -> Question:
    """Read a question.

    Parameters
    ----------
    entry : object
        What JSON can be, from anyone. Either ``kind``, ``text`` and what that kind asks for, or
        ``lesson`` with the name of a lesson and the place of its step. ``veiled`` hides the
        picture until the truth is revealed.

    Returns
    -------
    Question
        Bounded in all its parts; texts are plain text, or come from a lesson of ours.

    Raises
    ------
    InputError
        If it cannot be used, naming the part.

    Examples
    --------
    >>> question_from({"kind": "step", "text": "When does z open?", "start": 0, "end": 9}).end
    9
    """
    if not isinstance(entry, dict):
        raise InputError(
            "Expected a question with its parts, got “{came}”.", came=take.shown(entry)
        )
    if entry.get("lesson") is not None:
        # here: the server's start should not wait for all that lessons are made of
        from gatescope.classroom.lesson_question import lesson_question

        return lesson_question(entry["lesson"])
    kind = entry.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        raise InputError(
            "Expected a question of kind {known}, got “{came}”.",
            known=", ".join(KINDS),
            came=take.shown(kind),
        )
    return replace(KINDS[kind](entry), veiled=entry.get("veiled") is True)


def told(question: Question) -> dict[str, Any]:
    """Give what students may see of a question: all but the truth.

    Examples
    --------
    >>> question = question_from({"kind": "step", "text": "When?", "start": 0, "end": 9,
    ...                           "truth": 4})
    >>> told(question)["texts"]["en"]["text"], "truth" in told(question)
    ('When?', False)
    """
    range_of = ("low", "high", "step", "start", "end", "points", "axis", "unit")
    seen = ("kind", *range_of, "lesson", "veiled")
    texts = {
        language: {"text": words.text, "options": list(words.options), "html": words.html}
        for language, words in question.words.items()
    }
    return {name: getattr(question, name) for name in seen} | {"texts": texts}


def truth_told(question: Question) -> dict[str, Any]:
    """Give what is told when a question is revealed.

    Returns
    -------
    dict
        ``truth``, None where there is none, and ``reveals``: by language what a lesson says
        then, as HTML, and the number as the lesson writes it.

    Examples
    --------
    >>> question = question_from({"kind": "step", "text": "When?", "start": 0, "end": 9,
    ...                           "truth": 4})
    >>> truth_told(question)["truth"]
    4
    """
    reveals = {
        language: {"reveal": words.reveal, "told": words.told}
        for language, words in question.words.items()
    }
    truth = question.truth
    return {"truth": list(truth) if isinstance(truth, tuple) else truth, "reveals": reveals}


def _choice(fields: Fields) -> Question:
    options = take.options_of(fields)
    truth = _optional(fields, lambda value: take.whole_of(value, "truth", 0, len(options) - 1))
    return Question("choice", _words(fields, options), truth=truth)


def _number(fields: Fields) -> Question:
    low, high = _range(fields)
    grain = take.number_of(fields.get("step"), "step")
    if not (high - low) / take.FINEST <= grain <= high - low:
        raise InputError(
            "Expected “step” of a question to be above 0 and to fit between its lowest and "
            "highest number, got {step}.",
            step=grain,
        )
    truth = _optional(fields, lambda value: take.number_of(value, "truth"))
    if truth is not None and not low <= truth <= high:
        raise InputError(
            "Expected the right number between {low} and {high}, got {truth}; change the range "
            "so that it can be answered.",
            low=low,
            high=high,
            truth=truth,
        )
    return Question(
        "number",
        _words(fields),
        low=low,
        high=high,
        step=grain,
        truth=truth,
        unit=_unit(fields),
    )


def _curve(fields: Fields) -> Question:
    low, high = _range(fields)
    start, end = _steps(fields, apart=1)
    points = min(MOST_POINTS, end - start + 1)
    return Question(
        "curve",
        _words(fields),
        low=low,
        high=high,
        start=start,
        end=end,
        points=points,
        truth=_optional(fields, lambda value: _row(value, points)),
        unit=_unit(fields),
    )


def _step(fields: Fields) -> Question:
    start, end = _steps(fields, apart=0)
    truth = _optional(fields, lambda value: take.whole_of(value, "truth", start, end))
    return Question("step", _words(fields), start=start, end=end, truth=truth)


KINDS: dict[Kind, Callable[[Fields], Question]] = {
    "choice": _choice,
    "number": _number,
    "curve": _curve,
    "step": _step,
}


def _words(fields: Fields, options: tuple[str, ...] = ()) -> dict[str, Words]:
    words = Words(take.text_of(fields, "text", take.TEXT), options)
    return dict.fromkeys(LANGUAGES, words)


def _unit(fields: Fields) -> str:
    return take.text_of(fields, "unit", take.UNIT, needed=False)


def _optional(fields: Fields, read: Callable[[object], Any]) -> Any:
    value = fields.get("truth")
    return None if value is None else read(value)


def _range(fields: Fields) -> tuple[float, float]:
    low, high = (take.number_of(fields.get(name), name) for name in ("low", "high"))
    if not low < high:
        raise InputError(
            "Expected the lowest number of a question below the highest, got {low} and {high}.",
            low=low,
            high=high,
        )
    return low, high


def _steps(fields: Fields, *, apart: int) -> tuple[int, int]:
    start = take.whole_of(fields.get("start"), "start", 0, take.LAST_STEP - apart)
    return start, take.whole_of(fields.get("end"), "end", start + apart, take.LAST_STEP)


def _row(value: object, points: int) -> tuple[float, ...]:
    if not isinstance(value, list) or len(value) != points:
        raise InputError(
            "Expected the true curve as a row of {points} numbers, got “{came}”.",
            points=points,
            came=take.shown(value),
        )
    return tuple(take.number_of(number, "truth") for number in value)
