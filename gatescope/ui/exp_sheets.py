"""Every figure of an experiment as a sheet: what the page shows and the command writes."""

from __future__ import annotations

from collections.abc import Callable

from gatescope.experiments.plan import Plan
from gatescope.ui.exp_asked import Asked
from gatescope.ui.exp_kinds import SERIES
from gatescope.ui.exp_sheet import Sheet, View
from gatescope.ui.exp_sheet_map import map_sheet
from gatescope.ui.exp_sheet_series import series_sheet
from gatescope.ui.exp_sheet_shares import shares_sheet
from gatescope.ui.exp_sheet_solved import solved_sheet
from gatescope.ui.exp_sheet_values import values_sheet


def sheet_of(kind: str, asked: Asked, plan: Plan, view: View) -> Sheet:
    """Make a figure's sheet.

    Parameters
    ----------
    kind : str
        As `gatescope.ui.exp_kinds.kinds_of` names it.
    asked : Asked
        What the store said.
    plan : Plan
        Of the experiment.
    view : View
        What is shown.
    """
    if kind in SERIES:
        return series_sheet(kind, asked, plan, view)
    make = map_sheet if kind == "free" and view.choice.y else MAKE[kind]
    return make(asked, plan, view)


MAKE: dict[str, Callable[[Asked, Plan, View], Sheet]] = {
    "values": values_sheet,
    "free": values_sheet,
    "map": map_sheet,
    "solved": solved_sheet,
    "shares": shares_sheet,
}
