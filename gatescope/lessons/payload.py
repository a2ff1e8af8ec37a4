"""A lesson as the browser's component takes it: text, questions, truths."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from gatescope.lessons.html import lesson_html
from gatescope.lessons.lesson import Lesson, Prediction, Row, Step, Task
from gatescope.lessons.numbers import Number, numbers_of
from gatescope.lessons.shelf import lesson


@cache
def lesson_payload(slug: str, language: str) -> dict[str, Any]:
    """Give all that is seen of a lesson but its figures, as JSON has it.

    Parameters
    ----------
    slug, language : str
        Which lesson.

    Raises
    ------
    InputError
        If the lesson cannot be used.
    """
    return payload_of(lesson(slug, language))


def payload_of(told: Lesson) -> dict[str, Any]:
    """Write a lesson as JSON has it.

    Parameters
    ----------
    told : Lesson
        The lesson.

    Returns
    -------
    dict
        ``slug``, ``title``, ``goal``, ``minutes``, ``intro`` and ``steps``, each with
        ``title``, ``html``, ``figure``, ``prediction`` and ``task``.
    """
    page = _Page(told)
    return {
        "slug": told.slug,
        "title": told.title,
        "goal": told.goal,
        "minutes": told.minutes,
        "intro": page.html(told.intro),
        "steps": [page.step(step) for step in told.steps],
    }


def hidden_by(asked: Prediction, rows: Mapping[str, Row]) -> str:
    """Tell what of a picture of Explore gives the answer away.

    Parameters
    ----------
    asked : Prediction
        What is asked.
    rows : Mapping of str to Row
        How the numbers of the lesson are computed.

    Returns
    -------
    str
        ``"figure"`` where the answer can be read off it, ``"answers"`` where what the network
        answers shows it, ``""`` where nothing does.

    Examples
    --------
    >>> hidden_by(Prediction("number", "How much?", truth="kept"), {})
    'figure'
    """
    if asked.kind != "choice":
        return "figure"
    return {"value": "figure", "score": "answers"}.get(
        rows[asked.truth]["what"] if asked.truth else "", ""
    )


class _Page:
    """Writes the parts of one lesson."""

    def __init__(self, told: Lesson) -> None:
        self._where, self._rows, self._numbers = told.slug, told.numbers, numbers_of(told)

    def html(self, text: str) -> str:
        return lesson_html(text, self._numbers, self._where)

    def step(self, step: Step) -> dict[str, Any]:
        figure = step.figure and {"kind": step.figure.kind, "view": step.figure.view}
        return {
            "title": step.title,
            "html": self.html(step.text),
            "figure": figure,
            "prediction": step.prediction and self._prediction(step.prediction),
            "task": step.task and self._task(step.task),
        }

    def _prediction(self, asked: Prediction) -> dict[str, Any]:
        truth = self._numbers[asked.truth] if asked.truth else Number(0.0)
        values = [option.value for option in asked.options]
        right = [option.right for option in asked.options]
        if asked.truth and asked.options:
            away = [abs((value or 0.0) - truth.value) for value in values]
            right = [distance == min(away) for distance in away]
        return {
            "kind": asked.kind,
            "question": self.html(asked.question),
            "options": [self.html(option.text) for option in asked.options],
            "right": right.index(True) if True in right else -1,
            "truth": truth.series if asked.kind == "curve" else truth.value,
            "told": truth.text,
            "range": [asked.low, asked.high, asked.grain],
            "axis": asked.axis,
            "hides": hidden_by(asked, self._rows),
            "reveal": self.html(asked.reveal),
        }

    def _task(self, task: Task) -> dict[str, Any]:
        return {
            "key": task.key,
            "value": task.value,
            "html": self.html(task.text),
            "done": self.html(task.done),
        }
