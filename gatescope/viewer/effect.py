"""What a what-if comes to, in one sentence: the answer or the state against the original's."""

from __future__ import annotations

import numpy as np

from gatescope.i18n import Translate
from gatescope.inputs.sequence import Sequence
from gatescope.messages import mark, note
from gatescope.models.model import Model, Run
from gatescope.viewer.edit_labels import shown


def effect_sentence(
    edited: Run, original: Run, sequence: Sequence, model: Model, translate: Translate
) -> str:
    """Say what has become of the answer; without an answer, of the state.

    Parameters
    ----------
    edited, original : Run
        With the what-if and without; of the same length.
    sequence : Sequence
        The original one: its targets tell where an answer is asked for.
    model : Model
        For the names of the answers.
    translate : Translate
        From English to the page's language.

    Returns
    -------
    str
        About the last step at which an answer is asked for, else the last step; of a network
        without an answer, about the place where the state changes most.

    Examples
    --------
    >>> from gatescope.inputs.sequence import TokenSequence
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> from gatescope.models.what_if import WhatIf
    >>> from gatescope.models.what_if_run import apply
    >>> model, sequence = load_bundled("recall", "gru"), TokenSequence(tuple("·B·?"))
    >>> edited = apply(WhatIf.parse("x.1=C"), model, sequence)
    >>> effect_sentence(edited.run(), run(model, sequence), sequence, model, str)
    'At step 3 it now says C (>99%) instead of B (>99%).'
    """
    if original.output is None or edited.output is None or model.head is None:
        return _state(edited, original, translate)
    t = _asked(sequence)
    names = tuple(map(translate, model.head.labels))
    say = _class if model.head.kind == "classes" else _value
    return say(t, edited.output[t], original.output[t], names, translate)


def _asked(sequence: Sequence) -> int:
    """Give the last step at which an answer is asked for, else the last one."""
    if sequence.targets is not None:
        known = np.flatnonzero(~np.isnan(sequence.targets).any(axis=1))
        if known.size:
            return int(known[-1])
    return len(sequence) - 1


def percent(share: float) -> str:
    """Write a probability; only what is certain is 0 or 100 percent.

    Examples
    --------
    >>> percent(0.781), percent(0.9999), percent(1.0), percent(0.001)
    ('78%', '>99%', '100%', '<1%')
    """
    if 0.995 <= share < 1.0:
        return ">99%"
    return "<1%" if 0.0 < share < 0.005 else f"{share:.0%}"


def _class(
    t: int, new: np.ndarray, old: np.ndarray, names: tuple[str, ...], translate: Translate
) -> str:
    now, before = int(new.argmax()), int(old.argmax())
    share, was = percent(float(new[now])), percent(float(old[before]))
    if now != before:
        said = mark("At step {t} it now says {new} ({share}) instead of {old} ({was}).")
    elif share != was:
        said = mark("At step {t} it still says {new} ({share} instead of {was}).")
    else:
        said = mark("At step {t} it still says {new} ({share}).")
    return translate(said).format(t=t, new=names[now], old=names[before], share=share, was=was)


def _value(
    t: int, new: np.ndarray, old: np.ndarray, names: tuple[str, ...], translate: Translate
) -> str:
    k = int(np.argmax(np.abs(new - old)))
    now, before = shown(float(new[k])), shown(float(old[k]))
    if len(names) > 1 and now != before:
        several = note(
            "At step {t} the answer for {name} is {new} instead of {old}.",
            t=t,
            name=names[k],
            new=now,
            old=before,
        )
        return several.translated(translate)
    if now == before:
        same = note("At step {t} the answer stays the same.", t=t)
        return same.translated(translate)
    one = note("At step {t} it now answers {new} instead of {old}.", t=t, new=now, old=before)
    return one.translated(translate)


def _state(edited: Run, original: Run, translate: Translate) -> str:
    new, old = edited.trace.y[:, 0], original.trace.y[:, 0]
    change = np.abs(new - old)
    t, unit = (int(k) for k in np.unravel_index(int(change.argmax()), change.shape))
    if not change[t, unit]:
        return translate(mark("The hidden state stays the same at every step."))
    most = note(
        "The hidden state changes most in unit {unit} at step {t}: {new} instead of {old}.",
        unit=unit,
        t=t,
        new=shown(float(new[t, unit])),
        old=shown(float(old[t, unit])),
    )
    return most.translated(translate)
