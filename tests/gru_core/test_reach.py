"""Norms between all pairs of steps are those of each span."""

import numpy as np
import pytest

from gru_core import params_from_packed, reach, transports, unroll
from tests.gru_core.helpers import CELLS, params_of, sequence, starts

VARIANTS = [{}, {"lengths": [6, 3]}, {"reverse": True}, {"reverse": True, "lengths": [6, 3]}]


def setting(kind, scale=1.0, time_steps=6, **options):
    params = params_of(kind).map(lambda a: a * scale)
    return params, unroll(params, sequence(time_steps), **starts(params), **options)


def by_spans(params, trace, steps):
    return np.stack([transports(params, trace, t).log10_scale[steps] for t in steps])


@pytest.mark.parametrize("options", VARIANTS)
@pytest.mark.parametrize("kind", CELLS)
def test_it_is_the_norm_of_each_span(kind, options):
    params, trace = setting(kind, **options)
    wanted = by_spans(params, trace, list(range(6)))
    np.testing.assert_allclose(reach(params, trace), wanted, rtol=0.0, atol=1e-13)


@pytest.mark.parametrize("options", VARIANTS)
@pytest.mark.parametrize("steps", [[0, 2, 5], [5, 1, 3], [4]])
@pytest.mark.parametrize("kind", CELLS)
def test_chosen_steps_come_in_the_order_in_which_they_were_named(kind, steps, options):
    params, trace = setting(kind, **options)
    wanted = by_spans(params, trace, steps)
    np.testing.assert_allclose(reach(params, trace, steps), wanted, rtol=0.0, atol=1e-13)


@pytest.mark.parametrize("factor", [0.01, 40.0])
@pytest.mark.parametrize("kind", ["gru", "rnn", "lstm"])
def test_it_outlives_underflow(kind, factor):
    params, trace = setting(kind, factor, 400)
    steps = [0, 1, 150, 398, 399]
    found = reach(params, trace, steps)
    np.testing.assert_allclose(found, by_spans(params, trace, steps), rtol=1e-12, atol=1e-12)
    assert kind != "rnn" or found[-1, 0].max() < -400.0


def test_halvings_are_counted_exactly():
    params = params_from_packed("rnn", [[1.0]], [[0.5]], activation="relu")
    found = reach(params, unroll(params, np.ones((600, 1, 1))), range(0, 600, 50))[..., 0]
    lags = 50 * (np.arange(12)[:, None] - np.arange(12))
    wanted = np.where(lags >= 0, lags * np.log10(0.5), -np.inf)
    np.testing.assert_allclose(found, wanted, rtol=1e-12, atol=1e-12)


def test_steps_that_are_not_there_or_come_twice_are_refused():
    params, trace = setting("gru")
    with pytest.raises(ValueError, match="steps: expected a step from 0 to 5"):
        reach(params, trace, [0, 6])
    with pytest.raises(
        ValueError, match=r"steps: expected steps that all differ, got \[1, 1\]"
    ):
        reach(params, trace, [1, 1])


def test_no_steps_give_an_empty_map():
    params, trace = setting("gru")
    assert reach(params, trace, []).shape == (0, 0, 2)
