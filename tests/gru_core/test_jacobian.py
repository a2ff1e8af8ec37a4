"""Every path of a step's Jacobian, held to torch autograd and to central differences."""

import numpy as np
import pytest

from gru_core import PATHS, finite_difference, jacobian_paths, step, unroll
from tests.gru_core.helpers import CELLS, params_of, sequence, starts
from tests.gru_core.judges import autograd_jacobians

VARIANTS = {
    "plain": {},
    "lengths": {"lengths": [6, 3]},
    "reverse": {"reverse": True},
    "reverse with lengths": {"reverse": True, "lengths": [6, 3]},
}
SCALES = [1.0, 4.0]


def setting(kind, scale=1.0, **options):
    params = params_of(kind).map(lambda a: a * scale)
    return params, unroll(params, sequence(), **starts(params), **options)


def parts_of(jacobian, trace):
    return {name: getattr(jacobian, name) for name in PATHS[trace.cell]}


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("kind", CELLS)
def test_the_total_is_torchs(kind, variant, scale):
    params, trace = setting(kind, scale, **VARIANTS[variant])
    total = jacobian_paths(params, trace).total
    np.testing.assert_allclose(
        total, autograd_jacobians(params, trace)["total"], rtol=0.0, atol=1e-12
    )


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("kind", CELLS)
def test_every_path_is_torchs_with_the_other_paths_cut(kind, variant, scale):
    params, trace = setting(kind, scale, **VARIANTS[variant])
    jacobian, judged = jacobian_paths(params, trace), autograd_jacobians(params, trace)
    for name, part in parts_of(jacobian, trace).items():
        np.testing.assert_allclose(part, judged[name], rtol=0.0, atol=1e-12, err_msg=name)


@pytest.mark.parametrize("kind", CELLS)
def test_the_total_agrees_with_central_differences_of_the_plain_step(kind):
    params, trace = setting(kind)
    total = jacobian_paths(params, trace).total
    start = [trace.h_prev[2, :1]] + ([trace.c_prev[2, :1]] if kind == "lstm" else [])
    size = params.hidden_size

    def new_state(output):
        def f(state):
            parts = np.split(state[None], len(start), axis=1)
            after = step(params, trace.x[2, :1], *parts)
            return np.concatenate([after.h, after.c] if kind == "lstm" else [after.h], 1)[
                0, output
            ]

        return f

    for output in range(size * len(start)):
        numeric = finite_difference(new_state(output), np.concatenate(start, axis=1)[0])
        np.testing.assert_allclose(total[2, 0, output], numeric, rtol=0.0, atol=1e-8)


@pytest.mark.parametrize("kind", CELLS)
def test_the_paths_add_up_to_the_total(kind):
    params, trace = setting(kind, 2.0)
    jacobian = jacobian_paths(params, trace)
    summed = sum(parts_of(jacobian, trace).values())
    np.testing.assert_allclose(summed, jacobian.total, rtol=0.0, atol=1e-15)
