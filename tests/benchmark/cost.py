"""Fit what trials cost: ``python -m tests.benchmark.cost [gradient | learn]``, a minute each.

Prints the constants of `gatescope.experiments.cost`, to be put there, and between which bounds
the model is off. Each point is the least of several runs in processor time, on one thread. The
constants are the non-negative ones with the least relative error.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

from tests.benchmark.__main__ import POOLS
from tests.house.tree import ROOT

Point = dict[str, Any]
SECONDS = 0.25


def main() -> int:
    """Measure and fit, in a process whose thread pools were pinned before they were made."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark.cost", description=__doc__)
    parser.add_argument("kinds", nargs="*", help="gradient or learn (default: both)")
    asked = parser.parse_args()
    if any(os.environ.get(name) != "1" for name in POOLS):
        command = [sys.executable, "-m", "tests.benchmark.cost", *sys.argv[1:]]
        environment = os.environ | dict.fromkeys(POOLS, "1")
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode

    from gatescope.experiments.cost import CELLS, gradient_terms, learn_terms, reference

    print(f"REFERENCE = {min(reference.__wrapped__() for _ in range(100)):.3g}")
    for kind in asked.kinds or ("gradient", "learn"):
        terms = gradient_terms if kind == "gradient" else learn_terms
        names, columns = [], []
        for cell in CELLS:
            points = [{"kind": kind, "cell": cell, **point} for point in POINTS[kind]()]
            names, constants = fitted(cell, points, terms)
            columns.append(constants)
        for name, *row in zip(names, *columns, strict=True):
            print(f'    "{name}": ({", ".join(f"{x:.3g}" for x in row)}),', flush=True)
    return 0


def gradient_points() -> Iterator[Point]:
    """Give shapes of networks that are measured, and what is measured of them."""
    for hidden in (2, 8, 32, 64, 128, 256):
        yield from ({"hidden": hidden, "length": n} for n in (20, 100, 400) if hidden * n < 6e4)
    for hidden, length, count in ((32, 200, 0), (32, 200, 4), (64, 100, 16), (128, 50, 8)):
        yield {"hidden": hidden, "length": length, "exponents": count}
    for hidden in (8, 32, 64, 128):
        yield {"hidden": hidden, "length": 50, "spectrum": 1, "exponents": 0}
        yield {"hidden": hidden, "length": 10, "gain_kind": "radius", "exponents": 0}
    yield {"hidden": 128, "length": 10, "init": "glorot_orthogonal", "exponents": 0}


def learn_points() -> Iterator[Point]:
    """Give shapes of networks that learn, with few steps and never solving their task."""
    names = ("hidden", "length", "steps", "batch")
    for shape in (
        *((8, 20, 100, 32), (32, 20, 300, 32), (32, 100, 40, 32), (64, 50, 40, 32)),
        *((128, 50, 20, 32), (256, 20, 20, 32), (32, 50, 40, 128), (16, 200, 20, 32)),
        *((32, 20, 20, 256), (8, 50, 60, 8), (128, 20, 20, 128), (32, 100, 2, 32)),
    ):
        yield {**dict(zip(names, shape, strict=True)), "threshold": 1e-9}


POINTS = {"gradient": gradient_points, "learn": learn_points}


def fitted(cell: str, points: list[Point], terms: Any) -> tuple[list[str], list[float]]:
    """Measure some points and fit the constants of a cell."""
    import numpy as np

    from gatescope.experiments.trial import Trial

    took = np.array([measured(point) for point in points])
    found = [terms(Trial(**point).to_values()) for point in points]
    wanted = np.array([[*one.values()] for one in found], float)
    constants = non_negative(wanted / took[:, None])
    off = wanted @ constants / took
    print(f"# {cell}: {off.min():.2f} to {off.max():.2f} of what it took", flush=True)
    return [*found[0]], constants.tolist()


def measured(point: Point) -> float:
    """Give the processor seconds of one of several trials that are computed together."""
    from gatescope.experiments.running import run_trials
    from gatescope.experiments.trial import Trial

    many = 64 if point["kind"] == "gradient" else 1
    trials, best, until = [Trial(**point, seed=seed) for seed in range(many)], 1e9, 0.0
    while time.monotonic() < until or not until:
        until = until or time.monotonic() + SECONDS
        began = time.process_time()
        run_trials(trials)
        best = min(best, (time.process_time() - began) / many)
    return best


def non_negative(terms: Any) -> Any:
    """Solve terms @ x = 1 by least squares with x >= 0, after Lawson and Hanson."""
    import numpy as np

    scale = np.where(terms.max(axis=0) > 0, terms.max(axis=0), 1.0)
    a, free = terms / scale, np.zeros(terms.shape[1], bool)
    x = np.zeros(len(free))
    while (slope := np.where(free, -np.inf, a.T @ (1.0 - a @ x))).max() > 1e-9:
        free[slope.argmax()] = True
        while True:
            best = np.zeros(len(free))
            best[free] = np.linalg.lstsq(a[:, free], np.ones(len(a)), rcond=None)[0]
            below = free & (best <= 0)
            if not below.any():
                break
            x += (x[below] / (x[below] - best[below])).min() * (best - x)
            free &= x > 1e-15
        x = best
    return x / scale


if __name__ == "__main__":
    sys.exit(main())
