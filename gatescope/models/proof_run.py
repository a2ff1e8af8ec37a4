"""The proof of a whole run: its own numbers in both precisions, and its answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gatescope.inputs.sequence import FloatArray
from gatescope.messages import InputError
from gatescope.models.check import check_output
from gatescope.models.check_run import checked_steps, first_steps
from gatescope.models.model import Model, Run
from gru_core import parity_report, unroll_network
from gru_core.mistakes import wrong_trace
from gru_core.parity_checks import ParityCheck
from gru_core.proof import Precision, Proof, Proved, prove

MOST_STEPS = 1_000
MOST_CELLS = 64_000
"""Steps, and steps times units, of a proof: it asks torch five times what a check asks once."""


def proved_steps(run: Run) -> int:
    """Tell how many steps, from the first on, `prove_run` compares.

    Parameters
    ----------
    run : Run
        Of T steps.

    Returns
    -------
    int
        T, unless that would take many seconds; always T where a layer reads backward, which
        needs all steps.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("recall", "gru")
    >>> proved_steps(run(model, model.card.examples[0].sequence))
    40
    """
    width = int(run.trace.y.shape[2])
    if any(trace.reverse for layer in run.trace.traces for trace in layer):
        return len(run.x)
    return min(checked_steps(run), MOST_STEPS, max(1, MOST_CELLS // width))


def prove_run(model: Model, run: Run, mistakes: Sequence[str] = ()) -> Proof:
    """Prove the very numbers of a run, or show that a wrong cell is found out.

    Parameters
    ----------
    model : Model
        The network that ran.
    run : Run
        Its trace and its answer are compared, not computed again; over `proved_steps` steps.
    mistakes : sequence of str
        Of `gru_core.mistakes.MISTAKES`. With any, the wrong cell runs on the same input.

    Returns
    -------
    Proof
        The network's own precision also holds the check of its answer.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("wave", "gru")
    >>> seen = run(model, model.card.examples[0].sequence)
    >>> prove_run(model, seen).state, prove_run(model, seen, ["transpose"]).state
    ('passed', 'failed')
    """
    part = first_steps(run, proved_steps(run))
    if mistakes:
        part = wrong_run(model, part, mistakes)
    proof = prove(
        model.network, part.x, model.h0, c0=model.c0, trace=part.trace, mistakes=mistakes
    )
    answer = check_output(model, part)
    if not answer:
        return proof
    own = proof.own
    report = replace(own.report, checks=(*own.report.checks, *answer))
    rows = (*own.quantities, *(Proved(check.name, (check,)) for check in answer))
    if proof.native == "float32":
        return replace(proof, float32=Precision(report, rows))
    return replace(proof, float64=Precision(report, rows))


def wrong_run(model: Model, run: Run, mistakes: Sequence[str]) -> Run:
    """Let the wrong cell read what the right one read.

    Parameters
    ----------
    model : Model
        The right network.
    run : Run
        What it was.
    mistakes : sequence of str
        Of `gru_core.mistakes.MISTAKES`.

    Returns
    -------
    Run
        The wrong trace under the names of the right one's quantities, and the answer from it.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("wave", "gru")
    >>> right = run(model, model.card.examples[0].sequence)
    >>> bool((wrong_run(model, right, ["swap"]).trace.y == right.trace.y).all())
    False
    """
    trace = wrong_trace(
        model.network, run.x, mistakes, model.h0, c0=model.c0, clamps=run.trace.clamps
    )
    output = None if model.head is None else model.head.apply(trace.y[:, 0])
    return Run(run.x, trace, output)


def changes_nothing(model: Model, run: Run, mistakes: Sequence[str]) -> bool:
    """Say whether a wrong cell computes the very numbers of the right one on this input.

    Parameters
    ----------
    model, run, mistakes
        As in `wrong_run`.

    Returns
    -------
    bool
        True where no check could notice anything: from a zero state a single step never uses
        a recurrent matrix, for one.

    Examples
    --------
    >>> import numpy as np
    >>> from gatescope.inputs.sequence import NumberSequence
    >>> from gatescope.models.model import run
    >>> from gatescope.models.random import random_model
    >>> model = random_model("gru", 1, 3, seed=0)
    >>> one = run(model, NumberSequence(np.ones((1, 1)), ("x0",)))
    >>> changes_nothing(model, one, ["transpose"])
    True
    """
    part = first_steps(run, proved_steps(run))
    wrong = wrong_run(model, part, mistakes).trace
    pairs = zip(sum(part.trace.traces, ()), sum(wrong.traces, ()), strict=True)
    names = ("h", "a_n", "a_z", "a_r", "z", "c", "a_h", "a_f", "a_g", "a_o")
    return all(
        bool((getattr(right, name) == getattr(other, name)).all())
        for right, other in pairs
        for name in names
        if hasattr(right, name)
    )


def check_recorded(model: Model, run: Run, outputs: FloatArray) -> ParityCheck:
    """Judge outputs that another program recorded on the same input.

    Parameters
    ----------
    model, run : Model, Run
        The network, and what it read.
    outputs : FloatArray of shape (T, D*H)
        States of the last layer at every step, forward and backward side by side, as that
        program gave them; their dtype says what it computed in.

    Returns
    -------
    ParityCheck
        Named "recorded outputs", with the tolerance that this project's own outputs have.

    Raises
    ------
    InputError
        If there are not T rows of D*H numbers.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("wave", "gru")
    >>> seen = run(model, model.card.examples[0].sequence)
    >>> check_recorded(model, seen, seen.trace.y[:, 0]).state
    'passed'
    >>> check_recorded(model, seen, seen.trace.y[:, 0] + 1e-9).state
    'failed'
    """
    steps, _, width = run.trace.y.shape
    if outputs.shape != (steps, width):
        raise InputError(
            "Expected {steps} rows of {width} recorded outputs, but {rows} rows of {columns} "
            "came; record the last layer's state at every step of this sequence.",
            steps=steps,
            width=width,
            rows=outputs.shape[0],
            columns=outputs.shape[1],
        )
    network = model.network.astype(outputs.dtype)
    h0, c0 = model.h0, model.c0
    trace = replace(unroll_network(network, run.x, h0, c0=c0), y=outputs[:, None])
    checks = parity_report(network, run.x, h0, c0=c0, trace=trace).checks
    found = next(check for check in checks if check.name == "y")
    return replace(found, name="recorded outputs")
