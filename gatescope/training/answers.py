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
    """Say how sure the network is of a class at a step.

    Parameters
    ----------
    run, sequence
        A run, and what was read.
    step, label : int
        The step and the index of the class.
    name, where : Text
        The class, and the step, inside a sentence.

    Returns
    -------
    Finding
        "At the end it is more than 99 % sure of A", or "gives A less than 26 %".
    """
    value = float(quantity_values(run, sequence, "output")[step, label])
    if value >= 0.5:
        claim = Claim("output", label, (step,), above=above(value))
        share = f"{100 * above(value):.0f}"
        return Finding(
            Text(
                f"{where.en} the answer is {name.en}, with more than {share}%.",
                f"{where.zh}的回答是{name.zh}，把握超过 {share}%。",
            ),
            (claim,),
            step,
            0,
        )
    claim = Claim("output", label, (step,), below=below(value))
    share = f"{100 * below(value):.0f}"
    return Finding(
        Text(
            f"{where.en} it gives {name.en}, the right answer, less than {share}%.",
            f"{where.zh}它给正确答案{name.zh}的概率不到 {share}%。",
        ),
        (claim,),
        step,
        0,
    )


def error_at_end(run: Run, sequence: Sequence) -> Finding:
    """Say how far the last answer is from the truth: small or large."""
    step = len(sequence) - 1
    value = float(quantity_values(run, sequence, "error")[step, 0])
    if value < 0.1:
        bound = below(value)
        claim = Claim("error", 0, (step,), below=bound)
        text = Text(
            f"At the last step its sum is less than {bound:.2f} off.",
            f"到最后一步，它给出的和误差不到 {bound:.2f}。",
        )
    else:
        bound = above(value)
        claim = Claim("error", 0, (step,), above=bound)
        text = Text(
            f"At the last step its sum is more than {bound:.2f} off.",
            f"到最后一步，它给出的和误差超过 {bound:.2f}。",
        )
    return Finding(text, (claim,), step, 0)
