"""The one table of the Formulations page's parts.

A part is a module ``gatescope/ui/formulations_NAME.py`` with a function
``show_NAME(frame, scene, names)``; `names` are the formulations that are compared.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gatescope.messages import mark
from gatescope.ui.formulations_articles import show_articles
from gatescope.ui.formulations_compare import show_compare
from gatescope.ui.formulations_convert import show_convert
from gatescope.ui.formulations_equations import show_equations
from gatescope.ui.formulations_scene import FormulationScene
from gatescope.ui.formulations_traps import show_traps
from gatescope.ui.formulations_who import show_who
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
    show: Callable[[Frame, FormulationScene, tuple[str, ...]], None]


SECTIONS: dict[str, Section] = {
    "compare": Section(mark("States and gradients"), show_compare),
    "who": Section(mark("Who equals whom"), show_who),
    "equations": Section(mark("Equations"), show_equations),
    "articles": Section(mark("Five articles"), show_articles),
    "traps": Section(mark("Traps"), show_traps),
    "convert": Section(mark("Convert"), show_convert),
}
"""In the order of the switch."""
