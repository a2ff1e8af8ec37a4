"""Plans of experiments as TOML: what `gatescope sweep` reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from gatescope.experiments.axis import Axis, Value
from gatescope.experiments.axis_file import axis_of, checked
from gatescope.experiments.plan import FIELDS, MOST_TRIALS, About, Plan, unread
from gatescope.experiments.plan_check import check_plan
from gatescope.experiments.plan_text import ABOUT
from gatescope.experiments.trial import KINDS
from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError
from gatescope.training.lab.plan_checks import told
from gatescope.training.lab.plan_lines import AtLine, read_toml

KEYS = (*ABOUT, "kind", "seeds", "constants", "axes")
MOST_SEEDS = 1_000_000
LAST_SEED = 2**31 - 1


def parse_plan(text: str, most: int = MOST_TRIALS) -> Plan:
    r"""Read a plan that can be run.

    Parameters
    ----------
    text : str
        As for `read_plan`.
    most : int
        So many trials at most.

    Returns
    -------
    Plan
        Every value checked.

    Raises
    ------
    InputError
        As `read_plan`, or if no trial is possible or there are too many.

    Examples
    --------
    >>> plan = parse_plan('seeds = 10\n[axes]\ncell = ["gru", "rnn"]')
    >>> plan.axes["cell"].values, len(plan.seeds)
    (('gru', 'rnn'), 10)
    >>> parse_plan('[axes]\ngain = []')
    Traceback (most recent call last):
    gatescope.messages.InputError: Line 2: axes.gain: expected at least one value, got none.
    """
    plan = read_plan(text)
    with AtLine(text, "axes"):
        check_plan(plan, most)
    return plan


def read_plan(text: str) -> Plan:
    r"""Read a plan, whether or not its values can stand together; it takes no time.

    Parameters
    ----------
    text : str
        TOML, from anyone: ``kind``, ``seeds`` (how many, or a list), sections ``[constants]``
        and ``[axes]``, and the texts of `About`. An axis is a list, or
        ``{from = 1, to = 100, count = 3, log = true}``, or
        ``{random = "uniform", from = 0, to = 1, count = 50}`` (or ``"log"``, or a list to
        choose from).

    Raises
    ------
    InputError
        If the text is no TOML, a key is unknown or a value is not legal: line and key are
        named.

    Examples
    --------
    >>> read_plan('constants.cell = "rnn"\nconstants.b_z = 2').constants["b_z"]
    2.0
    """
    text = text.removeprefix("\ufeff")
    document = read_toml(text)
    _refuse_unknown(document, KEYS, "", text)
    about = About(**{name: _text(document, name, text) for name in ABOUT})
    with AtLine(text, "kind"):
        kind = _kind(document.get("kind", "gradient"))
    with AtLine(text, "seeds"):
        seeds = seeds_of(document.get("seeds", 1))
    constants = _section(document, "constants", kind, text)
    axes = _section(document, "axes", kind, text)
    return Plan(
        kind,
        seeds,
        {name: _axis(name, value, text) for name, value in axes.items()},
        {name: _constant(name, value, axes, text) for name, value in constants.items()},
        about,
    )


def _text(document: Mapping[str, Any], name: str, text: str) -> str:
    value = document.get(name, "")
    with AtLine(text, name):
        if not isinstance(value, str):
            raise InputError(
                "{key}: expected a text, got {value}.", key=name, value=told(value)
            )
        return value


def _kind(value: Any) -> str:
    if value not in KINDS:
        raise InputError(
            "{key}: expected one of {legal}, got “{value}”.",
            key="kind",
            legal=", ".join(KINDS),
            value=told(value),
        )
    return str(value)


def seeds_of(value: Any) -> Sequence[int]:
    """Read how many seeds there are, or which.

    Examples
    --------
    >>> seeds_of(3), seeds_of([5, 3, 5])
    (range(0, 3), (5, 3))
    """
    if _whole(value) and 1 <= value <= MOST_SEEDS:
        return range(value)
    given = value if isinstance(value, list) else []
    if 1 <= len(given) <= MOST_SEEDS and all(
        _whole(seed) and 0 <= seed <= LAST_SEED for seed in given
    ):
        return tuple(dict.fromkeys(given))
    raise InputError(
        "seeds: expected how many, from 1 to {most:,}, or a list of whole numbers of at least "
        "0, got {value}.",
        most=MOST_SEEDS,
        value=told(value),
    )


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _section(document: Mapping[str, Any], name: str, kind: str, text: str) -> dict[str, Any]:
    given = document.get(name, {})
    if not isinstance(given, dict):
        with AtLine(text, name):
            raise InputError("{key}: expected a section [{key}].", key=name)
    _refuse_unknown(given, tuple(FIELDS), name, text)
    for key in given:
        if key in unread(kind):
            with AtLine(text, key, name):
                raise InputError(
                    "{section}.{key}: trials of the kind “{kind}” do not read it; "
                    "leave it out.",
                    section=name,
                    key=key,
                    kind=kind,
                )
    return given


def _refuse_unknown(
    given: Mapping[str, Any], known: tuple[str, ...], section: str, text: str
) -> None:
    for key in given:
        if key not in known:
            with AtLine(text, key, section):
                raise InputError(
                    "“{key}” is not a key of a plan; here it may be {known}.",
                    key=shorten(key),
                    known=", ".join(known),
                )


def _constant(name: str, value: Any, axes: Mapping[str, Any], text: str) -> Value:
    with AtLine(text, name, "constants"):
        if name in axes:
            raise InputError(
                "constants.{key}: it is an axis as well; leave one of the two out.", key=name
            )
        return checked(f"constants.{name}", value, name)


def _axis(name: str, value: Any, text: str) -> Axis:
    with AtLine(text, name, "axes"):
        return axis_of(name, value)
