"""From a run of a network to the picture of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from gatescope.figures.quantities import QUANTITIES, Quantity
from gatescope.i18n import Translate
from gatescope.inputs.sequence import Sequence, TokenSequence
from gatescope.messages import mark, note
from gatescope.viewer.orders import unit_orders
from gatescope.viewer.resolution import shown_steps
from gatescope.viewer.strings import strings
from gatescope.viewer.tracks import (
    FloatArray,
    InputTrack,
    IntArray,
    NumberInput,
    OutputTrack,
    Picture,
    TokenInput,
)

if TYPE_CHECKING:
    from gatescope.models.model import Model, Run

OUTPUT_HINTS = {
    "classes": mark("probability of each answer"),
    "values": mark("forecast at each step"),
}


def picture_of(
    run: Run,
    model: Model,
    sequence: Sequence,
    translate: Translate,
    *,
    id: str | None = None,
    title: str = "",
    look: str = "",
    start: tuple[int, int] | None = None,
    notes: tuple[str, ...] = (),
    layer: int = 0,
    direction: int = 0,
) -> Picture:
    """Choose what the viewer shows of a run.

    Parameters
    ----------
    run : Run
        Every gate and state at every step, and the output.
    model : Model
        The network that ran, for its cell and the names of its answers.
    sequence : Sequence
        What it read; its targets are the truth.
    translate : Translate
        From English screen text to the page's language.
    id : str or None
        Identity of the picture; None takes a digest of network and states.
    title, look : str
        Heading and what to look for, translated.
    start : tuple of (int, int) or None
        Step and unit to open on; None takes the largest change of state.
    notes : tuple of str
        Translated sentences to be shown.
    layer, direction : int
        Which of the network's traces is shown.

    Returns
    -------
    Picture
        At most 5,000 steps; a note says so when there were more.
    """
    trace = run.trace.traces[layer][direction]
    cell = model.network.cell
    full = _arrays(trace, cell)
    opening = start if start is not None else largest_change(full)
    steps, stride = shown_steps(len(full["h"]), opening[0])
    if stride > 1:
        reduced = note(
            "Shown at reduced resolution: 1 step in {k} of {n:,}.",
            k=stride,
            n=len(full["h"]),
        )
        notes = (*notes, reduced.translated(translate))
    activation = str(getattr(model.network.layers[layer][direction], "activation", "tanh"))
    return Picture(
        id=id if id is not None else _digest(model.name, full),
        cell=cell,
        quantities=_quantities(cell, activation, translate),
        arrays={key: array[steps] for key, array in full.items()},
        inputs=_inputs(sequence, model, steps, translate),
        strings=strings(translate),
        steps=steps,
        total_steps=len(full["h"]),
        outputs=_outputs(run, model, sequence, steps, translate),
        orders=unit_orders(cell, full, translate),
        title=title,
        look=look,
        notes=notes,
        start=opening,
        activation=activation,
    )


def largest_change(arrays: Mapping[str, FloatArray]) -> tuple[int, int]:
    """Find where a unit's state is rewritten most.

    Parameters
    ----------
    arrays : Mapping of str to FloatArray of shape (T, H)
        With ``h`` and ``h_prev``.

    Returns
    -------
    tuple of (int, int)
        Step and unit; the first of several equal ones.

    Examples
    --------
    >>> h = np.array([[0.0, 0.1], [0.9, 0.1]])
    >>> largest_change({"h": h, "h_prev": np.vstack([np.zeros(2), h[:1]])})
    (1, 0)
    """
    change = np.abs(arrays["h"] - arrays["h_prev"])
    t, unit = np.unravel_index(int(np.argmax(change)), change.shape)
    return int(t), int(unit)


def _arrays(trace: object, cell: str) -> dict[str, FloatArray]:
    keys = [quantity.key for quantity in QUANTITIES[cell]]
    keys += ["c_prev", "h_prev"] if cell == "lstm" else ["h_prev"]
    return {key: getattr(trace, key)[:, 0] for key in keys}


def _quantities(cell: str, activation: str, translate: Translate) -> tuple[Quantity, ...]:
    """Translate the table; a ReLU state has no upper end, so its range is as far as it goes."""
    return tuple(
        replace(
            quantity,
            name=translate(quantity.name),
            hint=translate(quantity.hint),
            range="free" if activation == "relu" else quantity.range,
        )
        for quantity in QUANTITIES[cell]
    )


def _inputs(
    sequence: Sequence, model: Model, steps: IntArray, translate: Translate
) -> InputTrack:
    name, hint = translate(mark("Input")), translate(mark("what is read"))
    if isinstance(sequence, TokenSequence):
        return TokenInput(tuple(sequence.tokens[t] for t in steps), name, hint)
    names = sequence.names if model.card is None else map(translate, sequence.names)
    return NumberInput(sequence.values[steps], tuple(names), name, hint)


def _outputs(
    run: Run, model: Model, sequence: Sequence, steps: IntArray, translate: Translate
) -> OutputTrack | None:
    if run.output is None or model.head is None:
        return None
    return OutputTrack(
        kind=model.head.kind,
        values=run.output[steps],
        labels=tuple(translate(label) for label in model.head.labels),
        name=translate(mark("Answer")),
        hint=translate(OUTPUT_HINTS[model.head.kind]),
        truth=None if sequence.targets is None else sequence.targets[steps],
    )


def _digest(name: str, arrays: Mapping[str, FloatArray]) -> str:
    state = np.ascontiguousarray(arrays["h"], "<f4")
    return hashlib.sha256(name.encode() + b"\0" + state.tobytes()).hexdigest()[:16]
