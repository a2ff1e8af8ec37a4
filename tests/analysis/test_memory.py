"""What a network keeps of earlier states: judged by torch, central differences, and order."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from gatescope.analysis.growth import segment
from gatescope.analysis.memory import (
    MOST_SPECTRA,
    MOST_STEPS,
    Memory,
    chosen_sources,
    memory_of,
)
from gru_core import Clamp, Network, Params, finite_difference, to_torch, unroll, zero_params
from tests.gru_core.helpers import CELLS, params_of, sequence, starts, with_bias


def memory(kind: str, *, steps: int = 7, target: int = 5, scale: float = 1.0) -> Memory:
    params = params_of(kind, seed=3).map(lambda array: array * scale)
    x, start = sequence(steps, 1), starts(params, 1)
    return memory_of(params, unroll(params, x, **start), target)


def last_state(params: Params, x: np.ndarray, state: np.ndarray) -> np.ndarray:
    """The state, h or (h, c), that a run over x leads to."""
    size = params.hidden_size
    c0 = state[None, size:] if params.cell == "lstm" else None
    trace = unroll(params, x, state[None, :size], c0)
    ends = [trace.h[-1, 0]] + ([trace.c[-1, 0]] if params.cell == "lstm" else [])
    return np.concatenate(ends)


@pytest.mark.parametrize("kind", CELLS)
def test_singular_values_are_those_of_central_differences(kind: str) -> None:
    params, x = params_of(kind, seed=3), sequence(7, 1)
    trace = unroll(params, x, **starts(params, 1))
    found = memory_of(params, trace, 5)
    for k, source in enumerate(found.sources[:-1]):
        parts = [trace.h] + ([trace.c] if params.cell == "lstm" else [])
        state = np.concatenate([part[source, 0] for part in parts])
        size = len(state)
        rows = np.stack(
            [
                finite_difference(
                    lambda s, source=source, i=i: last_state(params, x[source + 1 : 6], s)[i],
                    state,
                )
                for i in range(size)
            ]
        )
        wanted = np.linalg.svd(rows, compute_uv=False)
        own = np.nan_to_num(10.0 ** found.log10_spectrum[k])
        np.testing.assert_allclose(own, wanted, rtol=1e-5, atol=1e-8)


@pytest.mark.parametrize("kind", ["gru", "rnn", "relu"])
def test_norms_are_those_of_torchs_jacobians(kind: str) -> None:
    params, x = params_of(kind, seed=3), sequence(7, 1)
    trace, module = unroll(params, x), to_torch(Network(((params,),)))
    found = memory_of(params, trace, 5)
    for t, norm in zip(found.steps, found.norm, strict=True):
        wanted = torch.autograd.functional.jacobian(
            lambda h, t=t: module(torch.from_numpy(x[t : t + 1]), h.reshape(1, 1, -1))[1],
            torch.from_numpy(trace.h_prev[t, 0].copy()),
        )
        assert norm == pytest.approx(float(torch.linalg.matrix_norm(wanted[0, 0], 2)), rel=1e-9)


@given(st.sampled_from(CELLS), st.integers(1, 12), st.sampled_from([0.1, 1.0, 3.0, 30.0, 1e6]))
@settings(max_examples=60)
def test_a_span_is_never_stronger_than_its_steps_nor_these_than_their_bounds(
    kind: str, target: int, scale: float
) -> None:
    found = memory(kind, steps=13, target=target, scale=scale)
    room = 1e-9
    actual = found.log10_spectrum[:, 0]
    assert (actual <= found.spans(found.norm) + room).all()
    assert (found.norm <= found.gates * (1.0 + room)).all()
    assert (found.gates <= found.weights * (1.0 + room)).all()


def test_at_the_target_nothing_is_lost_yet() -> None:
    found = memory("gru")
    np.testing.assert_allclose(found.log10_spectrum[-1], 0.0, atol=1e-12)
    assert found.spans(found.norm)[-1] == 0.0
    assert found.sources.tolist() == [0, 1, 2, 3, 4, 5]
    assert found.steps.tolist() == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("kind", CELLS)
def test_the_first_step_has_no_past(kind: str) -> None:
    found = memory(kind, steps=1, target=0)
    assert len(found.steps) == 0
    np.testing.assert_allclose(found.log10_spectrum, 0.0, atol=1e-12)
    assert found.spans(found.gates).tolist() == [0.0]


def test_a_state_that_is_copied_keeps_every_direction() -> None:
    params = with_bias(zero_params("gru", input_size=3, hidden_size=4), "z", 60.0)
    found = memory_of(params, unroll(params, sequence(9, 1)), 8)
    np.testing.assert_allclose(found.log10_spectrum, 0.0, atol=1e-12)


def test_what_is_only_rounding_is_left_out() -> None:
    found = memory("rnn", steps=80, target=79, scale=1.5)
    deep = found.log10_spectrum[0]
    assert np.isnan(deep[-1])
    assert np.nanmin(deep) >= deep[0] - 15.0


def test_a_network_of_zeros_keeps_nothing() -> None:
    params = zero_params("rnn", input_size=3, hidden_size=4)
    found = memory_of(params, unroll(params, sequence(5, 1)), 4)
    assert np.isneginf(found.log10_spectrum[:-1, 0]).all()
    assert np.isneginf(found.spans(found.norm)[:-1]).all()


@pytest.mark.parametrize("kind", CELLS)
def test_numbers_that_are_none_give_no_norm(kind: str) -> None:
    found = memory(kind, scale=np.nan)
    assert np.isnan(found.norm).all()
    assert not np.isfinite(found.log10_spectrum[0]).any()


@pytest.mark.parametrize("kind", CELLS)
def test_a_long_past_is_cut_and_what_remains_is_the_same(kind: str) -> None:
    params, steps = params_of(kind), MOST_STEPS + 20
    trace = unroll(params, sequence(steps, 1))
    found = memory_of(params, trace, steps - 1)
    assert found.sources[[0, -1]].tolist() == [19, steps - 1]
    assert len(found.sources) == len(found.log10_spectrum) == MOST_SPECTRA
    short = memory_of(params, segment(params, trace, steps - 6, steps - 1), 5)
    np.testing.assert_allclose(found.log10_spectrum[-5:], short.log10_spectrum[-5:], atol=1e-9)
    np.testing.assert_allclose(found.norm[-5:], short.norm, rtol=1e-9)


def test_a_part_of_a_run_is_that_run_with_its_clamps() -> None:
    params = params_of("gru")
    clamps = [Clamp("z", 1.0, first=3, last=5), Clamp("r", 0.0, last=1), Clamp("n", 0.5)]
    trace = unroll(params, sequence(9, 1), clamps=clamps)
    np.testing.assert_array_equal(segment(params, trace, 4, 7).h, trace.h[4:8])


@pytest.mark.parametrize("steps", [1, 2, 100, 101, 250, 501])
def test_the_shortest_spans_and_the_longest_are_always_chosen(steps: int) -> None:
    chosen = chosen_sources(steps)
    assert len(chosen) == min(steps, MOST_SPECTRA)
    assert (np.diff(chosen) > 0).all()
    assert chosen[0] == 0
    last = min(steps, MOST_SPECTRA // 3)
    assert chosen[-last:].tolist() == list(range(steps - last, steps))
