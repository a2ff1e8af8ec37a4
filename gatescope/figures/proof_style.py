"""Who is who in the figures of a proof: names and colours of the sides."""

from __future__ import annotations

from dataclasses import dataclass

from gatescope.figures.quantities import BLUE, OLIVE, ORANGE
from gatescope.messages import mark


@dataclass(frozen=True, slots=True)
class Side:
    """How one side of a comparison is named and drawn.

    Parameters
    ----------
    name : str
        English name (a catalogue key).
    light, dark : str
        Its colour on a light and on a dark page.
    dash : str
        Of its line: colours alone are not for every eye.
    symbol : str
        Of its dots.
    pattern : str
        Of its bars.
    """

    name: str
    light: str
    dark: str
    dash: str
    symbol: str
    pattern: str


SIDES: dict[str, Side] = {
    "core": Side(mark("GateScope, float32"), *BLUE, "solid", "circle", ""),
    "torch": Side(mark("PyTorch, float32"), *ORANGE, "dash", "diamond", "/"),
    "double": Side(mark("the two, float64"), *OLIVE, "dot", "square", "."),
}
"""In float32 each side is measured against the float64 truth; in float64 against each other."""
