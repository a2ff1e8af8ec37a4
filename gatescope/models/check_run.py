"""A whole run before its judge: torch computes states, gradients and the answer again."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np

from gatescope.models.check import check_output
from gatescope.models.model import Model, Run
from gru_core import LSTMTrace, Trace, parity_report
from gru_core.clamps import first_clamps
from gru_core.parity_checks import ParityReport

MOST_STEPS = 10_000
MOST_CELLS = 640_000
"""Steps, and steps times units, that are checked; a check of 100,000 steps takes a minute."""

MOST_CLAMPED_STEPS = 1_000
MOST_CLAMPED_CELLS = 32_000
FEWEST_CLAMPED_STEPS = 200
"""A clamped run is judged by a loop in torch, many times slower than torch's own module."""

STARTS_AND_ENDS = frozenset({"h0", "c0", "h_n", "c_n"})
NOT_PER_STEP = STARTS_AND_ENDS | {"lengths", "reverse", "reset", "activation", "clamps"}
"""What a trace holds besides one array row a step."""


def checked_steps(run: Run) -> int:
    """Tell how many steps, from the first on, `check_run` compares.

    Parameters
    ----------
    run : Run
        Of T steps.

    Returns
    -------
    int
        T, unless that would take many seconds.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("recall", "gru")
    >>> checked_steps(run(model, model.card.examples[0].sequence))
    40
    """
    time_steps, _, width = run.trace.y.shape
    if run.trace.clamps:
        fitting = max(FEWEST_CLAMPED_STEPS, MOST_CLAMPED_CELLS // width)
        return int(min(time_steps, MOST_CLAMPED_STEPS, fitting))
    return int(min(time_steps, MOST_STEPS, max(1, MOST_CELLS // width)))


def check_run(model: Model, run: Run) -> ParityReport:
    """Compare the very numbers of a run with PyTorch's: states, gradients, answer.

    Parameters
    ----------
    model : Model
        The network that ran.
    run : Run
        Its trace and its answer are compared, not computed again.

    Returns
    -------
    ParityReport
        As `gru_core.parity_report`, with the check of the answer; over `checked_steps` steps.
        Gates that the trace says were clamped are held in torch too.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("wave", "gru")
    >>> check_run(model, run(model, model.card.examples[0].sequence)).passed
    True
    """
    part = first_steps(run, checked_steps(run))
    report = parity_report(model.network, part.x, model.h0, c0=model.c0, trace=part.trace)
    return replace(report, checks=(*report.checks, *check_output(model, part)))


def first_steps(run: Run, count: int) -> Run:
    """Cut a run of layers that read forward after its first steps; nothing is recomputed.

    Parameters
    ----------
    run : Run
        Of T steps.
    count : int
        How many to keep; T or more keeps the run as it is.

    Returns
    -------
    Run
        The same numbers. A layer that reads backward needs all steps: such a run stays whole.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("recall", "gru")
    >>> first_steps(run(model, model.card.examples[0].sequence), 3).output.shape
    (3, 4)
    """
    traces = [trace for layer in run.trace.traces for trace in layer]
    if count >= len(run.x) or any(trace.reverse for trace in traces):
        return run
    layers = tuple(tuple(_cut(t, count) for t in layer) for layer in run.trace.traces)
    flat = [trace for layer in layers for trace in layer]
    h_n = np.stack([trace.h_n for trace in flat])
    c_n = (
        np.stack([t.c_n for t in flat if isinstance(t, LSTMTrace)])
        if run.trace.c_n is not None
        else None
    )
    trace = replace(run.trace, y=run.trace.y[:count], h_n=h_n, c_n=c_n, traces=layers)
    return Run(run.x[:count], trace, None if run.output is None else run.output[:count])


def _cut(trace: Trace, count: int) -> Trace:
    per_step = [f.name for f in fields(trace) if f.name not in NOT_PER_STEP]
    cut = {name: getattr(trace, name)[:count] for name in per_step}
    cut["h_n"] = cut["h"][-1]
    if isinstance(trace, LSTMTrace):
        cut["c_n"] = cut["c"][-1]
    return replace(trace, **cut, clamps=first_clamps(trace.clamps, count))
