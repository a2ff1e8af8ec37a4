"""A lesson as plain values: what its file says, with nothing computed yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

Kind = Literal["choice", "number", "curve"]
Axis = Literal["step", "moment"]
Row = Mapping[str, Any]
"""How one number of a lesson is computed: ``what``, and what that needs."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What is seen beside a step's text.

    Parameters
    ----------
    kind : str
        One of `FIGURES` in `gatescope.lessons.lesson_file`.
    view : str
        What a link to it says after its question mark.
    """

    kind: str
    view: str


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers to choose from.

    Parameters
    ----------
    text : str
        In Markdown.
    right : bool
        Whether it is the right one, where the file says so.
    value : float or None
        What it stands for, where the right one is computed: that nearest to the truth.
    """

    text: str
    right: bool = False
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Prediction:
    """What the reader is asked before the truth is shown.

    Parameters
    ----------
    kind : {"choice", "number", "curve"}
        One of several answers, a number, or a curve over the steps.
    question, reveal : str
        In Markdown: what is asked, and what is told once there is an answer.
    truth : str
        The name of a number of the lesson, a series for a curve; ``""`` where an option says
        that it is right.
    options : tuple of Option
        Of a choice.
    low, high, grain : float
        The range of a number or a curve, and the step of the slider.
    axis : {"step", "moment"}
        What a curve goes over: the steps of a sequence, or the moments of a training.
    """

    kind: Kind
    question: str
    reveal: str = ""
    truth: str = ""
    options: tuple[Option, ...] = ()
    low: float = 0.0
    high: float = 1.0
    grain: float = 0.05
    axis: Axis = "step"


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do in the figure, which the lesson notices.

    Parameters
    ----------
    key, value : str
        A key of the page's link, and what it has to be.
    text, done : str
        In Markdown: what to do, and what is told when it is done.
    """

    key: str
    value: str
    text: str
    done: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a lesson.

    Parameters
    ----------
    title : str
        Plain text.
    text : str
        In Markdown, with ``{name}`` for numbers.
    figure : Figure or None
        None keeps that of the step before.
    prediction : Prediction or None
        What is asked first.
    task : Task or None
        What is to be done then.
    """

    title: str
    text: str = ""
    figure: Figure | None = None
    prediction: Prediction | None = None
    task: Task | None = None


@dataclass(frozen=True, slots=True)
class Lesson:
    """One lesson in one language.

    Parameters
    ----------
    slug, language : str
        Its name in links, and its language.
    title, goal : str
        Plain text; the goal says what the reader can do afterwards.
    minutes : int
        How long it takes.
    intro : str
        In Markdown.
    steps : tuple of Step
        In order.
    numbers : Mapping of str to Row
        How each number of the text is computed.
    """

    slug: str
    language: str
    title: str
    goal: str
    minutes: int
    intro: str
    steps: tuple[Step, ...]
    numbers: Mapping[str, Row] = field(default_factory=lambda: MappingProxyType({}))
