"""Sentences about a training say what its numbers say, at both ends."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from gatescope.figures.naive_line import Naive
from gatescope.training.lab.history import GateState, History, LaneHistory
from gatescope.training.lab.plan import Lane, Plan
from gatescope.ui.train_lead_words import lead_sentence
from gatescope.ui.train_live_words import findings
from tests.figures.histories import GRU, LSTM, RNN, SIX, history_of, look, plan_of, raced

ERROR = plan_of(GRU, RNN, task="adding")
SHARE = plan_of(GRU, RNN, LSTM)
GUESSING = Naive(0.25, "guessing")


def standing_at(*scores: float, step: int = 20, ended: str = "") -> History:
    """Give a race whose networks score so after some steps."""
    lanes = (LaneHistory(checks=(look(step, score, score=score),)) for score in scores)
    return history_of(*lanes, ended=ended)


def said(plan: Plan, history: History, metric: str = "accuracy", naive: object = None) -> str:
    return "\n".join(findings(plan, history, metric, naive, str))  # type: ignore[arg-type]


def lead(plan: Plan, history: History, metric: str = "accuracy") -> str:
    return lead_sentence(plan, history, metric, str)  # type: ignore[arg-type]


def test_before_the_first_look_nothing_is_said() -> None:
    for history in (History(), history_of(LaneHistory(), LaneHistory())):
        assert lead(ERROR, history, "mse") == ""
        assert said(ERROR, history, "mse", GUESSING) == ""


def test_untrained_networks_guess_and_nobody_leads() -> None:
    history = standing_at(0.3, 0.2, 0.9, step=0)
    assert lead(SHARE, history) == (
        "Before any training, all still guess: LSTM 90%, GRU 30%, plain RNN 20%."
    )


def test_a_clear_lead_in_points() -> None:
    assert lead(SHARE, standing_at(0.94, 0.30, 0.52)) == (
        "After epoch 2, GRU leads with 94% right answers, 42 points ahead of LSTM (52%)."
    )


def test_a_difference_that_may_be_chance_is_no_lead() -> None:
    history = standing_at(0.52, 0.50, 0.51)
    assert lead(SHARE, history) == (
        "After epoch 2, nobody is clearly ahead: GRU 52%, LSTM 51%, plain RNN 50%."
    )


def test_near_the_end_of_the_scale_a_small_difference_counts() -> None:
    assert "leads" in lead(SHARE, standing_at(0.999, 0.2, 0.97))


def test_with_few_sequences_a_larger_difference_may_be_chance() -> None:
    small = replace(SHARE, data=replace(SHARE.data, sequences=200, validation=0.1))
    history = standing_at(0.8, 0.2, 0.6)
    assert "leads" in lead(SHARE, history)
    assert lead(small, history) == (
        "After epoch 2, these are in front, about level: GRU 80%, LSTM 60%. Behind them:"
        " plain RNN 20%."
    )


def test_a_clear_lead_in_error() -> None:
    assert lead(ERROR, standing_at(0.018, 0.166), "mse") == (
        "After epoch 2, GRU leads with an error of 0.018; that of plain RNN is 9.2 times as"
        " large."
    )


def test_the_smaller_error_leads_whoever_has_it() -> None:
    assert "plain RNN leads" in lead(ERROR, standing_at(0.166, 0.018), "mse")


def test_an_error_of_zero_leads() -> None:
    assert "leads with an error of 0;" in lead(ERROR, standing_at(0.0, 0.1), "mse")


def test_at_the_end_the_weights_that_are_kept_count() -> None:
    looks = (look(10, 0.1), look(20, 0.3))
    kept = LaneHistory(checks=looks, stage="early", ended=20, best=10)
    history = history_of(kept, LaneHistory(checks=(look(20, 0.2),)), ended="done")
    assert lead(ERROR, history, "mse") == (
        "At the end, GRU leads with an error of 0.1; that of plain RNN is 2.0 times as large."
    )


def test_one_network_has_nobody_to_race_with() -> None:
    alone = plan_of(GRU)
    assert lead(alone, standing_at(0.5)) == "After epoch 2, GRU gives 50% right answers."
    assert lead(alone, standing_at(0.5), "mse") == "After epoch 2, the error of GRU is 0.5."


def test_a_network_that_broke_does_not_lead() -> None:
    broken = LaneHistory(checks=(look(20, math.nan),), stage="diverged", ended=20)
    history = history_of(LaneHistory(checks=(look(20, 0.1),)), broken)
    assert lead(ERROR, history, "mse") == "After epoch 2, the error of GRU is 0.1."


def test_where_all_broke_nobody_is_left() -> None:
    broken = LaneHistory(checks=(look(0, 0.4),), stage="diverged", ended=5)
    history = history_of(broken, broken, ended="diverged")
    assert lead(ERROR, history, "mse") == (
        "No network is left: the numbers of all of them ran away (NaN)."
    )


def test_of_a_network_that_broke_neither_gates_nor_gradient_are_told() -> None:
    plan = plan_of(GRU)
    broken = replace(raced(plan, 12).lanes[0], stage="diverged", ended=115)
    text = said(plan, history_of(broken))
    assert text.startswith("GRU: at epoch 11.5")
    assert len(text.splitlines()) == 1


def test_names_with_commas_are_told_apart() -> None:
    text = lead(plan_of(*SIX), standing_at(*[0.3] * 6))
    assert "GRU, 4 units 30%; GRU, 16 units 30%; plain RNN, 4 units 30%" in text


def test_networks_of_one_cell_are_called_by_what_differs() -> None:
    plan = plan_of(Lane("gru"), Lane("gru", dropout=0.5))
    assert lead(plan, standing_at(0.4, 0.9)) == (
        "After epoch 2, dropout 0.5 leads with 90% right answers, 50 points ahead of GRU (40%)."
    )


def scores(*values: float) -> LaneHistory:
    return LaneHistory(checks=tuple(look(10 * k, 1, score=v) for k, v in enumerate(values)))


def test_who_is_better_than_naive_and_since_when() -> None:
    history = history_of(scores(0.25, 0.3, 0.8, 0.9), scores(0.2, 0.3, 0.2, 0.3))
    assert said(plan_of(GRU, RNN), history, naive=GUESSING) == (
        "Better than guessing (25%): GRU since epoch 2. Not clearly better: plain RNN."
    )


@pytest.mark.parametrize(
    ("ended", "text"),
    [
        ("", "Nobody is clearly better than guessing (25%) yet."),
        ("done", "Nobody got clearly better than guessing (25%)."),
    ],
)
def test_where_nobody_is_better_it_is_said(ended: str, text: str) -> None:
    history = history_of(scores(0.25, 0.3), scores(0.2, 0.2), ended=ended)
    assert said(plan_of(GRU, RNN), history, naive=GUESSING) == text


def test_where_all_are_better_nobody_is_listed_as_not() -> None:
    history = history_of(scores(0.25, 0.9), scores(0.2, 0.8))
    assert "Not" not in said(plan_of(GRU, RNN), history, naive=GUESSING)


def test_without_a_naive_score_nothing_is_said_of_it() -> None:
    history = history_of(scores(0.25, 0.9), scores(0.2, 0.8))
    assert said(plan_of(GRU, RNN), history) == ""
    assert said(plan_of(GRU, RNN), history, naive=Naive(math.nan, "guessing")) == ""


PAIRS = ((1.4, 1.4), (0.4, 0.7), (0.2, 0.8), (0.1, 0.9), (0.05, 1.0))
BY_HEART = LaneHistory(checks=tuple(look(10 * k, v, t) for k, (t, v) in enumerate(PAIRS)))


def test_overfitting_is_told_with_its_numbers_and_what_helps() -> None:
    assert said(plan_of(GRU, RNN), history_of(BY_HEART, scores(0.1))) == (
        "Overfitting, which is learning by heart: the loss still falls on what is learnt from,"
        " but rises on sequences set aside: GRU since epoch 1 (0.4 → 0.05 and 0.7 → 1). More"
        " data, fewer units, dropout, L2 or stopping early help against it."
    )


def test_who_stopped_early_has_gone_back_and_does_not_overfit() -> None:
    stopped = replace(BY_HEART, stage="early", ended=40, best=10)
    assert "Overfitting" not in said(plan_of(GRU), history_of(stopped))


@pytest.mark.parametrize(
    ("clip", "remedy"),
    [
        (0.0, "Try a smaller learning rate than 0.5, or clip the gradient, at 1 for example."),
        (2.0, "Try a smaller learning rate than 0.5, or clip the gradient below 2."),
    ],
)
def test_nan_comes_first_and_with_a_remedy(clip: float, remedy: str) -> None:
    training = replace(ERROR.training, learning_rate=0.5, clip=clip)
    broken = LaneHistory(checks=(look(0, 0.3),), stage="diverged", ended=13)
    text = said(
        replace(ERROR, training=training), history_of(scores(0.3, 0.1), broken), "mse",
        Naive(0.16, "saying 1"),
    )  # fmt: skip
    first = text.splitlines()[0]
    assert first.startswith("plain RNN: at epoch 1.3 its numbers left the range")
    assert first.endswith(remedy)


def test_early_stopping_tells_which_weights_are_kept() -> None:
    lane = LaneHistory(checks=(look(0, 1.0),), stage="early", ended=80, best=50)
    assert said(plan_of(GRU, RNN), history_of(lane, replace(lane, ended=90))) == (
        "Stopped early, because the loss on sequences set aside got no better: GRU at epoch 8,"
        " kept are the weights of epoch 5; plain RNN at epoch 9, kept are the weights of epoch"
        " 5."
    )


def test_reach_tells_who_fades_and_who_does_not() -> None:
    plan = plan_of(GRU, RNN)
    text = said(plan, raced(plan, 2))
    assert text == (
        "On its way back from the last answer the gradient falls to a hundredth of its size:"
        " plain RNN after 4 steps. In all 29 steps back it stays above a hundredth of"
        " its size: GRU."
    )


def test_where_no_gradient_fades_it_is_said() -> None:
    plan = plan_of(GRU, LSTM)
    assert said(plan, raced(plan, 2)) == (
        "On its way back from the last answer the gradient stays above a hundredth of its size"
        " in all 29 steps: GRU, LSTM."
    )


def gate(first: GateState, last: GateState) -> str:
    looks = tuple(look(10 * k, 1.0, gates={"z": s}) for k, s in enumerate((first, last)))
    return said(plan_of(GRU), history_of(LaneHistory(checks=looks)))


def test_a_gate_that_opens_is_told_and_what_that_means() -> None:
    assert gate(GateState(0.5, 0.0, 0.0), GateState(0.9, 0.0, 0.62)) == (
        "Update gate z of GRU: 62% of its values are above 0.9 (1 keeps, 0 rewrites); before"
        " training it was 0%."
    )


def test_a_gate_that_shuts_is_told() -> None:
    text = gate(GateState(0.5, 0.1, 0.0), GateState(0.1, 0.8, 0.0))
    assert "80% of its values are below 0.1" in text
    assert "before training it was 10%" in text


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (GateState(0.5, 0.0, 0.0), GateState(0.6, 0.2, 0.3)),
        (GateState(0.9, 0.0, 0.7), GateState(0.9, 0.0, 0.72)),
    ],
    ids=["little saturated", "as before training"],
)
def test_other_gates_are_not_worth_a_word(first: GateState, last: GateState) -> None:
    assert gate(first, last) == ""
