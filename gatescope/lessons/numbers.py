"""The numbers of a lesson: computed from the shipped networks, never typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.lessons.cell_numbers import CELL
from gatescope.lessons.convention_numbers import CONVENTIONS
from gatescope.lessons.count_numbers import COUNTS
from gatescope.lessons.flow_numbers import FLOW
from gatescope.lessons.gradient_numbers import GRADIENT
from gatescope.lessons.lesson import Lesson, Row
from gatescope.lessons.seen import seen
from gatescope.lessons.training_numbers import TRAINING
from gatescope.messages import InputError, true_minus
from gatescope.models.bundled import load_bundled, load_card
from gru_core import Network

MOST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a lesson.

    Parameters
    ----------
    value : float
        The number itself; of a series its last.
    series : tuple of float
        One for each step, where it is a row of numbers.
    text : str
        As it stands in the text.
    """

    value: float
    series: tuple[float, ...] = ()
    text: str = ""


def numbers_of(lesson: Lesson) -> dict[str, Number]:
    """Compute all numbers of a lesson.

    Raises
    ------
    InputError
        If one cannot be computed, naming it.
    """
    return {name: number_of(name, row, lesson.slug) for name, row in lesson.numbers.items()}


def number_of(name: str, row: Row, where: str = "") -> Number:
    """Compute one number.

    Parameters
    ----------
    name : str
        Its name in the text.
    row : Mapping of str to object
        ``what``, one of `KINDS`, and what that asks for; ``digits`` after the point, or
        ``percent = true``; ``scale`` and ``add`` turn it into another unit.
    where : str
        The lesson, for the sentence of an error.

    Examples
    --------
    >>> number_of("units", {"what": "units", "network": "recall", "cell": "gru"}).text
    '8'
    """
    given = dict(row)
    kind = KINDS.get(given.pop("what"))
    digits, percent = given.pop("digits", 2), given.pop("percent", False)
    scale, add = given.pop("scale", 1.0), given.pop("add", 0.0)
    if kind is None or not 0 <= digits <= MOST_DIGITS:
        raise InputError(
            "{where}: expected “what” of {name} to be one of {known}, and digits to be 0 to 6.",
            where=where,
            name=name,
            known=", ".join(KINDS),
        )
    try:
        found = kind(**given)
    except (TypeError, KeyError, IndexError, ValueError) as error:
        raise InputError(
            "{where}: the number “{name}” cannot be computed: {said}.",
            where=where,
            name=name,
            said=str(error),
        ) from error
    array = np.atleast_1d(np.asarray(found, float)) * scale + add
    value = float(array[-1])
    series = tuple(array.tolist()) if np.ndim(found) else ()
    return Number(value, series, _text(value, digits, percent=percent))


def _text(value: float, digits: int, *, percent: bool) -> str:
    if percent:
        return _percent(value)
    whole = float(value).is_integer()
    return true_minus(f"{value:,.0f}" if whole else f"{value:,.{digits}f}")


def _percent(share: float) -> str:
    """Write a share, and do not round what is nearly all or nothing to all or nothing.

    Examples
    --------
    >>> _percent(0.25), _percent(0.999), _percent(1.0), _percent(0.001)
    ('25%', '>99%', '100%', '<1%')
    """
    if 0.995 <= share < 1.0:
        return ">99%"
    if 0.0 < share < 0.005:
        return "<1%"
    return f"{share:.0%}"


def _value(*, quantity: str, unit: int, t: int, **scene: Any) -> float:
    """Give one quantity of one unit (or one answer) at one step."""
    return float(seen(**scene).of(quantity)[t, unit])


def _series(*, quantity: str, unit: int, **scene: Any) -> FloatArray:
    """Give one quantity of one unit at every step."""
    return seen(**scene).of(quantity)[:, unit]


def _mean(
    *, quantity: str, unit: int = -1, first: int = 0, last: int = -1, **scene: Any
) -> float:
    """Give the mean over steps, of one unit or (-1) of all."""
    array = seen(**scene).of(quantity)
    steps = array[first : None if last == -1 else last + 1]
    return float(steps.mean() if unit == -1 else steps[:, unit].mean())


def _most(*, quantity: str, unit: int, low: bool = False, **scene: Any) -> float:
    """Give the step at which a quantity is largest, or lowest."""
    array = seen(**scene).of(quantity)[:, unit]
    return float(array.argmin() if low else array.argmax())


def _steps(**scene: Any) -> float:
    """Give how many steps the sequence has."""
    return float(len(seen(**scene).run.x))


def _units(*, network: str, cell: str) -> float:
    """Give the number of units of a network."""
    return float(load_bundled(network, cell).network.hidden_size)


def _parameters(*, network: str, cell: str) -> float:
    """Count the weights and biases of the recurrent layer."""
    return float(_count(load_bundled(network, cell).network))


def _count(network: Network) -> int:
    from gru_core import GateParams

    gates = [
        getattr(params, name)
        for layer in network.layers
        for params in layer
        for name in params.__slots__
        if isinstance(getattr(params, name), GateParams)
    ]
    return sum(getattr(gate, name).size for gate in gates for name in gate.__slots__)


def _score(*, network: str, cell: str, part: str = "value") -> float:
    """Give a network's score on held-out sequences: value, low, high or baseline."""
    return float(getattr(load_card(network).scores[cell], part))


def _seeds_score(*, network: str, cell: str, part: str = "mean") -> float:
    """Give mean, lowest or highest score over all five seeds."""
    card = load_card(network)
    scores = [card.scores[cell].value]
    scores += [further.scores[cell].value for further in card.further_seeds]
    array = np.array(scores)
    return float({"mean": array.mean(), "lowest": array.min(), "highest": array.max()}[part])


KINDS: Mapping[str, Callable[..., float | FloatArray]] = {
    "value": _value,
    "series": _series,
    "mean": _mean,
    "most": _most,
    "steps": _steps,
    "units": _units,
    "parameters": _parameters,
    "score": _score,
    "seeds_score": _seeds_score,
    **COUNTS,
    **FLOW,
    **GRADIENT,
    **CELL,
    **TRAINING,
    **CONVENTIONS,
}
"""What a lesson can compute, by the name that its file says in ``what``."""
