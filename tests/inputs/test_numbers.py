import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatescope.inputs.limits import MAX_MAGNITUDE, MAX_STEPS, MAX_TEXT_CHARACTERS
from gatescope.inputs.numbers import read_numbers
from gatescope.messages import InputError
from tests.inputs.sentences import refusal, texts

FINITE = st.floats(-MAX_MAGNITUDE, MAX_MAGNITUDE)


def column(text: str) -> list[float]:
    return read_numbers(text, 1).values.ravel().tolist()


@pytest.mark.parametrize(
    "text",
    [
        "1 -2.5 300",
        "1,-2.5,300",
        "1, -2.5, 300,",
        "1; -2.5; 300;",
        "1\t-2.5\t300\n",
        "1\n\n-2.5\r\n300",
        "１，－２．５；３００",
        "1、−2.5 3e2",
        "+1 –2.5 3.E+2",
        "[1, -2.5, 300]",
        "(1., -2.5,\n 300)",
        "\ufeff1 -2.5 300",
        "[[1], [-2.5], [300]]",
    ],
)
def test_numbers_are_read_however_they_are_separated(text: str) -> None:
    assert column(text) == [1.0, -2.5, 300.0]


def test_several_columns_take_a_line_a_time_step() -> None:
    sequence = read_numbers("1 2\n3, 4", ("left", "right"))
    assert sequence.values.tolist() == [[1.0, 2.0], [3.0, 4.0]]
    assert sequence.names == ("left", "right")


@pytest.mark.parametrize("columns", [None, (), 0])
def test_without_columns_equal_lines_are_time_steps(columns: object) -> None:
    assert read_numbers("1 2\n3 4", columns).values.shape == (2, 2)  # type: ignore[arg-type]
    assert read_numbers("1 2 3", columns).values.shape == (3, 1)  # type: ignore[arg-type]
    assert read_numbers("1\n2\n3", columns).values.shape == (3, 1)  # type: ignore[arg-type]


def test_one_column_takes_all_numbers_of_all_lines() -> None:
    assert column("1 2 3\n4") == [1.0, 2.0, 3.0, 4.0]


def test_a_copied_list_of_rows_keeps_its_rows() -> None:
    assert read_numbers("[[1, 2],\n [3, 4]]", 2).values.tolist() == [[1.0, 2.0], [3.0, 4.0]]


@pytest.mark.parametrize(
    ("text", "columns", "doubtful"),
    [
        ("0,5 1,5", 1, "0,5"),
        ("1,5; 2,5", 1, "1,5"),
        ("0,5\n0,7", 1, "0,5"),
        ("3 1,5", None, "1,5"),
        ("1,000 2,000", None, "1,000"),
        ("１，５ ２，５", 1, "1,5"),
    ],
)
def test_a_comma_that_may_be_a_decimal_sign_is_named(
    text: str, columns: int | None, doubtful: str
) -> None:
    point = doubtful.replace(",", ".")
    assert refusal(read_numbers, text, columns) == (
        f"Expected a point as the decimal sign, but “{doubtful}” may be one number or two; "
        f"write {point} for one number, or a space after the comma for two."
    )


@pytest.mark.parametrize("text", ["1,2\n3,4", "1,2,3 4,5,6", "1.5,2 3,4"])
def test_a_comma_that_can_only_separate_is_no_doubt(text: str) -> None:
    assert "decimal sign, but" not in str(_result(text))


def _result(text: str) -> object:
    try:
        return read_numbers(text)
    except InputError as error:
        return error


def test_pairs_with_commas_say_how_they_were_read() -> None:
    sequence = read_numbers("0,5\n0,7")
    assert sequence.values.tolist() == [[0.0, 5.0], [0.0, 7.0]]
    assert texts(sequence.notes) == [
        "Each comma separates two numbers; the decimal sign is a point."
    ]


@pytest.mark.parametrize(
    "text", ["1 2 abc", "<script>", "5²", "1_000", "0x10", "1e", "--1", "😀"]
)
def test_what_is_no_number_is_named_with_its_place(text: str) -> None:
    place, word = len(text.split()), text.split()[-1]
    assert refusal(read_numbers, "7\n" + text, 1) == (
        f"Expected numbers such as -0.5 or 1e-3, but number {place} in line 2 is “{word}”; "
        "correct or delete it."
    )


