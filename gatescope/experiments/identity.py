"""What an experiment is called: its plan alone says it, so equal plans meet their results."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from gatescope.experiments.plan import About, Plan
from gatescope.experiments.plan_text import plan_toml

NAME = re.compile(r"[0-9a-f]{16}")


def bare(plan: Plan) -> Plan:
    """Drop what a plan says about itself in words: it changes no number.

    Examples
    --------
    >>> bare(Plan(about=About(title="Mine"))) == Plan()
    True
    """
    return replace(plan, about=About())


def experiment_id(plan: Plan) -> str:
    """Give the first 16 hexadecimal digits of SHA-256 of the plan without its words.

    Parameters
    ----------
    plan : Plan
        As it was read from TOML.

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
