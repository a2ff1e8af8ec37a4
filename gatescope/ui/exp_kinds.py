"""Which figures an experiment can have, which comes first, and what each shows first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from gatescope.experiments.plan import Plan
from gatescope.ui.exp_axes import Along, Choice, few, held

MOST_PANELS = 12

SERIES = {
    "lags": "log10_norm",
    "curves": "scores",
    "exponents": "lyapunov",
    "singular": "log10_spectrum",
}
"""Figures of numbers in a row, and what these are called in the store."""

FREE = "free"


def kinds_of(plan: Plan, axes: Sequence[Along]) -> tuple[str, ...]:
    """Name the figures that a plan allows, the most telling one first.

    Parameters
    ----------
    plan : Plan
        What is run.
    axes : sequence of Along
        From `axes_of`.

    Examples
    --------
    >>> from gatescope.experiments.axis import Listed
    >>> from gatescope.ui.exp_axes import axes_of
    >>> plan = Plan(axes={"gain": Listed((1.0, 2.0)), "b_z": Listed((0.0, 1.0))})
    >>> kinds_of(plan, axes_of(plan))
    ('values', 'map', 'lags', 'shares', 'free')
    """
    numbers = [axis for axis in axes if axis.number]
    names = {axis.name for axis in axes}
    if plan.kind == "learn":
        found = ["solved", "curves", *(["map"] if len(numbers) > 1 else []), "values"]
    else:
        found = ["values"] if axes else []
        found += ["map"] if len(numbers) > 1 else []
        # along a length all is told by the lags, and settings in words fit into panels only
        words = sum(not axis.number for axis in axes)
        first = "length" in names or not numbers or words > 1
        found.insert(0 if first else len(found), "lags")
        most = max(_ends(plan, "exponents"))
        found += ["exponents"] if most > 1 else []
        found += ["singular"] if max(_ends(plan, "spectrum")) else []
        found += ["shares"] if _has_choice_of_paths(plan) else []
    return (*found, FREE) if axes else tuple(found)


def _ends(plan: Plan, name: str) -> tuple[int, ...]:
    if name in plan.grid:
        return tuple(map(int, plan.grid[name]))
    return (int(plan.base[name]),)


def _has_choice_of_paths(plan: Plan) -> bool:
    cells = plan.grid.get("cell", (plan.base["cell"],))
    return any(cell != "rnn" for cell in cells)


def first_value(plan: Plan) -> str:
    """Choose the value that tells most about a plan.

    Examples
    --------
    >>> first_value(Plan(kind="learn")), first_value(Plan())
    ('score', 'half_life')
    """
    if plan.kind == "learn":
        return "score"
    if plan.base["gain_kind"] == "radius" and "gain" in plan.axes:
        return "exponent"
    cells = plan.grid.get("cell", (plan.base["cell"],))
    # an LSTM is asked for its h and remembers in c: its half-life says little
    return "half_life_mean" if "lstm" in cells else "half_life"


def first_choice(kind: str, plan: Plan, axes: Sequence[Along]) -> Choice:
    """Choose what a figure shows until somebody chooses otherwise.

    Parameters
    ----------
    kind : str
        As `kinds_of` names it.
    plan : Plan
        What is run.
    axes : sequence of Along
        From `axes_of`.

    Examples
    --------
    >>> from gatescope.experiments.axis import Listed
    >>> from gatescope.ui.exp_axes import axes_of
    >>> plan = Plan(axes={"cell": Listed(("gru", "rnn")), "length": Listed((10, 20))})
    >>> choice = first_choice("lags", plan, axes_of(plan))
    >>> choice.lines, choice.panels
    ('cell', ('length',))
    """
    make = CHOOSE.get(kind, _panels)
    return make(plan, tuple(axes))


def with_lines(plan: Plan, axes: Sequence[Along], lines: str) -> Choice:
    """Give the lines an axis, and the panels as many of the others as there is room for."""
    panels: list[str] = []
    count = 1
    rest = [axis for axis in axes if axis.name != lines and not axis.parted]
    # what differs in length cannot be laid upon each other
    for axis in sorted(rest, key=lambda axis: axis.name != "length"):
        size = min(len(axis.values), MOST_PANELS)
        if count * size <= MOST_PANELS:
            panels.append(axis.name)
            count *= size
    taken = (*panels, lines)
    return Choice(lines=lines, panels=tuple(panels), where=held(axes, plan, taken))


def _panels(plan: Plan, axes: tuple[Along, ...]) -> Choice:
    candidates = [axis for axis in axes if few(axis)]
    if not candidates:
        return with_lines(plan, axes, "")
    lines = min(candidates, key=lambda axis: (axis.name != "cell", len(axis.values)))
    if lines.name == "cell" and len(axes) == 1:
        return with_lines(plan, axes, "cell")
    return with_lines(plan, axes, lines.name)


def _free(plan: Plan, axes: tuple[Along, ...]) -> Choice:
    """Begin with another value than the figure of values does."""
    choice = _values(plan, axes)
    if plan.kind == "learn":
        return replace(choice, value="solved_at")
    with_exponent = choice.value != "exponent" and bool(plan.base["exponents"])
    return replace(choice, value="exponent" if with_exponent else "rate")


def along_choice(plan: Plan, axes: Sequence[Along], value: str, x: str, lines: str) -> Choice:
    """Put a value along an axis, and lines for another; what is left over is held."""
    return Choice(value, x=x, lines=lines, where=held(axes, plan, (x, lines)))


def _values(plan: Plan, axes: tuple[Along, ...]) -> Choice:
    x = main_axis(axes)
    rest = [axis for axis in axes if axis.name != x and few(axis)]
    lines = next((axis.name for axis in rest if axis.name == "cell"), "")
    lines = lines or next((axis.name for axis in rest), "")
    return along_choice(plan, axes, first_value(plan), x, lines)


def main_axis(axes: Sequence[Along]) -> str:
    """Choose the axis to go along: of the numbers the one with the most values.

    Examples
    --------
    >>> main_axis([Along("cell", ("gru", "rnn"), False), Along("gain", (0.5, 1.0), True)])
    'gain'
    """
    ordered = sorted(
        axes, key=lambda axis: (not axis.number, not axis.parted, -len(axis.values))
    )
    return ordered[0].name if ordered else ""


def _solved(plan: Plan, axes: tuple[Along, ...]) -> Choice:
    names = [axis.name for axis in axes]
    x = "length" if "length" in names else main_axis(axes)
    rest = [axis.name for axis in axes if axis.name != x and few(axis)]
    lines = "cell" if "cell" in rest else (rest or [""])[0]
    return along_choice(plan, axes, "solved", x, lines)


def _map(plan: Plan, axes: tuple[Along, ...]) -> Choice:
    numbers = sorted(
        (axis for axis in axes if axis.number), key=lambda axis: -(len(axis.values) or 10**6)
    )
    x, y = numbers[0].name, numbers[1].name
    return Choice(first_value(plan), x=x, y=y, where=held(axes, plan, (x, y)))


def _shares(plan: Plan, axes: tuple[Along, ...]) -> Choice:
    others = [axis for axis in axes if axis.name != "cell"]
    x = main_axis(others)
    return Choice(x=x, panels=("cell",), where=held(axes, plan, (x, "cell")))


CHOOSE: dict[str, Callable[[Plan, tuple[Along, ...]], Choice]] = {
    "values": _values,
    "free": _free,
    "map": _map,
    "solved": _solved,
    "shares": _shares,
}
