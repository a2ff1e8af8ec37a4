"""An axis as it stands in a plan's file: a list, a range of numbers, or something drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from gatescope.experiments.axis import MOST_VALUES, Axis, Drawn, Listed, Spread, Value
from gatescope.experiments.plan import FIELDS
from gatescope.messages import InputError
from gatescope.training.lab.plan_checks import check_value, told

HOW = ("uniform", "log")
SPREAD_KEYS = ("from", "to", "count", "log")
DRAWN_KEYS = ("random", "from", "to", "count")


def axis_of(name: str, value: Any) -> Axis:
    """Read an axis, with every value checked.

    Parameters
    ----------
    name : str
        A field of `Trial`.
    value : object
        What TOML has.

    Raises
    ------
    InputError
        If it is no axis, or a value is not legal.

    Examples
    --------
    >>> axis_of("gain", {"from": 0.5, "to": 2, "count": 3})
    Spread(low=0.5, high=2.0, count=3, log=False)
    """
    if isinstance(value, list):
        return Listed(_values(name, value))
    if not isinstance(value, dict):
        raise InputError(
            "axes.{key}: expected a list, or a table with from, to and count, got {value}; "
            "what is the same in all trials belongs to [constants].",
            key=name,
            value=told(value),
        )
    known = DRAWN_KEYS if "random" in value else SPREAD_KEYS
    for key in value:
        if key not in known:
            raise InputError(
                "axes.{key}: expected {known}, got “{value}”.",
                key=name,
                known=", ".join(known),
                value=told(key),
            )
    return _drawn(name, value) if "random" in value else _spread(name, value)


def axis_text(axis: Axis, write: Callable[[Value], str], whole: bool) -> str:
    """Write an axis for a plan's file; `write` is given each value.

    Examples
    --------
    >>> axis_text(Drawn("log", 9, 1.0, 2.0), str, whole=True)
    '{random = log, from = 1, to = 2, count = 9}'
    """
    if isinstance(axis, Listed):
        return _list(axis.values, write)
    low, high = (write(int(end) if whole else end) for end in (axis.low, axis.high))
    ends = f"from = {low}, to = {high}, count = {axis.count}"
    if isinstance(axis, Spread):
        return f"{{{ends}{', log = true' if axis.log else ''}}}"
    if axis.how == "choice":
        return f"{{random = {_list(axis.values, write)}, count = {axis.count}}}"
    return f"{{random = {write(axis.how)}, {ends}}}"


def _list(values: tuple[Value, ...], write: Callable[[Value], str]) -> str:
    return f"[{', '.join(map(write, values))}]"


def checked(key: str, value: Any, name: str) -> Value:
    """Check one value of a field, and give whole numbers as floats where it has floats."""
    item = FIELDS[name]
    if isinstance(item.default, str) and not isinstance(value, str):
        raise InputError("{key}: expected a text, got {value}.", key=key, value=told(value))
    check_value(key, value, item)
    return float(value) if isinstance(item.default, float) else value


def _values(name: str, given: list[Any]) -> tuple[Value, ...]:
    if not given:
        raise InputError("axes.{key}: expected at least one value, got none.", key=name)
    if len(given) > MOST_VALUES:
        raise InputError(
            "axes.{key}: expected at most {most:,} values, got {count:,}.",
            key=name,
            most=MOST_VALUES,
            count=len(given),
        )
    return tuple(dict.fromkeys(checked(f"axes.{name}", value, name) for value in given))


def _drawn(name: str, given: Mapping[str, Any]) -> Drawn:
    how, count = given["random"], _count(name, given, least=1)
    if isinstance(how, list):
        return Drawn("choice", count, values=_values(name, how))
    if how not in HOW:
        raise InputError(
            "axes.{key}: expected random to be one of {legal} or a list, got “{value}”.",
            key=name,
            legal=", ".join(HOW),
            value=told(how),
        )
    low, high = _ends(name, given, log=how == "log")
    return Drawn(how, count, low, high)


def _spread(name: str, given: Mapping[str, Any]) -> Spread:
    log = given.get("log", False)
    if not isinstance(log, bool):
        raise InputError(
            "axes.{key}: expected log to be true or false, got {value}.",
            key=name,
            value=told(log),
        )
    low, high = _ends(name, given, log=log)
    return Spread(low, high, _count(name, given, least=2), log)


def _count(name: str, given: Mapping[str, Any], least: int) -> int:
    count = given.get("count")
    if isinstance(count, int) and not isinstance(count, bool) and least <= count <= MOST_VALUES:
        return count
    raise InputError(
        "axes.{key}: expected count to be a whole number from {least} to {most:,}, "
        "got {value}.",
        key=name,
        least=least,
        most=MOST_VALUES,
        value=told(count),
    )


def _ends(name: str, given: Mapping[str, Any], *, log: bool) -> tuple[float, float]:
    if isinstance(FIELDS[name].default, str):
        raise InputError(
            "axes.{key}: expected a list of texts, got a range of numbers.", key=name
        )
    ends = [checked(f"axes.{name}.{end}", given.get(end), name) for end in ("from", "to")]
    low, high = map(float, ends)
    if not low < high or (log and low <= 0.0):
        raise InputError(
            "axes.{key}: expected from less than to, and above 0 where the steps are "
            "logarithmic, got {low:g} to {high:g}.",
            key=name,
            low=low,
            high=high,
        )
    return low, high