@pytest.mark.parametrize("word", ["nan", "NaN", "-inf", "Infinity", "∞"])
def test_what_is_not_finite_is_named_with_its_place(word: str) -> None:
    assert refusal(read_numbers, f"1 2\n3 {word}", 2) == (
        f"Expected finite numbers, but number 2 in line 2 is “{word}”; replace or delete it."
    )


@pytest.mark.parametrize("word", ["1e31", "-1e999", "9" * 400])
def test_numbers_that_overflow_are_named(word: str) -> None:
    shown = word if len(word) < 40 else "9" * 39 + "…"
    assert refusal(read_numbers, word) == (
        "Expected numbers between −1e+30 and 1e+30, but number 1 in line 1 is "
        f"“{shown}”; scale the numbers down."
    )


@pytest.mark.parametrize("text", ["", " \n\t", "[]", ",", ";;"])
def test_no_numbers_ask_for_some(text: str) -> None:
    assert refusal(read_numbers, text, 1) == (
        "Expected numbers, but none are there; type some, such as “0 1 0.5”."
    )


@pytest.mark.parametrize(("text", "place"), [("1,,2", 2), ("1;2; ;3", 3), (",1", 1)])
def test_a_missing_number_is_named(text: str, place: int) -> None:
    assert refusal(read_numbers, text, 1) == (
        f"Expected a number between two separators, but line 1 has none before number {place}; "
        "fill the gap or delete a separator."
    )


@pytest.mark.parametrize(
    ("text", "columns", "width", "line", "count"),
    [("1 2\n3", None, 2, 2, 1), ("1 2 3", 2, 2, 1, 3), ("1 2\n\n3 4 5", 2, 2, 3, 3)],
)
def test_a_line_of_another_length_is_named(
    text: str, columns: int | None, width: int, line: int, count: int
) -> None:
    assert refusal(read_numbers, text, columns) == (
        f"Expected one time step a line with {width} numbers in it, but line {line} has "
        f"{count}; add or delete numbers there."
    )


def test_too_many_steps_are_counted() -> None:
    assert refusal(read_numbers, "0 " * (MAX_STEPS + 1)) == (
        "Expected at most 100,000 time steps of 1,024 numbers, but 100,001 steps of 1 came; "
        "paste fewer."
    )
    assert len(read_numbers("0 " * MAX_STEPS)) == MAX_STEPS


def test_very_long_text_is_refused_before_it_is_read() -> None:
    assert refusal(read_numbers, "1" * (MAX_TEXT_CHARACTERS + 1)) == (
        "Expected at most 1,000,000 characters of numbers, but 1,000,001 came; upload them as "
        "a CSV file."
    )


@given(
    st.text() | st.text("0123456789.,;-+eE \n\t[]()nai−，５", max_size=30),
    st.sampled_from([None, 1, 2]),
)
def test_any_text_gives_finite_numbers_or_one_sentence(text: str, columns: int | None) -> None:
    try:
        sequence = read_numbers(text, columns)
    except InputError:
        refusal(read_numbers, text, columns)
    else:
        assert len(sequence) > 0
        assert np.isfinite(sequence.values).all()
        assert sequence.values.shape == (len(sequence), len(sequence.names))
        assert columns in (None, len(sequence.names))


@given(st.lists(FINITE, min_size=1), st.sampled_from([" ", ", ", ";", "\n", "\t", " \n"]))
def test_numbers_come_back_exactly(numbers: list[float], separator: str) -> None:
    read = column(separator.join(map(repr, numbers)))
    assert read == numbers
    assert [math.copysign(1, x) for x in read] == [math.copysign(1, x) for x in numbers]


@given(st.lists(st.tuples(FINITE, FINITE, FINITE), min_size=1))
def test_rows_come_back_exactly(rows: list[tuple[float, float, float]]) -> None:
    text = "\n".join(", ".join(map(repr, row)) for row in rows)
    assert list(map(tuple, read_numbers(text, 3).values.tolist())) == rows
