"""The plans that come with the project: known results, to be seen again."""

from __future__ import annotations

from gatescope.experiments.plan import Plan
from gatescope.experiments.plan_file import parse_plan
from gatescope.paths import asset

BUNDLED = (
    *("vanishing", "critical_gain", "half_life_b_z", "chrono", "forget_bias"),
    *("identity_relu", "adding"),
)
"""Their names, in the order in which one reads them."""


def bundled_text(name: str) -> str:
    """Give a bundled plan as it stands in its file.

    Examples
    --------
    >>> bundled_text("chrono").splitlines()[0]
    'title = "Chrono initialisation: what it brings and what it does not"'
    """
    return asset("experiments", f"{name}.toml").read_text("utf-8")


def bundled_plan(name: str) -> Plan:
    """Read a bundled plan.

    Examples
    --------
    >>> bundled_plan("chrono").axes["t_max"].values
    (0, 50, 200, 800)
    """
    return parse_plan(bundled_text(name))
