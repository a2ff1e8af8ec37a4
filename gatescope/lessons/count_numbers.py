"""Numbers of a lesson that count and compare: right answers, units, how far values spread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.inputs.tasks import TASKS
from gatescope.lessons.seen import Seen, seen
from gatescope.models.bundled import load_bundled

SEQUENCES = 100
"""So many sequences are drawn to see how often a network is right."""


def _answers(what: Seen) -> tuple[int, int]:
    """Count the right answers, and all that were asked for."""
    if what.run.output is None or what.sequence.targets is None:
        raise ValueError("no answer is asked for")
    truth = what.sequence.targets[:, 0]
    asked = ~np.isnan(truth)
    right = what.run.output.argmax(axis=1)[asked] == truth[asked]
    return int(right.sum()), int(asked.sum())


def _right(**scene: Any) -> float:
    """Give how many answers to the sequence are right."""
    return float(_answers(seen(**scene))[0])


@lru_cache(maxsize=32)
def _accuracy(*, network: str, cell: str, whatif: str = "") -> float:
    """Give the share of right answers to `SEQUENCES` sequences that are drawn anew."""
    length = TASKS[network].length
    place = {"network": network, "cell": cell, "whatif": whatif, "length": length}
    counts = np.array([_answers(seen(**place, seed=seed)) for seed in range(SEQUENCES)])
    right, asked = counts.sum(axis=0)
    return float(right / asked)


def _answer(*, t: int, **scene: Any) -> float:
    """Give the number of the likeliest answer at a step."""
    return float(seen(**scene).of("output")[t].argmax())


def _units_above(*, quantity: str, t: int, level: float, **scene: Any) -> float:
    """Give how many units have a value above a level at a step."""
    return float((seen(**scene).of(quantity)[t] > level).sum())


def _change(*, first: int, last: int, **scene: Any) -> float:
    """Give by how much the state of any unit differs between two steps, at most."""
    h = seen(**scene).of("h")
    return float(np.abs(h[last] - h[first]).max())


def _over(
    *, quantity: str, unit: int, first: int = 0, last: int = -1, token: str = "", **scene: Any
) -> FloatArray:
    """Give the values of a unit over steps, or over those of them that read a token."""
    what = seen(**scene)
    values = what.of(quantity)[:, unit]
    steps = np.arange(len(values))
    wanted = (steps >= first) & (steps <= (last if last >= 0 else len(values) + last))
    if token:
        wanted &= np.array(getattr(what.sequence, "tokens", ())) == token
    if not wanted.any():
        raise ValueError("no step is left")
    return values[wanted]


def _lowest(**over: Any) -> float:
    """Give the lowest value of a unit over steps, of all or of those that read a token."""
    return float(_over(**over).min())


def _highest(**over: Any) -> float:
    """Give the highest value of a unit over steps, of all or of those that read a token."""
    return float(_over(**over).max())


def _spread(**over: Any) -> float:
    """Give how far the values of a unit over steps lie apart."""
    return float(np.ptp(_over(**over)))


def _from_memory(*, unit: int, t: int, **scene: Any) -> float:
    """Give what the reset gate lets through of the memory's part of the candidate's sum."""
    what = seen(**scene)
    return float(what.of("r")[t, unit] * what.of("rec_n")[t, unit])


def _from_symbol(*, unit: int, t: int, **scene: Any) -> float:
    """Give the part of the candidate's sum that the symbol brings."""
    return float(seen(**scene).of("a_n")[t, unit]) - _from_memory(unit=unit, t=t, **scene)


def _sigmoid(*, of: float) -> float:
    """Squeeze a number into the range from 0 to 1, as a gate does."""
    return float(0.5 + 0.5 * np.tanh(0.5 * of))


def _memory_time(*, z: float = -1.0, **place: Any) -> float:
    """Give 1 / (1 - z), in steps, for a z or for that of a unit at a step."""
    if z < 0:
        unit, t = place.pop("unit"), place.pop("t")
        z = float(seen(**place).of("z")[t, unit])
    return 1.0 / (1.0 - z)


def _left(*, z: float, steps: int) -> float:
    """Give the share of an old value that is left after steps with the same z."""
    return float(z**steps)


def _words(*, network: str, cell: str) -> float:
    """Give how many symbols or words a network knows."""
    return float(len(load_bundled(network, cell).encoder.vocabulary))


COUNTS: Mapping[str, Callable[..., float]] = {
    "right": _right,
    "accuracy": _accuracy,
    "answer": _answer,
    "units_above": _units_above,
    "change": _change,
    "lowest": _lowest,
    "highest": _highest,
    "spread": _spread,
    "from_memory": _from_memory,
    "from_symbol": _from_symbol,
    "sigmoid": _sigmoid,
    "memory_time": _memory_time,
    "left": _left,
    "words": _words,
}
"""The numbers of a lesson that count and compare."""
