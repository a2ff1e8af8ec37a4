"""Run trials of one shape together: the one function that processes and clusters are sent."""

from __future__ import annotations

import time
from collections.abc import Sequence

from gatescope.experiments.device import PROCESSORS, DeviceError
from gatescope.experiments.trial import Result, Trial, Values
from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError, Message, note


def run_trials(trials: Sequence[Trial], device: str = PROCESSORS) -> tuple[Result, ...]:
    """Compute trials of one shape.

    Parameters
    ----------
    trials : sequence of Trial
        All of the same `Trial.shape`.
    device : str
        Where: see `gatescope.experiments.device`. Networks that learn know none but "cpu".

    Returns
    -------
    tuple of Result
        In the order of the trials. A trial that fails has a problem and no values; the others
        go on.

    Raises
    ------
    ValueError
        If the shapes differ.
    DeviceError
        If the device is not there, or has stopped computing: no trial has a result then.

    Examples
    --------
    >>> result, = run_trials([Trial(length=3)])
    >>> result.key == Trial(length=3).key, result.problem, result.values["lags"]
    (True, None, (0, 1, 2))
    """
    if len({trial.shape for trial in trials}) > 1:
        raise ValueError("trials: expected trials of one shape, got several")
    results: list[Result] = []
    size = _together(trials, device) if trials else 1
    for start in range(0, len(trials), size):
        results += _run(trials[start : start + size], device)
    return tuple(results)


def _run(trials: Sequence[Trial], device: str) -> list[Result]:
    began = time.perf_counter()
    try:
        values = _measured(trials, device)
    except DeviceError:
        raise
    except Exception as error:
        # One of them spoils the others; alone it spoils only itself.
        if (half := len(trials) // 2) > 0:
            return _run(trials[:half], device) + _run(trials[half:], device)
        seconds = time.perf_counter() - began
        return [Result(trials[0].key, {}, problem_of(error), seconds)]
    share = (time.perf_counter() - began) / len(trials)
    pairs = zip(trials, values, strict=True)
    return [Result(trial.key, found, None, share) for trial, found in pairs]


def _together(trials: Sequence[Trial], device: str) -> int:
    if trials[0].kind == "learn":
        return 1
    if device != PROCESSORS:
        return len(trials)  # it divides them by the room that it has
    # late: who plans trials should not wait for what measures them
    from gatescope.experiments.gradient import together

    return together(trials[0])


def _measured(trials: Sequence[Trial], device: str) -> Sequence[Values]:
    if trials[0].kind == "learn":
        from gatescope.experiments.learn import learn

        return [learn(trial) for trial in trials]
    if device == PROCESSORS:
        from gatescope.experiments.gradient import measure

        return measure(trials)
    from gatescope.experiments.torch_gradient import measure_on, on_device

    return measure_on(trials, on_device(device))


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
