"""The prediction of a lesson as a question to a class, in both languages."""

from __future__ import annotations

from typing import Any

from gatescope.classroom.fields import shown, whole_of
from gatescope.classroom.question import LANGUAGES, Question, Truth, Words
from gatescope.lessons.payload import lesson_payload
from gatescope.lessons.shelf import lesson_slugs
from gatescope.messages import InputError


def lesson_question(where: object) -> Question:
    """Make the question that a lesson asks at one of its steps.

    Parameters
    ----------
    where : object
        From anyone: the lesson's name and the place of the step, from 0, in a list.

    Returns
    -------
    Question
        Its texts are HTML of ours; its truth is computed from the shipped networks.

    Raises
    ------
    InputError
        If there is no such lesson, or it asks nothing at this step.

    Examples
    --------
    >>> lesson_question(["02-one-gate-at-a-time", 1]).truth
    0.5
    """
    slug, place = _place(where)
    asked = {
        language: lesson_payload(slug, language)["steps"][place]["prediction"]
        for language in LANGUAGES
    }
    first = asked["en"]
    if first is None:
        raise InputError("The lesson asks nothing at this step; ask where it has a prediction.")
    low, high, grain = first["range"]
    points = len(first["truth"]) if first["kind"] == "curve" else 0
    return Question(
        first["kind"],
        {language: _words(told) for language, told in asked.items()},
        low=low,
        high=high,
        step=grain,
        end=max(points - 1, 0),
        points=points,
        axis=first["axis"],
        truth=_truth(first),
        # told as a percentage, it is guessed as one
        unit="%" if first["told"].endswith("%") and high <= 1 else "",
        lesson=(slug, place),
    )


def _place(where: object) -> tuple[str, int]:
    match where:
        case [str(slug), place] if slug in lesson_slugs():
            steps = len(lesson_payload(slug, "en")["steps"])
            return slug, whole_of(place, "lesson", 0, steps - 1)
    raise InputError(
        "Expected the name of a lesson and one of its steps, got “{came}”.", came=shown(where)
    )


def _words(asked: dict[str, Any]) -> Words:
    return Words(
        asked["question"],
        tuple(asked["options"]),
        html=True,
        reveal=asked["reveal"],
        told=asked["told"],
    )


def _truth(asked: dict[str, Any]) -> Truth:
    if asked["kind"] == "choice":
        return int(asked["right"])
    return tuple(asked["truth"]) if asked["kind"] == "curve" else float(asked["truth"])
