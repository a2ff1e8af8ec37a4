"""Sentences about the answer of a network."""

from __future__ import annotations

from gatescope.inputs.sequence import Sequence
from gatescope.models.card import Claim, Text
from gatescope.models.claims import quantity_values
from gatescope.models.model import Run
from gatescope.training.bounds import above, below
from gatescope.training.evidence import Finding


def answer(
    run: Run, sequence: Sequence, step: int, label: int, name: Text, where: Text
) -> Finding:
    """Say how probable the network holds the right class at a step.

    Parameters
    ----------
    run, sequence
        A run, and what was read.
    step, label : int
        The step and the index of the class that is right there.
    name, where : Text
        The class, and the step, inside a sentence.

    Returns
    -------
    Finding
        "At the end it gives A, the right answer, a probability above 99%", or "below 26%".

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("recall", "gru")
    >>> sequence = model.card.examples[0].sequence
    >>> name, where = Text("“A”", "“A”"), Text("At “?”", "到“?”时")
    >>> answer(run(model, sequence), sequence, 39, 0, name, where).text.en
    'At “?” it gives “A”, the right answer, a probability above 99%.'
    """
    value = float(quantity_values(run, sequence, "output")[step, label])
    if value >= 0.5:
        bound, side = above(value), Text("above", "超过")
        claim = Claim("output", label, (step,), above=bound)
    else:
        bound, side = below(value), Text("below", "不到")
        claim = Claim("output", label, (step,), below=bound)
    share = f"{100 * bound:.0f}%"
    text = Text(
        f"{where.en} it gives {name.en}, the right answer, a probability {side.en} {share}.",
        f"{where.zh}它给正确答案{name.zh}的概率{side.zh} {share}。",
    )
    return Finding(text, (claim,), step, 0)


def error_at_end(run: Run, sequence: Sequence) -> Finding:
    """Say how far the last answer is from the truth: small or large.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("adding", "gru")
    >>> sequence = model.card.examples[0].sequence
    >>> error_at_end(run(model, sequence), sequence).text.en
    'At the last step its answer is off the true sum by less than 0.05.'
    """
    step = len(sequence) - 1
    value = float(quantity_values(run, sequence, "error")[step, 0])
    if value < 0.1:
        bound, side = below(value), Text("less", "不到")
        claim = Claim("error", 0, (step,), below=bound)
    else:
        bound, side = above(value), Text("more", "超过")
        claim = Claim("error", 0, (step,), above=bound)
    text = Text(
        f"At the last step its answer is off the true sum by {side.en} than {bound:.2f}.",
        f"到最后一步，它的回答与正确的和相差{side.zh} {bound:.2f}。",
    )
    return Finding(text, (claim,), step, 0)
