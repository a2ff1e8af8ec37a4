"""What lessons 6 to 9 say in words is true of the shipped networks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from urllib.parse import parse_qsl

import numpy as np
import pytest

from gatescope.analysis.formulation_compare import compare
from gatescope.lessons.numbers import Number, number_of, numbers_of
from gatescope.lessons.seen import seen
from gatescope.lessons.shelf import lesson, lesson_slugs
from gatescope.ui.settings import parse_query
from gatescope.ui.train_lanes import plan_of
from gatescope.ui.train_presets import preset_of
from gru_core import FORMULATIONS, GRUParams


@cache
def told(number: int) -> Mapping[str, Number]:
    slug = next(slug for slug in lesson_slugs() if slug.startswith(f"{number:02d}-"))
    return numbers_of(lesson(slug, "en"))


def value(number: int, name: str) -> float:
    return told(number)[name].value


def lost(cell: str, **where: object) -> float:
    row = {"what": "lost_between", "cell": cell, "near": 0, "far": 20, **where}
    return number_of("lost", row).value


@pytest.mark.parametrize(
    ("number", "name", "low", "high"),
    [
        (6, "gru_lost", -0.1, 0.1),  # level
        (6, "lstm_lost", 0.0, 1.0),  # nearly level
        (6, "lstm_first", 3.0, 4.5),  # drops first
        (6, "rnn_lost", 5.0, 8.0),
        (6, "keep", 0.9, 1.0),  # most of it
        (6, "candidate", 0.0, 0.1),
        (6, "gru_after", 0.0, 0.3),
        (6, "z_before", 0.4, 0.6),  # near one half
        (6, "z_after", 0.99, 1.0),
        (6, "wave_half", 1.0, 4.0),  # a few steps
        (6, "wave_rnn", 1.0, 4.0),
        (6, "wave_z", 0.2, 0.5),  # far from 1
        (7, "gru_learnt", 5, 5),
        (7, "lstm_learnt", 1, 4),
        (7, "rnn_learnt", 0, 0),
        (7, "rnn_high", 0.2, 0.3),  # guessing among four
        (7, "lstm_low", 0.3, 0.6),
        (7, "lstm_f", 0.98, 1.0),  # keeps
        (7, "brackets_rnn", 0.99, 1.0),
        (7, "sentiment_gru", 0.9, 1.0),  # all three can do it
        (7, "sentiment_lstm", 0.9, 1.0),
        (7, "sentiment_rnn", 0.9, 1.0),
        (7, "adding_ratio", 3.0, 10.0),
        (7, "adding_rnn_ratio", 50.0, 500.0),
        (7, "wave_ratio", 1.0, 1.3),  # close together
        (7, "time", 0.9, 1.3),  # about as long
        (7, "growth", 2.7, 3.3),
        (8, "loss_100", 1.35, 1.45),  # hardly anything happens
        (8, "loss_200", 0.3, 0.8),
        (8, "loss_500", 0.0, 0.01),
        (8, "rnn_loss", 1.35, 1.4),  # stays on its plateau
        (8, "z_100", 0.4, 0.6),
        (8, "z_500", 0.99, 1.0),
        (8, "letter_500", 0.0, 0.2),  # let the letter in
        (8, "answer_100", 0.2, 0.3),
        (8, "answer_500", 0.99, 1.0),
        (8, "learnt_few", 1.0, 1.0),
        (8, "recall_long", 0.99, 1.0),
        (8, "adding_z", 0.8, 0.97),  # and not 1
        (9, "kept_share", 0.99, 1.0),
        (9, "written_share", 0.0, 0.01),
        (9, "changed", 20, 23),
        (9, "changed_sentiment", 0, 0),
        (9, "apart_sentiment", 0.1, 2.0),
        (9, "merged_r", 0.0, 0.0),
        (9, "merged_z", 0.0, 0.0),
        (9, "merged_n", 0.1, 2.0),
        (9, "order", 1.0, 2.0),
        (9, "keras", -16, -12),  # rounding
        (9, "equal", 0, 0),
    ],
)  # fmt: skip
def test_a_number_is_what_the_words_beside_it_say(
    number: int, name: str, low: float, high: float
) -> None:
    assert low <= value(number, name) <= high


def test_the_rnns_way_back_is_nearly_straight() -> None:
    left = np.array(told(6)["rnn_left"].series)
    assert np.corrcoef(left, np.arange(len(left)))[0, 1] > 0.98


def test_untrained_gates_are_hardly_better_than_none() -> None:
    assert value(6, "gru_before") > 0.7 * value(6, "rnn_before")
    assert value(6, "gru_before") > 3.0


def test_the_grus_line_rises_between_100_and_200_steps_of_training() -> None:
    recall = {"network": "recall", "example": "wait"}
    half_of_the_way = lost("gru", **recall, moment=100) / value(6, "gru_before")
    assert 0.4 < half_of_the_way < 0.6
    assert abs(lost("gru", **recall, moment=200)) < 0.1


def test_in_the_wave_all_three_cells_fall_alike() -> None:
    fallen = [lost(cell, network="wave", example="faster") for cell in ("gru", "rnn", "lstm")]
    assert min(fallen) > 3.0
    assert max(fallen) - min(fallen) < 1.0


def test_a_bias_makes_the_half_life_many_times_longer() -> None:
    assert value(6, "random_kept") > 20 * value(6, "random_half")


def test_weights_stand_as_one_to_three_to_four() -> None:
    rnn, gru, lstm = (value(7, f"{cell}_weights") for cell in ("rnn", "gru", "lstm"))
    assert (gru, lstm) == (3 * rnn, 4 * rnn)


def test_errors_of_the_cells_are_in_the_order_that_is_told() -> None:
    for task in ("adding", "wave"):
        gru, lstm, rnn = (value(7, f"{task}_{cell}") for cell in ("gru", "lstm", "rnn"))
        assert gru < lstm < rnn
    assert value(7, "adding_rnn") < value(7, "adding_base")
    assert value(7, "wave_lstm") < 1.05 * value(7, "wave_gru")


def test_the_rnn_takes_the_least_time() -> None:
    assert value(7, "time_rnn") > 2.0


def test_a_cell_state_leaves_the_range_of_a_hidden_state() -> None:
    assert abs(value(7, "lstm_c")) > 5.0


def test_the_rnns_state_follows_the_depth() -> None:
    what = seen(network="brackets", cell="rnn", example="deep")
    assert what.sequence.targets is not None
    depth, h = what.sequence.targets[:, 0], what.of("h")[:, 6]
    lowest = [h[depth == d].min() for d in range(4)]
    highest = [h[depth == d].max() for d in range(5)]
    assert all(above > below for above, below in zip(lowest, highest[1:], strict=True))


def test_few_sentences_are_learnt_by_heart_and_more_are_not() -> None:
    assert abs(value(8, "new_few") - value(8, "base")) < 0.05
    assert value(8, "new_many") > value(8, "new_few") + 0.1
    apart = value(8, "learnt_many") - value(8, "new_many")
    assert 0.0 < apart < 0.2 < value(8, "learnt_few") - value(8, "new_few")
    assert value(8, "trained") > value(8, "new_many") + 0.3


def test_adding_over_a_long_time_is_worse_and_still_better_than_nothing() -> None:
    assert 50 * value(8, "adding_usual") < value(8, "adding_long") < value(8, "adding_base")


def test_the_longest_training_sequences_are_as_long_as_is_said() -> None:
    from gatescope.models.bundled import load_card

    assert [load_card(name).recipe["longest"] for name in ("recall", "adding")] == [50, 60]


def test_with_an_open_reset_gate_before_and_after_are_the_same() -> None:
    what = seen(network="brackets", cell="gru", example="nested")
    params = what.model.network.layers[0][0]
    assert isinstance(params, GRUParams)
    gate = params.r
    zero = [np.zeros_like(getattr(gate, name)) for name in ("w_i", "w_h", "b_h")]
    w_i, w_h, b_h = zero
    held = replace(gate, w_i=w_i, w_h=w_h, b_h=b_h, b_i=np.full_like(gate.b_i, 100.0))
    compared = compare(replace(params, r=held), np.asarray(what.run.x))
    assert compared.equal("torch", "onnx_before")


def test_brackets_need_the_reset_gate() -> None:
    open_ = seen(network="brackets", cell="gru", example="nested", whatif="r=1")
    assert open_.sequence.targets is not None
    right = open_.of("output").argmax(axis=1) == open_.sequence.targets[:, 0]
    assert right.mean() < 0.5


def test_articles_are_what_is_said_of_them() -> None:
    three_gates, no_reset, chung = (FORMULATIONS[f"article_{k}"] for k in ("000", "003", "004"))
    assert three_gates.unused == ("i",)
    assert (no_reset.reset, no_reset.z) == ("none", "keep")
    assert (chung.z, chung.reset) == ("write", "before")
    assert FORMULATIONS["article_002"].states == FORMULATIONS["article_002b"].states
    assert "c" in FORMULATIONS["article_002"].states
    assert (value(9, "all"), value(9, "rewritable")) == (6, 2)


def train_links(slug: str) -> list[str]:
    text = "".join(
        step.text + (step.prediction.reveal if step.prediction else "")
        for step in lesson(slug, "en").steps
    )
    return re.findall(r"\(page:train\?([^)]+)\)", text)


def test_links_to_page_train_open_the_plans_that_are_told() -> None:
    slugs = ("07-gru-lstm-rnn", "08-train-your-own")
    plans = [
        parse_query(dict(parse_qsl(link)))[0].train for s in slugs for link in train_links(s)
    ]
    assert [preset_of(plan) for plan in plans] == ["units", "overfit", "adding"]
    units = [lane.units for lane in plan_of(plans[0]).lanes]
    assert len(units) == 5
    assert units[1:] == [2 * before for before in units[:-1]]
    overfit = plans[1]
    assert overfit.sequences * overfit.validation == 200
