"""What the answers of a class come to."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from gatescope.classroom.answers import Answer
from gatescope.classroom.question import Question

MOST_BINS = 30
MOST_CURVES = 400
QUARTILES = (0.25, 0.5, 0.75)

Floats = NDArray[np.float64]


def tally(
    question: Question,
    values: Sequence[Answer],
    *,
    curves: bool = False,
    truth: bool = False,
) -> dict[str, Any]:
    """Sum answers up, as JSON has it.

    Parameters
    ----------
    question : Question
        What was asked.
    values : Sequence of Answer
        What was answered, each as `check_answer` gave it.
    curves : bool
        Whether single curves are given, at most `MOST_CURVES`: for the teacher.
    truth : bool
        Whether it is told how far the answers are from the truth: once it is revealed.

    Returns
    -------
    dict
        ``kind`` and ``count``. Of a choice ``counts`` by option; of a number or a step
        ``edges`` and ``counts`` of a histogram, and ``median``; of a curve ``x``, and ``low``,
        ``median`` and ``high``, the quartiles at each place. With the truth ``right``, the
        share of right answers, or ``gap``, the median distance: of a curve, the mean one
        where it is drawn.

    Examples
    --------
    >>> from gatescope.classroom.question import Words
    >>> choice = Question("choice", {"en": Words("?", ("a", "b"))}, truth=1)
    >>> tally(choice, [0, 1, 1, 1], truth=True)
    {'kind': 'choice', 'count': 4, 'counts': [1, 3], 'right': 0.75}
    """
    made: dict[str, Any] = {"kind": question.kind, "count": len(values)}
    known = truth and question.truth is not None and bool(values)
    match question.kind:
        case "choice":
            counts = np.bincount(np.array(values, int), minlength=question.options)
            made["counts"] = counts.tolist()
            if known:
                made["right"] = float(counts[cast(int, question.truth)] / len(values))
        case "number" | "step":
            numbers = np.array(values, float)
            made |= _histogram(question, numbers)
            if known:
                made["gap"] = float(np.median(np.abs(numbers - cast(float, question.truth))))
        case "curve":
            rows = np.array(values, float).reshape(len(values), question.points)
            made |= _band(question, rows)
            if curves:
                made["curves"] = [_row(question, row) for row in rows[-MOST_CURVES:]]
            if known:
                away = np.abs(rows - np.array(question.truth))
                made["gap"] = float(np.median(np.nanmean(away, axis=1)))
    return made


def _histogram(question: Question, numbers: Floats) -> dict[str, Any]:
    """Count in bins around whole multiples of the grain, of one multiple or of several."""
    step, low, high = question.step, question.low, question.high
    if question.kind == "step":
        step, low, high = 1.0, float(question.start), float(question.end)
    ticks = math.floor((high - low) / step + 1e-6) + 1
    wide = math.ceil(ticks / MOST_BINS)
    bins = math.ceil(ticks / wide)
    edges = low + step * (np.arange(bins + 1) * wide - 0.5)
    # counted on the grid, where what was typed on an edge has no rounding to fall to
    places = np.clip(np.rint((numbers - low) / step).astype(int) // wide, 0, bins - 1)
    median = float(np.median(numbers)) if numbers.size else None
    counts = np.bincount(places, minlength=bins).tolist()
    return {"counts": counts, "edges": edges.tolist(), "median": median}


def _band(question: Question, rows: Floats) -> dict[str, Any]:
    made: dict[str, Any] = {"x": question.places}
    drawn = (column[np.isfinite(column)] for column in rows.T)
    nothing = (math.nan,) * len(QUARTILES)
    found = [np.quantile(column, QUARTILES) if column.size else nothing for column in drawn]
    for name, row in zip(("low", "median", "high"), np.array(found).T, strict=True):
        made[name] = _row(question, row)
    return made


def _row(question: Question, row: Floats) -> list[float | None]:
    """Write a row as short as a picture needs it: hundreds of them go over the network."""
    digits = 4 - math.floor(math.log10(question.high - question.low))
    return [None if math.isnan(value) else value for value in np.round(row, digits).tolist()]
