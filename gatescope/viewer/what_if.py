"""What the viewer gets of a what-if: the edits in words, and the original behind the new."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from gatescope.figures.quantities import QUANTITIES
from gatescope.i18n import Translate
from gatescope.inputs.sequence import NumberSequence, Sequence, TokenSequence
from gatescope.viewer.edit_labels import edit_label
from gatescope.viewer.presets import PRESETS
from gatescope.viewer.tracks import Attachment, FloatArray, IntArray

if TYPE_CHECKING:
    from gatescope.models.model import Model, Run
    from gatescope.models.what_if import WhatIf

SUMS = {"gru": ("a_r", "a_z", "a_n"), "rnn": ("a_h",), "lstm": ("a_i", "a_f", "a_g", "a_o")}
"""Pre-activations, by cell."""

BEFORE = {"gru": ("h_prev",), "rnn": ("h_prev",), "lstm": ("c_prev", "h_prev")}
"""States before each step, by cell."""


def what_if_part(
    what_if: WhatIf,
    model: Model,
    original: tuple[Run, Sequence],
    steps: IntArray,
    translate: Translate,
) -> Attachment:
    """Give what the viewer needs to show a what-if and to make the next one.

    Parameters
    ----------
    what_if : WhatIf
        In effect; empty while nothing is changed.
    model : Model
        The network, edited or not.
    original : tuple of (Run, Sequence)
        What the network as it is made of the sequence as it is.
    steps : IntArray of shape (T,)
        The shown steps.
    translate : Translate
        From English to the page's language.

    Returns
    -------
    Attachment
        ``meta["whatif"]``: the text, each edit with its label, presets for the cell, tokens to
        choose from, and by shown column the original token where it differs. Arrays, while a
        what-if is in effect: ``ghost.z``, its sum ``ghost.a_z`` and so on (T, H),
        ``ghost.output`` (T, C) and, for numbers, ``ghost.input`` (T, I).

    Examples
    --------
    >>> import numpy as np
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> from gatescope.models.what_if import WhatIf
    >>> model, sequence = load_bundled("recall", "gru"), TokenSequence(tuple("·B·?"))
    >>> original, steps = (run(model, sequence), sequence), np.arange(4)
    >>> part = what_if_part(WhatIf.parse("z=1;x.2=C"), model, original, steps, str)
    >>> part.meta["whatif"]["edits"][0]["label"], part.meta["whatif"]["tokens"]
    ('Update gate z held at 1', {'2': '·'})
    >>> sorted(part.arrays)[:5]
    ['ghost.a_n', 'ghost.a_r', 'ghost.a_z', 'ghost.h', 'ghost.h_prev']
    """
    run, sequence = original
    meta = {
        "text": what_if.text,
        "edits": [
            {"text": edit.text, "label": edit_label(edit, model, sequence, translate)}
            for edit in what_if.edits
        ],
        "presets": [
            {
                "key": preset.key,
                "text": preset.text,
                "name": translate(preset.name),
                "explanation": translate(preset.explanation),
            }
            for preset in PRESETS[model.cell]
        ],
        "vocabulary": list(model.encoder.vocabulary),
        "tokens": _tokens(what_if, sequence, steps),
    }
    return Attachment({"whatif": meta}, _ghost(run, model, sequence, steps) if what_if else {})


def _tokens(what_if: WhatIf, original: Sequence, steps: IntArray) -> dict[str, str]:
    if not isinstance(original, TokenSequence):
        return {}
    columns = {int(step): column for column, step in enumerate(steps)}
    return {
        str(columns[edit.step]): original.tokens[edit.step]
        for edit in what_if.inputs
        if edit.step in columns and original.tokens[edit.step] != edit.value
    }


def _ghost(
    run: Run, model: Model, sequence: Sequence, steps: IntArray
) -> Mapping[str, FloatArray]:
    trace = run.trace.traces[0][0]
    quantities = (quantity.key for quantity in QUANTITIES[model.cell])
    keys = [*quantities, *SUMS[model.cell], *BEFORE[model.cell]]
    ghost: dict[str, FloatArray] = {
        f"ghost.{key}": getattr(trace, key)[steps, 0] for key in keys
    }
    if run.output is not None:
        ghost["ghost.output"] = run.output[steps]
    if isinstance(sequence, NumberSequence):
        ghost["ghost.input"] = sequence.values[steps]
    return ghost
