"""What an edit means, as a sentence in the page's language."""

from __future__ import annotations

from gatescope.figures.quantities import QUANTITIES
from gatescope.i18n import Translate
from gatescope.inputs.quoting import shorten
from gatescope.inputs.sequence import NumberSequence, Sequence, TokenSequence
from gatescope.messages import mark, note, true_minus
from gatescope.models.edit_text import number_text as plain_number
from gatescope.models.edits import BiasShift, Edit, HeldGate, InputEdit, Scale, WeightEdit
from gatescope.models.model import Model

MOST_LISTED = 6
"""So many units are named; of more, the first and their number."""


def edit_label(edit: Edit, model: Model, original: Sequence, translate: Translate) -> str:
    """Say what an edit does.

    Parameters
    ----------
    edit : Edit
        One that fits `model`.
    model : Model
        For the names of gates and inputs.
    original : Sequence
        What was read before.
    translate : Translate
        From English to the page's language.

    Returns
    -------
    str
        Such as "Update gate z of unit 4 held at 0, steps 10–20".

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> edit = HeldGate("z", 0.0, (4,), 10, 20)
    >>> edit_label(edit, load_bundled("recall", "gru"), TokenSequence(("A",)), str)
    'Update gate z of unit 4 held at 0, steps 10–20'
    """
    if isinstance(edit, HeldGate):
        return _clamp(edit, model.cell, translate)
    if isinstance(edit, BiasShift):
        what = note(
            "{gate}: bias shifted by {value}",
            gate=_subject(edit.gate, edit.units, model.cell, translate),
            value=("+" if edit.shift > 0 else "") + set_to(edit.shift),
        )
        return what.translated(translate)
    if isinstance(edit, Scale):
        return _scale(edit, model.cell, translate)
    if isinstance(edit, WeightEdit):
        return _weight(edit, model, translate)
    return _input(edit, original, model, translate)


def shown(value: float) -> str:
    """Write a number as the page does: four decimals at most, and a true minus.

    Examples
    --------
    >>> shown(-0.25), shown(2.0)
    ('−0.25', '2')
    """
    return true_minus(plain_number(round(value, 4)))


def set_to(value: float) -> str:
    """Write the number that an edit sets, with all digits that it has.

    Examples
    --------
    >>> set_to(0.99999), set_to(-2.0)
    ('0.99999', '−2')
    """
    return true_minus(plain_number(value))


def gate_name(gate: str, cell: str, translate: Translate) -> str:
    """Name a gate as everywhere: words and symbol.

    Examples
    --------
    >>> gate_name("z", "gru", str)
    'Update gate z'
    """
    quantity = next(q for q in QUANTITIES[cell] if q.key == gate)
    named = note("{name} {symbol}", name=translate(quantity.name), symbol=quantity.symbol)
    return named.translated(translate)


def _subject(gate: str, units: tuple[int, ...] | None, cell: str, translate: Translate) -> str:
    name = gate_name(gate, cell, translate)
    if units is None:
        return name
    if len(units) == 1:
        return note("{gate} of unit {unit}", gate=name, unit=units[0]).translated(translate)
    if len(units) > MOST_LISTED:
        many = note("{gate} of {count} units", gate=name, count=len(units))
        return many.translated(translate)
    listed = ", ".join(map(str, units))
    return note("{gate} of units {units}", gate=name, units=listed).translated(translate)


def _clamp(edit: HeldGate, cell: str, translate: Translate) -> str:
    subject = _subject(edit.gate, edit.units, cell, translate)
    held = note("{gate} held at {value}", gate=subject, value=set_to(edit.value))
    text = held.translated(translate)
    if edit.first is None:
        return text
    if edit.first == edit.last:
        return note("{edit}, step {t}", edit=text, t=edit.first).translated(translate)
    steps = note("{edit}, steps {first}–{last}", edit=text, first=edit.first, last=edit.last)
    return steps.translated(translate)


def _scale(edit: Scale, cell: str, translate: Translate) -> str:
    factor = set_to(edit.factor)
    if edit.gate is None:
        return note("Recurrent weights × {factor}", factor=factor).translated(translate)
    gate = gate_name(edit.gate, cell, translate)
    one = note("{gate}: recurrent weights × {factor}", gate=gate, factor=factor)
    return one.translated(translate)


def _weight(edit: WeightEdit, model: Model, translate: Translate) -> str:
    gate = gate_name(edit.gate, model.cell, translate)
    if edit.array == "w_h":
        recurrent = note(
            "{gate}: weight from unit {source} to unit {unit} set to {value}",
            gate=gate,
            source=edit.column,
            unit=edit.unit,
            value=set_to(edit.value),
        )
        return recurrent.translated(translate)
    read = note(
        "{gate}: weight from input “{source}” to unit {unit} set to {value}",
        gate=gate,
        source=shorten(model.encoder.names[edit.column]),
        unit=edit.unit,
        value=set_to(edit.value),
    )
    return read.translated(translate)


def _input(edit: InputEdit, original: Sequence, model: Model, translate: Translate) -> str:
    new, old, column = "", "", edit.column or 0
    if isinstance(original, TokenSequence):
        new, old = (
            f"“{shorten(text)}”" for text in (str(edit.value), original.tokens[edit.step])
        )
    elif isinstance(original, NumberSequence):
        before = float(original.values[edit.step, column])
        new, old = set_to(float(edit.value)), shown(before)
    if isinstance(original, NumberSequence) and len(original.names) > 1:
        name = shorten(original.names[column])
        several = note(
            "Step {t}: {name} is {new} instead of {old}",
            t=edit.step,
            name=translate(name) if model.names_ours else name,
            new=new,
            old=old,
        )
        return several.translated(translate)
    read = note("Step {t} reads {new} instead of {old}", t=edit.step, new=new, old=old)
    return read.translated(translate)


def what_if_title(labels: list[str], translate: Translate) -> str:
    """Head a picture with the first of its edits.

    Examples
    --------
    >>> what_if_title(["Update gate z held at 1"], str)
    'What if? Update gate z held at 1'
    >>> what_if_title(["Forget gate f held at 1", "Input gate i held at 0"], str)
    'What if? Forget gate f held at 1, and 1 more'
    """
    first, more = labels[0], len(labels) - 1
    if more:
        several = note("What if? {edit}, and {more} more", edit=first, more=more)
        return several.translated(translate)
    return note("What if? {edit}", edit=first).translated(translate)


SEPARATOR = mark(" · ")


def edits_sentence(labels: list[str], translate: Translate) -> str:
    """Say in one line what was edited.

    Examples
    --------
    >>> edits_sentence(["Forget gate f held at 1", "Input gate i held at 0"], str)
    'Edited: Forget gate f held at 1 · Input gate i held at 0.'
    """
    listed = translate(SEPARATOR).join(labels[:MOST_LISTED])
    if len(labels) > MOST_LISTED:
        more = len(labels) - MOST_LISTED
        listed = note("{edits} and {more} more", edits=listed, more=more).translated(translate)
    return note("Edited: {edits}.", edits=listed).translated(translate)
