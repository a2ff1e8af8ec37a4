"""Trials measured together are what the plain core finds for each of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from gatescope.analysis.half_life import half_lives
from gatescope.experiments import running
from gatescope.experiments.drawing import asked_of, directions, inputs_of, network
from gatescope.experiments.gradient import measure
from gatescope.experiments.measured import kept_lags
from gatescope.experiments.running import run_trials
from gatescope.experiments.trial import Trial
from gru_core import PATHS, bptt, gradient_shares, jacobian_paths, transport, unroll

SMALL = Trial(hidden=5, length=30)
KINDS = [
    SMALL,
    replace(SMALL, b_z=1.5, inputs=3, input="uniform"),
    replace(SMALL, t_max=20, exponents=5, spectrum=1),
    replace(SMALL, reset="before", gain=2.0, gain_kind="radius"),
    replace(SMALL, cell="rnn", init="gaussian", gain=0.7),
    replace(SMALL, cell="rnn", activation="relu", init="identity", input="signs"),
    replace(SMALL, cell="lstm", b_z=1.0),
    replace(SMALL, cell="lstm", t_max=9, exponents=10, spectrum=1, input="pulse"),
]


def alone(trial: Trial):
    """What the plain core finds: norm by lag, half-life, shares, exponents, log10 spectrum."""
    params = network(trial)
    trace = unroll(params, inputs_of(trial)[:, None])
    nothing, asked = np.zeros_like(trace.h), asked_of(trial)[None]
    norms = bptt(params, trace, nothing, d_h_n=asked).log10_norm[:, 0].astype(float)
    shares = gradient_shares(params, trace, nothing, d_h_n=asked)[1:, 0]
    states = trial.hidden * (2 if trial.cell == "lstm" else 1)
    along, logs = directions(states, trial.exponents), 0.0
    for step in jacobian_paths(params.astype(float), trace_of(trial)).total[:, 0]:
        along, stretch = np.linalg.qr(step @ along)
        with np.errstate(divide="ignore"):
            logs = logs + np.log(abs(np.diag(stretch))) / trial.length
    with np.errstate(all="ignore"):
        lives = half_lives(norms[None], trial.length - 1)
        mean = np.nanmean(shares, axis=0)
    spectrum = transport(params, trace, 0, trial.length - 1).log10_spectrum[0]
    return norms[::-1], lives.steps[0], mean, -np.sort(-logs), spectrum


def trace_of(trial: Trial):
    """The trace in float64, in which Jacobians are formed."""
    return unroll(network(trial).astype(float), inputs_of(trial)[:, None])


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("trial", KINDS, ids=range(len(KINDS)))
def test_trials_together_are_what_the_core_finds_one_by_one(trial: Trial, dtype: str) -> None:
    trials = [replace(trial, seed=seed, dtype=dtype) for seed in range(3)]
    near = {"rtol": 1e-9, "atol": 1e-9} if dtype == "float64" else {"rtol": 1e-3, "atol": 1e-3}
    for each, found in zip(trials, measure(trials), strict=True):
        norms, steps, shares, exponents, spectrum = alone(each)
        assert found["overflowed"] == 0.0
        np.testing.assert_allclose(found["log10_norm"], norms, **near)
        np.testing.assert_allclose(found["half_life"], steps, **near)
        told = [found[f"share_{path}"] for path in PATHS[trial.cell]]
        np.testing.assert_allclose(told, shares, **near)
        np.testing.assert_allclose(found["lyapunov"], exponents, **near)
        if trial.spectrum:
            # what is 15 decades below the largest is rounding
            np.testing.assert_allclose(found["log10_spectrum"][:2], spectrum[:2], **near)


def test_a_result_does_not_depend_on_who_was_measured_beside_it() -> None:
    trials = [replace(SMALL, gain=gain) for gain in (0.1, 1.0, 30.0)]
    together = measure(trials)
    assert [measure([trial])[0] for trial in trials] == list(together)


def test_a_network_that_explodes_has_no_numbers_and_leaves_the_others_theirs() -> None:
    calm = replace(SMALL, cell="rnn", activation="relu", init="identity", length=400)
    fine, burst = measure([calm, replace(calm, gain=100.0, input="signs", input_scale=1e3)])
    assert burst["overflowed"] == 1.0
    assert burst["half_life"] is None
    assert burst["log10_norm"] is None
    assert fine == measure([calm])[0]


def test_no_number_is_not_a_number() -> None:
    told = [measure([replace(trial, seed=9)])[0] for trial in KINDS]
    flat = [np.atleast_1d(value) for found in told for value in found.values()]
    assert not any(number != number for values in flat for number in values)


def test_long_sequences_keep_two_hundred_lags() -> None:
    (found,) = measure([replace(SMALL, length=500)])
    assert found["lags"] == kept_lags(500)
    assert len(found["log10_norm"]) == 200
    assert found["lags"][-1] == 499


def test_a_share_of_the_gradient_is_a_share() -> None:
    for trial in KINDS:
        (found,) = measure([trial])
        total = sum(found[f"share_{path}"] for path in PATHS[trial.cell])
        assert total == pytest.approx(1.0)


@pytest.mark.parametrize(("b_z", "wanted"), [(0.0, 1.0), (2.0, 5.46), (4.0, 38.2)])
def test_half_life_without_recurrence_is_ln_2_over_minus_ln_z(b_z, wanted) -> None:
    still = Trial(init="identity", gain=0.0, input="zero", length=100, hidden=2, b_z=b_z)
    assert measure([still])[0]["half_life"] == pytest.approx(wanted, rel=0.01)


@pytest.mark.parametrize(("cell", "gain"), [("rnn", 1.0), ("gru", 2.0)])
def test_the_largest_exponent_of_a_network_at_rest_is_zero_at_the_critical_gain(
    cell: str, gain: float
) -> None:
    rest = Trial(cell=cell, init="identity", input="zero", hidden=3)
    below, at, above = measure([replace(rest, gain=gain + d) for d in (-0.2, 0.0, 0.2)])
    assert below["exponent"] < -0.04
    assert at["exponent"] == pytest.approx(0.0, abs=1e-9)
    assert above["exponent"] > 0.04


def test_a_gradient_that_stays_as_it_is_never_halves() -> None:
    (kept,) = measure([Trial(cell="rnn", init="identity", input="zero", hidden=3)])
    assert (kept["rate"], kept["half_life_mean"], kept["halved"]) == (0.0, np.inf, 0.0)


@pytest.mark.parametrize("kind", ["normal", "uniform", "signs"])
def test_inputs_have_mean_zero_and_deviation_one_and_nothing_to_do_with_what_is_asked(
    kind: str,
) -> None:
    trial = Trial(input=kind, length=2_000, hidden=1_000)
    x, asked = inputs_of(trial).ravel(), asked_of(trial)
    assert (x.mean(), x.std()) == pytest.approx((0.0, 1.0), abs=0.06)
    assert abs(np.corrcoef(x[:1_000], asked)[0, 1]) < 0.1
    assert np.linalg.norm(asked) == pytest.approx(1.0)


def test_a_trial_that_raises_has_a_problem_and_the_others_go_on(monkeypatch) -> None:
    def fragile(trials):
        if any(trial.seed == 1 for trial in trials):
            raise FloatingPointError("no number")
        return measure(trials)

    monkeypatch.setattr("gatescope.experiments.gradient.measure", fragile)
    trials = [replace(SMALL, seed=seed) for seed in range(3)]
    results = run_trials(trials)
    assert [result.key for result in results] == [trial.key for trial in trials]
    assert [result.problem is None for result in results] == [True, False, True]
    assert str(results[1].problem).endswith("FloatingPointError: no number.")
    assert results[1].values == {}
    assert results[2].values == measure([trials[2]])[0]


def test_trials_of_two_shapes_are_refused() -> None:
    with pytest.raises(ValueError, match="one shape"):
        run_trials([SMALL, replace(SMALL, hidden=6)])


def test_no_trials_have_no_results() -> None:
    assert running.run_trials([]) == ()
