"""Random cases come back from their seeds, cover what they should, and are counted rightly."""

from dataclasses import replace

import numpy as np
import pytest

from gru_core import unroll_network
from gru_core.proof_cases import KINDS, Cases, random_case, run_cases


def test_a_case_comes_back_from_its_seed():
    for seed in range(20):
        case = random_case(seed)
        first, again = case.inputs(), random_case(seed).inputs()
        np.testing.assert_array_equal(first[0], again[0])
        y = [unroll_network(c.network(), c.inputs()[0]).y for c in (case, random_case(seed))]
        np.testing.assert_array_equal(*y)


def test_a_thousand_cases_are_all_different_and_cover_every_branch():
    cases = [random_case(seed) for seed in range(1000)]
    assert len({replace(case, seed=0) for case in cases}) > 990
    assert {(c.cell, c.reset, c.activation) for c in cases} == set(KINDS)
    for name, values in {
        "layers": {1, 2},
        "directions": {1, 2},
        "hidden_size": set(range(1, 7)),
        "time_steps": set(range(1, 13)),
        "batch_size": {1, 2, 3},
        "bias": {True, False},
        "lengths": {True, False},
        "starts": {True, False},
        "dtype": {"float32", "float64"},
    }.items():
        assert {getattr(case, name) for case in cases} == values


def test_a_case_has_the_sizes_that_it_tells():
    for seed in range(40):
        case = random_case(seed)
        network, (x, rest) = case.network(), case.inputs()
        assert x.shape == (case.time_steps, case.batch_size, case.input_size)
        assert (network.cell, network.num_layers) == (case.cell, case.layers)
        assert (network.num_directions, network.hidden_size) == (
            case.directions,
            case.hidden_size,
        )
        assert network.dtype == case.dtype
        assert ("lengths" in rest, "h0" in rest) == (case.lengths, case.starts)


def test_progress_is_told_after_every_case_and_nothing_fails():
    steps = list(run_cases(25, 100))
    assert [found.done for found in steps] == list(range(1, 26))
    last = steps[-1]
    assert last.failed == ()
    assert last.passed + len(last.undecided) == 25
    assert {"h", "y", "gradient of x"} <= set(last.worst)


def test_the_worst_of_a_quantity_comes_back_from_its_seed():
    *_, last = run_cases(12)
    worst = last.worst["y"]
    checks = [c for c in random_case(worst.seed).report().checks if c.quantity == "y"]
    assert worst.ratio == max(c.ratio for c in checks) > 0.0
    assert worst.ratio == worst.error / worst.tolerance


@pytest.mark.parametrize(
    ("state", "wanted"), [("failed", ((7,), ())), ("undecided", ((), (7,)))]
)
def test_what_fails_or_cannot_be_told_is_named_by_its_seed(state, wanted):
    report = random_case(7).report()
    assert report.passed
    changed = replace(report, checks=tuple(replace(c, state=state) for c in report.checks))
    found = Cases(7, 1).counting(7, changed)
    assert (found.failed, found.undecided) == wanted
    assert (found.done, found.passed) == (1, 0)
