"""Whether an edit fits a network and a sequence, and what is missing where it does not."""

from __future__ import annotations

from gatescope.inputs.quoting import shorten
from gatescope.inputs.sequence import Sequence, TokenSequence
from gatescope.messages import Message, note
from gatescope.models.edits import BiasShift, Edit, HeldGate, InputEdit, WeightEdit
from gatescope.models.model import Model


def misfit(edit: Edit, model: Model, sequence: Sequence) -> Message | None:
    """Say why an edit does not fit a network and a sequence, or None if it does.

    Parameters
    ----------
    edit : Edit
        Legal by itself.
    model, sequence : Model, Sequence
        What it is meant for.

    Returns
    -------
    Message or None
        One sentence that names the edit and what is missing.
    """
    params = model.network.layers[0][0]
    gate = getattr(edit, "gate", None)
    gates = params.gate_names if params.cell != "rnn" or not isinstance(edit, HeldGate) else ()
    if gate is not None and gate not in gates:
        return note(
            "The what-if “{edit}” is left out: this cell has no gate {gate}.",
            edit=shorten(edit.text),
            gate=gate,
        )
    if isinstance(edit, InputEdit):
        return _input_misfit(edit, model, sequence)
    units = edit.units if isinstance(edit, HeldGate | BiasShift) else None
    if isinstance(edit, WeightEdit):
        units = (edit.unit,)
        width = params.hidden_size if edit.array == "w_h" else params.input_size
        if edit.column >= width:
            return _beyond(edit, width, "columns")
    if units and units[-1] >= params.hidden_size:
        return _beyond(edit, params.hidden_size, "units")
    last = edit.last if isinstance(edit, HeldGate) else None
    return _beyond(edit, len(sequence), "steps") if (last or 0) >= len(sequence) else None


def _input_misfit(edit: InputEdit, model: Model, sequence: Sequence) -> Message | None:
    if edit.step >= len(sequence):
        return _beyond(edit, len(sequence), "steps")
    if isinstance(sequence, TokenSequence) and edit.column is not None:
        return note(
            "The what-if “{edit}” is left out: this network reads tokens, not numbers.",
            edit=shorten(edit.text),
        )
    if not isinstance(sequence, TokenSequence) and edit.column is None:
        return note(
            "The what-if “{edit}” is left out: this network reads numbers, so the column"
            " is missing, as in “x.12.0=0.7”.",
            edit=shorten(edit.text),
        )
    if model.encoder.vocabulary:
        known = edit.value in model.encoder.vocabulary
        return None if known else _unknown_token(edit)
    width = len(model.encoder.columns)
    return _beyond(edit, width, "columns") if (edit.column or 0) >= width else None


def _beyond(edit: Edit, count: int, what: str) -> Message:
    templates = {
        "units": note(
            "The what-if “{edit}” is left out: the units go from 0 to {last}.",
            edit=shorten(edit.text),
            last=count - 1,
        ),
        "steps": note(
            "The what-if “{edit}” is left out: the steps go from 0 to {last}.",
            edit=shorten(edit.text),
            last=count - 1,
        ),
        "columns": note(
            "The what-if “{edit}” is left out: the columns go from 0 to {last}.",
            edit=shorten(edit.text),
            last=count - 1,
        ),
    }
    return templates[what]


def _unknown_token(edit: InputEdit) -> Message:
    return note(
        "The what-if “{edit}” is left out: the network does not know that token.",
        edit=shorten(edit.text),
    )
