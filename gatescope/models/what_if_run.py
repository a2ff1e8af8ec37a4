"""A what-if in effect: the edited network reads the edited sequence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from gatescope.inputs.sequence import NumberSequence, Sequence, TokenSequence
from gatescope.messages import Message, note
from gatescope.models.edits import BiasShift, Edit, InputEdit, Scale, WeightEdit
from gatescope.models.model import Model, Run, run
from gatescope.models.what_if import WhatIf, named
from gatescope.models.what_if_fit import misfit
from gru_core import Clamp, GateParams, Network, Params


@dataclass(frozen=True, slots=True, eq=False)
class Edited:
    """A network and a sequence with a what-if in effect.

    Parameters
    ----------
    what_if : WhatIf
        The edits that fit.
    model : Model
        With its weights edited; encoder, answer and card are the original's.
    sequence : Sequence
        With its inputs edited; without true answers then.
    notes : tuple of Message
        A sentence on each edit that does not fit and was left out.
    """

    what_if: WhatIf
    model: Model
    sequence: Sequence
    notes: tuple[Message, ...] = ()

    def run(self) -> Run:
        """Let the edited network read the edited sequence, with gates held."""
        clamps = [
            Clamp(c.gate, c.value, c.units, c.first or 0, c.last) for c in self.what_if.clamps
        ]
        return run(self.model, self.sequence, tuple(clamps))


def apply(what_if: WhatIf, model: Model, sequence: Sequence) -> Edited:
    """Put a what-if into effect as far as it fits.

    Parameters
    ----------
    what_if : WhatIf
        The edits. Recurrent weights are scaled first and single weights set afterwards; shifts
        of a bias add up where they meet; of clamps that meet the later counts.
    model, sequence : Model, Sequence
        The originals; they stay as they are.

    Returns
    -------
    Edited
        Never an error: what does not fit is left out, and a note says so.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> model = load_bundled("recall", "gru")
    >>> edited = apply(WhatIf.parse("z=1;f=0"), model, TokenSequence(tuple("·B·?")))
    >>> edited.what_if.text, str(edited.notes[0])
    ('z=1', 'The what-if “f=0” is left out: this cell has no gate f.')
    >>> edited.run().trace.y.any()
    np.False_
    """
    misfits = [(edit, misfit(edit, model, sequence)) for edit in what_if.edits]
    fitting = WhatIf(tuple(edit for edit, problem in misfits if problem is None))
    problems = [problem for _, problem in misfits if problem is not None]
    notes = problems[: named(len(problems))]
    if more := len(problems) - len(notes):
        notes.append(note("{more} more parts of the what-if do not fit.", more=more))
    return Edited(
        fitting,
        _edited_model(fitting.edits, model),
        _edited_sequence(fitting.inputs, sequence),
        tuple(notes),
    )


def _edited_model(edits: Iterable[Edit], model: Model) -> Model:
    changes = [e for e in edits if isinstance(e, BiasShift | Scale | WeightEdit)]
    if not changes:
        return model
    (params, *others), *above = model.network.layers
    # Single weights last: the number that was asked for stands, whatever the scale.
    changes.sort(key=lambda edit: isinstance(edit, WeightEdit))
    gates = params.gates()
    for edit in changes:
        names = [edit.gate] if edit.gate is not None else list(gates)
        gates |= {name: _edited_gate(edit, gates[name]) for name in names}
    bias = params.bias or any(isinstance(edit, BiasShift) for edit in changes)
    changed: Params = replace(params, **gates, bias=bias)  # type: ignore[arg-type]
    return replace(model, network=Network(((changed, *others), *above)))


def _edited_gate(edit: BiasShift | Scale | WeightEdit, gate: GateParams) -> GateParams:
    if isinstance(edit, Scale):
        return replace(gate, w_h=gate.w_h * np.asarray(edit.factor, gate.w_h.dtype))
    if isinstance(edit, BiasShift):
        b_i = gate.b_i.copy()
        b_i[slice(None) if edit.units is None else list(edit.units)] += edit.shift
        return replace(gate, b_i=b_i)
    array = getattr(gate, edit.array).copy()
    array[edit.unit, edit.column] = edit.value
    return replace(gate, **{edit.array: array})


INPUT_EDITED = note(
    "An input was changed in the what-if, so the truth of the original sequence is not shown."
)


def _edited_sequence(edits: tuple[InputEdit, ...], sequence: Sequence) -> Sequence:
    if not edits:
        return sequence
    told = sequence.notes
    if sequence.targets is not None:
        told = (*told, INPUT_EDITED)
    if isinstance(sequence, TokenSequence):
        tokens = list(sequence.tokens)
        for edit in edits:
            tokens[edit.step] = str(edit.value)
        return TokenSequence(tuple(tokens), None, told)
    values = np.array(sequence.values, dtype=float)
    for edit in edits:
        values[edit.step, edit.column or 0] = edit.value
    return NumberSequence(values, sequence.names, None, told)
