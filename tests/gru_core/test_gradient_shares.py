"""Signed shares of the paths: what each does to the gradient that really arrives."""

from dataclasses import replace

import numpy as np
import pytest

from gru_core import (
    PATHS,
    Clamp,
    ShapeError,
    bptt,
    gradient_shares,
    jacobian_paths,
    path_norms,
    unroll,
)
from tests.gru_core.helpers import CELLS, SATURATED, params_of, saturated, sequence, starts

VARIANTS = [{}, {"lengths": [6, 3]}, {"reverse": True}, {"reverse": True, "lengths": [6, 3]}]


def setting(kind, scale=1.0, **options):
    params = params_of(kind).map(lambda a: a * scale)
    trace = unroll(params, sequence(), **starts(params), **options)
    return params, trace, losses(params, trace)


def losses(params, trace):
    draw = np.random.default_rng(4)
    names = ("d_h_n", "d_c_n") if params.cell == "lstm" else ("d_h_n",)
    return {"d_h": draw.standard_normal(trace.h.shape)} | {
        name: draw.standard_normal(trace.h_n.shape) for name in names
    }


def from_the_end(trace):
    return {"d_h": np.zeros(trace.h.shape), "d_h_n": np.ones(trace.h_n.shape)}


def arrived(gradient, jacobian, trace):
    """The gradient at each state (h, c), where d_c of `bptt` has c's way through h in it."""
    if trace.cell != "lstm":
        return gradient.d_h
    size = trace.hidden_size
    f = np.einsum("tbii->tbi", jacobian.cell[..., size:, size:])
    c_to_h = np.einsum("tbii->tbi", jacobian.cell[..., :size, size:]) / np.where(f, f, 1.0)
    return np.concatenate([gradient.d_h, gradient.d_c - c_to_h * gradient.d_h], axis=-1)


def by_matrices(params, trace, losses):
    """J_pᵀ g from whole matrices, (P, T, B, N)."""
    jacobian = jacobian_paths(params, trace)
    g = arrived(bptt(params, trace, **losses), jacobian, trace)
    names = PATHS[trace.cell]
    return np.stack([np.einsum("tbij,tbi->tbj", getattr(jacobian, n), g) for n in names])


@pytest.mark.parametrize("options", VARIANTS)
@pytest.mark.parametrize("kind", CELLS)
def test_they_are_the_definition_with_whole_matrices(kind, options):
    params, trace, loss = setting(kind, **options)
    parts = by_matrices(params, trace, loss)
    total = parts.sum(axis=0)
    with np.errstate(invalid="ignore"):
        wanted = np.einsum("ptbn,tbn->tbp", parts, total) / (total**2).sum(-1)[..., None]
    shares = gradient_shares(params, trace, **loss)
    np.testing.assert_allclose(shares, wanted, rtol=0.0, atol=1e-12)


@pytest.mark.parametrize("options", VARIANTS)
@pytest.mark.parametrize("kind", CELLS)
def test_path_norms_are_norms_of_matrix_products_and_of_their_sum(kind, options):
    params, trace, loss = setting(kind, **options)
    parts = by_matrices(params, trace, loss)
    with np.errstate(divide="ignore"):
        norms = np.log10(np.linalg.norm([*parts, parts.sum(axis=0)], axis=-1))
    found = path_norms(params, trace, **loss)
    np.testing.assert_allclose(found, np.moveaxis(norms, 0, -1), rtol=0.0, atol=1e-12)


@pytest.mark.parametrize("scale", [1.0, 20.0])
@pytest.mark.parametrize("kind", CELLS)
def test_they_add_up_to_one(kind, scale):
    params, trace, loss = setting(kind, scale)
    total = gradient_shares(params, trace, **loss).sum(axis=-1)
    total = total[np.isfinite(total)]
    assert total.size
    np.testing.assert_allclose(total, 1.0, rtol=0.0, atol=1e-12)


