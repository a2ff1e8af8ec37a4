"""What a figure of an experiment asks of the store."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from gatescope.analysis.memory import ROUNDING
from gatescope.experiments.axis import Listed
from gatescope.experiments.counting import size_of
from gatescope.experiments.grouping import Group, grouped, grouped_means
from gatescope.experiments.plan import Plan
from gatescope.experiments.series_grouping import (
    SeriesGroup,
    grouped_places,
    grouped_series,
    is_sampled,
    results_in,
)
from gatescope.experiments.store import Store
from gatescope.experiments.summary import axis_values, names
from gatescope.ui.exp_axes import Choice
from gatescope.ui.exp_kinds import SERIES
from gatescope.ui.exp_names import SHARE


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What came of it.

    Parameters
    ----------
    groups : tuple of Group
        Of a value: in the order of lines, then along the axis (or of the axes of a map).
    series : tuple of SeriesGroup
        Of numbers in a row: in the order of the panels, then of the lines.
    places : dict of tuple to tuple of float
        Where the numbers of a series stand, by the group's place on its axes.
    shares : dict of str to tuple of Group
        Of each path of a gradient.
    whole : int or None
        Where only a part of the trials was asked, how many results there are in all.
    """

    groups: tuple[Group, ...] = ()
    series: tuple[SeriesGroup, ...] = ()
    places: dict[tuple[object, ...], tuple[float, ...]] | None = None
    shares: dict[str, tuple[Group, ...]] | None = None
    whole: int | None = None

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not (self.groups or self.series or self.shares)


def _measured(groups: Sequence[Group]) -> bool:
    return any(group.measured for group in groups)


PLACES = {"lags": "lags", "curves": "looks"}
"""What says where the numbers of a series stand; of the others it is their number."""

Places = dict[tuple[object, ...], tuple[float, ...]]


def _places(
    store: Store, kind: str, choice: Choice, series: Sequence[SeriesGroup]
) -> Places | None:
    """Say where the numbers of each group stand; lags follow from the length, unread."""
    if kind not in PLACES:
        return None
    by, lengths = by_of(kind, choice), axis_values(store).get("length", ())
    known = choice.where.get("length", lengths[0] if len(lengths) == 1 else None)
    if kind == "lags" and ("length" in by or known is not None):
        from gatescope.experiments.measured import kept_lags

        def length(group: SeriesGroup) -> Any:
            return group.at[by.index("length")] if "length" in by else known

        return {group.at: kept_lags(length(group)) for group in series}
    return grouped_places(store, PLACES[kind], by, choice.where)


def ask(store: Store, kind: str, choice: Choice, plan: Plan) -> Asked:
    """Read and group what a figure shows.

    Parameters
    ----------
    store : Store
        The store.
    kind : str
        As `gatescope.ui.exp_kinds.kinds_of` names it.
    choice : Choice
        What it shows.
    plan : Plan
        Of the experiment; trials of the other kind, from another plan, are left out.
    """
    by = by_of(kind, choice)
    known = set(names(store, "axis"))
    if len(axis_values(store).get("kind", ())) > 1:
        choice = replace(choice, where={**choice.where, "kind": plan.kind})
    if not {*by, *choice.where} <= known:
        return Asked()
    if kind in SERIES:
        if SERIES[kind] not in names(store, "series"):
            return Asked()
        # who has solved a task stops, and has not forgotten it
        held = kind == "curves"
        rows = grouped_series(store, SERIES[kind], by, choice.where, held=held)
        series = tuple(row for row in rows if None not in row.at)
        if kind == "singular":
            series = tuple(map(above_rounding, series))
        whole = len(series) and results_in(store) if is_sampled(store) else None
        return Asked(series=series, places=_places(store, kind, choice, series), whole=whole)
    values = names(store, "value")
    if kind == "shares":
        paths = [value for value in values if value.startswith(SHARE)]
        means = grouped_means(store, paths, by, choice.where) if paths else {}
        some = {value: groups for value, groups in means.items() if _measured(groups)}
        return Asked(shares=some)
    if choice.value not in (*values, "seconds"):
        return Asked()
    found = grouped(store, choice.value, by, choice.where)
    # a trial of another plan need not have every axis
    return Asked(groups=tuple(group for group in found if None not in group.at))


def above_rounding(group: SeriesGroup) -> SeriesGroup:
    """Leave out singular values that are rounding errors: far below the largest.

    Examples
    --------
    >>> row = np.array([-70.0, -80.0, -86.0])
    >>> above_rounding(SeriesGroup((), 1, row, row, row)).median
    array([-70., -80.,  nan])
    """
    gone = group.median < group.median[:1] - ROUNDING
    low, median, high = (
        np.where(gone, np.nan, x) for x in (group.low, group.median, group.high)
    )
    return replace(group, low=low, median=median, high=high)


def by_of(kind: str, choice: Choice) -> tuple[str, ...]:
    """Say by which axes a figure groups, in their order.

    Examples
    --------
    >>> by_of("values", Choice(x="gain", lines="cell"))
    ('cell', 'gain')
    """
    if kind in SERIES:
        parts: Sequence[str] = (*choice.panels, choice.lines)
    elif kind == "shares":
        parts = (*choice.panels, choice.x)
    else:
        parts = (choice.y, choice.lines, choice.x)
    return tuple(part for part in parts if part)


def planned(plan: Plan, choice: Choice) -> int:
    """Count the trials that a figure rests on once all are done.

    Examples
    --------
    >>> two = Listed((0.0, 1.0))
    >>> plan = Plan(seeds=range(3), axes={"gain": two, "b_z": two})
    >>> planned(plan, Choice(x="gain", where={"b_z": 1.0}))
    6
    """
    axes: dict[str, Any] = dict(plan.axes)
    axes |= {name: Listed((value,)) for name, value in choice.where.items() if name in axes}
    return size_of(replace(plan, axes=axes)).trials


def settings_of(
    plan: Plan, choice: Choice, axis: str, values: Sequence[Any], found: Container[Any]
) -> list[Any]:
    """Give the values of an axis that have results or will have some.

    Parameters
    ----------
    plan : Plan
        Of the experiment.
    choice : Choice
        What is shown.
    axis : str
        The axis; for none there is one setting, None.
    values : sequence
        Of the axis, in order.
    found : container
        Those with results.

    Examples
    --------
    >>> plan = Plan(axes={"cell": Listed(("gru", "rnn")), "t_max": Listed((0, 9))})
    >>> settings_of(plan, Choice(where={"t_max": 9}), "cell", ("gru", "rnn"), ())
    ['gru']
    """
    if not axis:
        return [None]
    return [
        value
        for value in values
        if value in found or planned(plan, Choice(where={**choice.where, axis: value}))
    ]
