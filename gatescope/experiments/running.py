"""Run trials of one shape together: the one function that processes and clusters are sent."""

from __future__ import annotations

import time
from collections.abc import Sequence

from gatescope.experiments.trial import Result, Trial, Values
from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError, Message, note


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

    Examples
    --------
    >>> result, = run_trials([Trial(length=3)])
    >>> result.key == Trial(length=3).key, result.problem, result.values["lags"]
    (True, None, (0, 1, 2))
    """
    if len({trial.shape for trial in trials}) > 1:
        raise ValueError("trials: expected trials of one shape, got several")
    results: list[Result] = []
    size = _together(trials[0]) if trials else 1
    for start in range(0, len(trials), size):
        results += _run(trials[start : start + size])
    return tuple(results)


def _run(trials: Sequence[Trial]) -> list[Result]:
    began = time.perf_counter()
    try:
        values = _measured(trials)
    except Exception as error:
        # One of them spoils the others; alone it spoils only itself.
        if len(trials) > 1:
            return [result for trial in trials for result in _run([trial])]
        seconds = time.perf_counter() - began
        return [Result(trials[0].key, {}, problem_of(error), seconds)]
    share = (time.perf_counter() - began) / len(trials)
    pairs = zip(trials, values, strict=True)
    return [Result(trial.key, found, None, share) for trial, found in pairs]


def _together(trial: Trial) -> int:
    # late: who plans trials should not wait for what measures them
    from gatescope.experiments.gradient import together

    return together(trial) if trial.kind == "gradient" else 1


def _measured(trials: Sequence[Trial]) -> Sequence[Values]:
    if trials[0].kind == "gradient":
        from gatescope.experiments.gradient import measure

        return measure(trials)
    from gatescope.experiments.learn import learn

    return [learn(trial) for trial in trials]


def problem_of(error: Exception) -> Message:
    """Say in a sentence why a trial has no result.

    Examples
    --------
    >>> str(problem_of(MemoryError()))
    'The trial could not be computed: MemoryError.'
    """
    if isinstance(error, InputError):
        return error.message
    said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return note("The trial could not be computed: {said}.", said=shorten(said, 200))
