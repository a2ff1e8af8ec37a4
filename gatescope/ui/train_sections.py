"""The one table of the Train page's steps.

A step is a module ``gatescope/ui/train_NAME.py`` with a function ``show_NAME(frame)``. Its name
is one of `gatescope.ui.train_settings.SECTIONS`. Keep imports of Plotly and torch inside its
functions.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gatescope.messages import mark
from gatescope.ui.frame import Frame
from gatescope.ui.train_data import show_data
from gatescope.ui.train_evaluate import show_evaluate
from gatescope.ui.train_keep import show_keep
from gatescope.ui.train_looked import looked_at
from gatescope.ui.train_network import show_network
from gatescope.ui.train_run import show_run
from gatescope.ui.train_use import show_use


@dataclass(frozen=True, slots=True)
class Section:
    """One step of the page.

    Parameters
    ----------
    name : str
        On the stepper, in English.
    show : Callable
        Draws it.
    """

    name: str
    show: Callable[[Frame], None]


def _evaluate(frame: Frame) -> None:
    run = looked_at(frame)
    if run is not None:
        show_evaluate(frame, run)


def _use(frame: Frame) -> None:
    run = looked_at(frame)
    if run is not None:
        show_use(frame, run)
        show_keep(frame, run)


SECTIONS: dict[str, Section] = {
    "data": Section(mark("1 Data"), show_data),
    "network": Section(mark("2 Network"), show_network),
    "train": Section(mark("3 Train"), show_run),
    "evaluate": Section(mark("4 Evaluate"), _evaluate),
    "use": Section(mark("5 Use & keep"), _use),
}
"""In the order of the stepper."""
