"""What the tests of classes share."""

from __future__ import annotations

from typing import Any

from gatescope.classroom.question import Question
from gatescope.classroom.questions import question_from


class Clock:
    """A clock that stands until it is turned."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now

    def turn(self, seconds: float) -> None:
        self.now += seconds


CHOICE: dict[str, Any] = {"kind": "choice", "text": "Which?", "options": ["a", "b"], "truth": 1}
NUMBER: dict[str, Any] = {
    "kind": "number", "text": "How many?", "low": 0, "high": 1, "step": 0.25, "truth": 0.5
}  # fmt: skip
STEP: dict[str, Any] = {"kind": "step", "text": "When?", "start": 2, "end": 9, "truth": 7}
CURVE: dict[str, Any] = {
    "kind": "curve", "text": "How?", "low": 0, "high": 1, "start": 0, "end": 2,
    "truth": [0.0, 0.5, 1.0],
}  # fmt: skip
ENTRIES = (CHOICE, NUMBER, STEP, CURVE)


def question(entry: dict[str, Any], **changed: Any) -> Question:
    """Give a question with some parts changed."""
    return question_from(entry | changed)
