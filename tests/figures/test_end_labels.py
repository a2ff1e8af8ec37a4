"""Names at the ends of lines can be read, however close the lines are."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from gatescope.figures.end_labels import End, end_labels

heights = st.lists(st.floats(-8.0, 1.0), min_size=1, max_size=6)


@given(heights)
def test_no_name_lies_on_another_or_leaves_the_axis(ends: list[float]) -> None:
    span = (-8.0, 1.0)
    labels = end_labels([End(1.0, y, str(k), "#000000") for k, y in enumerate(ends)], span)
    places = [(label["y"] + 8.0) / 9.0 for label in labels]
    assert len(places) == len(ends)
    assert 0.0 <= min(places) <= max(places) <= 1.0
    assert all(b - a > 0.0849 for a, b in itertools.pairwise(places))


@given(heights)
def test_names_stand_in_the_order_of_the_lines(ends: list[float]) -> None:
    labels = end_labels(
        [End(1.0, y, str(k), "#000000") for k, y in enumerate(ends)], (-8.0, 1.0)
    )
    told = [ends[int(label["text"][3:-4])] for label in labels]
    assert told == sorted(told)


def test_a_name_alone_stands_where_its_line_ends() -> None:
    [label] = end_labels([End(2.0, 0.5, "GRU", "#123456")], (0.0, 1.0))
    assert (label["x"], label["y"], label["font"]["color"]) == (2.0, 0.5, "#123456")


def test_what_has_no_name_gets_no_label() -> None:
    assert end_labels([End(1.0, 0.5, "", "#000000")], (0.0, 1.0)) == []
