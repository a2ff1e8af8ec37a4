"""What the equations predict for an experiment, where its plan meets their conditions."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np

from gatescope.experiments.plan import Plan
from gatescope.experiments.trial import SOLVED
from gatescope.i18n import Translate
from gatescope.messages import mark, note
from gatescope.ui.exp_axes import Choice
from gatescope.ui.exp_words import setting

if TYPE_CHECKING:
    from gatescope.figures.path_style import Theme
    from gatescope.figures.result_along import Curve, Upright
    from gatescope.figures.result_levels import Level

FLOAT32, FLOAT64 = -37.93, -307.65
"""log10 of the smallest normal numbers."""

NO_BIAS = ("glorot_orthogonal", "identity", "gaussian")
"""Initial weights that bring no biases."""

CRITICAL = {"rnn": 1.0, "gru": 2.0}
"""Spectral radius at which the state zero, without biases, is neither stable nor unstable."""


def settings_at(plan: Plan, choice: Choice, name: str) -> tuple[Any, ...]:
    """Give the values that a field has in what is shown.

    Examples
    --------
    >>> settings_at(Plan(), Choice(where={"cell": "rnn"}), "cell")
    ('rnn',)
    """
    if name in choice.where:
        return (choice.where[name],)
    if name in plan.grid:
        return plan.grid[name]
    return (plan.base[name],) if name not in plan.axes else ()


def keeps_by_bias(plan: Plan, choice: Choice) -> bool:
    """Say whether the half-life of the path that keeps is known along the axis.

    Notes
    -----
    Through that path each step back multiplies by z, and z = σ(b_z) where b_z is the whole
    bias and what is read is zero in the mean. It is a prediction for networks without another
    way back, to be held against those that have some.

    Examples
    --------
    >>> plan = Plan(constants={"init": "gaussian"})
    >>> keeps_by_bias(plan, Choice("half_life", x="b_z")), keeps_by_bias(plan, Choice())
    (True, False)
    """
    return (
        choice.x == "b_z"
        and choice.value in ("half_life", "half_life_mean")
        and settings_at(plan, choice, "cell") == ("gru",)
        and settings_at(plan, choice, "t_max") == (0,)
        and set(settings_at(plan, choice, "init")) <= set(NO_BIAS)
    )


def half_life_at(b_z: np.ndarray) -> np.ndarray:
    r"""Give the half-life of the path that keeps.

    .. math:: \ln 2 / -\ln \sigma(b_z)

    Examples
    --------
    >>> half_life_at(np.array([0.0])).round(12)
    array([1.])
    """
    made: np.ndarray = math.log(2.0) / np.logaddexp(0.0, -b_z)
    return made


def time_constant_at(b_z: np.ndarray) -> np.ndarray:
    r"""Give the time constant of a gate near 1.

    .. math:: 1 / (1 - \sigma(b_z)) = 1 + e^{b_z}

    Examples
    --------
    >>> time_constant_at(np.array([0.0]))
    array([2.])
    """
    made: np.ndarray = 1.0 + np.exp(b_z)
    return made


def curves_of(plan: Plan, choice: Choice, places: Iterable[Any], say: Translate) -> list[Curve]:
    """Give the predicted curves along the axis of a figure."""
    from gatescope.figures.result_along import Curve

    known = [float(place) for place in places if not isinstance(place, str)]
    if not keeps_by_bias(plan, choice) or not known:
        return []
    x = np.linspace(min(known), max(known), 121)
    return [
        Curve(say(mark("predicted half-life: ln 2 / −ln z")), x, half_life_at(x)),
        Curve(say(mark("time constant: 1 / (1 − z)")), x, time_constant_at(x), "dot"),
    ]


def critical_gains(plan: Plan, choice: Choice) -> dict[str, float]:
    """Give for each cell that is shown the radius at which rest loses its stability, if known.

    Notes
    -----
    Of the tanh RNN the Jacobian at zero is W; of the GRU without biases, both of whose gates
    are one half there, (1 + W / 2) / 2. So W's spectral radius has to be what is varied,
    there must be no biases, and after at most one pulse nothing may be read.

    Examples
    --------
    >>> constants = {"gain_kind": "radius", "init": "gaussian", "input": "pulse"}
    >>> critical_gains(Plan(constants=constants), Choice("exponent", x="gain"))
    {'gru': 2.0}
    >>> critical_gains(Plan(), Choice("exponent", x="gain"))
    {}
    """

    def only(name: str, *legal: object) -> bool:
        found = settings_at(plan, choice, name)
        return bool(found) and set(found) <= set(legal)

    fits = (
        choice.x == "gain"
        and choice.value in ("exponent", "rate", "half_life_mean", "half_life")
        and only("gain_kind", "radius")
        and only("init", *NO_BIAS)
        and only("input", "pulse", "zero")
        and only("b_z", 0.0)
        and only("t_max", 0)
        and only("activation", "tanh")
    )
    cells = settings_at(plan, choice, "cell")
    return {cell: CRITICAL[cell] for cell in cells if cell in CRITICAL} if fits else {}


def uprights_of(plan: Plan, choice: Choice, say: Translate, theme: Theme) -> list[Upright]:
    """Give the predicted places along the axis of a figure."""
    from gatescope.figures.cells import CELL_STYLES
    from gatescope.figures.result_along import Upright

    return [
        Upright(
            gain,
            note("{cell}: critical at {gain:g}", cell=setting("cell", cell, say), gain=gain)
            .translated(say),
            getattr(CELL_STYLES[cell], theme),
        )
        for cell, gain in critical_gains(plan, choice).items()
    ]  # fmt: skip


LEVELS = {
    "exponent": (0.0, mark("0: kept")),
    "rate": (0.0, mark("0: kept")),
}


def levels_of_value(value: str, plan: Plan, say: Translate) -> list[Level]:
    """Give what lies across a figure of a value."""
    from gatescope.figures.result_levels import Level

    if value in LEVELS:
        at, words = LEVELS[value]
        return [Level(at, say(words))]
    return levels_of_series("curves", plan, say) if value == "score" else []


def levels_of_series(kind: str, plan: Plan, say: Translate) -> list[Level]:
    """Give what lies across a figure of series."""
    from gatescope.figures.result_levels import Level

    if kind == "lags":
        return [Level(FLOAT32, "float32"), Level(FLOAT64, "float64")]
    if kind == "exponents":
        return [Level(0.0, say(mark("0: kept")))]
    if kind == "curves":
        return [Level(at, say(words)) for at, words in learning_levels(plan)]
    return []


def learning_levels(plan: Plan) -> list[tuple[float, str]]:
    """Give the score that solves a task and that of an answer without a look at the sequence.

    Examples
    --------
    >>> [at for at, _ in learning_levels(Plan(kind="learn"))]
    [0.02, 0.16666666666666666]
    """
    from gatescope.inputs.tasks import LAB_TASKS

    if "task" in plan.axes or "threshold" in plan.axes:
        return []
    task = LAB_TASKS[plan.base["task"]]
    found = [(float(plan.base["threshold"] or SOLVED[task.kind]), mark("solved"))]
    if task.name == "adding":
        # two numbers, each even between 0 and 1: the variance of their sum
        found.append((1.0 / 6.0, mark("without looking: 1/6")))
    elif task.name in EVEN:
        found.append((1.0 / len(task.labels), mark("guessing")))
    return found


EVEN = ("recall", "copy")
"""Tasks whose answers are equally frequent."""
