"""A figure of an experiment with everything that belongs to it, before anybody shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gatescope.i18n import Translate
from gatescope.messages import enumerated, mark, note, sentences
from gatescope.ui.exp_axes import Along, Choice
from gatescope.ui.exp_words import axis_says, named_setting, setting

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from gatescope.figures.path_style import Theme


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A figure and its words, translated.

    Parameters
    ----------
    title, caption, alt : str
        What it is, how to read it, and what is seen, for those who cannot.
    finding : str
        What its numbers come down to.
    figure : Callable
        Draws it for a theme.
    columns : dict of str to sequence
        Its numbers, as a table.
    """

    title: str
    caption: str
    alt: str
    finding: str
    figure: Callable[[Theme], go.Figure]
    columns: Mapping[str, Sequence[object]]


@dataclass(frozen=True, slots=True)
class View:
    """What a sheet is made for.

    Parameters
    ----------
    axes : tuple of Along
        Of the experiment.
    choice : Choice
        What is shown.
    say : Translate
        From English screen text to the page's language.
    """

    axes: tuple[Along, ...]
    choice: Choice
    say: Translate

    def axis(self, name: str) -> Along:
        """Give an axis by its name; one that is not among them has no values."""
        known = {axis.name: axis for axis in self.axes}
        return known.get(name, Along(name, (), number=True))

    def values(self, name: str, found: Sequence[Any]) -> list[Any]:
        """Give the values of an axis: the planned ones, and what was found besides."""
        planned = self.axis(name).values
        return [*planned, *(value for value in found if value not in planned)]

    def explained(self) -> str:
        """Say what the axes across and upwards are."""
        names = (name for name in (self.choice.x, self.choice.y) if name)
        return sentences((axis_says(name, self.say) for name in names), self.say)

    def held(self) -> str:
        """Say which axes are held at which value."""
        where = self.choice.where
        told = [named_setting(name, value, self.say) for name, value in where.items()]
        if not told:
            return ""
        what = enumerated(told, self.say)
        return note("Shown for {what}.", what=what).translated(self.say)


def place_of(view: View, names: Sequence[str], at: Sequence[Any]) -> str:
    """Name the settings of a panel or a line, one after the other.

    Examples
    --------
    >>> place_of(View((), Choice(), str), ("cell", "gain"), ("gru", 2.0))
    'GRU, gain = 2'
    """
    told = [named_setting(name, value, view.say) for name, value in zip(names, at, strict=True)]
    return enumerated(told, view.say)


def short(view: View, name: str, value: Any) -> str:
    """Write a setting as it stands at an axis."""
    return setting(name, value, view.say)


def so_far(done: int, planned: int, say: Translate) -> str:
    """Say how much of what is drawn is there; empty where everything is.

    Examples
    --------
    >>> so_far(3, 12, str), so_far(12, 12, str)
    ('So far 3 of 12 trials.', '')
    """
    if done >= planned:
        return ""
    return note(
        "So far {done:,} of {planned:,} trials.", done=done, planned=planned
    ).translated(say)


BANDS = mark(
    "Lines are medians over all networks with the same settings, which differ in their random"
    " numbers (seeds); half of the networks lie within the band."
)
SINGLE = mark("Each point is one network: with more seeds there would be a band.")


def bands(most: int, say: Translate) -> str:
    """Say what lines and bands are, if there are bands.

    Examples
    --------
    >>> bands(1, str) == SINGLE, bands(2, str) == BANDS
    (True, True)
    """
    return say(SINGLE if most <= 1 else BANDS)
