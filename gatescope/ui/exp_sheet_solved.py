"""How many trials solved their task, along an axis of the experiment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from gatescope.experiments.grouping import Group
from gatescope.experiments.plan import Plan
from gatescope.messages import Message, mark, note, sentences
from gatescope.ui import exp_captions as captions
from gatescope.ui.exp_asked import Asked, by_of, planned, settings_of
from gatescope.ui.exp_findings import NOTHING, findings
from gatescope.ui.exp_sheet import Sheet, View, place_of, short, so_far
from gatescope.ui.exp_sheet_values import by_line, columns_of_groups
from gatescope.ui.exp_words import axis_name

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from gatescope.figures.path_style import Theme


def solved_sheet(asked: Asked, plan: Plan, view: View) -> Sheet:
    """Make the sheet of the share that solved.

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
    every = [group for groups in lines.values() for group in groups]
    places: list[Any] = [None]
    if choice.x:
        places = view.values(choice.x, sorted({group.at[-1] for group in every}))

    def figure(theme: Theme) -> go.Figure:
        from gatescope.figures.result_solved import solved_figure
        from gatescope.figures.result_style import looks

        every_line = view.values(choice.lines, list(lines))
        values = settings_of(plan, choice, choice.lines, every_line, lines)
        styles = dict(zip(values, looks(choice.lines, values, theme), strict=True))
        counts = [
            (_name(line, view), look, _counts(lines.get(line, ()), places))
            for line, look in styles.items()
        ]
        names = [
            short(view, choice.x, at) if choice.x else say(mark("all trials")) for at in places
        ]
        return solved_figure(
            counts, names, axis_name(choice.x, say), say(captions.SOLVED_AXIS),
            hover=say(captions.SOLVED_HOVER), theme=theme,
        )  # fmt: skip

    told = [
        view.held(), say(captions.SOLVED_CAPTION),
        so_far(sum(group.trials for group in every), planned(plan, choice), say),
    ]  # fmt: skip
    table = columns_of_groups(by_of("solved", choice), every)
    numbers = {name: table[name] for name in (*by_of("solved", choice), "measured")}
    numbers["solved"] = [solved_of(group) for group in every]
    return Sheet(
        say(captions.SOLVED_TITLE), sentences(told, say), say(captions.SOLVED_ALT),
        solved_words(lines, view), figure, numbers,
    )  # fmt: skip


def solved_of(group: Group) -> int:
    """Count those that solved.

    Examples
    --------
    >>> solved_of(Group((), 3, 3, 0.0, 1.0, 1.0, 2 / 3))
    2
    """
    return round((group.mean or 0.0) * group.measured)


def _counts(groups: Sequence[Group], places: Sequence[Any]) -> list[tuple[int, int]]:
    found = {group.at[-1] if group.at else None: group for group in groups}
    return [
        (solved_of(found[at]), found[at].measured) if at in found else (0, 0) for at in places
    ]


def _name(line: Any, view: View) -> str:
    return place_of(view, (view.choice.lines,), (line,)) if view.choice.lines else ""


def solved_words(lines: Mapping[Any, Sequence[Group]], view: View) -> str:
    """Say how far each line solves at least half.

    Examples
    --------
    >>> from gatescope.ui.exp_axes import Choice
    >>> groups = [Group((at,), 2, 2, s, s, s, s) for at, s in ((10, 1.0), (20, 0.0))]
    >>> solved_words({None: groups}, View((), Choice(x="length"), str))
    'At least half solve it up to T = 10 (2 of 2 there).'
    """
    messages: list[Message] = []
    for line, groups in lines.items():
        known = [group for group in groups if group.measured]
        if known:
            messages.append(_reach(_name(line, view), known, view))
    if not messages:
        return view.say(NOTHING)
    return findings(messages, view.say)


def _reach(name: str, groups: Sequence[Group], view: View) -> Message:
    good = [group for group in groups if 2 * solved_of(group) >= group.measured]
    trials = sum(group.measured for group in groups)
    values: dict[str, Any] = {
        "name": name,
        "solved": sum(map(solved_of, groups)),
        "trials": trials,
    }
    if len(groups) == 1 or not good or not view.axis(view.choice.x).number:
        if not name:
            return note("{solved:,} of {trials:,} trials solved it.", **values)
        return note("{name}: {solved:,} of {trials:,} trials solved it.", **values)
    last = good[-1]
    values |= {
        "at": place_of(view, (view.choice.x,), (last.at[-1],)),
        "n": solved_of(last), "count": last.measured,
    }  # fmt: skip
    if not name:
        return note("At least half solve it up to {at} ({n} of {count} there).", **values)
    return note("{name}: at least half solve it up to {at} ({n} of {count} there).", **values)
