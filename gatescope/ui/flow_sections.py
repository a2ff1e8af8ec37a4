"""The one table of the Gradient flow page's sections.

A section is a module ``gatescope/ui/flow_NAME.py`` with a function ``show_NAME(frame, scene)``.
It gets a `FlowScene` and shows figures with `gatescope.ui.flow_panel.show_figure`. Its name is
one of `gatescope.ui.flow_settings.SECTIONS`; one that is not in this table is not offered. Keep
imports of Plotly (and of `gatescope.figures` modules that import it) inside its functions:
other pages import this one's modules and must not load it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gatescope.messages import mark
from gatescope.ui.flow_memory import show_memory
from gatescope.ui.flow_race import show_race
from gatescope.ui.flow_reach import show_reach
from gatescope.ui.flow_scene import FlowScene
from gatescope.ui.flow_training import show_training
from gatescope.ui.flow_why import show_why
from gatescope.ui.frame import Frame


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the page.

    Parameters
    ----------
    name : str
        On the switch, in English.
    show : Callable
        Draws it.
    """

    name: str
    show: Callable[[Frame, FlowScene], None]


SECTIONS: dict[str, Section] = {
    "race": Section(mark("The race"), show_race),
    "why": Section(mark("Why it survived"), show_why),
    "reach": Section(mark("Who reaches whom"), show_reach),
    "memory": Section(mark("How long it remembers"), show_memory),
    "training": Section(mark("During training"), show_training),
}
"""In the order of the switch."""
