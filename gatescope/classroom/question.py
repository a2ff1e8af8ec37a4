"""A question to a class, as plain values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Literal

import numpy as np

Kind = Literal["choice", "number", "curve", "step"]
Truth = int | float | tuple[float, ...] | None
LANGUAGES = ("en", "zh")

MOST_POINTS = 64
"""On so many places a curve is drawn at most."""


@dataclass(frozen=True, slots=True)
class Words:
    """What is read of a question in one language.

    Parameters
    ----------
    text : str
        What is asked.
    options : tuple of str
        The answers to choose from.
    html : bool
        Whether text and options are HTML of ours, from a lesson; else they are plain text of
        a stranger.
    reveal, told : str
        What a lesson says once the answer is known, and the true number as it writes it.
    """

    text: str
    options: tuple[str, ...] = ()
    html: bool = False
    reveal: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Parameters
    ----------
    kind : {"choice", "number", "curve", "step"}
        One of several answers, a number, a curve, or a step of the sequence.
    words : Mapping of str to Words
        By language.
    low, high, step : float
        The range of a number or a curve, and the grain of its slider.
    start, end, points : int
        The steps that are asked about, from first to last; a curve is drawn on so many places,
        evenly between them.
    axis : {"step", "moment"}
        What a curve goes over: the steps of a sequence, or the moments of a training.
    truth : int, float, tuple of float or None
        Place of the right option, number, row of numbers at the places of a curve, or step;
        None where there is none.
    unit : str
        What a number counts.
    lesson : tuple of (str, int) or None
        The lesson and its step whose prediction this is.
    veiled : bool
        Whether the picture stays hidden until the truth is revealed.
    """

    kind: Kind
    words: Mapping[str, Words]
    low: float = 0.0
    high: float = 1.0
    step: float = 0.05
    start: int = 0
    end: int = 0
    points: int = 0
    axis: Literal["step", "moment"] = "step"
    truth: Truth = None
    unit: str = ""
    lesson: tuple[str, int] | None = None
    veiled: bool = False

    @property
    def options(self) -> int:
        """How many answers there are to choose from."""
        return len(self.words["en"].options)

    @property
    def places(self) -> list[float]:
        """The places between first and last step at which a curve is drawn.

        Examples
        --------
        >>> words = {"en": Words("Draw z.")}
        >>> Question("curve", words, start=2, end=8, points=3).places
        [2.0, 5.0, 8.0]
        """
        return [float(x) for x in np.linspace(self.start, self.end, self.points)]


def written(question: Question) -> str:
    """Write a question for the store.

    Examples
    --------
    >>> question = Question("step", {"en": Words("When?")}, end=9, truth=7)
    >>> read(written(question)) == question
    True
    """
    return json.dumps(asdict(question), ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=32)  # each answer asks for it
def read(text: str) -> Question:
    """Read what `written` wrote; of nobody else, for it may say that its text is HTML."""
    entry = json.loads(text)
    words = {
        language: Words(**{**words, "options": tuple(words["options"])})
        for language, words in entry.pop("words").items()
    }
    truth, lesson = entry.pop("truth"), entry.pop("lesson")
    return Question(
        **entry,
        words=words,
        truth=tuple(truth) if isinstance(truth, list) else truth,
        lesson=lesson and (lesson[0], lesson[1]),
    )
