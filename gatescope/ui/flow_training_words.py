"""What training changed in the gradient's way back, said in sentences."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gatescope.analysis.training_change import Change, training_change
from gatescope.analysis.training_flow import TrainingFlow
from gatescope.figures.cells import CELL_STYLES
from gatescope.i18n import Translate
from gatescope.messages import Message, note, sentences
from gatescope.ui.flow_numbers import factor


def findings(
    flow: TrainingFlow,
    cell: str,
    kind: str,
    held_out: Sequence[float],
    translate: Translate,
    *,
    validation: bool = False,
) -> list[str]:
    """Say what training changed, computed from the numbers of the figure.

    Parameters
    ----------
    flow : TrainingFlow
        What is drawn.
    cell : str
        Of which cell.
    kind : str
        What is asked, as in `gatescope.analysis.question.Question`.
    held_out : sequence of float
        The loss on held-out sequences at each snapshot.
    translate : callable
        From English screen text to the page's language.
    validation : bool
        Whether those sequences were looked at during the training.

    Returns
    -------
    list of str
        A paragraph, and one more on the loss where the answer is right by now.

    Examples
    --------
    >>> rows = np.array([[-4.0, -2.0, 0.0], [-0.1, 0.0, 0.0]])
    >>> steps, asked = np.array([0, 1500]), np.array([0, 0, 1], bool)
    >>> flow = TrainingFlow(steps, rows, np.array([1.4, 0.01]), asked)
    >>> print(findings(flow, "gru", "margin", [1.4, 0.01], str)[0])
    On its way from step 2 back to step 0 the gradient of the GRU becomes 1.0 × 10⁻⁴ times as
    large before training, and 0.79 times after it. It changed most between training steps 0
    and 1,500, while the loss on held-out sequences went from 1.4 to 0.01.
    """
    name, change = translate(CELL_STYLES[cell].name), training_change(flow)
    found = [_sizes(flow, name) if change is None else _way(change, name)]
    if change is not None and change.largest is not None:
        found.append(_when(flow, held_out, change.largest, validation=validation))
    told = [sentences((one.translated(translate) for one in found), translate)]
    if kind == "loss" and (solved := _solved(flow)) is not None:
        told.append(solved.translated(translate))
    return told


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


def _when(
    flow: TrainingFlow,
    held_out: Sequence[float],
    largest: tuple[int, int],
    *,
    validation: bool,
) -> Message:
    first, last = (f"{flow.steps[k]:,}" for k in largest)
    before, after = (f"{held_out[k]:.2g}" for k in largest)
    if validation:
        return note(
            "It changed most between training steps {first} and {last}, while the loss on the"
            " validation sequences was first {before} and then {after}.",
            first=first,
            last=last,
            before=before,
            after=after,
        )
    if before == after:
        return note(
            "It changed most between training steps {first} and {last}, while the loss on"
            " held-out sequences stayed at {before}.",
            first=first,
            last=last,
            before=before,
        )
    return note(
        "It changed most between training steps {first} and {last}, while the loss on held-out"
        " sequences went from {before} to {after}.",
        first=first,
        last=last,
        before=before,
        after=after,
    )


def _solved(flow: TrainingFlow) -> Message | None:
    """Tell a gradient that is small because the answer is right from one that got lost."""
    asked = np.flatnonzero(flow.asked)
    start = int(asked[-1]) if len(asked) else 0
    sizes = flow.log10_norm[[0, -1], start]
    if not (flow.losses[-1] < flow.losses[0] and sizes[1] < sizes[0] - MUCH):
        return None
    return note(
        "Mind what is asked: the loss on this sequence fell from {before:.2g} to {after:.2g},"
        " and the gradient of a loss shrinks as the answer becomes right. At step {start},"
        " where it sets out, it shrank from {first} to {last}; that part of the lines' sinking"
        " is no vanishing. What got lost on the way back is in their slope.",
        before=flow.losses[0],
        after=flow.losses[-1],
        start=start,
        first=factor(float(sizes[0])),
        last=factor(float(sizes[1])),
    )


MUCH = 0.3
"""A gradient that has shrunk by this, as log10, to half of its size, is worth a word."""
