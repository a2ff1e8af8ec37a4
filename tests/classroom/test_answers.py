"""Answers: what is one, and what many come to."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gatescope.classroom.answers import Answer, check_answer
from gatescope.classroom.question import Question
from gatescope.classroom.tally import MOST_BINS, MOST_CURVES, tally
from gatescope.messages import InputError
from tests.classroom.parts import CHOICE, CURVE, ENTRIES, NUMBER, STEP, question

RIGHT: list[tuple[dict[str, Any], list[object]]] = [
    (CHOICE, [0, 1]),
    (NUMBER, [0, 0.3, 1.0]),
    (STEP, [2, 9]),
    (CURVE, [[0.0, 0.5, 1.0], [None, 0, 1], [0.5, 0.5, None]]),
]
WRONG: list[tuple[dict[str, Any], list[object]]] = [
    (CHOICE, [2, -1, 0.0, True, "0", None, [0], 10**400]),
    (NUMBER, [1.01, -0.1, float("nan"), float("inf"), True, "0.5", None, 10**400]),
    (STEP, [1, 10, 3.5, "3", None]),
    (CURVE, [[0.0, 1.0], [0.0] * 4, [None, None, 1.0], [0, 1, 2], [0, 1, "1"], 0.5, None, {}]),
]


@pytest.mark.parametrize(("entry", "values"), RIGHT, ids=lambda part: "")
def test_an_answer_is_taken_as_it_is(entry: dict[str, Any], values: list[object]) -> None:
    assert [check_answer(question(entry), value) for value in values] == values


@pytest.mark.parametrize(
    ("entry", "value"), [(entry, value) for entry, values in WRONG for value in values]
)
def test_what_is_no_answer_is_refused(entry: dict[str, Any], value: object) -> None:
    with pytest.raises(InputError, match="as an answer"):
        check_answer(question(entry), value)


VALUE = st.none() | st.booleans() | st.integers() | st.floats(-1, 2) | st.text(max_size=2)
VALUES = VALUE | st.integers(0, 9) | st.lists(st.none() | st.floats(0, 1) | VALUE, max_size=4)


@given(st.sampled_from(ENTRIES), VALUES)
@example(CURVE, [10**5000, 0, 0])
def test_whatever_comes_is_an_answer_that_can_be_counted_or_a_sentence(
    entry: dict[str, Any], value: object
) -> None:
    asked = question(entry)
    try:
        taken = check_answer(asked, value)
    except InputError:
        return
    made = tally(asked, [taken, taken], curves=True, truth=True)
    assert made["count"] == 2
    json.dumps(made, allow_nan=False)


def test_choices_are_counted() -> None:
    asked = question(CHOICE, options=["a", "b", "c"])
    assert tally(asked, [0, 1, 1, 0, 1]) == {
        "kind": "choice", "count": 5, "counts": [2, 3, 0]
    }  # fmt: skip
    assert tally(asked, [0, 1, 1, 1], truth=True)["right"] == 0.75


def test_each_place_of_a_slider_is_a_bin_around_it() -> None:
    made = tally(question(NUMBER), [0, 0.25, 0.25, 1.0])
    assert made["edges"] == [-0.125, 0.125, 0.375, 0.625, 0.875, 1.125]
    assert made["counts"] == [1, 2, 0, 0, 1]
    assert made["median"] == 0.25


def test_rounding_takes_no_place_from_a_slider() -> None:
    made = tally(question(NUMBER, high=0.3, step=0.1, truth=None), [0.3])  # 0.3 / 0.1 < 3
    assert made["counts"] == [0, 0, 0, 1]


def test_the_gap_of_numbers_is_the_median_distance() -> None:
    made = tally(question(NUMBER), [0.0, 0.5, 0.75], truth=True)  # the truth is 0.5
    assert made["gap"] == 0.25


def test_steps_are_counted_one_by_one() -> None:
    made = tally(question(STEP), [2, 9, 9], truth=True)  # the truth is 7
    assert made["counts"] == [1, 0, 0, 0, 0, 0, 0, 2]
    assert (made["edges"][0], made["edges"][-1]) == (1.5, 9.5)
    assert (made["median"], made["gap"]) == (9.0, 2.0)


def test_many_places_share_a_bin_of_whole_places() -> None:
    asked = question(NUMBER, high=100, step=1, truth=None)
    made = tally(asked, [0, 3, 4, 100])
    assert np.diff(made["edges"]).tolist() == [4.0] * 26  # 101 places, four in a bin
    assert made["edges"][0] == -0.5
    assert (made["counts"][0], made["counts"][1], made["counts"][25]) == (2, 1, 1)


@given(
    st.floats(-1e9, 1e9), st.floats(1e-6, 1e9), st.floats(2e-6, 1), st.lists(st.floats(0, 1))
)
def test_every_number_is_in_one_of_few_bins(
    low: float, width: float, part: float, shares: list[float]
) -> None:
    high = min(low + width, 1e9)
    try:
        asked = question(NUMBER, low=low, high=high, step=(high - low) * part, truth=None)
    except InputError:  # the range has no two numbers
        return
    values = [min(max(low + (high - low) * share, low), high) for share in shares]
    made = tally(asked, values)
    assert sum(made["counts"]) == len(values)
    assert len(made["counts"]) == len(made["edges"]) - 1 <= MOST_BINS


CURVES: list[Answer] = [
    [0.0, 0.0, 1.0],
    [0.5, None, 1.0],
    [1.0, None, 0.0],
    [0.5, None, 1.0],
    [0.25, None, 0.5],
]


def test_curves_have_quartiles_at_each_place_of_those_who_drew_there() -> None:
    made = tally(question(CURVE), CURVES)
    assert made == {
        "kind": "curve", "count": 5, "x": [0.0, 1.0, 2.0],
        "low": [0.25, 0.0, 0.5], "median": [0.5, 0.0, 1.0], "high": [0.5, 0.0, 1.0],
    }  # fmt: skip


def test_where_nobody_drew_there_is_no_band() -> None:
    made = tally(question(CURVE), CURVES[1:])
    assert (made["low"][1], made["median"][1], made["high"][1]) == (None, None, None)


def test_the_gap_of_curves_is_the_median_of_mean_distances_where_they_are_drawn() -> None:
    # from 0, 0.5, 1 these are away by 0 + 0.5 + 0 over three, by 0.5 + 0 over two, by 1 + 1
    assert tally(question(CURVE), CURVES[:3], truth=True)["gap"] == 0.25


def test_single_curves_are_given_to_who_asks_for_them_and_not_too_many() -> None:
    asked = question(CURVE)
    assert "curves" not in tally(asked, CURVES)
    assert tally(asked, CURVES, curves=True)["curves"] == CURVES
    many = tally(asked, CURVES[:1] * (MOST_CURVES + 1), curves=True)
    assert (many["count"], len(many["curves"])) == (MOST_CURVES + 1, MOST_CURVES)


def test_single_curves_are_as_short_as_a_picture_needs_them() -> None:
    asked = question(CURVE, high=1000, truth=None)
    assert tally(asked, [[1 / 3] * 3], curves=True)["curves"] == [[0.3] * 3]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry["kind"]))
def test_without_answers_there_is_nothing_to_tell(entry: dict[str, Any]) -> None:
    made = tally(question(entry), [], curves=True, truth=True)
    assert made["count"] == 0
    assert not {"gap", "right"} & made.keys()
    json.dumps(made, allow_nan=False)


@pytest.mark.parametrize(("entry", "values"), RIGHT, ids=lambda part: "")
def test_a_tally_says_nothing_of_the_truth_before_it_is_told(
    entry: dict[str, Any], values: list[Any]
) -> None:
    asked: Question = question(entry)
    other = question(entry, truth=None)
    assert tally(asked, values, curves=True) == tally(other, values, curves=True)
