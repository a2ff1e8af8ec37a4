"""What `unroll` refuses, and by which name; what travels on."""

import numpy as np
import pytest

from gru_core import (
    Network,
    ShapeError,
    bptt,
    step,
    unroll,
)
from tests.gru_core.helpers import params_of, sequence, with_bias

BAD = {
    "x: expected shape (T, B, I=3), got (6, 2, 5)": {"x": np.zeros((6, 2, 5))},
    "x: expected shape (T, B, I=3), got (6, 3)": {"x": np.zeros((6, 3))},
    "x: expected shape (T, B, I=3), got (0, 2, 3)": {"x": np.zeros((0, 2, 3))},
    "h0: expected shape (B=2, H=4), got (4,)": {"h0": np.zeros(4)},
    "h0: expected shape (B=2, H=4), got (1, 4)": {"h0": np.zeros((1, 4))},
    "c0: expected None, a gru has no cell state c": {"c0": np.zeros((2, 4))},
    "lengths: expected B=2 whole numbers from 1 to T=6, got [6, 7]": {"lengths": [6, 7]},
    "lengths: expected B=2 whole numbers from 1 to T=6, got [0, 6]": {"lengths": [0, 6]},
    "lengths: expected B=2 whole numbers from 1 to T=6, got [6]": {"lengths": [6]},
    "lengths: expected B=2 whole numbers from 1 to T=6, got [1.5, 2.0]": {"lengths": [1.5, 2]},
}


@pytest.mark.parametrize(
    ("name", "value"),
    [("x", [[[1.0], [2.0, 3.0]]]), ("h0", [[1.0], [2.0, 3.0]]), ("lengths", [[1], [2, 3]])],
)
def test_rows_of_different_lengths_are_refused(name, value):
    with pytest.raises(ShapeError) as raised:
        unroll(params_of("gru"), **{"x": sequence(), name: value})
    assert str(raised.value) == f"{name}: expected rows of equal length, got rows that differ"


@pytest.mark.parametrize("sentence", BAD)
def test_what_does_not_fit_is_named_with_both_shapes(sentence):
    arguments = {"x": sequence(), **BAD[sentence]}
    with pytest.raises(ShapeError) as raised:
        unroll(params_of("gru"), **arguments)
    assert str(raised.value) == sentence


def test_the_lstm_also_checks_its_cell_state():
    params = params_of("lstm")
    with pytest.raises(ShapeError, match=r"c0: expected shape \(B=2, H=4\), got \(2, 3\)"):
        unroll(params, sequence(), c0=np.zeros((2, 3)))
    with pytest.raises(ShapeError, match=r"c_prev: expected shape \(B=2, H=4\), got None"):
        step(params, sequence()[0], np.zeros((2, 4)))


@pytest.mark.parametrize("junk", [np.zeros((6, 2, 3), complex), np.full((6, 2, 3), "a")])
def test_what_is_not_a_real_number_is_refused(junk):
    with pytest.raises(TypeError, match="x: expected real numbers, got dtype"):
        unroll(params_of("gru"), junk)


HUGE = "expected numbers within ±3.4e+38, the range of float32, got"


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda p: unroll(p, [[[0.0, 1e300, 0.0]]], dtype=np.float32),
            f"x: {HUGE} 1e+300",
        ),
        (
            lambda p: unroll(p, sequence(), np.full((2, 4), -1e60), dtype="f4"),
            f"h0: {HUGE} -1e+60",
        ),
        (
            lambda p: step(p.astype("f4"), sequence()[0], np.full((2, 4), 1e39)),
            f"h_prev: {HUGE} 1e+39",
        ),
        (lambda p: with_bias(p, "z", 1e60).astype(np.float32), f"z.b_i: {HUGE} 1e+60"),
        (
            lambda p: Network(((with_bias(p, "z", -1e60),),)).astype(np.float32),
            f"z.b_i: {HUGE} -1e+60",
        ),
        (
            lambda p: bptt(p, unroll(p, sequence(), dtype="f4"), np.full((6, 2, 4), 1e200)),
            f"d_h: {HUGE} 1e+200",
        ),
        (lambda p: unroll(p, np.full((1, 1, 3), 10**39), dtype="f4"), "x: expected real"),
    ],
)
def test_numbers_beyond_float32_are_refused_by_the_name_of_their_array(call, sentence):
    with pytest.raises((TypeError, ValueError)) as raised:
        call(params_of("gru"))
    assert str(raised.value).startswith(sentence)


@pytest.mark.parametrize("bad", [np.inf, -np.inf, np.nan])
def test_inf_and_nan_that_were_given_travel_on(bad):
    trace = unroll(params_of("relu"), np.full((1, 1, 3), bad), dtype=np.float32)
    np.testing.assert_array_equal(trace.x, np.full((1, 1, 3), bad, np.float32))
