"""Statements about a run, checked against its numbers."""

from __future__ import annotations

from dataclasses import fields

import numpy as np

from gatescope.inputs.sequence import FloatArray, Sequence
from gatescope.models.card import Claim
from gatescope.models.model import Run


def quantity_values(run: Run, sequence: Sequence, quantity: str) -> FloatArray:
    """Give a quantity of the first layer, the answer, or its distance from the truth.

    Parameters
    ----------
    run : Run
        A run over T steps.
    sequence : Sequence
        What was read, with its true answers.
    quantity : str
        A key of the cell's quantities, "output" or "error".

    Returns
    -------
    FloatArray of shape (T, H) or (T, C)
        A column for each unit, class or value.

    Raises
    ------
    ValueError
        If the run does not have the quantity.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("recall", "gru")
    >>> sequence = model.card.examples[0].sequence
    >>> quantity_values(run(model, sequence), sequence, "z").shape == (len(sequence), 8)
    True
    """
    if quantity in ("output", "error") and run.output is not None:
        if quantity == "output":
            return run.output
        if sequence.targets is not None:
            return np.abs(run.output - sequence.targets)
    trace = run.trace.traces[0][0]
    if quantity not in {field.name for field in fields(trace.at(0))}:
        raise ValueError(f"quantity: expected one of the {trace.cell}'s, got {quantity!r}")
    values: FloatArray = getattr(trace, quantity)[:, 0]
    return values


def claimed_values(claim: Claim, run: Run, sequence: Sequence) -> FloatArray:
    """Give the numbers that a claim speaks of.

    Parameters
    ----------
    claim : Claim
        The claim.
    run, sequence
        The run, and what was read.

    Returns
    -------
    FloatArray of shape (n,)
        One number for each of the claim's steps, or their mean alone.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("recall", "gru")
    >>> sequence = model.card.examples[0].sequence
    >>> claim = Claim("z", 0, (0, 1, 2), over="mean", above=0.0)
    >>> claimed_values(claim, run(model, sequence), sequence).shape
    (1,)
    """
    values = quantity_values(run, sequence, claim.quantity)[list(claim.steps), claim.unit]
    return values.mean(keepdims=True) if claim.over == "mean" else values


def holds(claim: Claim, run: Run, sequence: Sequence) -> bool:
    """Say whether a claim is true of a run.

    Parameters
    ----------
    claim : Claim
        The claim; one that speaks of no step is not true.
    run, sequence
        The run, and what was read.

    Returns
    -------
    bool
        True when every number it speaks of lies on the claimed side of the bound.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("recall", "gru")
    >>> sequence = model.card.examples[0].sequence
    >>> result = run(model, sequence)
    >>> holds(Claim("z", 0, (0, 1), above=0.0, below=1.0), result, sequence)
    True
    """
    values = claimed_values(claim, run, sequence)
    above = claim.above is None or bool((values > claim.above).all())
    below = claim.below is None or bool((values < claim.below).all())
    return len(values) > 0 and above and below
