"""What an experiment is called: its plan alone says it, so equal plans meet their results."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from gatescope.experiments.axis import Axis, Listed, Spread
from gatescope.experiments.plan import About, Plan
from gatescope.experiments.plan_text import plan_toml
from gatescope.experiments.trial import legal

NAME = re.compile(r"[0-9a-f]{16}")


def bare(plan: Plan) -> Plan:
    """Drop what a plan says about itself in words, and write 1 and 1.0 alike: as from TOML.

    Parameters
    ----------
    plan : Plan
        Of any origin.

    Raises
    ------
    InputError
        If a value is not legal.

    Examples
    --------
    >>> bare(Plan(about=About(title="Mine"))) == Plan()
    True
    """
    axes = {name: _plain(name, axis) for name, axis in plan.axes.items()}
    constants = {name: legal(name, value) for name, value in plan.constants.items()}
    return replace(plan, axes=axes, constants=constants, about=About())


def _plain(name: str, axis: Axis) -> Axis:
    if isinstance(axis, Listed):
        return Listed(tuple(legal(name, value) for value in axis.values))
    axis = replace(axis, low=float(axis.low), high=float(axis.high))
    if isinstance(axis, Spread):
        return axis
    return replace(axis, values=tuple(legal(name, value) for value in axis.values))


def experiment_id(plan: Plan) -> str:
    """Give the first 16 hexadecimal digits of SHA-256 of the plan without its words.

    Parameters
    ----------
    plan : Plan
        Of any origin.

    Examples
    --------
    >>> experiment_id(Plan(about=About(title="Mine"))) == experiment_id(Plan())
    True
    >>> experiment_id(Plan(seeds=range(2))) == experiment_id(Plan())
    False
    """
    return hashlib.sha256(plan_toml(bare(plan)).encode()).hexdigest()[:16]


def is_id(text: str) -> bool:
    """Tell whether a text can be the id of an experiment; one of a stranger may be anything.

    Examples
    --------
    >>> is_id("0123456789abcdef"), is_id("../store")
    (True, False)
    """
    return NAME.fullmatch(text) is not None
