"""The race's sentences claim no more than its numbers hold."""

from __future__ import annotations

import numpy as np
import pytest

from gatescope.analysis.question import Question
from gatescope.analysis.race import Lane
from gatescope.models.bundled import load_bundled
from gatescope.models.contestants import Contestant
from gatescope.models.model import run
from gatescope.ui.flow_race_words import SMALL, loss_sentence, size_words
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
