"""One edit out of its text, every part of it checked: the text may come from a stranger."""

from __future__ import annotations

import re
from urllib.parse import unquote

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError, true_minus
from gatescope.models.edit_text import DIGITS
from gatescope.models.edits import (
    BiasShift,
    Edit,
    HeldGate,
    InputEdit,
    Scale,
    WeightEdit,
)
from gru_core.clamps import RANGES

SHIFT_RANGE = (-50.0, 50.0)
SCALE_RANGE = (0.0, 10.0)
WEIGHT_RANGE = (-100.0, 100.0)
INPUT_RANGE = (-1_000_000.0, 1_000_000.0)
LONGEST_TOKEN = 64

WEIGHT_GATES = (*RANGES, "h")
"""Gates that have weights and a bias; h is the plain RNN's."""

NUMBER = re.compile(r"[+-]?(\d{1,9}(\.\d{0,20})?|\.\d{1,20})(e[+-]?\d{1,2})?", re.ASCII | re.I)
INDEX = re.compile(r"\d{1,6}", re.ASCII)


def read_edit(text: str) -> Edit:
    """Read one edit.

    Parameters
    ----------
    text : str
        Such as ``z=0@u4,t10-20``, from anyone.

    Returns
    -------
    Edit
        Legal by itself; whether it fits a network is another question.

    Raises
    ------
    InputError
        If the text is not an edit; the text, what was expected and an example are named.

    Examples
    --------
    >>> read_edit("z=0@u4").gate
    'z'
    >>> read_edit("z=2")
    Traceback (most recent call last):
        ...
    gatescope.messages.InputError: In the what-if, “z=2” needs a number from 0 to 1; change it.
    """
    name, found, value = text.partition("=")
    parts = name.strip().split(".")
    if not found:
        raise _unknown(text)
    kind = parts[0]
    if kind in RANGES and len(parts) == 1:
        return _clamp(text, kind, value)
    if kind == "bias" and len(parts) == 2 and parts[1] in WEIGHT_GATES:
        return _bias(text, parts[1], value)
    if kind == "scale" and len(parts) <= 2 and set(parts[1:]) <= set(WEIGHT_GATES):
        return Scale(_number(text, value, SCALE_RANGE), *parts[1:])
    if kind in ("w_h", "w_i") and len(parts) == 4 and parts[1] in WEIGHT_GATES:
        unit, column = (_index(text, part) for part in parts[2:])
        return WeightEdit(kind, parts[1], unit, column, _number(text, value, WEIGHT_RANGE))
    if kind == "x" and len(parts) in (2, 3):
        return _input(text, parts[1:], value)
    raise _unknown(text)


def _unknown(text: str) -> InputError:
    return InputError(
        "“{part}” is no part of a what-if; expected something like “z=0”, “bias.z=1.5”, "
        "“scale=0.5”, “w_h.z.4.7=0.3” or “x.12=B”, and “;” between parts.",
        part=shorten(text),
    )


def _clamp(text: str, gate: str, value: str) -> HeldGate:
    number, where = _split(value)
    held = _number(text, number, RANGES[gate])
    places = _places(text, where, "ut")
    first, last = _steps(text, places["t"]) if "t" in places else (None, None)
    units = _units(text, places["u"]) if "u" in places else None
    return HeldGate(gate, held, units, first, last)


def _bias(text: str, gate: str, value: str) -> BiasShift:
    number, where = _split(value)
    shift = _number(text, number, SHIFT_RANGE)
    places = _places(text, where, "u")
    return BiasShift(gate, shift, _units(text, places["u"]) if places else None)


def _input(text: str, parts: list[str], value: str) -> InputEdit:
    step = _index(text, parts[0])
    if len(parts) == 2:
        return InputEdit(step, _index(text, parts[1]), _number(text, value, INPUT_RANGE))
    token = unquote(value)
    if not 1 <= len(token) <= LONGEST_TOKEN:
        raise InputError(
            "In the what-if, “{part}” needs a token of 1 to {most} characters; change it.",
            part=shorten(text),
            most=LONGEST_TOKEN,
        )
    return InputEdit(step, None, token)


def _split(value: str) -> tuple[str, str | None]:
    number, found, where = value.partition("@")
    return number, where if found else None


def _number(text: str, value: str, ends: tuple[float, float]) -> float:
    low, high = ends
    plain = value.strip()
    # Rounded as it will be written, so that the link says what was computed.
    number = round(float(plain), DIGITS) + 0.0 if NUMBER.fullmatch(plain) else None
    if number is None or not low <= number <= high:
        raise InputError(
            "In the what-if, “{part}” needs a number from {low} to {high}; change it.",
            part=shorten(text),
            low=true_minus(f"{low:,.0f}"),
            high=true_minus(f"{high:,.0f}"),
        )
    return number


def _index(text: str, value: str) -> int:
    plain = value.strip()
    if not INDEX.fullmatch(plain):
        raise InputError(
            "In the what-if, “{part}” needs whole numbers from 0 for units, columns and steps; "
            "change it.",
            part=shorten(text),
        )
    return int(plain)


def _places(text: str, where: str | None, legal: str) -> dict[str, str]:
    """Read what stands behind the @: units, steps, each once."""
    found: dict[str, str] = {}
    for part in [] if where is None else where.split(","):
        letter = part.strip()[:1]
        if not letter or letter not in legal or letter in found:
            raise InputError(
                "In the what-if, “{part}” needs units such as “u4” or “u4+7” after the @, and "
                "for a gate that is held also steps such as “t10” or “t10-20”; change it.",
                part=shorten(text),
            )
        found[letter] = part.strip()[1:]
    return found


def _units(text: str, value: str) -> tuple[int, ...]:
    return tuple(sorted({_index(text, part) for part in value.split("+")}))


def _steps(text: str, value: str) -> tuple[int, int]:
    first, found, last = value.partition("-")
    ends = _index(text, first), _index(text, last if found else first)
    if ends[0] > ends[1]:
        raise InputError(
            "In the what-if, the steps of “{part}” end before they begin; swap them.",
            part=shorten(text),
        )
    return ends
