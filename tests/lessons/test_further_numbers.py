"""Numbers of the later lessons, each against another way to get it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from gatescope.analysis.question import Question
from gatescope.analysis.race import run_race
from gatescope.lessons.numbers import number_of
from gatescope.lessons.seen import seen
from gatescope.messages import InputError
from gatescope.models.bundled import load_card
from gatescope.models.contestants import Field, trained_field

WAIT = {"network": "recall", "cell": "gru", "example": "wait"}


def value(what: str, **row: Any) -> float:
    return number_of("a", {"what": what, **row}).value


def test_the_gradient_after_the_last_training_step_is_that_of_the_shipped_network() -> None:
    last = int(value("trained_steps", network="recall"))
    field: Field = {"gru": trained_field("recall")["gru"][:1]}
    sequence = seen(**WAIT).sequence
    *_, (_, race) = run_race(field, sequence, Question("margin"))
    norms = race["gru"].log10_norm[0]
    told = value("lost_between", **WAIT, near=5, far=30, moment=last)
    assert told == pytest.approx(norms[-6] - norms[-31])


def test_the_way_back_ends_at_the_answer() -> None:
    series = number_of("a", {"what": "way_back", **WAIT}).series
    assert len(series) == 40
    assert series[-1] == 0.0


@pytest.mark.parametrize("cell", ["rnn", "gru", "lstm"])
def test_weights_are_those_that_torch_has(cell: str) -> None:
    import torch

    module = getattr(torch.nn, cell.upper())(5, 7)
    true = sum(weight.numel() for weight in module.parameters())
    assert value("weights", cell=cell, units=7, inputs=5) == true


def test_twice_the_units_have_nearly_four_times_the_weights() -> None:
    assert 3.9 < value("growth", cell="gru", units=5_000, inputs=3) < 4.0


def test_a_quantity_at_the_end_of_the_training_is_the_shipped_one() -> None:
    place = {**WAIT, "quantity": "z", "unit": 2, "t": 5}
    assert value("then", moment=3000, **place) == value("value", **place)
    assert value("then", moment=0, **place) != value("value", **place)


def test_a_score_at_the_length_of_the_card_is_near_the_card() -> None:
    true = load_card("adding").scores["rnn"]
    told = value("score_at", network="adding", cell="rnn", length=true.length)
    assert told == pytest.approx(true.value, rel=0.3)


def test_a_constant_factor_halves_after_its_half_life() -> None:
    assert 0.8 ** value("half_life_of", factor=0.8) == pytest.approx(0.5)


def test_guessing_costs_the_loss_of_equal_probabilities() -> None:
    assert value("guessing", labels=4) == pytest.approx(-np.log(0.25))


def test_ratios_are_those_of_the_cards() -> None:
    card = load_card("wave")
    every = [card.scores, *(seed.scores for seed in card.further_seeds)]
    rnn, gru = (sum(scores[cell].value for scores in every) for cell in ("rnn", "gru"))
    told = value("error_ratio", network="wave", cell="rnn", other="gru")
    assert told == pytest.approx(rnn / gru)
    assert value("time_ratio", cell="gru", other="gru") == 1.0
    assert value("seeds_above", network="wave", cell="gru", bound=0.0) == len(every)
    assert value("seeds", network="wave") == len(every)


def test_a_recipe_keeps_what_a_sigmoid_of_it_says() -> None:
    kept = value("trap", network="recall", name="kept")
    bias = value("recipe")
    assert kept == pytest.approx(value("sigmoid", of=bias))
    assert value("trap", network="recall", name="kept_written") == pytest.approx(1.0 - kept)


def test_a_formulation_that_is_equal_changes_no_answer() -> None:
    place = {"network": "brackets", "example": "nested"}
    assert value("answers_changed", **place, formulation="keras_after") == 0
    assert value("apart", **place, formulation="keras_after") < 1e-12
    assert value("apart", **place, formulation="onnx_before") > 0.1


def test_decades_of_a_difference_are_above_it() -> None:
    place = {"network": "brackets", "formulation": "onnx_before"}
    apart, power = value("apart", **place), value("apart_decades", **place)
    assert 10.0 ** (power - 1) <= apart <= 10.0**power


def test_a_random_network_that_never_halves_has_no_half_life_to_tell() -> None:
    with pytest.raises(InputError, match="longer than the sequence"):
        value("random_half_life", cell="gru", b_z=8.0)
