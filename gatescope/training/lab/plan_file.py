"""Plans as TOML: what `gatescope train` reads and what a download holds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError
from gatescope.training.lab.first_plans import first_plan
from gatescope.training.lab.plan import MOST_LANES, TASK_NAMES, Lane, Plan
from gatescope.training.lab.plan_checks import check_value, told
from gatescope.training.lab.plan_lines import AtLine, read_toml

SECTIONS = ("data", "network", "training")
FLOAT_LIMIT = 2**1023


def plan_toml(plan: Plan) -> str:
    """Write a plan with every value, so that nothing depends on a default.

    Examples
    --------
    >>> parse_plan(plan_toml(first_plan("copy"))) == first_plan("copy")
    True
    """
    parts = [f"seed = {plan.seed}"]
    for name in SECTIONS:
        parts.append(f"\n[{name}]\n{_entries(getattr(plan, name))}")
    parts += [f"\n[[lanes]]\n{_entries(lane)}" for lane in plan.lanes]
    return "\n".join(parts) + "\n"


def parse_plan(text: str) -> Plan:
    r"""Read a plan; what it leaves out is as the task's first plan has it.

    Parameters
    ----------
    text : str
        TOML, from anyone.

    Returns
    -------
    Plan
        Every value checked.

    Raises
    ------
    InputError
        If the text is no TOML, a key is unknown or a value not legal: line and key are named.

    Examples
    --------
    >>> parse_plan('[data]\ntask = "wave"').data.length
    80
    >>> parse_plan("lanes = 1")
    Traceback (most recent call last):
    gatescope.messages.InputError: Line 1: lanes: expected 1 to 6 sections, one a network.
    """
    # some editors put a mark of the encoding first
    text = text.removeprefix("\ufeff")
    document = read_toml(text)
    _refuse_unknown(document, ("seed", *SECTIONS, "lanes"), "", text)
    first = first_plan(_task(document, text))
    parts: dict[str, Any] = {}
    for name in SECTIONS:
        parts[name] = _part(getattr(first, name), document.get(name, {}), name, text)
    parts["lanes"] = _lanes(first, document, text)
    with AtLine(text, "seed"):
        return replace(first, seed=document.get("seed", first.seed), **parts)


def _task(document: Mapping[str, Any], text: str) -> str:
    data = document.get("data", {})
    task = data.get("task", "adding") if isinstance(data, dict) else "adding"
    if task not in TASK_NAMES:
        with AtLine(text, "task", "data"):
            raise InputError(
                "{key}: expected one of {legal}, got “{value}”.",
                key="data.task",
                legal=", ".join(TASK_NAMES),
                value=told(task),
            )
    return str(task)


def _part(first: Any, given: Any, name: str, text: str, number: int = 0) -> Any:
    """Change a part of a plan by what a section says, one key after the other."""
    if not isinstance(given, dict):
        with AtLine(text, name):
            raise InputError("{key}: expected a section [{key}].", key=name)
    _refuse_unknown(given, tuple(f.name for f in fields(first)), name, text, number)
    kinds = {f.name: getattr(first, f.name) for f in fields(first)}
    part = first
    for key, value in given.items():
        with AtLine(text, key, name, number):
            part = replace(part, **{key: _of_kind(f"{name}.{key}", value, kinds[key])})
            _check(part, name, key)
    return part


def _of_kind(key: str, value: Any, like: Any) -> Any:
    """Give a value as the field has it: lists of texts as tuples, whole numbers as floats."""
    if isinstance(like, tuple):
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise InputError("{key}: expected a list of texts.", key=key)
        return tuple(value)
    if isinstance(like, str) and not isinstance(value, str):
        raise InputError("{key}: expected a text, got {value}.", key=key, value=told(value))
    if isinstance(like, float) and isinstance(value, int) and not isinstance(value, bool):
        # what is larger than any float is refused by its range
        return float(value) if abs(value) < FLOAT_LIMIT else value
    return value


def _check(part: Any, name: str, key: str) -> None:
    check_value(f"{name}.{key}", getattr(part, key), part.__dataclass_fields__[key])


def _lanes(first: Plan, document: Mapping[str, Any], text: str) -> tuple[Lane, ...]:
    given = document.get("lanes")
    if given is None:
        return first.lanes
    if not isinstance(given, list) or not 1 <= len(given) <= MOST_LANES:
        with AtLine(text, "lanes"):
            raise InputError(
                "lanes: expected 1 to {most} sections, one a network.",
                most=MOST_LANES,
            )
    start = Lane(units=first.lanes[0].units)
    return tuple(_part(start, lane, "lanes", text, k) for k, lane in enumerate(given))


def _refuse_unknown(
    given: Mapping[str, Any], known: tuple[str, ...], section: str, text: str, number: int = 0
) -> None:
    for key in given:
        if key not in known:
            with AtLine(text, key, section, number):
                raise InputError(
                    "“{key}” is not a key of a plan; here it may be {known}.",
                    key=shorten(key),
                    known=", ".join(known),
                )


def _entries(part: Any) -> str:
    return "\n".join(f"{f.name} = {_value(getattr(part, f.name))}" for f in fields(part))


def _value(value: Any) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_value, value))}]"
    # TOML's basic strings take JSON's escapes, but for the surrogates that ASCII would need.
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return repr(value)
