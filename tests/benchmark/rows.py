"""The rows of the table: what is compared with what, at which sizes, and what to reach."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tests.benchmark import sides
from tests.benchmark.growth import memory_exponent, time_exponent
from tests.benchmark.pairs import Clock, median_ratio
from tests.benchmark.sides import Case, Sides, Size
from tests.benchmark.training import training_ratios
from tests.benchmark.trials import trial_growth, trial_ratios

GRADIENT_SIZES = (16, 32, 64)
LONG = (1_000, 100_000)


class Way(NamedTuple):
    """How to measure."""

    dtype: str
    pairs: int
    clock: Clock
    tiny: bool


class Row(NamedTuple):
    """One line of the table; `measure` gives a number for each size, named."""

    what: str
    against: str
    target: float
    faster: bool
    """True: at least `target` times as fast. False: an exponent of at most `target`."""
    measure: Callable[[Way], dict[str, float]]


def against_torch(
    make: Callable[[Case], Sides], sizes: list[Size], dtype: str | None = None
) -> Callable[[Way], dict[str, float]]:
    """How many times as fast the core is, at each size; `dtype` where it has no choice."""

    def measure(way: Way) -> dict[str, float]:
        found = {}
        for size in [Size(3, 2, 4)] if way.tiny else sizes:
            ours, theirs = make(Case(size, dtype or way.dtype))
            found[f"T={size.T:,}, H={size.H}"] = median_ratio(
                ours, theirs, pairs=way.pairs, clock=way.clock
            )
        return found

    return measure


def growth_in_time(way: Way) -> dict[str, float]:
    """The exponent in time."""
    steps, units = ((10, 100), 2) if way.tiny else (LONG, 32)
    return {f"H={units}": time_exponent(steps, units, way.dtype, max(1, way.pairs // 5))}


def growth_in_memory(way: Way) -> dict[str, float]:
    """The exponent in memory."""
    steps, units = ((10, 100), 2) if way.tiny else (LONG, 32)
    return {f"H={units}": memory_exponent(steps, units, way.dtype)}


def training(way: Way) -> dict[str, float]:
    """How many times as fast a training of the lab is, by task."""
    return training_ratios(max(1, way.pairs // 5), way.clock, tiny=way.tiny)


def trials(way: Way) -> dict[str, float]:
    """How many times as fast trials of an experiment are, by cell."""
    return trial_ratios(max(1, way.pairs // 3), way.clock, tiny=way.tiny)


def trials_growth(way: Way) -> dict[str, float]:
    """The exponent in time, by the number of trials."""
    return trial_growth(max(1, way.pairs // 5), way.clock, tiny=way.tiny)


FORWARD_SIZES = [Size(steps, 1, units) for units in (16, 64, 256) for steps in (100, 1_000)]
ONE_ROW = [Size(200, 1, units) for units in GRADIENT_SIZES]
BATCH = [Size(200, 32, units) for units in GRADIENT_SIZES]
RECORDED = [Size(100, 1, 32), Size(100, 32, 128), Size(200, 64, 256)]
LOOP = "hand-written torch loop, `retain_grad` at every step"

ROWS = {
    "forward": Row(
        "forward with every gate recorded, B=1",
        "torch.nn.GRU forward, which records none",
        1.2,
        True,
        against_torch(sides.forward, FORWARD_SIZES),
    ),
    "gradient": Row(
        "forward + BPTT + gradient norm at every step, B=1",
        "torch.nn.GRU + autograd",
        5.0,
        True,
        against_torch(sides.gradient, ONE_ROW),
    ),
    "batch": Row(
        "the same, B=32",
        "torch.nn.GRU + autograd",
        1.8,
        True,
        against_torch(sides.gradient, BATCH),
    ),
    "loop": Row("the same, B=1", LOOP, 8.0, True, against_torch(sides.loop, ONE_ROW)),
    "jacobians": Row(
        "∂h_T/∂h_t for every t with spectra, B=1",
        "torch autograd, row by row",
        40.0,
        True,
        # The core takes Jacobians in float64 whatever the trace is in.
        against_torch(sides.jacobians, [Size(200, 1, 64)], "float64"),
    ),
    "recorded": Row(
        "a run of torch.nn.GRU inside `gatescope.record`",
        "the same run by itself",
        0.8,
        True,
        against_torch(sides.recorded, RECORDED),
    ),
    "recorded steps": Row(
        "a loop over torch.nn.GRUCell inside `gatescope.record`",
        "the same loop by itself",
        0.5,
        True,
        against_torch(sides.recorded_steps, RECORDED),
    ),
    "training": Row(
        "a training of the lab with its checks, snapshots and log",
        "a bare torch loop, same model, same batches",
        0.95,
        True,
        training,
    ),
    "trials": Row(
        "64 trials of an experiment: norm by lag, path shares, Lyapunov exponent",
        "a torch loop over the networks for the norm by lag alone, `retain_grad` at every step",
        10.0,
        True,
        trials,
    ),
    "trials in time": Row(
        "growth of time from 64 trials to 4,096", "linear", 1.05, False, trials_growth
    ),
    "time": Row(
        "growth of time from T=1,000 to 100,000", "linear", 1.05, False, growth_in_time
    ),
    "memory": Row(
        "growth of memory from T=1,000 to 100,000", "linear", 1.0, False, growth_in_memory
    ),
}
