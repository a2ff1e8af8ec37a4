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
from gatescope.models.encoders import NumberEncoder
from gatescope.viewer.closeup import closeup, held_part
from gatescope.viewer.orders import unit_orders
from gatescope.viewer.resolution import MOST_STEPS, shown_steps
from gatescope.viewer.strings import strings
from gatescope.viewer.strings_deep import strings_of_a_deep_layer
from gatescope.viewer.tracks import (
    Attachment,
    FloatArray,
    InputTrack,
    IntArray,
    NumberInput,
    OutputTrack,
    Picture,
    TokenInput,
)
from gatescope.viewer.units import unit_table
from gru_core import GRUParams, Params, RNNParams, Trace

if TYPE_CHECKING:
    from gatescope.models.model import Model, Run

OUTPUT_HINTS = {
    "classes": mark("probability of each answer"),
    "values": mark("the number at each step"),
}

READOUT_ONLY = {
    "gru": ("h_prev", "a_r", "a_z", "a_n", "rec_n"),
    "rnn": ("h_prev", "a_h"),
    "lstm": ("c_prev", "h_prev", "a_i", "a_f", "a_g", "a_o"),
}
"""Arrays of the trace that stand in the equations of the close-up and get no heatmap."""

MOST_CELLS = 1_000_000
"""Shown steps times units: every quantity of so many cells is 4 MB on the wire."""


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
    attachments: tuple[Attachment, ...] = (),
    original: Run | None = None,
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
    attachments : tuple of Attachment
        What single parts of the viewer get besides the close-up and the table of units.
    original : Run or None
        The run that a what-if departs from: it decides where the picture opens and how its
        units are sorted, so that the two can be compared place by place.

    Returns
    -------
    Picture
        About 5,000 steps at most; a note says so when there were more.
    """
    trace = run.trace.traces[layer][direction]
    cell = model.network.cell
    full = step_arrays(trace)
    usual = full if original is None else step_arrays(original.trace.traces[layer][direction])
    opening = start if start is not None else largest_change(usual)
    steps, stride = shown_steps(len(full["h"]), opening[0], most_steps(full["h"].shape[1]))
    if stride > 1:
        reduced = note(
            "Shown at reduced resolution: 1 step in {k} of {n:,}. An arrow key moves {k} steps;"
            " zooming in brings no steps in between.",
            k=stride,
            n=len(full["h"]),
        )
        notes = (*notes, reduced.translated(translate))
    params = model.network.layers[layer][direction]
    return Picture(
        id=id if id is not None else _digest(model.name, full),
        cell=cell,
        quantities=_quantities(cell, params, translate),
        arrays={key: array[steps] for key, array in full.items()},
        inputs=_inputs(sequence, model, steps, translate),
        strings=strings(translate) | strings_of_a_deep_layer(model, translate),
        steps=steps,
        total_steps=len(full["h"]),
        stride=stride,
        outputs=_outputs(run, model, sequence, steps, translate),
        orders=unit_orders(cell, usual, translate),
        title=title,
        look=look,
        notes=notes,
        start=opening,
        activation=_activation(params),
        reset=params.reset if isinstance(params, GRUParams) else "after",
        attachments=(
            closeup(params, trace, _input_names(model, layer, translate), steps),
            held_part(trace, params.gate_names, steps),
            unit_table(run, model, translate, layer, direction),
            *attachments,
        ),
    )


def most_steps(units: int) -> int:
    """Say how many steps of so many units are shown at most.

    Parameters
    ----------
    units : int
        H.

    Returns
    -------
    int
        `resolution.MOST_STEPS`, or fewer where they would be more than `MOST_CELLS`.

    Examples
    --------
    >>> most_steps(64), most_steps(1_000)
    (5000, 1000)
    """
    return min(MOST_STEPS, MOST_CELLS // units)


def _input_names(model: Model, layer: int, translate: Translate) -> tuple[str, ...]:
    if layer == 0:
        return _column_names(model.encoder.names, model, translate)
    width = model.network.hidden_size * model.network.num_directions
    return tuple(f"h{k}" for k in range(width))


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


def step_arrays(trace: Trace) -> dict[str, FloatArray]:
    """Give all that a trace holds of each unit at each step.

    Parameters
    ----------
    trace : Trace
        Of one sequence.

    Returns
    -------
    dict of str to FloatArray of shape (T, H)
        The quantities in order of drawing, then what else stands in the cell's equations.
    """
    keys = [q.key for q in QUANTITIES[trace.cell]] + list(READOUT_ONLY[trace.cell])
    return {key: getattr(trace, key)[:, 0] for key in keys}


def _activation(params: Params) -> str:
    return params.activation if isinstance(params, RNNParams) else "tanh"


def _quantities(cell: str, params: Params, translate: Translate) -> tuple[Quantity, ...]:
    """Translate the table; a ReLU state has no upper end, so its range is as far as it goes."""
    return tuple(
        replace(
            quantity,
            name=translate(quantity.name),
            hint=translate(quantity.hint),
            explanation=translate(quantity.explanation),
            range="free" if _activation(params) == "relu" else quantity.range,
        )
        for quantity in QUANTITIES[cell]
    )


def _inputs(
    sequence: Sequence, model: Model, steps: IntArray, translate: Translate
) -> InputTrack:
    name, hint = translate(mark("Input")), translate(mark("what is read"))
    if isinstance(sequence, TokenSequence):
        return TokenInput(tuple(sequence.tokens[t] for t in steps), name, hint)
    names = _column_names(sequence.names, model, translate)
    return NumberInput(sequence.values[steps], names, name, hint)


def _column_names(
    names: tuple[str, ...], model: Model, translate: Translate
) -> tuple[str, ...]:
    """Translate our own names of columns; tokens and a user's names stay as they are."""
    ours = model.names_ours and isinstance(model.encoder, NumberEncoder)
    return tuple(map(translate, names)) if ours else names


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
