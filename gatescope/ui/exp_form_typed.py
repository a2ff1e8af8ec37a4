"""Values of a plan as somebody types them into a form, checked as the plan checks them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from gatescope.experiments.axis import Axis, Drawn, Value
from gatescope.experiments.axis_file import axis_of, checked
from gatescope.experiments.plan_file import seeds_of
from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError
from gatescope.ui.link_part import as_text

NUMBER = re.compile(r"[+-]?(\d{1,30}\.?\d{0,30}|\.\d{1,30})([eE][+-]?\d{1,4})?", re.ASCII)
WHOLE = re.compile(r"[+-]?\d{1,30}", re.ASCII)
BETWEEN = re.compile(r"[\s,;，、；]+")
SIGNS = str.maketrans({"−": "-", "[": " ", "]": " "})


def read_values(text: str) -> list[int | float]:
    """Read numbers between which there are commas or spaces.

    Raises
    ------
    InputError
        If something else stands there.

    Examples
    --------
    >>> read_values("0.5, 1, −2")
    [0.5, 1, -2]
    """
    parts = [part for part in BETWEEN.split(text.translate(SIGNS)) if part]
    return [_number(part) for part in parts]


def read_constant(name: str, text: str) -> Value:
    """Read the one value of a constant.

    Raises
    ------
    InputError
        If it is none, several, or not legal.

    Examples
    --------
    >>> read_constant("gain", "2")
    2.0
    """
    try:
        values = read_values(text)
    except InputError:
        raise InputError(
            "Expected one number, such as 2, got “{text}”.", text=shorten(text)
        ) from None
    if len(values) != 1:
        raise InputError(
            "{key}: expected one number, got {count}; to try several, let it vary.",
            key=name,
            count=len(values),
        )
    return checked(name, values[0], name)


def read_list(name: str, text: str) -> Axis:
    """Read an axis whose values are typed one by one.

    Examples
    --------
    >>> read_list("gain", "0.5, 1").values
    (0.5, 1.0)
    """
    return axis_of(name, read_values(text))


def read_range(name: str, low: str, high: str, count: str | int, **how: bool | str) -> Axis:
    """Read an axis between two numbers.

    Parameters
    ----------
    name : str
        A field of `Trial`.
    low, high : str
        As typed.
    count : str or int
        How many.
    **how : bool or str
        ``log`` of what is spread, ``random`` of what is drawn, as in a plan.

    Examples
    --------
    >>> read_range("gain", "0", "4", "5", log=False)
    Spread(low=0.0, high=4.0, count=5, log=False)
    """
    numbers = {"from": low, "to": high, "count": count}
    return axis_of(name, {**{key: _one(value) for key, value in numbers.items()}, **how})


def read_draws(name: str, axis: Drawn, count: str) -> Axis:
    """Read how often an axis is drawn.

    Examples
    --------
    >>> read_draws("gain", Drawn("log", 9, 0.1, 1.0), "20").count
    20
    """
    if axis.how == "choice":
        return axis_of(name, {"random": list(axis.values), "count": _one(count)})
    return read_range(name, as_text(axis.low), as_text(axis.high), count, random=axis.how)


def read_seeds(text: str) -> Sequence[int]:
    """Read how many seeds there are, or in brackets or with commas which.

    Examples
    --------
    >>> read_seeds("20"), read_seeds("[7]"), read_seeds("3, 5")
    (range(0, 20), (7,), (3, 5))
    """
    values = read_values(text)
    return seeds_of(values[0] if len(values) == 1 and "[" not in text else values)


def seeds_text(seeds: Sequence[int]) -> str:
    """Write seeds as `read_seeds` reads them.

    Examples
    --------
    >>> seeds_text(range(20)), seeds_text((7,)), seeds_text((3, 5))
    ('20', '[7]', '[3, 5]')
    """
    if isinstance(seeds, range) and seeds.start == 0 and seeds.step == 1:
        return str(len(seeds))
    return f"[{values_text(seeds)}]"


def values_text(values: Iterable[Value]) -> str:
    """Write values as `read_values` reads them.

    Examples
    --------
    >>> values_text((0.5, 1.0))
    '0.5, 1'
    """
    return ", ".join(map(as_text, values))


def _one(text: str | int) -> object:
    if isinstance(text, int):
        return text
    try:
        values = read_values(text)
    except InputError:
        return shorten(text)
    # the plan's own sentence says what it expected instead
    return values[0] if len(values) == 1 else shorten(text)


def _number(text: str) -> int | float:
    if WHOLE.fullmatch(text):
        return int(text)
    if NUMBER.fullmatch(text):
        return float(text)
    raise InputError(
        "Expected numbers with commas between them, such as 0.5, 1, 2, got “{value}”.",
        value=shorten(text),
    )
