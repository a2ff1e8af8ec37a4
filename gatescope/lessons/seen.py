"""A shipped network that has read an example, with a what-if if one is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from gatescope.inputs.sequence import FloatArray, Sequence
from gatescope.inputs.tasks import TASKS
from gatescope.models.bundled import load_bundled, load_card
from gatescope.models.card import CELLS
from gatescope.models.model import Model, Run
from gatescope.models.what_if import WhatIf
from gatescope.models.what_if_run import apply
from gru_core import CellName

QUANTITIES = ("h", "r", "z", "n", "i", "f", "g", "o", "c", "a_r", "a_z", "a_n", "rec_n")
"""What a lesson can look at: states and gates, the sums before they are squeezed, and what the
memory says to the candidate before the reset gate acts."""


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What a figure of a lesson shows.

    Parameters
    ----------
    model : Model
        The network, edited where there is a what-if.
    sequence : Sequence
        What it read.
    run : Run
        Every gate and state, and the answer.
    """

    model: Model
    sequence: Sequence
    run: Run

    def of(self, quantity: str) -> FloatArray:
        """Give a quantity (T, H) of the first layer; ``output`` is the answer (T, C).

        Raises
        ------
        KeyError
            If the network has no such quantity.
        """
        if quantity == "output" and self.run.output is not None:
            return self.run.output
        trace = self.run.trace.traces[0][0]
        array = getattr(trace, quantity, None)
        if array is None or quantity not in QUANTITIES:
            raise KeyError(f"quantity: this network has no {quantity!r}")
        found: FloatArray = array[:, 0]
        return found


@lru_cache(maxsize=64)
def seen(
    *,
    network: str = "recall",
    cell: str = "gru",
    example: str = "",
    seed: int = 0,
    length: int = 0,
    whatif: str = "",
) -> Seen:
    """Let a shipped network read one of its examples, or a sequence drawn from a seed.

    Parameters
    ----------
    network, cell, example, whatif : str
        As in a link to Explore; without an example the first.
    seed, length : int
        With a length: a sequence that is drawn from the seed.

    Raises
    ------
    KeyError
        If there is no such network or example.

    Examples
    --------
    >>> seen(network="recall").of("z").shape
    (40, 8)
    """
    model = load_bundled(network, cell)
    if length:
        sequence: Sequence = TASKS[network].sample(seed, length)
    else:
        examples = {e.id: e for e in load_card(network).examples}
        sequence = examples[example or next(iter(examples))].sequence
    edited = apply(WhatIf.parse(whatif), model, sequence)
    return Seen(edited.model, edited.sequence, edited.run())


def cell_named(cell: str) -> CellName:
    """Give the cell of a name.

    Raises
    ------
    KeyError
        If there is none.

    Examples
    --------
    >>> cell_named("gru")
    'gru'
    """
    if cell not in CELLS:
        raise KeyError(f"cell: expected one of {', '.join(CELLS)}, got {cell!r}")
    return next(name for name in CELLS if name == cell)
