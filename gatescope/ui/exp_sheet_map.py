"""A value over two axes of an experiment, as a map."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from gatescope.experiments.grouping import Group
from gatescope.experiments.plan import Plan
from gatescope.messages import Message, note, sentences
from gatescope.ui import exp_captions as captions
from gatescope.ui.exp_asked import Asked, by_of, planned
from gatescope.ui.exp_findings import NOTHING, findings
from gatescope.ui.exp_sheet import Sheet, View, place_of, short, so_far
from gatescope.ui.exp_sheet_values import columns_of_groups, logarithmic
from gatescope.ui.exp_value_words import told_size
from gatescope.ui.exp_words import axis_name, value_name, value_says

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from gatescope.figures.path_style import Theme


def map_sheet(asked: Asked, plan: Plan, view: View) -> Sheet:
    """Make the sheet of a map.

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
    rows = view.values(choice.y, sorted({group.at[0] for group in asked.groups}))
    columns = view.values(choice.x, sorted({group.at[1] for group in asked.groups}))
    log = logarithmic(choice.value, plan)
    names = axis_name(choice.x, say), axis_name(choice.y, say), value_name(choice.value, say)

    def figure(theme: Theme) -> go.Figure:
        from gatescope.figures.result_map import map_figure

        values = np.full((len(rows), len(columns)), np.nan)
        trials = np.zeros(values.shape)
        for group in asked.groups:
            place = rows.index(group.at[0]), columns.index(group.at[1])
            values[place] = np.nan if group.median is None else group.median
            trials[place] = group.measured
        hover = (
            say(captions.MAP_HOVER).replace("{x_name}", names[0]).replace("{y_name}", names[1])
        )
        return map_figure(
            values, trials, [short(view, choice.x, at) for at in columns],
            [short(view, choice.y, at) for at in rows], names,
            log=log, hover=hover, theme=theme,
        )  # fmt: skip

    parted = view.axis(choice.x).parted or view.axis(choice.y).parted
    told = [
        view.held(), value_says(choice.value, say), view.explained(), say(captions.MAP_CAPTION),
        say(captions.MAP_LOG) if log else "", say(captions.PARTED) if parted else "",
        so_far(sum(group.trials for group in asked.groups), planned(plan, choice), say),
    ]  # fmt: skip
    title = say(captions.MAP_TITLE).format(
        value=names[2][:1].upper() + names[2][1:], x=names[0], y=names[1]
    )
    return Sheet(
        title, sentences(told, say), say(captions.MAP_ALT), map_words(asked.groups, plan, view),
        figure, columns_of_groups(by_of("map", choice), asked.groups),
    )  # fmt: skip


def map_words(groups: tuple[Group, ...], plan: Plan, view: View) -> str:
    """Say where the value is least and where greatest, and what has none.

    Examples
    --------
    >>> from gatescope.ui.exp_axes import Choice
    >>> map_words((), Plan(), View((), Choice(), str))
    'Nothing has been measured here yet.'
    """
    known = [group for group in groups if group.median is not None]
    if not known:
        return view.say(NOTHING)
    low = min(known, key=lambda group: float(group.median or 0.0))
    high = max(known, key=lambda group: float(group.median or 0.0))
    messages: list[Message] = []
    if low.median == high.median:
        messages.append(
            note(
                "All {count} medians are {low}.",
                count=len(known),
                low=told_size(low, plan, view),
            )
        )
    else:
        messages.append(
            note(
                "It is least, {low}, at {low_at}, and greatest, {high}, at {high_at}.",
                low=told_size(low, plan, view), low_at=_where(low, view),
                high=told_size(high, plan, view), high_at=_where(high, view),
            )
        )  # fmt: skip
    missing = len(groups) - len(known)
    if missing:
        messages.append(note("In {count} cells nothing could be measured.", count=missing))
    return findings(messages, view.say)


def _where(group: Group, view: View) -> str:
    choice = view.choice
    return place_of(view, (choice.y, choice.x), group.at)
