"""A long run is judged on its first steps; what is cut is not recomputed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from gatescope.inputs.generators import generate
from gatescope.models.check_run import MOST_STEPS, check_run, checked_steps, first_steps
from gatescope.models.model import Run, run
from gatescope.models.random import random_model

CELLS = ("gru", "rnn", "lstm")


def ran(cell: str, steps: int) -> Run:
    return run(random_model(cell, 1, 3, seed=1), generate("noise", steps=steps))  # type: ignore[arg-type]


@pytest.mark.parametrize("cell", CELLS)
def test_the_first_steps_of_a_run_are_a_run_of_the_first_steps(cell: str) -> None:
    model = random_model(cell, 1, 3, seed=1)  # type: ignore[arg-type]
    whole = run(model, generate("noise", steps=30))
    part = first_steps(whole, 12)
    assert part.trace.y.base is not None
    assert np.shares_memory(part.trace.y, whole.trace.y)
    assert check_run(model, part).passed


@pytest.mark.parametrize("cell", CELLS)
def test_a_wrong_number_among_the_first_steps_is_found(cell: str) -> None:
    model = random_model(cell, 1, 3, seed=1)  # type: ignore[arg-type]
    part = first_steps(run(model, generate("noise", steps=30)), 12)
    trace = part.trace.traces[0][0]
    h = trace.h.copy()
    h[5, 0, 1] += 1e-9
    doctored = replace(part.trace, traces=((replace(trace, h=h),),))
    assert not check_run(model, replace(part, trace=doctored)).passed


def test_short_runs_are_checked_whole_and_long_ones_in_part() -> None:
    assert checked_steps(ran("gru", 50)) == 50
    assert checked_steps(ran("gru", MOST_STEPS + 1)) == MOST_STEPS
    short = ran("gru", 50)
    assert first_steps(short, 50) is short
