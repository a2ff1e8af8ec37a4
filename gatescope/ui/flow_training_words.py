"""What training changed in the gradient's way back, said in sentences."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from gatescope.analysis.training_change import Change, training_change
from gatescope.analysis.training_flow import TrainingFlow
from gatescope.figures.cells import CELL_STYLES
from gatescope.i18n import Translate
from gatescope.messages import Message, note

Flows = Mapping[str, TrainingFlow]


def findings(flows: Flows, cell: str, kind: str, translate: Translate) -> list[str]:
    """Say what training changed, computed from the numbers of the figure.

    Parameters
    ----------
    flows : Mapping of cell to TrainingFlow
        The same question, asked of the networks of all cells.
    cell : str
        The one that is drawn.
    kind : str
        What is asked, as in `gatescope.analysis.question.Question`.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    list of str
        A paragraph, and one more on the loss where the answer is right by now.

    Examples
    --------
    >>> rows = np.array([[-4.0, -2.0, 0.0], [-0.1, 0.0, 0.0]])
    >>> steps, asked = np.array([0, 1500]), np.array([0, 0, 1], bool)
    >>> flow = TrainingFlow(steps, rows, np.array([1.4, 0.01]), asked)
    >>> print(findings({"gru": flow}, "gru", "margin", str)[0])
    On its way from step 2 back to step 0 the gradient of the GRU becomes 1.0 × 10⁻⁴ times as
    large before training, and 0.79 times after it. It changed most between training steps 0
    and 1,500, while the loss on this sequence went from 1.4 to 0.01.
    """
    flow, name = flows[cell], translate(CELL_STYLES[cell].name)
    change = training_change(flow)
    sentences = [_sizes(flow, name) if change is None else _way(change, name)]
    if change is not None and change.largest is not None:
        sentences.append(_when(flow, change.largest))
    told = [" ".join(one.translated(translate) for one in sentences)]
    if kind == "loss" and flow.losses[-1] < SOLVED * flow.losses[0]:
        told.append(_solved(flow).translated(translate))
    return told


SOLVED = 0.1
"""A loss below this share of its first value makes the loss's gradient small by itself."""


def _way(change: Change, name: str) -> Message:
    return note(
        "On its way from step {target} back to step {source} the gradient of the {cell} becomes"
        " {before} times as large before training, and {after} times after it.",
        target=change.target,
        source=change.source,
        cell=name,
        before=factor(change.before),
        after=factor(change.after),
    )


def _sizes(flow: TrainingFlow, name: str) -> Message:
    return note(
        "At step 0 the gradient of the {cell} has the size {before} before training, and"
        " {after} after it.",
        cell=name,
        before=factor(float(flow.log10_norm[0, 0])),
        after=factor(float(flow.log10_norm[-1, 0])),
    )


def _when(flow: TrainingFlow, largest: tuple[int, int]) -> Message:
    first, last = (f"{flow.steps[k]:,}" for k in largest)
    if not np.isfinite(flow.losses).all():
        return note(
            "It changed most between training steps {first} and {last}.", first=first, last=last
        )
    before, after = (f"{flow.losses[k]:.2g}" for k in largest)
    if before == after:
        return note(
            "It changed most between training steps {first} and {last}, while the loss on this"
            " sequence stayed at {before}.",
            first=first,
            last=last,
            before=before,
        )
    return note(
        "It changed most between training steps {first} and {last}, while the loss on this"
        " sequence went from {before} to {after}.",
        first=first,
        last=last,
        before=before,
        after=after,
    )


def _solved(flow: TrainingFlow) -> Message:
    return note(
        "Mind the loss: it fell from {before:.2g} to {after:.2g} here, and the gradient of a"
        " loss is small where the answer is right. So the lines sink as a whole; what training"
        " did to the way back is in their slope.",
        before=flow.losses[0],
        after=flow.losses[-1],
    )


def factor(log10: float) -> str:
    """Write a factor whose logarithm may be far beyond what a number holds.

    Examples
    --------
    >>> factor(-0.3), factor(-7.5), factor(2.0), factor(float("-inf"))
    ('0.50', '3.2 × 10⁻⁸', '1.0 × 10²', '0')
    """
    if log10 == -np.inf:
        return "0"
    if -1.0 <= log10 < 2.0:
        return f"{10.0**log10:.2f}"
    exponent = int(np.floor(log10 + HALF_DIGIT))
    return f"{10.0 ** (log10 - exponent):.1f} × 10{str(exponent).translate(SUPERSCRIPT)}"


HALF_DIGIT = -float(np.log10(0.995))
"""From here on one decimal rounds up to the next power of ten: 9.95 is written 1.0 × 10."""

SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
