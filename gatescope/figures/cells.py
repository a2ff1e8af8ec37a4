"""The one table of cells: name, colour and dash of a line that stands for a whole network."""

from __future__ import annotations

from dataclasses import dataclass

from gatescope.figures.path_style import INK
from gatescope.messages import mark


@dataclass(frozen=True, slots=True)
class CellStyle:
    """How a cell is named and drawn where cells are compared.

    Parameters
    ----------
    name : str
        English name (a catalogue key).
    light, dark : str
        Its colour on a light and on a dark page; no quantity has it.
    dash : str
        Of its line, as Plotly names them: colours alone are not for every eye.
    """

    name: str
    light: str
    dark: str
    dash: str


CELL_STYLES: dict[str, CellStyle] = {
    "gru": CellStyle(mark("GRU"), INK["light"], INK["dark"], "solid"),
    "rnn": CellStyle(mark("plain RNN"), "#a06800", "#f0c23c", "dash"),
    "lstm": CellStyle(mark("LSTM"), "#00809e", "#54cdea", "dot"),
}
