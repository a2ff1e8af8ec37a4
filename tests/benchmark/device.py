"""Hold trials on a GPU against NumPy's: ``python -m tests.benchmark.device [DEVICE] [--tiny]``.

Prints a Markdown table: the largest difference between the two, and how many trials a second
each of them computes, NumPy and the drawing of networks on one core. Without a GPU torch on the
processors takes its place. Exit status 1 if a difference is more than rounding.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

import numpy as np

from gatescope.experiments.device import TORCH, described, missing_device
from gatescope.experiments.drawing import asked_of, inputs_of, network
from gatescope.experiments.gradient import measure
from gatescope.experiments.running import run_trials
from gatescope.experiments.trial import Trial, Values

CASES = [
    Trial(length=200),
    Trial(length=200, cell="rnn", init="gaussian", gain=0.9),
    Trial(length=200, cell="lstm"),
    Trial(length=200, reset="before"),
    Trial(length=200, dtype="float32"),
    Trial(length=200, exponents=32, spectrum=1),
    Trial(length=200, hidden=128),
    Trial(length=2_000),
]
NEAR = {"float64": 1e-8, "float32": 1e-3}
"""Differences that are rounding, relative to numbers above 1."""

CLOSE = 4.0
"""So many decades below the largest singular value the others still have digits enough."""

HEADER = (
    "| trials | together | largest difference | trials/s | without drawing | NumPy |\n"
    "|---|---|---|---|---|---|"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmark.device", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("device", nargs="?", default="cuda", help="cuda, cuda:1 … (cuda)")
    parser.add_argument("--count", type=int, default=4_096, help="trials of each kind (4096)")
    parser.add_argument("--tiny", action="store_true", help="sizes that take no time")
    asked = parser.parse_args(arguments)
    device, count = asked.device, asked.count
    if missing_device(device) is not None:
        print("No GPU was found here; torch on the processors is held against NumPy instead.\n")
        device, count = TORCH, min(count, 64)
    print(f"{described(device)}\n\n{HEADER}")
    good = True
    for case in CASES:
        one = replace(case, hidden=3, length=4, exponents=1) if asked.tiny else case
        good = _row(one, device, 3 if asked.tiny else count) and good
    return 0 if good else 1


def _row(case: Trial, device: str, count: int) -> bool:
    trials = [replace(case, seed=seed) for seed in range(count)]
    run_trials(trials[:2], device)  # what is slow only once
    began = time.perf_counter()
    results = run_trials(trials, device)
    taken = time.perf_counter() - began
    few = trials[: min(count, 42)]
    began = time.perf_counter()
    wanted = measure(few)
    by_numpy = time.perf_counter() - began
    began = time.perf_counter()
    for trial in few:
        network(trial), inputs_of(trial), asked_of(trial)
    drawn = (time.perf_counter() - began) / len(few) * count
    found = [result.values for result in islice(results, len(few))]
    worst = max(map(difference, found, wanted))
    rates = (count / taken, count / max(taken - drawn, 1e-9), len(few) / by_numpy)
    name = f"{case.cell}, reset {case.reset}, H={case.hidden}, T={case.length}, {case.dtype}"
    told = " | ".join(f"{rate:,.0f}" for rate in rates)
    print(f"| {name}, K={case.exponents} | {count} | {worst:.1e} | {told} |", flush=True)
    return worst <= NEAR[case.dtype]


def difference(found: Values, wanted: Values) -> float:
    """The largest difference between two results; infinite where one has no number."""
    worst = 0.0
    for name, value in wanted.items():
        ours, theirs = (np.atleast_1d(np.array(v, float)) for v in (found[name], value))
        if name == "log10_spectrum":
            large = theirs > theirs.max() - CLOSE
            ours, theirs = ours[large], theirs[large]
        same = (ours == theirs) | (np.isnan(ours) & np.isnan(theirs))
        with np.errstate(invalid="ignore"):
            apart = np.where(same, 0.0, abs(ours - theirs) / np.maximum(1.0, abs(theirs)))
        worst = max(worst, float(np.nan_to_num(apart, nan=np.inf).max()))
    return worst


if __name__ == "__main__":
    sys.exit(main())
