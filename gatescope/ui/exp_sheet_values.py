"""A value along an axis of an experiment, with its predictions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from gatescope.experiments.grouping import Group
from gatescope.experiments.plan import Plan
from gatescope.messages import mark, sentences
from gatescope.ui import exp_captions as captions
from gatescope.ui.exp_asked import Asked, by_of, planned, settings_of
from gatescope.ui.exp_predictions import critical_gains, curves_of, levels_of_value, uprights_of
from gatescope.ui.exp_sheet import Sheet, View, bands, place_of, short, so_far
from gatescope.ui.exp_value_words import value_words
from gatescope.ui.exp_words import axis_name, is_log, value_name, value_says

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from gatescope.figures.path_style import Theme


def values_sheet(asked: Asked, plan: Plan, view: View) -> Sheet:
    """Make the sheet of a value along an axis, a line for each setting of another.

    Parameters
    ----------
    asked : Asked
        The numbers.
    plan : Plan
        Of the experiment.
    view : View
        What is shown.
    """
    say, choice = view.say, view.choice
    lines = by_line(asked.groups, view)
    axis = view.axis(choice.x)
    log = logarithmic(choice.value, plan)
    every = [group for groups in lines.values() for group in groups]

    def figure(theme: Theme) -> go.Figure:
        from gatescope.figures.result_along import along_figure
        from gatescope.figures.result_style import looks

        every_line = view.values(choice.lines, list(lines))
        values = settings_of(plan, choice, choice.lines, every_line, lines)
        styles = dict(zip(values, looks(choice.lines, values, theme), strict=True))
        places = [group.at[-1] for group in every] if choice.x else []
        return along_figure(
            [_line(view, value, lines.get(value, ()), look) for value, look in styles.items()],
            axis_name(choice.x, say), value_name(choice.value, say),
            curves=curves_of(plan, choice, places, say),
            uprights=uprights_of(plan, choice, say, theme),
            levels=levels_of_value(choice.value, plan, say),
            log=(axis.log, log), hover=say(captions.HOVER), theme=theme,
        )  # fmt: skip

    predicted = bool(critical_gains(plan, choice)) or bool(curves_of(plan, choice, [0.0], say))
    told = [
        view.held(), value_says(choice.value, say), view.explained(),
        bands(max((group.measured for group in every), default=0), say),
        say(captions.PREDICTED) if predicted else "",
        say(captions.INFINITE) if any(np.isinf(g.median or 0.0) for g in every) else "",
        say(captions.PARTED) if axis.parted and choice.x else "",
        so_far(sum(group.trials for group in every), planned(plan, choice), say),
    ]  # fmt: skip
    return Sheet(
        _title(view), sentences(told, say), say(captions.VALUES_ALT),
        value_words(lines, plan, view), figure,
        columns_of_groups(by_of("values", choice), every),
    )  # fmt: skip


def logarithmic(value: str, plan: Plan) -> bool:
    """Say whether a value is drawn along powers of ten; an error is, a share is not."""
    from gatescope.ui.exp_sheet_series import is_error

    return is_log(value) or (value == "score" and is_error(plan))


def by_line(groups: Sequence[Group], view: View) -> dict[Any, list[Group]]:
    """Give the groups of each line, both in the order of the plan.

    Examples
    --------
    >>> from gatescope.ui.exp_axes import Choice
    >>> groups = [Group((at,), 1, 1, 0.0, 0.0, 0.0, 0.0) for at in (2.0, 1.0)]
    >>> [group.at for group in by_line(groups, View((), Choice(x="gain"), str))[None]]
    [(2.0,), (1.0,)]
    """
    choice = view.choice
    found: dict[Any, list[Group]] = {}
    for group in groups:
        found.setdefault(group.at[0] if choice.lines else None, []).append(group)
    order = view.values(choice.lines, list(found)) if choice.lines else [None]
    along = view.values(choice.x, [group.at[-1] for group in groups]) if choice.x else []
    rank = {value: k for k, value in enumerate(along)}
    return {
        line: sorted(found[line], key=lambda group: rank[group.at[-1]] if choice.x else 0)
        for line in order
        if line in found
    }


def _line(view: View, value: Any, groups: Sequence[Group], look: Any) -> Any:
    from gatescope.figures.result_style import Line

    say, choice = view.say, view.choice
    axis = view.axis(choice.x)
    name = place_of(view, (choice.lines,), (value,)) if choice.lines else ""
    words = not axis.number or not choice.x
    x = [group.at[-1] if choice.x else say(mark("all trials")) for group in groups]
    if words and choice.x:
        x = [short(view, choice.x, place) for place in x]
    if not groups:  # its place in the legend is kept
        nothing = np.full(1, np.nan)
        return Line(name, look, [None], nothing, nothing, nothing, [0])
    low, median, high = (
        np.array([np.nan if one is None else one for one in column], dtype=float)
        for column in zip(*((g.low, g.median, g.high) for g in groups), strict=True)
    )
    return Line(name, look, x, low, median, high, [group.measured for group in groups])


def _title(view: View) -> str:
    say, choice = view.say, view.choice
    value = value_name(choice.value, say)
    value = value[:1].upper() + value[1:]
    if not choice.x:
        return say(captions.ONE_TITLE).format(value=value)
    return say(captions.VALUES_TITLE).format(value=value, axis=axis_name(choice.x, say))


def columns_of_groups(by: Sequence[str], groups: Sequence[Group]) -> dict[str, list[object]]:
    """Give the numbers of groups as a table.

    Examples
    --------
    >>> columns_of_groups(("gain",), [Group((1.0,), 3, 2, 0.0, 1.0, 2.0, 1.0)])["median"]
    [1.0]
    """
    columns: dict[str, list[object]] = {
        name: [group.at[k] for group in groups] for k, name in enumerate(by)
    }
    for name in ("trials", "measured", "low", "median", "high", "mean"):
        found = (getattr(group, name) for group in groups)
        columns[name] = ["" if value is None else value for value in found]
    return columns
