"""Right numbers of a saturated network are never called wrong, and wrong ones still are."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

import gru_core.prepared as core
from gru_core import Network, parity_report, random_params, unroll_network
from gru_core.parity_sizes import steepest_slope
from gru_core.tolerance import tolerance
from tests.gru_core.helpers import network_of, sequence

ALONE = ", each step alone"


def report_of(kind, shape, *, scale, seed, x_seed, weights=1.0, start=True, **options):
    """Judge a network whose inputs or weights are far too large."""
    time_steps, batch, layers, directions, inputs, hidden = shape
    network = network_of(
        kind, layers=layers, directions=directions, input_size=inputs, hidden_size=hidden,
        seed=seed, **options,
    )  # fmt: skip
    grown = tuple(
        tuple(p.map(lambda a: a * weights) for p in layer) for layer in network.layers
    )
    network = Network(grown).astype(network.dtype)
    rows = (layers * directions, batch, hidden)
    h0 = np.random.default_rng(x_seed + 1).uniform(-1, 1, rows) if start else None
    return parity_report(
        network, sequence(time_steps, batch, inputs, seed=x_seed, scale=scale), h0
    )


CANCELLING = {
    "gru, inputs of 100": (
        "gru", (3, 2, 1, 2, 3, 2), {"scale": 100.0, "seed": 4831, "x_seed": 4939},
    ),
    "gru, inputs of 1000": (
        "gru", (3, 3, 2, 2, 1, 4), {"scale": 1000.0, "seed": 8110, "x_seed": 3041},
    ),
    "gru, weights of 100": (
        "gru", (6, 1, 2, 2, 2, 3),
        {"scale": 1.0, "weights": 100.0, "seed": 8851, "x_seed": 7472, "start": False},
    ),
    "gru-before, inputs of 100": (
        "gru-before", (3, 2, 1, 2, 3, 2), {"scale": 100.0, "seed": 4831, "x_seed": 4939},
    ),
    "gru-before, both": (
        "gru-before", (7, 3, 2, 2, 1, 3),
        {"scale": 1000.0, "weights": 100.0, "seed": 9889, "x_seed": 8266},
    ),
    "gru-before, x itself": (
        "gru-before", (4, 3, 2, 2, 1, 4),
        {"scale": 100.0, "weights": 100.0, "seed": 1191, "x_seed": 5023, "start": False},
    ),
    "gru-before, a single unit": (
        "gru-before", (3, 2, 2, 2, 1, 1),
        {"scale": 100.0, "weights": 100.0, "seed": 5433, "x_seed": 9739, "start": False,
         "bias": False},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CANCELLING)
def test_where_state_and_candidate_cancel_their_rounding_is_no_mistake(case):
    kind, shape, options = CANCELLING[case]
    report = report_of(kind, shape, **options)
    assert not report.failed, str(report)


def test_slopes_that_float32_cannot_hold_are_no_mistake():
    report = report_of(
        "gru", (6, 3, 2, 2, 4, 1), scale=1000.0, seed=6756, x_seed=8756, dtype=np.float32
    )
    assert not report.failed, str(report)


def test_a_sum_reads_states_that_were_rounded_as_gates_are():
    report = report_of(
        "gru-before", (2, 1, 2, 1, 2, 1),
        scale=1.0, weights=100.0, seed=707, x_seed=3254, start=False, bias=False,
    )  # fmt: skip
    assert not report.failed, str(report)


def test_a_whole_gradient_may_fall_below_the_normal_numbers_too():
    report = report_of(
        "gru", (2, 2, 2, 2, 4, 1),
        scale=100.0, weights=10.0, seed=8645, x_seed=6999, start=False, bias=False,
    )  # fmt: skip
    assert not report.failed, str(report)


def test_a_sum_of_large_terms_rounds_its_gate():
    report = report_of(
        "gru", (3, 2, 2, 1, 1, 3),
        scale=1.0, weights=100.0, seed=7734, x_seed=836, start=False, bias=False,
    )  # fmt: skip
    assert not report.failed, str(report)


@pytest.mark.parametrize(
    ("shape", "options"),
    [
        ((4, 1, 2, 2, 1, 1), {"weights": 10.0, "seed": 7646, "x_seed": 9096, "start": False}),
        ((5, 2, 2, 2, 1, 2), {"weights": 100.0, "seed": 8847, "x_seed": 8019}),
    ],
)
def test_a_steep_tail_moves_with_the_rounding_of_its_sum(shape, options):
    report = report_of("lstm", shape, scale=100.0, **options)
    assert not report.failed, str(report)


@pytest.mark.parametrize("kind", ["gru", "gru-before"])
@pytest.mark.parametrize("scale", [1.0, 100.0])
def test_a_wrong_gradient_of_x_is_still_found(kind, scale, monkeypatch):
    """The update gate's share is sent back with h' alone, not with h' - n."""
    name = "GRUAfterAdjoint" if kind == "gru" else "GRUBeforeAdjoint"
    right = getattr(core, name)
    network, x = network_of(kind), sequence(scale=scale)

    def wrong(params, arrays, held):
        return right(params, {**arrays, "n": np.zeros_like(arrays["n"])}, held)

    trace = unroll_network(network, x)
    assert not parity_report(network, x, trace=trace).failed
    monkeypatch.setattr(core, name, wrong)
    failed = {c.name for c in parity_report(network, x, trace=trace).failed}
    assert f"gradient of layer 0 forward: x{ALONE}" in failed


@pytest.mark.parametrize("kind", ["gru", "gru-before", "lstm", "rnn"])
def test_an_ordinary_network_is_judged_as_strictly_as_before(kind):
    report = parity_report(network_of(kind), sequence())
    assert report.passed
    assert max(c.tolerance / c.scale for c in report.checks) < 1e-11


def test_the_steepest_slope_is_that_of_the_least_saturated_gate():
    params = random_params("gru", input_size=1, hidden_size=1, seed=0).map(np.zeros_like)
    open_n = Network(((params,),))
    assert steepest_slope(unroll_network(open_n, np.ones((2, 1, 1)))) == 1.0
    shut = replace(params, n=replace(params.n, b_i=np.array([30.0])))
    assert steepest_slope(unroll_network(Network(((shut,),)), np.ones((2, 1, 1)))) == 0.25


def test_the_tolerance_grows_with_conditioning_and_with_what_underflows():
    reference = np.ones(1)
    plain = tolerance(reference, 0.0, 4, 2.0)
    assert tolerance(reference, 0.0, 4, 2.0, conditioning=3.0) == pytest.approx(3.0 * plain)
    assert tolerance(reference, 0.0, 4, 2.0, underflow=1.0) == pytest.approx(4.0 + plain)
