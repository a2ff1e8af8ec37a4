"""What is an answer to a question, and what is none."""

from __future__ import annotations

from gatescope.classroom.question import Question
from gatescope.messages import InputError

Answer = int | float | list[float | None]


def check_answer(question: Question, value: object) -> Answer:
    """Read an answer.

    Parameters
    ----------
    question : Question
        What was asked.
    value : object
        What JSON can be, from anyone.

    Returns
    -------
    int, float or list of float or None
        The place of an option, a step, a number, or a row with a number or None, where nothing
        was drawn, for each place of the curve.

    Raises
    ------
    InputError
        If it is no answer to this question.

    Examples
    --------
    >>> from gatescope.classroom.question import Words
    >>> check_answer(Question("step", {"en": Words("When?")}, start=2, end=9), 7)
    7
    """
    match question.kind:
        case "choice":
            return _whole(value, 0, question.options - 1)
        case "step":
            return _whole(value, question.start, question.end)
        case "number":
            return _number(value, question)
    return _curve(value, question)


def _whole(value: object, low: int, high: int) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
        return value
    raise InputError(
        "Expected a whole number from {low} to {high} as an answer.", low=low, high=high
    )


def _number(value: object, question: Question) -> float:
    low, high = question.low, question.high
    # compared before it becomes a float, which a whole number of any length need not fit
    if isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high:
        return float(value)
    raise InputError(
        "Expected a number between {low} and {high} as an answer.", low=low, high=high
    )


def _curve(value: object, question: Question) -> list[float | None]:
    if not isinstance(value, list) or len(value) != question.points:
        raise InputError(
            "Expected a curve with {points} places as an answer.", points=question.points
        )
    row = [None if number is None else _number(number, question) for number in value]
    if 2 * sum(number is not None for number in row) < question.points:
        raise InputError("Expected at least half of the curve as an answer; draw more of it.")
    return row
