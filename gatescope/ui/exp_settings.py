"""What makes a view of the Experiments page, and its way into the link and back."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from gatescope.experiments.bundled import BUNDLED, bundled_plan
from gatescope.experiments.plan import FIELDS, About, Plan
from gatescope.experiments.plan_check import check_plan
from gatescope.experiments.plan_file import read_plan
from gatescope.experiments.plan_text import plan_toml
from gatescope.messages import InputError, note
from gatescope.ui.link_part import one_of, part_defaults, part_query
from gatescope.ui.query_reader import LINK_LIMIT

if TYPE_CHECKING:
    from gatescope.ui.query_reader import QueryReader

PREFIX = "e."
"""Of this page's parameters in a link: ``e.plan=chrono``."""

OWN_PLAN = "own"
FIRST_PLAN = "critical_gain"

MOST_SHOWN = 300_000
"""Trials of a plan that a page still counts: about a second where each has other sizes."""

NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.,-]{0,79}")
"""What names of stores, figures and quantities are made of."""


def _name() -> Any:
    return field(default="", metadata={"pattern": NAME})


@dataclass(frozen=True, slots=True)
class ExperimentSettings:
    """Which experiment the page is about, and what its figures show.

    Parameters
    ----------
    plan : str
        One of `gatescope.experiments.bundled.BUNDLED`, or ``own``.
    text : str
        An own plan as `canonical` writes it; empty for a bundled one.
    origin : str
        The bundled plan that an own one was begun from; empty where it is not known.
    store : str
        Name of a store that was opened at the server's start; empty for the plan's own.
    look : str
        Which results are looked at: ``beforehand`` for those that ship with a bundled plan;
        empty for those of this server, where there are any.
    figure : str
        Which figure a link brings into view; empty for the plan's first.
    value, by, lines : str
        What the free figure draws, along what, and what its lines are; empty as it suits the
        plan.

    Examples
    --------
    >>> ExperimentSettings(plan="chrono", figure="spectra").to_query()
    {'e.plan': 'chrono', 'e.figure': 'spectra'}
    """

    plan: str = one_of(FIRST_PLAN, (*BUNDLED, OWN_PLAN))
    text: str = ""
    origin: str = one_of("", ("", *BUNDLED))
    store: str = _name()
    look: str = one_of("", ("", "beforehand"))
    figure: str = _name()
    value: str = _name()
    by: str = _name()
    lines: str = _name()

    def to_query(self) -> dict[str, str]:
        """Give what differs from the default as parameters of a link."""
        query = part_query(self.relevant(), PREFIX)
        if not self.linkable:
            del query[f"{PREFIX}text"]
        return query

    @property
    def linkable(self) -> bool:
        """Whether `to_query` brings back the whole view."""
        return len(self.text) <= LINK_LIMIT or self.plan != OWN_PLAN

    def relevant(self) -> ExperimentSettings:
        """Set what does not matter for this plan to its default.

        Examples
        --------
        >>> ExperimentSettings(plan="chrono", text="seeds = 3").relevant().text
        ''
        """
        if self.plan != OWN_PLAN:
            return replace(self, text="", origin="")
        return self if self.text else replace(self, plan=FIRST_PLAN, origin="")


def canonical(plan: Plan) -> str:
    r"""Write a plan as it stands in the settings: without what it says of itself.

    Constants have one order, so that two ways to a plan lead to the same experiment.

    Examples
    --------
    >>> canonical(Plan(about=About(title="Mine")))
    'kind = "gradient"\nseeds = 1\n'
    """
    constants = {n: plan.constants[n] for n in FIELDS if n in plan.constants}
    return plan_toml(replace(plan, about=About(), constants=constants))


def current_plan(settings: ExperimentSettings) -> Plan:
    """Give the plan that the page is about; it can be run, but it may be too large.

    Raises
    ------
    InputError
        If it is an own one whose values cannot stand together, or have more than
        `MOST_SHOWN` trials.

    Examples
    --------
    >>> current_plan(ExperimentSettings(plan="chrono")).axes["t_max"].values
    (0, 50, 200, 800)
    """
    if settings.plan != OWN_PLAN:
        return bundled_plan(settings.plan)
    found = _plan_or_problem(settings.text)
    if isinstance(found, Plan):
        return found
    raise InputError("{problem}", problem=found.message)


# a page asks in every run, and a large plan takes a moment to count
@lru_cache(maxsize=64)
def _plan_or_problem(text: str) -> Plan | InputError:
    plan = read_plan(text)
    try:
        check_plan(plan, MOST_SHOWN)
    except InputError as error:
        return error
    return plan


def read_experiments(reader: QueryReader) -> ExperimentSettings:
    """Take this page's part of a link; what is mangled falls back, with a note."""
    values: dict[str, Any] = {}
    for item in fields(ExperimentSettings):
        key = PREFIX + item.name
        if "pattern" in item.metadata:
            values[item.name] = reader.matching(key, item.metadata["pattern"])
        elif "choices" in item.metadata:
            values[item.name] = reader.choice(key, item.metadata["choices"])
    own = values["plan"] == OWN_PLAN
    return ExperimentSettings(**values, text=_own_text(reader, own=own)).relevant()


def _own_text(reader: QueryReader, *, own: bool) -> str:
    key = f"{PREFIX}text"
    reader.known.add(key)
    given = reader.query.get(key, "")
    if not own:
        return ""
    try:
        text = canonical(read_plan(given)) if 0 < len(given) <= LINK_LIMIT else ""
    except InputError as error:
        reader.notes.append(
            note(
                "The plan in the link cannot be used, and the usual one is shown: {problem}",
                problem=error.message,
            )
        )
        return ""
    if 0 < len(text) <= LINK_LIMIT:
        return text
    reader.notes.append(
        note(
            "The link speaks of somebody’s own plan, but a plan of more than {limit:,} "
            "characters does not fit a link: ask for its TOML file. The usual plan is shown.",
            limit=LINK_LIMIT,
        )
    )
    return ""


def exp_defaults() -> dict[str, object]:
    """Give the default of each parameter of a link."""
    return part_defaults(ExperimentSettings, PREFIX)
