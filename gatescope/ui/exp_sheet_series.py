"""Numbers in a row as small multiples: the norm by lag, learning curves, and spectra."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import TYPE_CHECKING, Any

import numpy as np

from gatescope.experiments.counting import size_of
from gatescope.experiments.grouping import MOST_SERIES, SeriesGroup
from gatescope.experiments.plan import Plan
from gatescope.messages import note, sentences
from gatescope.ui.exp_asked import Asked, by_of, planned, settings_of
from gatescope.ui.exp_axes import Choice
from gatescope.ui.exp_captions import SERIES_WORDS
from gatescope.ui.exp_kinds import MOST_PANELS
from gatescope.ui.exp_predictions import levels_of_series
from gatescope.ui.exp_series_words import series_words
from gatescope.ui.exp_sheet import Sheet, View, bands, place_of, so_far

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from gatescope.figures.path_style import Theme

Key = tuple[Any, ...]

SAMPLED = note(
    "About {count:,} trials, drawn evenly by number, stand for all of them here.",
    count=MOST_SERIES,
)


def series_sheet(kind: str, asked: Asked, plan: Plan, view: View) -> Sheet:
    """Make a sheet of series: a panel for each setting of some axes, a line for each of one.

    Parameters
    ----------
    kind : {"lags", "curves", "exponents", "singular"}
        Which.
    asked : Asked
        The numbers.
    plan : Plan
        Of the experiment.
    view : View
        What is shown.
    """
    words, say, choice = SERIES_WORDS[kind], view.say, view.choice
    by = by_of(kind, choice)
    cut = {group.at: group for group in asked.series}
    keys = shown_panels(cut, plan, view)
    places = {at: _places(group, asked, kind) for at, group in cut.items()}
    done = sum(group.trials for group in asked.series), planned(plan, choice)
    if asked.whole is not None:
        done = asked.whole, size_of(plan).trials
    log = kind == "curves" and is_error(plan)

    def figure(theme: Theme) -> go.Figure:
        from gatescope.figures.result_panels import Panel, panels_figure
        from gatescope.figures.result_style import Line, looks

        found: list[Any] = [*dict.fromkeys(at[-1] for at in cut)] if choice.lines else []
        values = settings_of(
            plan, choice, choice.lines, view.values(choice.lines, found), found
        )
        styles = dict(zip(values, looks(choice.lines, values, theme), strict=True))

        def line(key: Key, value: Any) -> Line:
            at = (*key, value) if choice.lines else key
            name = place_of(view, by[len(key) :], at[len(key) :])
            if at not in cut:  # its place in the legend is kept
                nothing = np.full(1, np.nan)
                return Line(name, styles[value], [None], nothing, nothing, nothing, [0])
            group = cut[at]
            trials = [group.trials] * len(group.median)
            quartiles = group.low, group.median, group.high
            return Line(name, styles[value], places[at], *quartiles, trials)

        panels = [
            Panel(place_of(view, by[: len(key)], key), tuple(line(key, one) for one in values))
            for key in keys
        ]
        return panels_figure(
            panels, say(words.across), say(words.upwards), log=log,
            levels=levels_of_series(kind, plan, say), hover=say(words.hover), theme=theme,
        )  # fmt: skip

    named = [(place_of(view, by, at), places[at], group) for at, group in cut.items()]
    told = [
        view.held(),
        say(words.caption),
        bands(max((group.trials for group in asked.series), default=0), say),
        SAMPLED.translated(say) if asked.whole is not None else "",
        so_far(*done, say),
    ]
    return Sheet(
        say(words.title), sentences(told, say), say(words.alt),
        series_words(kind, named, say), figure, _columns(by, asked.series, places),
    )  # fmt: skip


def shown_panels(found: Iterable[Key], plan: Plan, view: View) -> list[Key]:
    """Choose the panels: those that the plan will fill, or as many as there is room for.

    Parameters
    ----------
    found : iterable of tuple
        Where there are results; those of other plans are panels too.
    plan : Plan
        Of the experiment.
    view : View
        What is shown.
    """
    axes = view.choice.panels
    keys = {at[: len(axes)] for at in found}
    orders = [view.values(name, sorted({k[n] for k in keys})) for n, name in enumerate(axes)]
    where = view.choice.where
    wanted = [
        key
        for key in product(*orders)
        if key in keys
        or planned(plan, Choice(where={**where, **dict(zip(axes, key, strict=True))}))
    ]
    if len(wanted) <= MOST_PANELS:
        return wanted
    chosen = np.linspace(0, len(wanted) - 1, MOST_PANELS).round().astype(int)
    return [wanted[k] for k in chosen.tolist()]


def is_error(plan: Plan) -> bool:
    """Say whether the score of what is learnt is an error, which one wants small."""
    from gatescope.inputs.tasks import LAB_TASKS

    return LAB_TASKS[plan.base["task"]].kind == "values"


def _places(group: SeriesGroup, asked: Asked, kind: str) -> list[float]:
    count = len(group.median)
    if asked.places is not None and len(asked.places.get(group.at, ())) >= count:
        return list(asked.places[group.at][:count])
    return [float(k + 1) for k in range(count)]


def _columns(
    by: Sequence[str], groups: Sequence[SeriesGroup], places: dict[Key, list[float]]
) -> dict[str, list[object]]:
    columns: dict[str, list[object]] = {
        name: [] for name in (*by, "x", "low", "median", "high", "trials")
    }
    for group in groups:
        rows = zip(places[group.at], group.low, group.median, group.high, strict=True)
        for row in rows:
            told = (*group.at, *map(float, row), group.trials)
            for column, value in zip(columns.values(), told, strict=True):
                column.append(value)
    return columns
