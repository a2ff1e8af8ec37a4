"""What a proof comes down to, in sentences that somebody in the first year understands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gatescope.figures.quantities import QUANTITIES
from gatescope.i18n import Translate
from gatescope.messages import enumerated, mark, note, true_minus
from gatescope.ui.parity_table import AXES, quantity_name
from gatescope.viewer.judges import short_name

if TYPE_CHECKING:
    from gru_core.proof import Precision, Proof, Proved

EXPLAINED = (
    mark(
        "**Parity.** GateScope computes a network with its own code, so that it can keep every "
        "gate. PyTorch computes the same network a second time, with code that knows nothing "
        "of ours. Where both agree in every number, forward and backward, both can be "
        "believed: a slip in one of them would show."
    ),
    mark(
        "**Why not to the last digit?** A computer keeps about 7 digits of a number (float32) "
        "or 16 (float64) and rounds after every operation. Adding the same numbers in another "
        "order rounds at other places, so two correct programs differ in their last digits, "
        "and such differences can grow from step to step."
    ),
    mark(
        "**One ulp** (*unit in the last place*) is the gap between a number and the next one "
        "that the computer has. Half an ulp is the best that any program can do; a few ulps "
        "are rounding. Near zero the gap is tiny, so a number that is left when large ones "
        "cancel may be thousands of ulps off and still be right to all digits that matter."
    ),
    mark(
        "**What is allowed** is not picked by hand. It follows from the precision, from the "
        "number of rounded operations, and from how far PyTorch's own result moves when "
        "everything it reads moves by its last digit."
    ),
)


def verdict_words(proof: Proof, translate: Translate) -> str:
    """Give the verdict in one or two sentences.

    Parameters
    ----------
    proof : Proof
        Of what is on screen, or of a cell that was broken on purpose.
    translate : Translate
        English screen text to the page's language.

    Returns
    -------
    str
        Plain text.
    """
    if proof.state == "failed":
        return _failed(proof, translate)
    if proof.mistakes:
        return translate(UNNOTICED)
    if proof.state == "undecided":
        return _undecided(proof, translate)
    used = max(
        (check for p in proof.precisions.values() for check in p.report.checks),
        key=lambda check: check.ratio,
    )
    both = mark(
        "Yes: all {count} quantities equal {judge} to rounding, in float32 and in float64. The "
        "closest call is {quantity}, which uses {share} of the error that is allowed."
    )
    one = mark(
        "Yes: all {count} quantities equal {judge} to rounding, in float64; in float32 these "
        "numbers do not exist. The closest call is {quantity}, which uses {share} of the error "
        "that is allowed."
    )
    return translate(both if proof.float32 is not None else one).format(
        count=len(proof.own.quantities),
        judge=short_name(proof.own.report.judge, translate),
        quantity=quantity_name(used.name, translate),
        share=f"{used.ratio:.1%}",
    )


UNNOTICED = mark(
    "You broke the cell, and the judge cannot tell: on this sequence the mistake changes less "
    "than rounding does. Take a longer or livelier sequence."
)


def _failed(proof: Proof, translate: Translate) -> str:
    precision = worst_precision(proof)
    failed = [q for q in precision.quantities if q.state == "failed"]
    first = precision.first
    judge = short_name(precision.report.judge, translate)
    if first is None:
        return translate(
            mark("No: {failed} of {count} quantities differ from {judge}, {quantity} the most.")
        ).format(
            failed=len(failed),
            count=len(precision.quantities),
            judge=judge,
            quantity=quantity_name(precision.report.worst.name, translate),
        )
    text = mark(
        "No: {failed} of {count} quantities differ from {judge}. It first goes wrong at "
        "{place}: {quantity}."
    )
    return translate(text).format(
        failed=len(failed),
        count=len(precision.quantities),
        judge=judge,
        place=first_place(first, translate),
        quantity=long_name(first.name, translate),
    )


def _undecided(proof: Proof, translate: Translate) -> str:
    open_ones = next(
        p.report.undecided for p in proof.precisions.values() if p.report.undecided
    )
    names = [quantity_name(name, translate) for name in open_ones]
    shown = enumerated(names[:MOST_NAMES], translate)
    if more := len(names) - MOST_NAMES:
        shown += "" if more < 0 else " " + translate(MORE).format(count=more)
    return translate(
        mark(
            "Nobody can tell: nothing differs by more than rounding, but this network lets "
            "rounding grow until it decides every digit of {names}. Two correct programs would "
            "disagree there as well."
        )
    ).format(names=shown)


MOST_NAMES = 4
MORE = mark("and {count} more")


def worst_precision(proof: Proof) -> Precision:
    """Give the precision to speak of: the network's own, unless only the other one failed.

    Parameters
    ----------
    proof : Proof
        Of any state.

    Returns
    -------
    Precision
        One of the proof's.
    """
    failed = [p for p in (proof.own, *proof.precisions.values()) if p.report.failed]
    return failed[0] if failed else proof.own


def first_place(quantity: Proved, translate: Translate) -> str:
    """Say where a quantity first left what is allowed."""
    where = quantity.first or ()
    pairs = zip(quantity.told.axes, where, strict=False)
    return ", ".join(f"{translate(AXES[axis])} {i}" for axis, i in pairs if axis in AXES)


def long_name(name: str, translate: Translate) -> str:
    """Say a quantity by its symbol and its name.

    Examples
    --------
    >>> long_name("layer 0 forward: z", str), long_name("gradient of x", str)
    ('z (Update gate)', 'gradient by x')
    """
    short = quantity_name(name, translate)
    words = NAMES.get(short)
    if words is None:
        return short
    return note("{symbol} ({name})", symbol=short, name=translate(words)).translated(translate)


SUMS = {
    "y": mark("states of the last layer"),
    "h_n": mark("state at the end"),
    "c_n": mark("cell state at the end"),
    "rec_n": mark("recurrent part of the candidate"),
    "a_r": mark("sum before the gate r"),
    "a_z": mark("sum before the gate z"),
    "a_n": mark("sum before the candidate n"),
    "a_i": mark("sum before the gate i"),
    "a_f": mark("sum before the gate f"),
    "a_g": mark("sum before the candidate g"),
    "a_o": mark("sum before the gate o"),
    "a_h": mark("sum before the state h"),
}
NAMES = {q.key: q.name for cell in QUANTITIES.values() for q in cell} | SUMS


def number(value: float) -> str:
    """Write an error with two digits.

    Examples
    --------
    >>> number(2.5e-7), number(0.0), number(float("inf"))
    ('2.5e−07', '0', '∞')
    """
    if value == 0.0:
        return "0"
    return "∞" if value == float("inf") else true_minus(f"{value:.1e}")


def ulps(value: float) -> str:
    """Write a number of ulps.

    Examples
    --------
    >>> ulps(0.5), ulps(12.4), ulps(43215.0), ulps(3e12)
    ('0.5', '12', '43,215', '3.0e+12')
    """
    if value < 10.0:
        return f"{value:.2g}"
    return f"{value:,.0f}" if value < 1e6 else number(value)
