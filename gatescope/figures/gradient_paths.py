"""The one table of the paths that a gradient takes back through a step: names and colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gatescope.figures.quantities import QUANTITIES
from gatescope.messages import mark


@dataclass(frozen=True, slots=True)
class GradientPath:
    """How one path is named and drawn, everywhere.

    Parameters
    ----------
    key : str
        Its name in `gru_core.PATHS`.
    quantity : str
        The quantity that it leads through, a key of `QUANTITIES`; the path has its colour.
    name : str
        English name (a catalogue key).
    explanation : str
        One sentence for somebody who meets the path for the first time (a catalogue key).
    """

    key: str
    quantity: str
    name: str
    explanation: str


GRADIENT_PATHS: dict[str, tuple[GradientPath, ...]] = {
    "gru": (
        GradientPath(
            "keep", "h", mark("keep path"),
            mark("Straight through what the update gate z keeps: no weight touches it."),
        ),
        GradientPath(
            "candidate", "n", mark("candidate path"),
            mark("Through the new value n that was made from the old state."),
        ),
        GradientPath(
            "update", "z", mark("update-gate path"),
            mark("Through the update gate: the old state had a say in how much is kept."),
        ),
        GradientPath(
            "reset", "r", mark("reset-gate path"),
            mark("Through the reset gate: the old state had a say in how much n may see."),
        ),
    ),
    "rnn": (
        GradientPath(
            "recurrent", "h", mark("recurrent path"),
            mark("Through the weights and the activation: the only way back there is."),
        ),
    ),
    "lstm": (
        GradientPath(
            "cell", "c", mark("cell path"),
            mark("Straight through what the forget gate f keeps: no weight touches it."),
        ),
        GradientPath(
            "forget", "f", mark("forget-gate path"),
            mark("Through the forget gate: the old state had a say in how much is kept."),
        ),
        GradientPath(
            "input", "i", mark("input-gate path"),
            mark("Through the input gate: the old state had a say in how much is added."),
        ),
        GradientPath(
            "candidate", "g", mark("candidate path"),
            mark("Through the new content g that was made from the old state."),
        ),
        GradientPath(
            "output", "o", mark("output-gate path"),
            mark("Through the output gate: the old state had a say in how much shows."),
        ),
    ),
}  # fmt: skip
"""The paths of each cell, in the order of their shares."""


def path_colour(cell: str, path: GradientPath, theme: Literal["light", "dark"]) -> str:
    """Give the colour of a path: that of the quantity it leads through.

    Examples
    --------
    >>> path_colour("gru", GRADIENT_PATHS["gru"][0], "light")
    '#1d5fbf'
    """
    table = {quantity.key: quantity for quantity in QUANTITIES[cell]}
    return table[path.quantity].light if theme == "light" else table[path.quantity].dark
