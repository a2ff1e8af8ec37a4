"""The race's sentences claim no more than its numbers hold."""

from __future__ import annotations

import numpy as np
import pytest

from gatescope.analysis.question import Question
from gatescope.analysis.race import Lane
from gatescope.models.bundled import load_bundled
from gatescope.models.contestants import Contestant
from gatescope.models.model import run
from gatescope.ui.flow_numbers import size_words
from gatescope.ui.flow_race_words import (
    SMALL,
    loss_sentence,
    race_sentence,
    race_troubles,
)
from gatescope.ui.flow_scene import Lead
from tests.ui.test_pages import run as opened
from tests.ui.test_pages import texts


def said(size: float, question: Question) -> bool:
    """Whether a gradient of this size at the last step is called small for being right."""
    model = load_bundled("recall", "gru")
    sequence = model.card.examples[0].sequence  # type: ignore[union-attr]
    total = len(sequence)
    targets = np.zeros((total, 1))
    lead = Lead(Contestant("gru", 0, model), run(model, sequence), np.zeros((total, 1, 8)))
    lane = Lane("gru", (0,), np.full((1, total), size), np.zeros(1))
    return loss_sentence(question, lead, lane, targets, total - 1) is not None


def test_a_small_gradient_of_one_answer_is_told_from_vanishing() -> None:
    assert said(SMALL - 0.1, Question("loss"))
    assert not said(SMALL + 0.1, Question("loss"))


def test_the_mean_over_many_answers_makes_none_of_them_right() -> None:
    assert not said(SMALL - 0.1, Question("loss", "all"))
    assert said(SMALL - 2.0, Question("loss", "all"))


def test_only_of_the_loss_there_is_something_to_say() -> None:
    assert not said(-9.0, Question("margin"))


@pytest.mark.parametrize("log10", np.linspace(-3.0, 4.0, 29))
def test_a_factor_is_written_without_an_exponent_of_the_computer(log10: float) -> None:
    assert "e" not in size_words(log10)


def test_a_loss_of_many_answers_is_not_said_to_be_left_of_the_last_one() -> None:
    link = {"network": "wave", "f__question": "loss", "f__when": "all"}
    test = opened("gradient_flow", **link)
    shown = " ".join(texts(test.markdown) + texts(test.caption))
    assert "On the way from step" not in shown
    assert "asked for at several steps here" in shown


def test_a_gradient_that_is_zero_only_at_its_last_answer_has_no_end_at_the_left() -> None:
    lane = Lane(
        "gru", (0, 1), np.array([[-2.0, -1.0, -np.inf], [-2.0, -1.0, 0.0]]), np.zeros(2)
    )
    assert race_troubles({"gru": lane}, 2) == ()


def test_the_step_up_to_which_a_gradient_is_zero_is_told() -> None:
    lane = Lane(
        "gru", (0, 1), np.array([[-np.inf, -np.inf, 0.0], [-2.0, -1.0, 0.0]]), np.zeros(2)
    )
    (told,) = race_troubles({"gru": lane}, 2)
    assert "1 of 2 GRU: the gradient is exactly zero up to step 1" in told.translated(str)


def test_what_is_left_is_relative_to_what_set_out_and_leaves_out_who_sent_nothing() -> None:
    rows = np.array([[-5.0, -3.0], [-4.0, -2.0], [-np.inf, -np.inf]])
    words = race_sentence({"gru": Lane("gru", (0, 1, 2), rows, np.zeros(3))}, 1, str)
    assert words.endswith(": GRU 1%.")


def test_networks_without_numbers_are_counted() -> None:
    lane = Lane("rnn", (0, 1), np.array([[np.nan, 0.0], [-1.0, 0.0]]), np.zeros(2))
    (told,) = race_troubles({"rnn": lane}, 1)
    assert told.translated(str).startswith("1 of 2 plain RNN: the numbers grew")
