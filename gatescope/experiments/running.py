"""Run trials of one shape together: the one function that processes and clusters are sent."""

from __future__ import annotations

from collections.abc import Sequence

from gatescope.experiments.trial import Result, Trial


def run_trials(trials: Sequence[Trial]) -> tuple[Result, ...]:
    """Compute trials of one shape.

    Parameters
    ----------
    trials : sequence of Trial
        All of the same `Trial.shape`.

    Returns
    -------
    tuple of Result
        In the order of the trials. A trial that fails has a problem and no values; the others
        go on.

    Raises
    ------
    ValueError
        If the shapes differ.
    """
    raise NotImplementedError
