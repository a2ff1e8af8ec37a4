"""The one table of formulations on screen: their names, and how their lines are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from gatescope.figures.path_style import INK, Theme, axis
from gatescope.figures.quantities import ANSWERS
from gatescope.i18n import Translate
from gatescope.messages import mark

NAMES: dict[str, str] = {
    "torch": mark("PyTorch nn.GRU (cuDNN)"),
    "keras_after": mark("Keras GRU (reset_after=True)"),
    "keras_before": mark("Keras GRU (reset_after=False)"),
    "tf1": mark("TensorFlow 1 rnn_cell.GRUCell"),
    "onnx_before": mark("ONNX GRU (linear_before_reset=0)"),
    "onnx_after": mark("ONNX GRU (linear_before_reset=1)"),
    "cho_v1": mark("Cho et al. 2014 v1"),
    "cho_v3": mark("Cho et al. 2014 v3"),
    "chung": mark("Chung et al. 2014"),
    "mgu": mark("MGU (Flax MGUCell)"),
    "mingru": mark("minGRU"),
    "article_000": mark("Article 000"),
    "article_001": mark("Article 001"),
    "article_002": mark("Article 002 (3.1)"),
    "article_002b": mark("Article 002 (3.3)"),
    "article_003": mark("Article 003"),
    "article_004": mark("Article 004"),
}
"""Titles of `gru_core.FORMULATIONS`, as catalogue keys."""

DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot")


@dataclass(frozen=True, slots=True)
class LineStyle:
    """How the line of one formulation is drawn.

    Parameters
    ----------
    colour : str
        ``#rrggbb``; no quantity has it.
    dash : str
        As Plotly names them: colours alone are not for every eye.
    width : float
        Those that are drawn first are wider, so that an equal one on top hides none.
    """

    colour: str
    dash: str
    width: float


def name_of(formulation: str, translate: Translate) -> str:
    """Give a formulation's name on the screen.

    Examples
    --------
    >>> name_of("chung", str)
    'Chung et al. 2014'
    """
    return translate(NAMES[formulation])


def steps_axis(total: int, theme: Theme, translate: Translate) -> dict[str, Any]:
    """Give the axis of the steps, the same under every figure of the page.

    Examples
    --------
    >>> steps_axis(101, "light", str)["range"]
    [-2.0, 102.0]
    """
    step = translate(mark("step"))
    room = 0.02 * (total - 1) if total > 1 else 1.0
    return axis(
        step,
        theme,
        range=[-room, total - 1 + room],
        unifiedhovertitle={"text": f"{step} %{{x}}"},
    )


def line_styles(count: int, theme: Theme) -> tuple[LineStyle, ...]:
    """Give as many styles as there are lines, the first for the one compared with.

    Examples
    --------
    >>> [style.dash for style in line_styles(3, "light")]
    ['solid', 'dash', 'dot']
    """
    colours = (INK[theme], *ANSWERS[theme][:5])
    return tuple(
        LineStyle(colours[k % len(colours)], DASHES[k % len(DASHES)], 5.0 if k == 0 else 2.4)
        for k in range(count)
    )
