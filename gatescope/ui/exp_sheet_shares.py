"""Which way the gradient takes, along an axis of the experiment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from gatescope.experiments.grouping import Group
from gatescope.experiments.plan import Plan
from gatescope.messages import Message, mark, note, sentences
from gatescope.ui import exp_captions as captions
from gatescope.ui.exp_asked import Asked, planned
from gatescope.ui.exp_findings import NOTHING, findings
from gatescope.ui.exp_names import SHARE
from gatescope.ui.exp_sheet import Sheet, View, place_of, short, so_far
from gatescope.ui.exp_words import axis_name, path_name
from gatescope.ui.flow_numbers import share_text

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from gatescope.figures.path_style import Theme

Table = dict[str, dict[str, dict[Any, Group]]]
"""Groups by cell, by path, by place."""


def shares_sheet(asked: Asked, plan: Plan, view: View) -> Sheet:
    """Make the sheet of the paths' shares.

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
    table = by_cell(asked.shares or {}, plan, view)
    found = {at: None for paths in table.values() for by in paths.values() for at in by}
    places = view.values(choice.x, sorted(found)) if choice.x else [None]

    def figure(theme: Theme) -> go.Figure:
        from gatescope.figures.gradient_paths import GRADIENT_PATHS, path_colour
        from gatescope.figures.result_paths import Path, paths_figure

        panels = []
        for cell, by_path in table.items():
            styles = {path.key: path for path in GRADIENT_PATHS[cell]}
            paths = [
                Path(
                    key, say(styles[key].name), path_colour(cell, styles[key], theme),
                    [by[at].mean if at in by else None for at in places],
                )
                for key, by in by_path.items()
            ]  # fmt: skip
            panels.append((place_of(view, ("cell",), (cell,)), paths))
        names = [
            short(view, choice.x, at) if choice.x else say(mark("all trials")) for at in places
        ]
        return paths_figure(
            panels, names, axis_name(choice.x, say), say(captions.SHARES_AXIS), theme=theme
        )

    one = next(iter((asked.shares or {}).values()), ())
    told = [
        view.held(), say(captions.SHARES_CAPTION), view.explained(),
        so_far(sum(group.trials for group in one), planned(plan, choice), say),
    ]  # fmt: skip
    return Sheet(
        say(captions.SHARES_TITLE), sentences(told, say), say(captions.SHARES_ALT),
        share_words(table, view), figure, _columns(table),
    )  # fmt: skip


def by_cell(shares: Mapping[str, tuple[Group, ...]], plan: Plan, view: View) -> Table:
    """Sort the groups by cell and path; a plain RNN has but one way and is left out."""
    from gatescope.figures.gradient_paths import GRADIENT_PATHS

    choice = view.choice
    alone = str(choice.where.get("cell", plan.base["cell"]))
    cells = view.values("cell", [alone]) if choice.panels else [alone]
    table: Table = {}
    for cell in cells:
        paths = [path.key for path in GRADIENT_PATHS.get(cell, ())]
        for key in paths if len(paths) > 1 else ():
            for group in shares.get(SHARE + key, ()):
                mine = not choice.panels or group.at[0] == cell
                if mine and group.mean is not None:
                    place = group.at[-1] if choice.x else None
                    table.setdefault(cell, {}).setdefault(key, {})[place] = group
    return table


def share_words(table: Table, view: View) -> str:
    """Say which way most of the gradient takes at the ends of the axis.

    Examples
    --------
    >>> share_words({}, View((), None, str))
    'Nothing has been measured here yet.'
    """
    messages: list[Message] = []
    for cell, paths in table.items():
        places = list(next(iter(paths.values())))
        for at in dict.fromkeys((places[0], places[-1])):
            known = {key: by[at].mean or 0.0 for key, by in paths.items() if at in by}
            key = max(known, key=lambda key: known[key])
            values = {
                "cell": place_of(view, ("cell",), (cell,)), "path": path_name(key, view.say),
                "share": share_text(known[key]),
            }  # fmt: skip
            if at is None:
                messages.append(note("{cell}: the {path} carries most, {share}.", **values))
            else:
                place = place_of(view, (view.choice.x,), (at,))
                messages.append(
                    note("{cell}, {at}: the {path} carries most, {share}.", at=place, **values)
                )
    if not messages:
        return view.say(NOTHING)
    return findings(messages, view.say)


def _columns(table: Table) -> dict[str, list[object]]:
    rows = [
        (cell, key, "" if at is None else at, group.mean, group.measured)
        for cell, paths in table.items()
        for key, by in paths.items()
        for at, group in by.items()
    ]
    names = ("cell", "path", "at", "mean", "trials")
    return {name: [row[k] for row in rows] for k, name in enumerate(names)}
