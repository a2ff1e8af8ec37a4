"""Bounds: never below the norms that torch computes, and met where they can be."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from gatescope.analysis.bounds import path_gains, spectral_norms, weight_bound
from gru_core import (
    PATHS,
    Clamp,
    Network,
    Params,
    bptt,
    jacobian_paths,
    to_torch,
    unroll,
    zero_params,
)
from tests.gru_core.helpers import CELLS, params_of, sequence, starts, with_bias

ROUNDING = 1.0 + 1e-12


@st.composite
def cells(draw, kinds=CELLS):
    """A cell of any size and strength, a sequence, and where it starts."""
    size, scale = st.integers(1, 6), st.sampled_from([0.0, 0.1, 1.0, 3.0, 30.0, 1e6])
    params = params_of(
        draw(st.sampled_from(kinds)),
        input_size=2,
        hidden_size=draw(size),
        seed=draw(st.integers(0, 10_000)),
    )
    factor = draw(scale)
    params = params.map(lambda array: array * factor)
    x = sequence(draw(size), 1, 2, seed=draw(st.integers(0, 99)), scale=draw(scale))
    return params, x, starts(params, 1, seed=draw(st.integers(0, 99)))


def torch_jacobians(params: Params, x: np.ndarray, start: dict) -> np.ndarray:
    """Jacobian of every step by torch's autograd, (T, N, N); an LSTM's state is (h, c)."""
    module, trace = to_torch(Network(((params,),))), unroll(params, x, **start)
    size = params.hidden_size

    def step(state: torch.Tensor, x_t: torch.Tensor) -> torch.Tensor:
        h = state[:size].reshape(1, 1, size)
        if params.cell != "lstm":
            return module(x_t, h)[1].reshape(-1)
        new = module(x_t, (h, state[size:].reshape(1, 1, size)))[1]
        return torch.cat([part.reshape(-1) for part in new])

    before = [trace.h_prev] + ([trace.c_prev] if params.cell == "lstm" else [])
    states = torch.from_numpy(np.concatenate(before, axis=-1)[:, 0])
    inputs = torch.from_numpy(x)
    rows = [
        torch.autograd.functional.jacobian(lambda s, t=t: step(s, inputs[t : t + 1]), state)
        for t, state in enumerate(states)
    ]
    return torch.stack(rows).numpy()


@given(cells(("gru", "rnn", "relu", "lstm")))
@settings(max_examples=60)
def test_no_step_is_stronger_than_its_gates_allow(case) -> None:
    params, x, start = case
    actual = np.linalg.norm(torch_jacobians(params, x, start), 2, axis=(1, 2))
    bound = path_gains(params, unroll(params, x, **start)).sum(axis=-1)[:, 0]
    assert (actual <= bound * ROUNDING + 1e-14).all()


@given(cells())
@settings(max_examples=60)
def test_no_path_is_stronger_than_its_own_gain(case) -> None:
    params, x, start = case
    trace = unroll(params, x, **start)
    jacobian, gains = jacobian_paths(params, trace), path_gains(params, trace)
    for k, name in enumerate(PATHS[params.cell]):
        actual = spectral_norms(getattr(jacobian, name))
        assert (actual <= gains[..., k] * ROUNDING).all()


@pytest.mark.parametrize("kind", ["gru", "gru-before", "lstm"])
def test_the_gain_of_no_path_can_be_left_out(kind: str) -> None:
    """Without any one of them the sum is too small somewhere, so it would be no bound."""
    missed = set()
    for seed in range(40):
        params = params_of(kind, hidden_size=1, seed=seed).map(lambda array: array * 4.0)
        trace = unroll(params, sequence(20, 1, seed=seed))
        actual = spectral_norms(jacobian_paths(params, trace).total)
        gains = path_gains(params, trace)
        for k, name in enumerate(PATHS[params.cell]):
            if (actual > (gains.sum(axis=-1) - gains[..., k]) * 1.01).any():
                missed.add(name)
    assert missed == set(PATHS[params.cell])


@given(cells())
@settings(max_examples=60)
def test_what_the_gates_allow_is_never_more_than_what_the_weights_allow(case) -> None:
    params, x, start = case
    local = path_gains(params, unroll(params, x, **start)).sum(axis=-1)
    assert (local <= weight_bound(params, np.abs(start["h0"]).max()) * ROUNDING).all()


@given(cells(("gru", "gru-before", "rnn", "relu")), st.integers(0, 99))
@settings(max_examples=60)
def test_no_gradient_grows_faster_than_the_product_of_the_bounds(case, seed: int) -> None:
    params, x, start = case
    trace = unroll(params, x, **start)
    d_h = np.zeros(trace.h.shape)
    d_h[-1] = np.random.default_rng(seed).standard_normal(d_h[-1].shape)
    norms = bptt(params, trace, d_h).log10_norm[:, 0]
    with np.errstate(divide="ignore"):
        gains = np.log10(path_gains(params, trace).sum(axis=-1)[1:, 0])
    reached = norms[-1] + np.append(np.cumsum(gains[::-1])[::-1], 0.0)
    assert (norms <= reached + 1e-9).all()


@pytest.mark.parametrize("scale", [0.3, 1.0, 3.0])
def test_of_an_rnn_with_one_unit_the_bound_from_its_state_is_met(scale: float) -> None:
    params = params_of("rnn", hidden_size=1).map(lambda array: array * scale)
    trace = unroll(params, sequence(batch_size=1))
    actual = (1.0 - trace.h**2) * params.h.w_h
    np.testing.assert_allclose(path_gains(params, trace), np.abs(actual), rtol=1e-9)


def test_an_rnn_at_rest_meets_the_bound_from_its_weights() -> None:
    params = params_of("rnn", bias=False)
    at_rest = path_gains(params, unroll(params, np.zeros((2, 1, 3))))
    np.testing.assert_allclose(at_rest, weight_bound(params), rtol=1e-14)
    assert weight_bound(params) == pytest.approx(np.linalg.norm(params.h.w_h, 2))


@pytest.mark.parametrize("gate", ["z", "f"])
def test_a_cell_that_keeps_everything_has_the_gain_one(gate: str) -> None:
    cell = {"z": "gru", "f": "lstm"}[gate]
    params = with_bias(zero_params(cell, input_size=3, hidden_size=2), gate, 60.0)
    gains = path_gains(params, unroll(params, np.zeros((4, 1, 3))))
    # What an LSTM keeps in c also shows in h, by half here.
    whole = {"gru": 1.0, "lstm": np.hypot(1.0, 0.5)}[cell]
    np.testing.assert_allclose(gains[..., 0], whole)
    assert not gains[..., 1:].any()


def test_a_grus_weights_alone_never_prove_that_it_forgets() -> None:
    for scale in (0.0, 0.01, 1.0):
        params = params_of("gru").map(lambda array, scale=scale: array * scale)
        assert weight_bound(params) >= 1.0


def test_an_lstms_weights_alone_bound_nothing() -> None:
    assert weight_bound(params_of("lstm")) == np.inf


@pytest.mark.parametrize(("gate", "path"), [("z", 2), ("r", 3), ("n", 1)])
@pytest.mark.parametrize("kind", ["gru", "gru-before"])
def test_the_path_of_a_held_gate_has_no_gain(kind: str, gate: str, path: int) -> None:
    params = params_of(kind)
    x, start = sequence(batch_size=1), starts(params, 1)
    free = path_gains(params, unroll(params, x, **start))
    held = path_gains(params, unroll(params, x, **start, clamps=[Clamp(gate, 0.5)]))
    assert (free > 0.0).all()
    assert not held[..., path].any()


def test_slopes_of_gates_that_round_to_one_are_not_lost() -> None:
    params = with_bias(params_of("gru"), "z", 50.0)
    gains = path_gains(params, unroll(params, sequence(batch_size=1)))
    assert (gains[..., 1] > 0.0).all()


@pytest.mark.parametrize("scale", [1e-200, 1.0, 1e200])
def test_spectral_norms_are_the_largest_singular_values(scale: float) -> None:
    matrices = sequence(5, 4, 3) * scale
    wanted = np.linalg.svd(matrices / scale, compute_uv=False)[:, 0] * scale
    np.testing.assert_allclose(spectral_norms(matrices), wanted, rtol=1e-13)


@pytest.mark.parametrize("kind", CELLS)
def test_weights_without_a_number_have_bounds_without_one(kind: str) -> None:
    params = params_of(kind).map(lambda array: array * np.nan)
    assert np.isnan(path_gains(params, unroll(params, sequence(batch_size=1)))).any()


def test_parameters_of_another_cell_are_refused() -> None:
    trace = unroll(params_of("gru"), sequence())
    with pytest.raises(TypeError, match="expected a gru, as in trace, got a rnn"):
        path_gains(params_of("rnn"), trace)
