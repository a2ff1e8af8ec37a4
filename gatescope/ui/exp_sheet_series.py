"""Numbers in a row as small multiples: the norm by lag, learning curves, and spectra."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import TYPE_CHECKING, Any

import numpy as np

from gatescope.experiments.counting import size_of
from gatescope.experiments.plan import Plan
from gatescope.experiments.series_grouping import MOST_SERIES, SeriesGroup
from gatescope.messages import note, sentences
from gatescope.ui.exp_asked import Asked, by_of, planned, settings_of
from gatescope.ui.exp_axes import Choice
from gatescope.ui.exp_captions import SERIES_WORDS
from gatescope.ui.exp_kinds import MOST_PANELS
from gatescope.ui.exp_predictions import levels_of_series
from gatescope.ui.exp_series_words import series_words
from gatescope.ui.exp_sheet import Sheet, View, bands, place_of, so_far
from gatescope.ui.exp_words import named_setting

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from gatescope.figures.path_style import Theme
    from gatescope.figures.result_style import Line, Look

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
    words, say = SERIES_WORDS[kind], view.say
    numbers = _Numbers(kind, asked, plan, view)
    done = sum(group.trials for group in asked.series), planned(plan, view.choice)
    if asked.whole is not None:
        done = asked.whole, size_of(plan).trials
    told = [
        view.held(),
        say(words.caption),
        bands(max((group.trials for group in asked.series), default=0), say),
        _left_out(view),
        SAMPLED.translated(say) if asked.whole is not None else "",
        so_far(*done, say),
    ]
    return Sheet(
        say(words.title), sentences(told, say), say(words.alt),
        series_words(kind, numbers.named(), say), numbers.figure,
        _columns(numbers.by, asked.series, numbers.places),
    )  # fmt: skip


class _Numbers:
    """The groups of a figure of series, and how they are drawn."""

    def __init__(self, kind: str, asked: Asked, plan: Plan, view: View) -> None:
        self.kind, self.plan, self.view = kind, plan, view
        self.by = by_of(kind, view.choice)
        self.cut: dict[Key, SeriesGroup] = {group.at: group for group in asked.series}
        self.places = {at: _places(group, asked, kind) for at, group in self.cut.items()}

    def named(self) -> list[tuple[str, list[float], SeriesGroup]]:
        """Give each line's name, its places and its numbers."""
        return [
            (place_of(self.view, self.by, at), self.places[at], group)
            for at, group in self.cut.items()
        ]

    def figure(self, theme: Theme) -> go.Figure:
        """Draw them."""
        from gatescope.figures.result_panels import Panel, panels_figure
        from gatescope.figures.result_style import looks

        view, say, words = self.view, self.view.say, SERIES_WORDS[self.kind]
        axis = view.choice.lines
        found: list[Any] = [*dict.fromkeys(at[-1] for at in self.cut)] if axis else []
        values = settings_of(self.plan, view.choice, axis, view.values(axis, found), found)
        styles = dict(zip(values, looks(axis, values, theme), strict=True))
        panels = [
            Panel(
                tuple(
                    named_setting(name, value, say)
                    for name, value in zip(self.by[: len(key)], key, strict=True)
                ),
                tuple(self._line(key, value, look) for value, look in styles.items()),
            )
            for key in shown_panels(self.cut, self.plan, view)
        ]
        return panels_figure(
            panels, say(words.across), say(words.upwards), hover=say(words.hover),
            log=self.kind == "curves" and is_error(self.plan),
            levels=levels_of_series(self.kind, self.plan, say), theme=theme,
        )  # fmt: skip

    def _line(self, key: Key, value: Any, look: Look) -> Line:
        from gatescope.figures.result_style import Line

        at = (*key, value) if self.view.choice.lines else key
        name = place_of(self.view, self.by[len(key) :], at[len(key) :])
        if at not in self.cut:  # its place in the legend is kept
            nothing = np.full(1, np.nan)
            return Line(name, look, [None], nothing, nothing, nothing, [0])
        group = self.cut[at]
        trials = [group.trials] * len(group.median)
        quartiles = group.low, group.median, group.high
        return Line(name, look, self.places[at], *quartiles, trials)


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
    if len(axes) == 1 and view.choice.shown:
        wanted = [key for key in wanted if key[0] in view.choice.shown]
    return [wanted[k] for k in spread(len(wanted))]


def spread(count: int) -> list[int]:
    """Choose at even distances which of so many panels are shown.

    Examples
    --------
    >>> spread(3), spread(23)
    ([0, 1, 2], [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22])
    """
    places = np.linspace(0, max(count - 1, 0), min(count, MOST_PANELS))
    chosen: list[int] = places.round().astype(int).tolist()
    return chosen


def _left_out(view: View) -> str:
    """Say that not every panel has room."""
    name = view.choice.panels[0] if len(view.choice.panels) == 1 else ""
    count = len(view.axis(name).values)
    if count <= MOST_PANELS:
        return ""
    return note(
        "Of {count} panels at most {most} are shown.", count=count, most=MOST_PANELS
    ).translated(view.say)


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
