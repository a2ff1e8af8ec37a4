"""The plans that come with the project: known results, to be seen again."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path

from gatescope.experiments.plan import About, Plan
from gatescope.experiments.plan_file import parse_plan
from gatescope.messages import Message, note
from gatescope.paths import asset

SHIPPED_SEEDS = {
    "vanishing": 6,
    "critical_gain": 4,
    "half_life_b_z": 5,
    "chrono": 6,
    "forget_bias": 6,
    "identity_relu": 6,
    "adding": 5,
}
"""Of how many seeds of each plan the results that ship are: few, so that files are small."""

BUNDLED = tuple(SHIPPED_SEEDS)
"""The plans' names, in the order in which one reads them."""


def bundled_text(name: str) -> str:
    """Give a bundled plan as it stands in its file.

    Examples
    --------
    >>> bundled_text("chrono").splitlines()[0]
    'title = "Chrono initialisation: what it brings and what it does not"'
    """
    return asset("experiments", f"{name}.toml").read_text("utf-8")


@cache
def bundled_plan(name: str) -> Plan:
    """Read a bundled plan.

    Examples
    --------
    >>> bundled_plan("chrono").axes["t_max"].values
    (0, 50, 200, 800)
    """
    return parse_plan(bundled_text(name))


@cache
def bundled_about(name: str, language: str) -> About:
    """Give what a bundled plan says of itself, in a language.

    Parameters
    ----------
    name : str
        One of `BUNDLED`.
    language : str
        A key of `gatescope.i18n.LANGUAGES`. A text that is not translated is in English, as
        sources always are.

    Examples
    --------
    >>> bundled_about("chrono", "zh").title
    'Chrono 初始化：它带来什么，不带来什么'
    """
    english = bundled_plan(name).about
    path = asset("experiments", language, f"{name}.toml")
    return (
        replace(english, **tomllib.loads(path.read_text("utf-8")))
        if path.is_file()
        else english
    )


def bundled_results(name: str) -> Path | None:
    """Give the store of results that ships with a plan, None if there is none.

    Notes
    -----
    It is to be opened with ``read_only=True``, also where its folder could be written.

    Examples
    --------
    >>> bundled_results("none of them") is None
    True
    """
    path = asset("experiments", "results", f"{name}.sqlite")
    return path if path.is_file() else None


def shipped_plan(name: str) -> Plan:
    """Give the part of a plan that the results which ship are of: its first seeds.

    Examples
    --------
    >>> shipped_plan("chrono").seeds
    range(0, 6)
    """
    return replace(bundled_plan(name), seeds=range(SHIPPED_SEEDS[name]))


def shipped_note(name: str) -> Message:
    """Say which part of a plan the results that ship are of.

    Examples
    --------
    >>> str(shipped_note("adding"))[:42]
    'These results ship with GateScope, and are'
    """
    shipped, seeds = SHIPPED_SEEDS[name], len(bundled_plan(name).seeds)
    if shipped == seeds:
        return note(
            "These results ship with GateScope, and are of all {seeds} seeds of the plan. A "
            "seed is the number from which random draws start: another seed, another network.",
            seeds=seeds,
        )
    return note(
        "These results ship with GateScope, and are of the first {shipped} of the plan's "
        "{seeds} seeds, so that the files stay small. A seed is the number from which random "
        "draws start: another seed, another network. Run the plan here for all of them.",
        shipped=shipped,
        seeds=seeds,
    )
