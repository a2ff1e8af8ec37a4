"""A trial: one network of an experiment as plain values, and what came out of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any

from gatescope.experiments.axis import Value
from gatescope.experiments.possible import impossible
from gatescope.inputs.tasks import LAB_TASKS
from gatescope.messages import InputError, Message
from gatescope.training.lab.plan_checks import check_value
from gru_core.distributions import DRAWS

KINDS = ("gradient", "learn")
CELLS = ("gru", "rnn", "lstm")
INPUTS = ("normal", "uniform", "signs", "pulse", "zero")
FLOATS = ("float64", "float32")

VERSION = 1
"""Part of every key: a trial that would be computed otherwise has another one."""

LEARN_ONLY = ("task", "steps", "batch", "learning_rate", "clip", "threshold")
GRADIENT_ONLY = ("inputs", "input", "exponents", "spectrum", "dtype")

SOLVED = {"classes": 0.95, "values": 0.02}
"""When a task is solved unless a trial says otherwise: share of right answers, or error."""


def _number(default: float, low: float, high: float) -> Any:
    return field(default=default, metadata={"range": (low, high)})


def _one_of(default: str, legal: tuple[str, ...]) -> Any:
    return field(default=default, metadata={"choices": legal})


@dataclass(frozen=True, slots=True)
class Trial:
    """One network of an experiment, with everything that its result depends on.

    Parameters
    ----------
    kind : {"gradient", "learn"}
        Whether a random network is measured, or it learns a task.
    cell : {"gru", "rnn", "lstm"}
        Its cell.
    hidden, length : int
        H and T.
    gain, gain_kind, init, b_z, t_max, activation, reset, input_scale
        As in `gatescope.models.knobs.Knobs`. `b_z` is the forget bias of the LSTM, `t_max` the
        longest memory of chrono initialisation.
    inputs : int
        I, where nothing is learnt.
    input : {"normal", "uniform", "signs", "pulse", "zero"}
        What the network reads where nothing is learnt: independent numbers of mean 0 and
        standard deviation 1 (of signs +1 or -1), a single 1 at the first step, or nothing.
    exponents : int
        How many Lyapunov exponents are measured, from the largest.
    spectrum : int
        1: also the singular values of the Jacobian over the whole span.
    dtype : {"float64", "float32"}
        What states and gradients are computed in; what is learnt is learnt in float32.
    task : str
        One of `gatescope.inputs.tasks.LAB_TASKS`, for a network that learns.
    steps, batch, learning_rate, clip
        Of the learning, with Adam: at most so many steps, sequences a step, size of a step,
        largest norm of the gradient.
    threshold : float
        The score at which the task is solved: of classes the least share of right answers, of
        values the largest mean squared error; 0 for that of its kind, see `SOLVED`.
    seed : int
        Weights, inputs and sequences follow from it.

    Raises
    ------
    InputError
        If a value is not legal, or a combination is impossible.

    Examples
    --------
    >>> Trial(cell="rnn", t_max=10)
    Traceback (most recent call last):
    gatescope.messages.InputError: t_max: expected 0 for an RNN, which has no gate for chrono
        initialisation, got 10.
    """

    kind: str = _one_of("gradient", KINDS)
    cell: str = _one_of("gru", CELLS)
    hidden: int = _number(32, 1, 1_024)
    length: int = _number(100, 2, 20_000)
    gain: float = _number(1.0, 0.0, 100.0)
    gain_kind: str = _one_of("factor", ("factor", "radius"))
    init: str = _one_of("torch", tuple(DRAWS))
    b_z: float = _number(0.0, -50.0, 50.0)
    t_max: int = _number(0, 0, 1_000_000)
    activation: str = _one_of("tanh", ("tanh", "relu"))
    reset: str = _one_of("after", ("after", "before"))
    inputs: int = _number(1, 1, 256)
    input: str = _one_of("normal", INPUTS)
    input_scale: float = _number(1.0, 0.0, 1_000.0)
    exponents: int = _number(1, 0, 2_048)
    spectrum: int = _number(0, 0, 1)
    dtype: str = _one_of("float64", FLOATS)
    task: str = _one_of("adding", tuple(LAB_TASKS))
    steps: int = _number(1_000, 1, 100_000)
    batch: int = _number(32, 1, 1_024)
    learning_rate: float = _number(0.01, 1e-6, 10.0)
    clip: float = _number(1.0, 0.0, 1_000.0)
    threshold: float = _number(0.0, 0.0, 1.0)
    seed: int = _number(0, 0, 2**31 - 1)

    def __post_init__(self) -> None:
        for name in ITEMS:
            object.__setattr__(self, name, legal(name, getattr(self, name)))
        problem = impossible(self.to_values())
        if problem is not None:
            raise InputError("{problem}", problem=problem)

    @property
    def key(self) -> str:
        """The first 32 hexadecimal digits of SHA-256 of what the result depends on.

        Examples
        --------
        >>> Trial(gain=1).key == Trial(gain=1.0, task="copy").key != Trial(seed=1).key
        True
        """
        # the JSON of `read` and VERSION with sorted names, written ten times as fast
        template, values = _CONTENT[self.kind]
        return hashlib.sha256((template % values(self)).encode()).hexdigest()[:32]

    @property
    def shape(self) -> Hashable:
        """Trials of equal shape can be computed together."""
        if self.kind == "learn":
            return ("learn", self.cell, self.hidden, self.length, self.task)
        sizes = (self.hidden, self.length, self.inputs, self.exponents, self.spectrum)
        return ("gradient", self.cell, self.activation, self.reset, self.dtype, *sizes)

    def read(self) -> dict[str, Any]:
        """Give the values that the result depends on: those that its kind reads."""
        unread = LEARN_ONLY if self.kind == "gradient" else GRADIENT_ONLY
        return {name: value for name, value in self.to_values().items() if name not in unread}

    def to_values(self) -> dict[str, Any]:
        """Give all values by name, as JSON has them."""
        return dict(zip(ITEMS, _ALL(self), strict=True))

    @classmethod
    def trusted(cls, values: Iterable[Value]) -> Trial:
        """Make a trial of values that `legal` gave and that can stand together.

        Parameters
        ----------
        values : iterable of str, int or float
            One for each field, in their order.

        Examples
        --------
        >>> Trial.trusted(Trial(seed=3).to_values().values()) == Trial(seed=3)
        True
        """
        trial = object.__new__(cls)
        for put, value in zip(_PUT, values, strict=True):
            put(trial, value)
        return trial


ITEMS = {item.name: item for item in fields(Trial)}
"""The fields of a trial, by name and in order."""

_ALL = attrgetter(*ITEMS)
_PUT = tuple(getattr(Trial, name).__set__ for name in ITEMS)


def legal(name: str, value: Any) -> Value:
    """Check a value of a field, and give it the type that the field has.

    Parameters
    ----------
    name : str
        The field.
    value : object
        From anyone.

    Raises
    ------
    InputError
        If it is not legal.

    Examples
    --------
    1 and 1.0 are the same trial, and have to have the same key.

    >>> legal("gain", 1)
    1.0
    """
    check_value(name, value, ITEMS[name])
    kind: Any = type(ITEMS[name].default)
    plain: Value = kind(value)
    return plain


def _content(kind: str) -> tuple[str, Callable[[Trial], tuple[Value, ...]]]:
    unread = LEARN_ONLY if kind == "gradient" else GRADIENT_ONLY
    names = sorted(set(ITEMS) - set(unread))
    places = {n: '"%s"' if isinstance(ITEMS[n].default, str) else "%r" for n in names}
    parts = sorted({**places, "version": str(VERSION)}.items())
    text = ",".join(f'"{name}":{place}' for name, place in parts)
    return f"{{{text}}}", attrgetter(*names)


_CONTENT = {kind: _content(kind) for kind in KINDS}


Values = dict[str, float | tuple[float | None, ...] | None]


@dataclass(frozen=True, slots=True)
class Result:
    """What came out of a trial.

    Parameters
    ----------
    key : str
        The trial's.
    values : dict of str to float, tuple of float or None
        What was measured, by name. Numbers are finite or infinite, never NaN: what could not
        be measured is None.
    problem : Message or None
        Why there are no values.
    seconds : float
        What it took; of trials that were computed together its share.
    """

    key: str
    values: Values
    problem: Message | None = None
    seconds: float = 0.0
