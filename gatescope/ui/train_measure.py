"""How scores, errors and answers are written, and what they are held against."""

from __future__ import annotations

import math
from dataclasses import dataclass

from gatescope.messages import mark, true_minus
from gatescope.models.score import Score
from gatescope.training.lab.schema import Schema

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
    ('0.0123', '−1,230', '2.00 × 10⁻⁹')
    """
    if value == 0 or not math.isfinite(value):
        return true_minus(f"{value:g}")
    rounded = float(f"{value:.3g}")
    power = math.floor(math.log10(abs(rounded)))
    if not -4 <= power < 7:
        head, exponent = f"{value:.2e}".split("e")
        return f"{true_minus(head)} × 10{str(int(exponent)).translate(RAISED)}"
    return true_minus(f"{rounded:,.{max(0, 2 - power)}f}")


RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def better_than_baseline(score: Score) -> bool:
    """Tell whether even the worse end of the interval beats the answer without a network."""
    if score.metric == "accuracy":
        return score.low > score.baseline
    return score.sequences > 1 and score.high < score.baseline
