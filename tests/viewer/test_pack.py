"""What the browser gets is what the core computed."""

from __future__ import annotations

import json
import struct
from dataclasses import replace

import numpy as np
import pytest

from gatescope.viewer import NumberInput, pack, picture_of, unpack
from gatescope.viewer.strings import STRINGS
from tests.viewer.pictures import CELLS, numbers_case, picture, tokens_case


@pytest.mark.parametrize("cell", CELLS)
def test_packed_arrays_equal_the_trace_in_float32(cell: str) -> None:
    case = tokens_case(cell)
    trace = case[0].trace.traces[0][0]
    packed = unpack(pack(picture_of(*case, str)))
    keys = [q["key"] for q in packed.meta["quantities"]] + ["h_prev"]
    for key in keys:
        np.testing.assert_array_equal(
            packed.arrays[key], getattr(trace, key)[:, 0].astype("<f4")
        )


def test_an_lstm_brings_the_cell_state_before_each_step() -> None:
    packed = unpack(pack(picture("lstm")))
    np.testing.assert_array_equal(packed.arrays["c_prev"][1:], packed.arrays["c"][:-1])


def test_the_output_and_the_truth_travel_along() -> None:
    case = tokens_case("gru")
    packed = unpack(pack(picture_of(*case, str)))
    np.testing.assert_array_equal(packed.arrays["output"], case[0].output.astype("<f4"))
    assert np.isnan(packed.arrays["truth"][:-1]).all()
    assert packed.arrays["truth"][-1, 0] == 2


def test_numbers_travel_as_an_array() -> None:
    case = numbers_case("gru")
    packed = unpack(pack(picture_of(*case, str)))
    assert packed.meta["input"]["names"] == ["column 0", "column 1"]
    np.testing.assert_array_equal(packed.arrays["input"], case[2].values.astype("<f4"))


def test_floats_start_at_a_multiple_of_four_whatever_the_text_is_long() -> None:
    for title in ("", "a", "ab", "abc", "é漢字"):
        data = pack(replace(picture(), title=title))
        (length,) = struct.unpack_from("<I", data)
        assert json.loads(data[4 : 4 + length])["title"] == title
        floats = sum(array.size for array in unpack(data).arrays.values())
        assert len(data) == -(-(4 + length) // 4) * 4 + 4 * floats


def test_the_text_never_holds_nan() -> None:
    shown = replace(picture(), start=(float("nan"), 0))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="JSON"):
        pack(shown)


def test_hostile_text_stays_text() -> None:
    hostile = "</script><script>alert(1)</script>\u2028\0"
    assert unpack(pack(replace(picture(), look=hostile))).meta["look"] == hostile


def test_every_text_is_translated() -> None:
    packed = unpack(pack(picture_of(*tokens_case("gru"), str.upper)))
    assert packed.meta["quantities"][0]["name"] == "UPDATE GATE"
    assert packed.meta["strings"] == {key: text.upper() for key, text in STRINGS.items()}
    assert next(order["name"] for order in packed.meta["orders"]) == "INDEX"
    assert packed.meta["input"]["name"] == "INPUT"
    assert packed.meta["output"]["name"] == "ANSWER"


def test_a_picture_of_numbers_has_no_tokens() -> None:
    assert isinstance(picture_of(*numbers_case("rnn"), str).inputs, NumberInput)
