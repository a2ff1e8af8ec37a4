"""What an evaluation says, in sentences for somebody in the first year."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gatescope.analysis.confusion import mix_ups
from gatescope.i18n import Translate
from gatescope.inputs.quoting import shorten
from gatescope.inputs.tasks import Task
from gatescope.messages import Message, mark, note, sentences, true_minus
from gatescope.models.score import Score
from gatescope.training.lab.evaluation import Evaluation
from gatescope.training.lab.schema import Schema

IntArray = NDArray[np.integer]

BASELINES = {
    ("accuracy", "constant"): mark("always the most frequent answer"),
    ("mse", "constant"): mark("always the best single number"),
    ("mse", "previous"): mark("“the same as now”"),
}
"""What a score is held against, by metric and the task's baseline."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How scores are written: shares in percent, errors in the units of the data.

    Parameters
    ----------
    metric : {"accuracy", "mse"}
        The task's.
    unit : float
        Size of the data's own unit where a table was standardised; else 1.
    """

    metric: str
    unit: float = 1.0

    def __call__(self, value: float) -> str:
        """Write a score.

        Examples
        --------
        >>> Measure("accuracy")(0.5), Measure("mse", unit=10.0)(0.04)
        ('50.0%', '2.00')
        """
        if self.metric == "accuracy":
            return share(value)
        return number(math.sqrt(max(value, 0.0)) * self.unit)

    def spread(self, score: Score) -> str:
        """Write the interval of a score; nothing where a single sequence leaves it open.

        Examples
        --------
        >>> Measure("accuracy").spread(Score("accuracy", 0.96, 0.951, 0.972, 0.3, 1000, 10, 0))
        '95.1–97.2%'
        """
        if score.metric == "mse" and score.sequences < 2:
            return ""
        low = self(score.low)
        if self.metric == "accuracy" and low[0].isdigit():
            low = low.removesuffix("%")
        return f"{low}–{self(score.high)}"


def measure_of(schema: Schema) -> Measure:
    """Give how the scores of a run are written."""
    scale = schema.scale
    return Measure(schema.task.metric, 1.0 if scale is None else scale.target_std)


def share(value: float) -> str:
    """Write a share in percent; what is not all of them is never said to be.

    Examples
    --------
    >>> share(0.9634), share(1.0), share(0.9999), share(0.0001)
    ('96.3%', '100%', '>99.9%', '<0.1%')
    """
    if value in (0.0, 1.0):
        return f"{100 * value:.0f}%"
    if value > 0.9995:
        return ">99.9%"
    return "<0.1%" if value < 0.0005 else f"{100 * value:.1f}%"


def number(value: float) -> str:
    """Write an error or an answer with three digits that count.

    Examples
    --------
    >>> number(0.012345), number(-1234.5), number(2e-9)
    ('0.0123', '−1,230', '2.00e−09')
    """
    if value == 0 or not math.isfinite(value):
        return true_minus(f"{value:g}")
    rounded = float(f"{value:.3g}")
    power = math.floor(math.log10(abs(rounded)))
    if not -4 <= power < 7:
        return true_minus(f"{value:.2e}")
    return true_minus(f"{rounded:,.{max(0, 2 - power)}f}")


def better_than_baseline(score: Score) -> bool:
    """Tell whether even the worse end of the interval beats the answer without a network."""
    if score.metric == "accuracy":
        return score.low > score.baseline
    return score.sequences > 1 and score.high < score.baseline


def score_words(found: Evaluation, task: Task, measure: Measure, translate: Translate) -> str:
    """Say how good a network is on sequences that it has never seen.

    Parameters
    ----------
    found : Evaluation
        Of the network.
    task : Task
        What was asked.
    measure : Measure
        How scores are written.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    str
        Some sentences: the score, its interval, what it is held against, and what follows.
    """
    score = found.score
    told = _right(found) if score.metric == "accuracy" else _off(found, task, measure)
    if not better_than_baseline(score):
        told.append(note("So it is not clearly better than an answer that needs no network."))
    if not found.complete:
        told.append(
            note(
                "Only the first {judged:,} of {all:,} sequences were judged: all of them would "
                "take too long here.",
                judged=score.sequences,
                all=found.held_out,
            )
        )
    return sentences((one.translated(translate) for one in told), translate)


def _right(found: Evaluation) -> list[Message]:
    score, values = found.score, {"count": found.score.sequences}
    if found.asked == 1:
        first = note(
            "It is right on {share} of {count:,} sequences that the training never saw.",
            share=share(score.value),
            **values,
        )
    else:
        first = note(
            "{share} of its answers are right, on {count:,} sequences that the training never "
            "saw; each asks for {asked:.3g} answers on average.",
            share=share(score.value),
            asked=found.asked,
            **values,
        )
    return [
        first,
        _between(share(score.low), share(score.high)),
        note(
            "Always giving the most frequent answer would be right on {share}.",
            share=share(score.baseline),
        ),
    ]


def _off(found: Evaluation, task: Task, measure: Measure) -> list[Message]:
    score = found.score
    told = [
        note(
            "Its answers are off by {error}, on {count:,} sequences that the training never saw"
            " (the root of the mean squared error {squared}).",
            error=measure(score.value),
            count=score.sequences,
            squared=number(score.value * measure.unit**2),
        )
    ]
    if score.sequences > 1:
        told.append(_between(measure(score.low), measure(score.high)))
    without = measure(score.baseline)
    if task.baseline == "previous":
        told.append(
            note(
                "Saying that the next value is the one of now would be off by {error}.",
                error=without,
            )
        )
    else:
        told.append(
            note(
                "Always saying the same number, the best one, would be off by {error}.",
                error=without,
            )
        )
    return told


def _between(low: str, high: str) -> Message:
    return note(
        "On endlessly many such sequences it would most likely be between {low} and {high} "
        "(95% interval).",
        low=low,
        high=high,
    )


def mix_up_words(counts: IntArray, labels: Sequence[str], translate: Translate) -> str:
    """Say which classes are taken for which others most often.

    Examples
    --------
    >>> mix_up_words(np.array([[0, 0, 9], [1, 0, 3]]), ("yes", "no"), str)
    'Most often it takes “no” for “yes”: 3 times.'
    """
    wrong = mix_ups(counts)
    if not len(wrong):
        return translate(mark("It mixed up nothing."))
    truth, answer, count = wrong[0].tolist()
    said = {"truth": shorten(labels[truth]), "answer": shorten(labels[answer])}
    if count == 1:
        told = note("It takes “{truth}” for “{answer}” once; no mix-up is more frequent.",
                    **said)  # fmt: skip
    else:
        told = note(
            "Most often it takes “{truth}” for “{answer}”: {count:,} times.",
            count=count,
            **said,
        )
    return told.translated(translate)
