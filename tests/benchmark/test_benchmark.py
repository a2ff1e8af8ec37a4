"""The benchmark runs and measures equal work; how fast that is, no test asks."""

import subprocess
import sys
from dataclasses import replace
from itertools import cycle

import numpy as np
import pytest

from gatescope.experiments.trial import Trial
from gatescope.training.lab.plan import Lane
from tests.benchmark import sides
from tests.benchmark.growth import exponent, slope
from tests.benchmark.pairs import median_ratio
from tests.benchmark.rows import ROWS
from tests.benchmark.sides import Case, Size
from tests.benchmark.table import line
from tests.benchmark.training import PLANS, small, training_sides
from tests.benchmark.trials import trial_sides
from tests.house.tree import ROOT


def test_the_command_prints_a_row_for_every_target() -> None:
    command = [sys.executable, "-m", "tests.benchmark", "--tiny", "--pairs", "1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    header, rule, *rows = (
        [cell.strip() for cell in printed.strip("|").split("|")]
        for printed in done.stdout.splitlines()
    )
    assert header == ["what", "against", "target", "result", ""]
    assert rule == ["---"] * 5
    assert [row[0] for row in rows] == [row.what for row in ROWS.values()]
    assert {row[4] for row in rows} <= {"pass", "short"}
    assert all(np.isfinite(float(row[3].split()[0])) for row in rows)


@pytest.mark.parametrize(
    "make",
    [
        sides.forward,
        sides.gradient,
        sides.loop,
        sides.jacobians,
        sides.recorded,
        sides.recorded_steps,
    ],
    ids=lambda f: f.__name__,
)
def test_both_sides_compute_the_same(make) -> None:
    ours, theirs = make(Case(Size(5, 1, 4), "float64"))
    np.testing.assert_allclose(ours(), sides.as_array(theirs()), rtol=0, atol=1e-9)


@pytest.mark.parametrize("name", PLANS)
def test_lab_and_bare_loop_train_the_same_network(name: str) -> None:
    plan = replace(small(PLANS[name]), lanes=(Lane("gru", 4),))
    ours, theirs = (side().detach().numpy() for side in training_sides(plan))
    np.testing.assert_array_equal(ours, theirs)


@pytest.mark.parametrize("cell", ["gru", "rnn", "lstm"])
def test_trials_and_torch_s_loop_find_the_same_norms(cell: str) -> None:
    trials = [Trial(cell=cell, hidden=4, length=9, seed=seed) for seed in range(2)]
    ours, theirs = trial_sides(trials)
    np.testing.assert_allclose(ours(), theirs(), rtol=0, atol=1e-9)


def test_what_takes_a_third_of_the_time_is_three_times_as_fast() -> None:
    seconds = [0.0]
    noise = cycle((0.0, 0.0, 7.0, 0.0, 0.0))

    def work(takes: float) -> None:
        seconds[0] += takes + next(noise)

    ratio = median_ratio(
        lambda: work(1.0), lambda: work(3.0), pairs=9, clock=lambda: seconds[0]
    )
    assert ratio == pytest.approx(3.0)


def test_a_cost_that_grows_with_the_square_has_exponent_two() -> None:
    assert exponent(3.0, 300.0, (10, 100)) == pytest.approx(2.0)
    assert slope((10, 100, 1_000), (3.0, 300.0, 30_000.0)) == pytest.approx(2.0)


@pytest.mark.parametrize(
    ("name", "found", "verdict"),
    [
        ("forward", {"a": 1.2, "b": 9.0}, "pass"),
        ("forward", {"a": 1.19, "b": 9.0}, "short"),
        ("time", {"a": 1.05}, "pass"),
        ("time", {"a": 1.06}, "short"),
    ],
)
def test_the_worst_size_decides(name: str, found: dict[str, float], verdict: str) -> None:
    assert line(ROWS[name], found).endswith(f"| {verdict} |")
