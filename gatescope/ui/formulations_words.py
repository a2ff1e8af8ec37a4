"""Facts about formulations in words, and sentences about their numbers."""

from __future__ import annotations

import math

from gatescope.analysis.formulation_compare import Compared
from gatescope.analysis.formulation_rewritten import Rewritten
from gatescope.figures.formulation_style import name_of
from gatescope.i18n import Translate
from gatescope.messages import enumerated, mark, sentences, true_minus
from gru_core import Formulation

Z_WORDS = {
    "keep": mark("z near 1 keeps the old state"),
    "write": mark("z near 1 replaces the old state"),
    "none": mark("no gate mixes old state and candidate"),
}
RESET_WORDS = {
    "after": mark("after the matrix product with the old state"),
    "before": mark("before the matrix product, on the old state itself"),
    "none": mark("nowhere: there is none"),
}
BIASES_WORDS = {
    "two": mark("two in each gate: one beside the input, one beside the old state"),
    "one and two": mark("one in the gate, two in the candidate"),
    "one": mark("one in each gate"),
    "none": mark("none in its equations"),
}
DIFFERENCE_WORDS = {
    "z writes": mark("z writes where PyTorch's keeps"),
    "no update gate": mark("no gate mixes old state and candidate"),
    "reset before the product": mark("the reset gate acts before the product"),
    "no reset gate": mark("no reset gate"),
    "fewer biases": mark("fewer biases"),
    "no biases": mark("no biases"),
    "one gate in both roles": mark("one gate for both jobs"),
    "a second state": mark("a second state c"),
    "no candidate": mark("no candidate"),
    "computed and never used": mark("a gate that is computed and never used"),
}
STEP_WORDS = {
    "reorder": mark("put the blocks into its order"),
    "join": mark("set the two matrices of a gate side by side, or take them apart"),
    "negate z": mark("change the sign of all weights and biases of z"),
    "add biases": mark("add the two biases of a gate"),
    "zero biases": mark("set the further biases to zero"),
    "copy gate": mark("give r the weights of z"),
    "open gate": mark("hold r at 1 by a bias of 40"),
}
REASON_WORDS = {
    "not a GRU": mark("no weights make the one into the other"),
    "reset": mark("the reset gate acts on the other side of the matrix product"),
    "one gate": mark("there is one gate there, and here r and z have different weights"),
    "open gate": mark("there is no reset gate there, and here r is not always 1"),
    "biases": mark("there are no biases there, and these are not zero"),
    "b_hn": mark("the candidate has one bias there, and b_hn, which r multiplies, is not zero"),
}


def power(value: float) -> str:
    """Write a difference with two digits.

    Examples
    --------
    >>> power(0.0), power(2.2e-16), power(0.399)
    ('0', '2.2e−16', '0.40')
    """
    if not math.isfinite(value):
        return "–"
    if value == 0.0:
        return "0"
    return f"{value:.2f}" if value >= 0.01 else true_minus(f"{value:.1e}")


def differs_words(formulation: Formulation, translate: Translate) -> str:
    """Say what is not as in PyTorch's GRU."""
    told = [translate(DIFFERENCE_WORDS[words]) for words in formulation.differs]
    return enumerated(told, translate) or translate(mark("nothing but letters and order"))


def rewritten_words(found: Rewritten, translate: Translate) -> str:
    """Say how a network is rewritten and how close it comes, or why it cannot be.

    Examples
    --------
    >>> rewritten_words(Rewritten("torch", "tf1", 0.4, reason="reset"), str)
    'No: the reset gate acts on the other side of the matrix product.'
    >>> rewritten_words(Rewritten("torch", "keras_after", 0.0, "", ("reorder",), 0.0), str)
    'Yes: put the blocks into its order. Difference left: 0.'
    """
    if found.error is None:
        text = translate(mark("No: {reason}."))
        return text.format(reason=translate(REASON_WORDS[found.reason]))
    steps = enumerated([translate(STEP_WORDS[step]) for step in found.steps], translate)
    how = translate(mark("Yes: {steps}. Difference left: {error}."))
    return how.format(
        steps=steps or translate(mark("letter for letter")), error=power(found.error)
    )


def compare_words(seen: Compared, names: tuple[str, ...], translate: Translate) -> str:
    """Say of each formulation how far it goes from the first one, and where."""
    if not seen.decided:
        return translate(UNDECIDED)
    first = names[0]
    told = []
    for name in names[1:]:
        apart = seen.differences(first, name)
        words = SAME if seen.equal(first, name) else PARTS
        told.append(
            translate(words).format(
                other=name_of(name, translate),
                first=name_of(first, translate),
                difference=power(float(apart.max())),
                step=int(apart.argmax()),
            )
        )
    return sentences(told, translate)


UNDECIDED = mark(
    "On this network and sequence rounding alone changes the states too much to say who equals"
    " whom."
)
SAME = mark(
    "{other} computes the same as {first}: the largest difference, {difference}, is rounding."
)
PARTS = mark("{other} parts from {first}, most at step {step}: by {difference} in one unit.")