@pytest.mark.parametrize(("kind", "dtype"), SATURATED)
def test_they_add_up_to_one_where_the_gradient_has_underflowed(kind, dtype):
    params, trace = saturated(kind, dtype)
    assert not bptt(params, trace, **from_the_end(trace)).d_h[0].any()
    shares = gradient_shares(params, trace, **from_the_end(trace))
    np.testing.assert_allclose(shares.sum(axis=-1), 1.0, rtol=0.0, atol=1e-9)


@pytest.mark.parametrize("kind", ["gru", "rnn", "lstm"])
def test_far_down_they_are_what_they_are_nearby(kind):
    """At a fixed point every step is like the one before, however small the gradient is."""
    params = params_of(kind, hidden_size=1, input_size=1)
    trace = unroll(params, np.zeros((9000, 1, 1)))
    shares = gradient_shares(params, trace, **from_the_end(trace))
    norms = path_norms(params, trace, **from_the_end(trace))
    assert norms[500].max() < -600.0
    near = np.broadcast_to(shares[8500], shares[500:8500].shape)
    np.testing.assert_allclose(shares[500:8500], near, rtol=0.0, atol=1e-9)


def test_paths_that_work_against_each_other_have_shares_below_zero_and_above_one():
    params, trace, loss = setting("gru", 3.0)
    shares = gradient_shares(params, trace, **loss)
    assert (shares < 0.0).any()
    assert (shares > 1.0).any()


def test_at_z_of_one_everything_passes_by_keeping():
    params, x = params_of("gru"), sequence()
    trace = unroll(params, x, clamps=[Clamp("z", 1.0)])
    shares = gradient_shares(params, trace, **from_the_end(trace))
    np.testing.assert_array_equal(shares, np.broadcast_to([1.0, 0.0, 0.0, 0.0], (6, 2, 4)))


@pytest.mark.parametrize("kind", ["rnn", "relu"])
def test_the_one_path_of_an_rnn_has_all_of_it(kind):
    params, trace, loss = setting(kind)
    np.testing.assert_array_equal(gradient_shares(params, trace, **loss), 1.0)


@pytest.mark.parametrize("kind", CELLS)
def test_where_nothing_passes_there_are_no_shares(kind):
    params, trace, _ = setting(kind, lengths=[6, 4])
    d_h = np.zeros(trace.h.shape)
    d_h[2] = 1.0
    shares, norms = gradient_shares(params, trace, d_h), path_norms(params, trace, d_h)
    assert np.isnan(shares[3:]).all()
    assert np.isneginf(norms[3:]).all()
    assert np.isfinite(shares[:3]).all()
    assert np.isfinite(norms[:3, :, -1]).all()


@pytest.mark.parametrize("steps", [16, 17])
def test_blocks_join_without_a_seam(steps, monkeypatch):
    params = params_of("gru")
    monkeypatch.setattr("gru_core.cells.adjoint.CACHED", 8 * params.hidden_size)
    trace = unroll(params, sequence(steps, 1))
    loss = {"d_h": np.ones(trace.h.shape)}
    parts = by_matrices(params, trace, loss)
    norms = path_norms(params, trace, **loss)
    np.testing.assert_allclose(
        10.0 ** norms[..., -1], np.linalg.norm(parts.sum(axis=0), axis=-1), rtol=1e-11
    )


def test_a_step_that_cancels_a_gradient_of_any_size_is_split_as_exactly():
    params, trace, loss = setting("gru")
    tiny = {name: value * 1e-300 for name, value in loss.items()}
    np.testing.assert_allclose(
        gradient_shares(params, trace, **tiny),
        gradient_shares(params, trace, **loss),
        rtol=1e-9,
        atol=1e-12,
    )


def test_what_does_not_fit_is_refused():
    params, trace, loss = setting("gru")
    with pytest.raises(ShapeError, match=r"d_h: expected shape \(T=6, B=2, H=4\)"):
        gradient_shares(params, trace, loss["d_h"][1:])
    with pytest.raises(ShapeError, match="d_c_n: expected None, a gru has no cell state c"):
        path_norms(params, trace, **loss, d_c_n=loss["d_h_n"])
    with pytest.raises(ValueError, match="expected reset='after'"):
        gradient_shares(replace(params, reset="before"), trace, **loss)
