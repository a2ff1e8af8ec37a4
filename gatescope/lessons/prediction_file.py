"""What a lesson asks, as it stands in its file."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, get_args

from gatescope.lessons.blocks import Block
from gatescope.lessons.lesson import Axis, Kind, Option, Prediction
from gatescope.messages import InputError

MARKED = re.compile(r"^- \((?P<right>[ x])\) (?P<text>.+)$")
VALUED = re.compile(r"^- (?P<value>-?[0-9.]+) \| (?P<text>.+)$")
NUMBERS = ("min", "max", "step")
GIVEN = ("truth", "axis", *NUMBERS)


def prediction_of(block: Block, place: str) -> Prediction:
    r"""Read a block ``::: predict kind key=value …``.

    Parameters
    ----------
    block : Block
        The block.
    place : str
        File and line.

    Raises
    ------
    InputError
        If it cannot be used.

    Examples
    --------
    >>> block = Block("predict", "choice", "Who?\n- (x) me\n- ( ) you", 1)
    >>> asked = prediction_of(block, "f:1")
    >>> asked.question, [option.right for option in asked.options]
    ('Who?', [True, False])
    """
    name, *given = block.given.split()
    kind: Kind | None = next((kind for kind in get_args(Kind) if kind == name), None)
    if kind is None:
        raise _wrong(place, "predict choice, number or curve", name)
    values = _values(given, place)
    lines = block.text.splitlines()
    options = tuple(_option(line, place) for line in lines if line.startswith("- "))
    question = "\n".join(line for line in lines if not line.startswith("- ")).strip()
    asked = Prediction(kind, question, truth=values["truth"], options=options)
    asked = replace(asked, axis=_axis(values, kind, place), **_range(values))
    _check(asked, place)
    return asked


def _values(given: list[str], place: str) -> dict[str, Any]:
    found: dict[str, Any] = {"truth": ""}
    for part in given:
        key, _, value = part.partition("=")
        if key not in GIVEN or not value:
            raise _wrong(place, "truth=, min=, max=, step= or axis=", part)
        found[key] = value
    return found


def _axis(values: dict[str, Any], kind: Kind, place: str) -> Axis:
    given = values.get("axis", "step")
    axis: Axis | None = next((axis for axis in get_args(Axis) if axis == given), None)
    if axis is None or ("axis" in values and kind != "curve"):
        raise _wrong(place, "axis=step or axis=moment, of a curve alone", f"{kind} {given}")
    return axis


def _range(values: dict[str, Any]) -> dict[str, Any]:
    names = dict(zip(NUMBERS, ("low", "high", "grain"), strict=True))
    return {names[key]: float(value) for key, value in values.items() if key in names}


def _option(line: str, place: str) -> Option:
    marked, valued = MARKED.match(line), VALUED.match(line)
    if marked:
        return Option(marked["text"], right=marked["right"] == "x")
    if valued:
        return Option(valued["text"], value=float(valued["value"]))
    raise _wrong(place, "“- (x) text”, “- ( ) text” or “- VALUE | text”", line)


def _check(asked: Prediction, place: str) -> None:
    if not asked.question:
        raise _wrong(place, "a question", "nothing")
    if asked.kind != "choice":
        if not asked.truth or asked.options or not asked.low < asked.high:
            raise _wrong(place, "truth=NAME, min below max, and no options", asked.kind)
        return
    marked = sum(option.right for option in asked.options)
    valued = all(option.value is not None for option in asked.options)
    if len(asked.options) < 2 or bool(asked.truth) != valued:
        raise _wrong(place, "two options or more, with values where truth= stands", "other")
    if marked != (0 if asked.truth else 1):
        raise _wrong(place, "one right option", str(marked))


def _wrong(place: str, expected: str, came: str) -> InputError:
    return InputError(
        "{place}: expected {expected}, got “{came}”.",
        place=place,
        expected=expected,
        came=came,
    )
