"""The one table of quantities: symbol, name, colour, range; for figures, viewer and prose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gatescope.messages import mark

Range = Literal["gate", "signed", "free"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """How one quantity of a cell is named and drawn, everywhere.

    Parameters
    ----------
    key : str
        Attribute name on the trace, for example ``z``.
    symbol : str
        What stands in equations.
    name : str
        English name (a catalogue key).
    hint : str
        A few words for a newcomer (a catalogue key).
    explanation : str
        One sentence for somebody who meets the quantity for the first time (a catalogue key).
    light, dark : str
        Its colour on a light and on a dark page, as ``#rrggbb``; text in it has contrast ≥ 4.5.
    range : {"gate", "signed", "free"}
        [0, 1], [-1, 1], or symmetric about zero as far as the values go.
    """

    key: str
    symbol: str
    name: str
    hint: str
    explanation: str
    light: str
    dark: str
    range: Range


ORANGE, GREEN, PURPLE = ("#b85505", "#f2a65a"), ("#0f766e", "#4fc9b8"), ("#6b258e", "#ab7ec8")
BLUE, ROSE, OLIVE = ("#1d5fbf", "#7db2ff"), ("#b61c5d", "#ce6989"), ("#3d4c04", "#dfed69")

SIGNED_ENDS: dict[str, tuple[str, str]] = {
    "light": ("#b80824", "#1a5ab8"),
    "dark": ("#ff6b6b", "#6aa9ff"),
}
"""Colours of the lowest and the highest value where zero is in the middle, for every quantity
alike, so that signs compare; red and blue stay apart for every kind of colour blindness,
and the negative end is no quantity's colour."""

ANSWERS: dict[str, tuple[str, ...]] = {
    "light": (
        "#8a6d00", "#00718f", "#b81b5c", "#4a5568", "#4d7c0f", "#5b4bd6", "#8a4b2a", "#16191f",
    ),
    "dark": (
        "#e6c34a", "#5cc8e0", "#ff8fb5", "#b4c0cf", "#a8d65a", "#b0a8ff", "#d9a58a", "#e7eaef",
    ),
}  # fmt: skip
"""Colours of a network's answers, used in turn; none of them is a quantity's."""

STATE = mark(
    "What the unit remembers after the step: the next step and the answer are made from it."
)

QUANTITIES: dict[str, tuple[Quantity, ...]] = {
    "gru": (
        Quantity(
            "z", "z", mark("Update gate"), mark("1 keeps, 0 rewrites"),
            mark(
                "Mixes old and new: at 1 the unit keeps its state, at 0 it takes the candidate."
            ),
            *ORANGE, "gate",
        ),
        Quantity(
            "r", "r", mark("Reset gate"), mark("0 ignores the past"),
            mark(
                "Says how much of the past goes into the candidate: at 0 only the input counts."
            ),
            *GREEN, "gate",
        ),
        Quantity(
            "n", "n", mark("Candidate"), mark("what could be written"),
            mark("The value the unit would take if the update gate let all of it in."),
            *PURPLE, "signed",
        ),
        Quantity(
            "h", "h", mark("Hidden state"), mark("what is remembered"), STATE, *BLUE, "signed"
        ),
    ),
    "rnn": (
        Quantity(
            "h", "h", mark("Hidden state"), mark("rewritten at every step"), STATE,
            *BLUE, "signed",
        ),
    ),
    "lstm": (
        Quantity(
            "f", "f", mark("Forget gate"), mark("1 keeps, 0 erases"),
            mark("Says how much of the old cell state stays: at 1 all of it, at 0 nothing."),
            *ORANGE, "gate",
        ),
        Quantity(
            "i", "i", mark("Input gate"), mark("1 lets new content in"),
            mark("Says how much of the candidate is added to the cell state."),
            *GREEN, "gate",
        ),
        Quantity(
            "g", "g", mark("Cell candidate"), mark("what could be added"),
            mark("The new content: the input gate decides how much of it is added."),
            *PURPLE, "signed",
        ),
        Quantity(
            "o", "o", mark("Output gate"), mark("1 shows the cell"),
            mark("Says how much of the cell state shows in the hidden state."),
            *OLIVE, "gate",
        ),
        Quantity(
            "c", "c", mark("Cell state"), mark("long memory"),
            mark("The unit's own store: it is only faded and added to, so it can last long."),
            *ROSE, "free",
        ),
        Quantity(
            "h", "h", mark("Hidden state"), mark("what others see"), STATE, *BLUE, "signed"
        ),
    ),
}  # fmt: skip


def inks() -> dict[str, tuple[str, str]]:
    """Give the colours of every quantity by its key, for a light and for a dark page.

    Examples
    --------
    >>> inks()["z"] == ORANGE
    True
    """
    return {q.key: (q.light, q.dark) for cell in QUANTITIES.values() for q in cell}
