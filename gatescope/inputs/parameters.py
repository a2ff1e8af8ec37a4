"""What can be set on a made signal, declared once: for its form, its link and its limits."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Literal

from gatescope.inputs.quoting import shorten
from gatescope.messages import Message, note

Kind = Literal["integer", "number"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One number that can be set on a signal.

    Parameters
    ----------
    name : str
        As in code and in the link.
    label : str
        English screen name (a catalogue key).
    kind : {"integer", "number"}
        Whether it must be whole.
    minimum, maximum, default, step : float
        Its legal range, where it starts, and by how much a form changes it.
    place : bool
        Whether it is a time step, which must lie inside the sequence.

    Examples
    --------
    >>> Parameter("at", "At step", "integer", 0, 9, 3, 1).legal("12")
    9
    """

    name: str
    label: str
    kind: Kind
    minimum: float
    maximum: float
    default: float
    step: float
    place: bool = False

    def legal(self, value: object) -> float:
        """Return the legal value nearest to `value`; the default if it is no number."""
        try:
            number = float(value) if isinstance(value, int | float | str) else math.nan
        except (ValueError, OverflowError):
            number = math.nan
        if math.isnan(number):
            return self.default
        clipped = min(max(number, self.minimum), self.maximum)
        return round(clipped) if self.kind == "integer" else clipped


def whole(label: str, default: int, minimum: int, maximum: int, *, place: bool = False) -> Any:
    """Declare a dataclass field that holds a whole number.

    Examples
    --------
    >>> whole("Seed", 0, 0, 9).default
    0
    """
    declared = Parameter("", label, "integer", minimum, maximum, default, 1, place)
    return field(default=default, metadata={"parameter": declared})


def number(label: str, default: float, minimum: float, maximum: float, step: float) -> Any:
    """Declare a dataclass field that holds a number.

    Examples
    --------
    >>> number("Height", 1.0, -10.0, 10.0, 0.1).default
    1.0
    """
    declared = Parameter("", label, "number", minimum, maximum, default, step)
    return field(default=default, metadata={"parameter": declared})


def parameters_of(signal: type[Any]) -> tuple[Parameter, ...]:
    """Return the parameters that a dataclass declares.

    Examples
    --------
    >>> @dataclass
    ... class Wave:
    ...     height: float = number("Height", 1.0, -10.0, 10.0, 0.1)
    >>> [(p.name, p.label, p.default) for p in parameters_of(Wave)]
    [('height', 'Height', 1.0)]
    """
    return tuple(replace(f.metadata["parameter"], name=f.name) for f in fields(signal))


def validated(
    parameters: Iterable[Parameter], values: Mapping[str, object]
) -> tuple[dict[str, float], list[Message]]:
    """Bring values from anywhere into their ranges.

    Parameters
    ----------
    parameters : Iterable of Parameter
        What can be set.
    values : Mapping of str to object
        Numbers or their text, by name; a missing one takes its default, an unknown name is
        ignored.

    Returns
    -------
    legal : dict of str to float
        A value for every parameter.
    notes : list of Message
        One for each value that is not used as it came.

    Examples
    --------
    >>> at = Parameter("at", "At step", "integer", 0, 9, 3, 1)
    >>> legal, notes = validated([at], {"at": "soon"})
    >>> legal, str(notes[0])
    ({'at': 3}, '“at” must be a number from 0 to 9, not “soon”, so 3 is used.')
    """
    legal: dict[str, float] = {}
    notes = []
    for parameter in parameters:
        value = values.get(parameter.name, parameter.default)
        used = parameter.legal(value)
        legal[parameter.name] = used
        if not _same(value, used):
            notes.append(
                note(
                    "“{name}” must be a number from {low:g} to {high:g}, not “{value}”, so "
                    "{used:g} is used.",
                    name=parameter.name,
                    low=parameter.minimum,
                    high=parameter.maximum,
                    value=shorten(value) if isinstance(value, str) else shorten(repr(value)),
                    used=used,
                )
            )
    return legal, notes


def _same(value: object, used: float) -> bool:
    try:
        return isinstance(value, int | float | str) and float(value) == used
    except (ValueError, OverflowError):
        return False
