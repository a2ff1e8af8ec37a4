"""A long run is judged on its first steps; what is cut is not recomputed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from gatescope.inputs.generators import generate
from gatescope.models.check_run import (
    FEWEST_CLAMPED_STEPS,
    MOST_CLAMPED_STEPS,
    MOST_STEPS,
    check_run,
    checked_steps,
    first_steps,
)
from gatescope.models.model import Run, run
from gatescope.models.random import random_model
from gru_core import Clamp

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


CLAMPS = (Clamp("z", 1.0, (0, 2), first=3, last=20), Clamp("r", 0.5, first=15))


def test_the_first_steps_of_a_clamped_run_keep_what_was_clamped_in_them() -> None:
    model = random_model("gru", 1, 3, seed=1)
    whole = run(model, generate("noise", steps=30), CLAMPS)
    part = first_steps(whole, 12)
    trace, cut = whole.trace.traces[0][0], part.trace.traces[0][0]
    assert cut.clamps == (Clamp("z", 1.0, (0, 2), first=3, last=11),)
    held, held_before = cut.clamped("z"), trace.clamped("z")
    assert held is not None
    assert held_before is not None
    np.testing.assert_array_equal(held, held_before[:12])
    report = check_run(model, part)
    assert report.passed, str(report)
    assert report.judge == "a PyTorch loop with clamped gates and autograd"


@pytest.mark.parametrize(("cell", "gate"), [("gru", "z"), ("lstm", "f")])
def test_a_whole_clamped_run_is_checked_with_its_answer(cell: str, gate: str) -> None:
    model = random_model(cell, 1, 3, seed=1)  # type: ignore[arg-type]
    report = check_run(model, run(model, generate("noise", steps=30), (Clamp(gate, 0.5),)))
    assert report.passed, str(report)


@pytest.mark.parametrize("told", [(), CLAMPS[:1], (replace(CLAMPS[0], first=4), CLAMPS[1])])
def test_a_run_that_tells_of_other_clamps_than_it_had_is_found(told: tuple[Clamp, ...]) -> None:
    model = random_model("gru", 1, 3, seed=1)
    made = run(model, generate("noise", steps=30), CLAMPS)
    trace = replace(made.trace.traces[0][0], clamps=told)
    doctored = replace(made, trace=replace(made.trace, traces=((trace,),)))
    assert check_run(model, made).passed
    assert check_run(model, doctored).failed


def test_a_clamped_run_is_checked_over_fewer_steps() -> None:
    model = random_model("gru", 1, 3, seed=1)
    made = run(model, generate("noise", steps=MOST_CLAMPED_STEPS + 1), CLAMPS)
    assert checked_steps(made) == MOST_CLAMPED_STEPS


@pytest.mark.parametrize(("hidden", "steps"), [(64, 500), (400, FEWEST_CLAMPED_STEPS)])
def test_of_a_wide_clamped_run_fewer_steps_are_checked(hidden: int, steps: int) -> None:
    model = random_model("gru", 1, hidden, seed=1)
    made = run(model, generate("noise", steps=600), (Clamp("z", 0.5),))
    assert checked_steps(made) == steps
