"""No part of the GRU's bound can be left out: for each there is a cell that needs it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from gatescope.analysis.bounds import spectral_norms, weight_bound
from gatescope.analysis.memory import memory_of
from gru_core import GRUParams, jacobian_paths, unroll, zero_params


def cell(**gates: dict[str, float]) -> GRUParams:
    """A GRU of one unit whose gates have these weights and biases, and 0 elsewhere."""
    params = zero_params("gru", input_size=1, hidden_size=1)
    return replace(
        params,
        **{
            name: replace(
                getattr(params, name),
                **{key: np.full((1, 1) if key == "w_h" else 1, v) for key, v in new.items()},
            )
            for name, new in gates.items()
        },
    )


LARGE_STATE = cell(z={"w_h": 10.0, "b_i": -30.0}, n={"b_i": -50.0})
LARGE_BIAS = cell(z={"b_i": -50.0}, r={"w_h": 8.0}, n={"b_h": 40.0, "b_i": -20.0})


@pytest.mark.parametrize(
    ("params", "start", "share"), [(LARGE_STATE, 3.0, 0.9), (LARGE_BIAS, 0.0, 0.9)]
)
def test_a_cell_comes_near_its_bound(params: GRUParams, start: float, share: float) -> None:
    trace = unroll(params, np.zeros((1, 1, 1)), [[start]])
    norm = spectral_norms(jacobian_paths(params, trace).total)[0, 0]
    bound = weight_bound(params, start)
    assert share * bound <= norm <= bound


def test_the_reset_paths_bound_grows_with_the_start_state() -> None:
    params = cell(r={"w_h": 4.0}, n={"w_h": 3.0})
    # 1 + 3 for keeping and the candidate; u reaches 3 times the state, and a quarter of 4.
    np.testing.assert_allclose(weight_bound(params, 5.0), 1.0 + 3.0 + 15.0)
    np.testing.assert_allclose(weight_bound(params, 0.1), 1.0 + 3.0 + 3.0)


def test_the_bound_of_a_run_counts_its_own_start() -> None:
    found = memory_of(LARGE_STATE, unroll(LARGE_STATE, np.zeros((3, 1, 1)), [[-3.0]]), 2)
    assert found.weights == weight_bound(LARGE_STATE, 3.0)
    assert found.weights > weight_bound(LARGE_STATE)
