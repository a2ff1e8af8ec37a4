"""What the browser is given of a lesson: numbers from the networks, and safe HTML."""

from __future__ import annotations

import re
from html import escape
from typing import Any

import numpy as np
import pytest

from gatescope.inputs.sequence import FloatArray
from gatescope.lessons.html import lesson_html
from gatescope.lessons.lesson import Lesson, Option, Prediction, Step
from gatescope.lessons.numbers import Number, number_of
from gatescope.lessons.payload import payload_of
from gatescope.lessons.seen import seen
from gatescope.messages import InputError
from gru_core import GRUTrace

GRU = {"network": "recall", "cell": "gru"}
PLACE = {**GRU, "quantity": "z", "unit": 2}
HELD = {"whatif": "z=0;z=1@u4,t7"}


def true_z() -> FloatArray:
    trace = seen(network="recall", cell="gru").run.trace.traces[0][0]
    assert isinstance(trace, GRUTrace)
    return np.asarray(trace.z[:, 0, 2])


def lesson(asked: Prediction, **numbers: dict[str, Any]) -> Lesson:
    return Lesson("a", "en", "A", "G", 1, "", (Step("S", "T", prediction=asked),), numbers)


def test_a_value_is_that_of_the_trace() -> None:
    told = number_of("kept", {"what": "value", **PLACE, "t": 5, "digits": 3})
    true = true_z()[5]
    assert told.value == true
    assert told.text == f"{true:.3f}"


def test_a_what_if_counts() -> None:
    held = number_of("kept", {"what": "mean", **PLACE, "whatif": "z=1"})
    assert held.value == 1.0


def test_a_share_is_one_of_the_whole() -> None:
    paths = ("keep", "candidate", "update", "reset")
    told = [
        number_of(path, {"what": "share", "network": "recall", "cell": "gru", "path": path})
        for path in paths
    ]
    assert sum(number.value for number in told) == pytest.approx(1.0)


def test_parameters_are_those_that_torch_has() -> None:
    import torch

    told = number_of("p", {"what": "parameters", "network": "recall", "cell": "lstm"})
    module = torch.nn.LSTM(6, 8)
    assert told.value == sum(weight.numel() for weight in module.parameters())


@pytest.mark.parametrize(
    "row", [{"what": "guess"}, {"what": "value", "t": 3}, {"what": "value", **PLACE, "t": 999}]
)
def test_a_number_that_cannot_be_computed_is_named(row: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="kept"):
        number_of("kept", row, "en/a")


def test_the_nearest_option_is_right() -> None:
    options = tuple(Option(str(value), value=value) for value in (0.1, 0.6, 0.9))
    asked = Prediction("choice", "How much?", "So much.", truth="kept", options=options)
    (step,) = payload_of(lesson(asked, kept={"what": "value", **PLACE, "t": 5}))["steps"]
    true = true_z()[5]
    assert step["prediction"]["right"] == int(np.abs(np.array([0.1, 0.6, 0.9]) - true).argmin())


def test_a_curve_has_one_truth_for_each_step() -> None:
    asked = Prediction("curve", "Draw z.", "There.", truth="curve")
    (step,) = payload_of(lesson(asked, curve={"what": "series", **PLACE}))["steps"]
    true = true_z()
    assert step["prediction"]["truth"] == tuple(true)


def test_text_of_a_lesson_is_no_markup_of_its_own() -> None:
    html = lesson_html("<script>x</script> [go](javascript:x) [z](z:t=5&unit=2)", {})
    assert "<script>" not in html
    assert 'href="javascript' not in html
    assert '<button type="button" class="gs-word" data-q="z" data-at="t=5&amp;unit=2">z' in html


@pytest.mark.parametrize("text", [">99%", "<1%", "2", "−0.5"])
def test_a_number_at_the_start_of_a_line_is_no_markup(text: str) -> None:
    html = lesson_html("{kept}. So it is.", {"kept": Number(1.0, text=text)})
    assert html == f"<p>{escape(text)}. So it is.</p>"


def test_a_number_that_is_missing_is_named() -> None:
    with pytest.raises(InputError, match="“kept”, which is not among the numbers"):
        lesson_html("{kept}", {"other": Number(1.0)})


@pytest.mark.parametrize(
    ("row", "value"),
    [
        ({"what": "sigmoid", "of": 0.0}, 0.5),
        ({"what": "memory_time", "z": 0.75}, 4.0),
        ({"what": "left", "z": 0.5, "steps": 2}, 0.25),
        ({"what": "words", **GRU}, 6.0),
        ({"what": "change", **GRU, "first": 3, "last": 3}, 0.0),
        ({"what": "change", **GRU, "whatif": "z=1", "first": 0, "last": 9}, 0.0),
        ({"what": "lowest", **PLACE, "whatif": "z=0.25@t7", "first": 7, "last": 7}, 0.25),
        ({"what": "highest", **PLACE, "whatif": "z=0.25", "token": "·"}, 0.25),
        ({"what": "spread", **PLACE, "whatif": "z=0;z=1@t7", "first": 6, "last": 7}, 1.0),
        ({"what": "units_above", **GRU, **HELD, "quantity": "z", "t": 7, "level": 0.5}, 1.0),
        ({"what": "from_memory", **GRU, "whatif": "r=0", "unit": 2, "t": 9}, 0.0),
        ({"what": "accuracy", **GRU}, 1.0),
        ({"what": "right", **GRU, "example": "wait"}, 1.0),
        ({"what": "answer", **GRU, "example": "wait", "t": 39}, 0.0),
    ],
)
def test_what_is_counted(row: dict[str, Any], value: float) -> None:
    assert number_of("n", row).value == pytest.approx(value)


def test_the_parts_of_a_candidate_make_it() -> None:
    place = {**GRU, "unit": 2, "t": 5}
    parts = [number_of("n", {"what": f"from_{name}", **place}) for name in ("symbol", "memory")]
    candidate = number_of("n", {"what": "value", **place, "quantity": "n"})
    assert np.tanh(sum(part.value for part in parts)) == pytest.approx(candidate.value)


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("[z](z:), and", r"<button .*>z</button>,"),
        ("这是[更新门](z:)。", r"<button .*>更新门</button>。"),
        ("$z$), so", r"<math .*</math>\),"),
        ("**[z](z:) and [$r$](r:)**", ""),
    ],
)
def test_a_sign_stays_with_the_word_or_the_formula_before_it(text: str, tied: str) -> None:
    found = re.findall('<span class="gs-tied">(.*?)</span>', lesson_html(text, {}))
    assert len(found) == bool(tied)
    assert all(re.fullmatch(tied, part) for part in found)


@pytest.mark.parametrize(
    ("row", "hides"),
    [
        ({"what": "value", **PLACE, "t": 5}, "figure"),
        ({"what": "score", **GRU}, "answers"),
        ({"what": "parameters", **GRU}, ""),
    ],
)
def test_what_gives_a_choice_away_is_hidden(row: dict[str, Any], hides: str) -> None:
    options = tuple(Option(str(value), value=value) for value in (0.0, 1.0))
    asked = Prediction("choice", "How much?", "So much.", truth="kept", options=options)
    (step,) = payload_of(lesson(asked, kept=row))["steps"]
    assert step["prediction"]["hides"] == hides


def test_a_curve_says_what_it_goes_over() -> None:
    asked = Prediction("curve", "Draw.", "There.", truth="losses", axis="moment")
    losses = {"what": "losses", "network": "recall", "cell": "gru"}
    (step,) = payload_of(lesson(asked, losses=losses))["steps"]
    assert step["prediction"]["axis"] == "moment"
