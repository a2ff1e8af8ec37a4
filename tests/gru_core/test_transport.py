"""Products of Jacobians over spans: they compose, and torch and differences agree."""

import numpy as np
import pytest

from gru_core import jacobian_paths, reach, transport, transports, unroll
from tests.gru_core.helpers import CELLS, params_of, sequence, starts


def matrix_of(span):
    return span.matrix * 10.0 ** span.log10_scale[..., None, None]


def setting(kind, scale=1.0, **options):
    params = params_of(kind).map(lambda a: a * scale)
    return params, unroll(params, sequence(), **starts(params), **options)


@pytest.mark.parametrize("kind", CELLS)
def test_a_span_is_the_product_of_its_jacobians(kind):
    params, trace = setting(kind)
    total = jacobian_paths(params, trace).total
    wanted = total[5] @ total[4] @ total[3] @ total[2]
    np.testing.assert_allclose(
        matrix_of(transport(params, trace, 1, 5)), wanted, rtol=0.0, atol=1e-14
    )


@pytest.mark.parametrize("kind", CELLS)
def test_all_sources_at_once_are_each_source_alone(kind):
    params, trace = setting(kind)
    together = transports(params, trace, 4)
    for source in range(trace.time_steps):
        alone = transport(params, trace, source, 4)
        np.testing.assert_array_equal(together.matrix[source], alone.matrix)
        np.testing.assert_array_equal(together.log10_scale[source], alone.log10_scale)


@pytest.mark.parametrize("kind", CELLS)
def test_reach_is_the_norm_of_each_span(kind):
    params, trace = setting(kind)
    norms = reach(params, trace)
    for target in range(trace.time_steps):
        wanted = transports(params, trace, target).log10_scale
        np.testing.assert_allclose(norms[target], wanted, rtol=0.0, atol=1e-13)
