"""What is said of an evaluation is what its numbers hold, at both ends."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from gatescope.inputs.tasks import LAB_TASKS, Batch
from gatescope.models.score import Score
from gatescope.training.lab.dataset import Scale
from gatescope.training.lab.evaluation import Evaluation
from gatescope.training.lab.history import Check, History, LaneHistory
from gatescope.training.lab.judging import Judged
from gatescope.training.lab.plan import Lane
from gatescope.ui.train_compare_words import held_back_words, size_words
from gatescope.ui.train_example_words import answer_words, read_words
from gatescope.ui.train_gap_words import Known, check_at, gap_words, rise_words
from gatescope.ui.train_measure import Measure, number, share
from gatescope.ui.train_results_words import mix_up_words, score_words
from gatescope.ui.train_scores import moment_words

RIGHT, OFF = Measure("accuracy"), Measure("mse")
TASK = LAB_TASKS["sentiment"]


def accuracy(value: float, half: float = 0.02, baseline: float = 0.4, n: int = 1000) -> Score:
    return Score("accuracy", value, value - half, min(1.0, value + half), baseline, n, 9, 0)


def mse(value: float, half: float = 0.001, baseline: float = 0.16, n: int = 1000) -> Score:
    return Score("mse", value, value - half, value + half, baseline, n, 9, 0)


def evaluation(score: Score, asked: float = 1.0, held_out: int | None = None) -> Evaluation:
    n = score.sequences
    none, nothing = np.empty((0, 3), np.int64), np.empty((0, 2))
    total = n if held_out is None else held_out
    rows = np.arange(n)
    return Evaluation(score, total, asked, rows, rows, rows, none, nothing, (), ())


def test_a_score_is_said_with_its_interval_and_what_it_is_held_against() -> None:
    told = score_words(evaluation(accuracy(0.963, 0.01)), TASK, RIGHT, str)
    for part in ("right on 96.3% of 1,000", "between 95.3% and 97.3%", "right on 40.0%"):
        assert part in told
    assert "clearly" not in told
    assert "first" not in told


def test_a_score_within_chance_of_the_baseline_is_called_so() -> None:
    told = score_words(evaluation(accuracy(0.41)), TASK, RIGHT, str)
    assert "not clearly better" in told
    told = score_words(evaluation(mse(0.1595)), LAB_TASKS["adding"], OFF, str)
    assert "not clearly better" in told


def test_answers_at_many_steps_are_counted_as_answers() -> None:
    told = score_words(evaluation(accuracy(0.9), asked=40.0), TASK, RIGHT, str)
    assert told.startswith("90.0% of its answers are right, on 1,000 sequences")
    assert "each asks for 40 answers" in told


def test_it_says_when_only_the_first_sequences_were_judged() -> None:
    told = score_words(evaluation(accuracy(0.9, n=70), held_out=1000), TASK, RIGHT, str)
    assert "Only the first 70 of 1,000" in told


def test_an_error_is_said_in_the_units_of_the_data() -> None:
    wave = LAB_TASKS["wave"]
    told = score_words(evaluation(mse(0.04)), wave, replace(OFF, unit=10.0), str)
    for part in ("off by 2.00", "error 4.00)", "as now” would be off by 4.00"):
        assert part in told


def test_the_best_constant_is_named_where_it_is_the_baseline() -> None:
    told = score_words(evaluation(mse(0.04)), LAB_TASKS["adding"], OFF, str)
    assert "the same number, the best one, would be off by 0.400" in told


def test_one_sequence_alone_has_no_interval_of_errors() -> None:
    told = score_words(evaluation(mse(0.04, n=1)), LAB_TASKS["adding"], OFF, str)
    assert "interval" not in told
    assert OFF.spread(mse(0.04, n=1)) == ""


@pytest.mark.parametrize(
    ("value", "told"), [(0.0, "0%"), (0.0004, "<0.1%"), (0.9996, ">99.9%"), (1.0, "100%")]
)
def test_only_all_are_called_all(value: float, told: str) -> None:
    assert share(value) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (0.0, "0"),
        (12_345.6, "12,300"),
        (-0.5, "−0.500"),
        (1e30, "1.00 × 10³⁰"),
        (9.9999, "10.0"),
    ],
)
def test_numbers_have_three_digits(value: float, told: str) -> None:
    assert number(value) == told


def test_the_most_frequent_mix_up_is_named() -> None:
    counts = np.array([[0, 0, 50], [1, 0, 4], [0, 1, 9]])
    assert "“a” for “b”: 9 times" in mix_up_words(counts, ("a", "b"), str)
    assert "once" in mix_up_words(np.array([[0, 1, 1]]), ("a", "b"), str)
    assert mix_up_words(counts[:1], ("a", "b"), str) == "It mixed up nothing."


@pytest.mark.parametrize(
    ("known", "measure", "says"),
    [
        (Known(1.0, accuracy(0.7)), RIGHT, "called overfitting"),
        (Known(0.93, accuracy(0.91)), RIGHT, "not learnt by heart"),
        (Known(0.42, accuracy(0.41)), RIGHT, "not learnt the task yet"),
        (Known(0.9, accuracy(0.84, half=0.1)), RIGHT, "not learnt by heart"),
        (Known(0.001, mse(0.05)), OFF, "called overfitting"),
        (Known(0.004, mse(0.0045)), OFF, "not learnt by heart"),
        (Known(0.16, mse(0.165)), OFF, "not learnt the task yet"),
        # 1.3 times as large, and nothing beside the error of those who learn nothing
        (Known(0.00022, mse(0.00031)), OFF, "not learnt by heart"),
    ],
)
def test_learning_by_heart_is_told_from_learning(
    known: Known, measure: Measure, says: str
) -> None:
    assert says in gap_words(known, measure, str)


def check(step: int, loss: float, score: float = 0.5) -> Check:
    return Check(step, 0.1, 0.9, loss, score)


def test_a_validation_loss_that_has_risen_is_told_with_its_best_epoch() -> None:
    lane = LaneHistory(checks=(check(0, 1.1), check(20, 0.5), check(40, 2.0)))
    told = rise_words(lane, 40, per_epoch=10)
    assert told is not None
    assert "after epoch 2, at 0.500, and has risen to 2.00 since" in str(told)
    assert rise_words(lane, 20, per_epoch=10) is None
    worse = LaneHistory(checks=(check(0, 1.1), check(10, 13.2)))
    assert "before any training, 1.10, than it is now, 13.2" in str(rise_words(worse, 10, 10))
    assert rise_words(LaneHistory(), 20, per_epoch=10) is None


def test_the_look_before_a_moment_counts() -> None:
    lane = LaneHistory(checks=(check(0, 1.1), check(20, 0.5)))
    found = check_at(lane, 39)
    assert found is not None
    assert found.step == 20
    assert check_at(LaneHistory(), 5) is None


def test_dropout_and_l2_are_held_against_the_same_network_without() -> None:
    lanes = (
        Lane("gru", 8),
        Lane("gru", 8, 0.5),
        Lane("gru", 8, 0.0, 0.01),
        Lane("rnn", 8, 0.5),
    )
    known = {
        0: Known(1.0, accuracy(0.6)),
        1: Known(0.9, accuracy(0.8)),
        2: Known(1.0, accuracy(0.5)),
        3: Known(1.0, accuracy(0.5)),
    }
    names = ("plain", "dropout", "L2", "RNN")
    helped, hurt = held_back_words(lanes, names, known, RIGHT, str)
    assert helped.startswith("dropout: 90.0% on the sequences of the training, 80.0% on new")
    assert "shrinks from 40 to 10 points" in helped
    assert "better than without" in helped
    assert "grows from 40 to 50 points" in hurt
    assert "worse than without" in hurt


def test_of_squared_errors_less_is_better() -> None:
    lanes = (Lane("gru", 8), Lane("gru", 8, 0.5))
    known = {0: Known(0.001, mse(0.05)), 1: Known(0.01, mse(0.02))}
    [told] = held_back_words(lanes, ("plain", "dropout"), known, OFF, str)
    assert "come closer" in told
    assert "better than without" in told


def test_a_race_without_a_plain_twin_is_not_compared() -> None:
    lanes = (Lane("gru", 8, 0.2), Lane("gru", 16))
    known = {k: Known(1.0, accuracy(0.5)) for k in range(2)}
    assert held_back_words(lanes, ("a", "b"), known, RIGHT, str) == []


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({2: 0.5, 8: 0.97, 32: 0.98}, "8 units do as well"),
        ({1: 0.97, 8: 0.97}, "A single unit"),
        ({2: 0.5, 8: 0.7, 32: 0.9}, "The largest network, with 32 units"),
        ({2: 0.4, 8: 0.41}, "No number of units has learnt the task"),
    ],
)
def test_the_smallest_network_that_does_as_well_is_named(
    values: dict[int, float], says: str
) -> None:
    assert says in str(size_words({n: accuracy(v) for n, v in values.items()}))


@pytest.mark.parametrize(
    ("lane", "step", "says"),
    [
        (LaneHistory(stage="done", ended=30, best=30), 30, "epoch 3, the end"),
        (LaneHistory(stage="done", ended=30, best=20), 20, "epoch 2, its best"),
        (LaneHistory(stage="early", ended=30, best=20), 20, "stopped early"),
        (LaneHistory(stage="diverged", ended=30, best=20), 20, "before it diverged"),
        (LaneHistory(), 5, "epoch 0.5"),
    ],
)
def test_a_moment_says_how_the_training_ended(lane: LaneHistory, step: int, says: str) -> None:
    assert says in str(moment_words(History((lane,), per_epoch=10), 0, step))


def judged(answers: list[list[float]]) -> Judged:
    return Judged(0, 1.0, 0.25, np.array(answers))


def test_one_wrong_answer_is_told_with_both_probabilities() -> None:
    targets = np.array([[np.nan], [2.0]])
    one = judged([[0.9, 0.05, 0.05], [0.7, 0.2, 0.1]])
    told = str(answer_words(TASK, ("bad", "so", "good"), targets, one))
    assert told == "Answer “bad” (70.0%), truth “good” (10.0%)."
    right = judged([[0.9, 0.05, 0.05], [0.1, 0.2, 0.7]])
    assert str(answer_words(TASK, ("bad", "so", "good"), targets, right)) == (
        "Rightly “good” (70.0%)."
    )


def test_of_many_answers_the_worst_is_told() -> None:
    targets = np.array([[0.0], [1.0], [0.0]])
    one = judged([[0.9, 0.1], [0.6, 0.4], [0.2, 0.8]])
    told = str(answer_words(LAB_TASKS["brackets"], ("in", "out"), targets, one))
    assert told.startswith("2 of 3 answers wrong; worst at step 2: answer “out” (80.0%)")
    right = judged([[0.9, 0.1], [0.4, 0.6], [0.8, 0.2]])
    told = str(answer_words(LAB_TASKS["brackets"], ("in", "out"), targets, right))
    assert told.startswith("All 3 answers right; least sure at step 1: “out” (60.0%)")


def test_values_are_told_in_their_own_units() -> None:
    scale = Scale(np.zeros(1), np.ones(1), 20.0, 10.0)
    wave = LAB_TASKS["wave"]
    one = judged([[0.5], [1.0]])
    told = str(answer_words(wave, ("heat",), np.array([[np.nan], [2.0]]), one, scale))
    assert told == "Answer 30.0, truth 40.0."
    told = str(answer_words(wave, ("heat",), np.array([[0.4], [2.0]]), one, scale))
    assert told == "Off by 5.00 over its 2 answers; most at step 1: answer 30.0, truth 40.0."


def test_a_long_sequence_keeps_its_ends_and_whole_numbers() -> None:
    x = np.arange(200.0)[:, None, None] + 0.25
    batch = Batch(x, x, np.array([200]))
    told = read_words(LAB_TASKS["wave"], batch, 0, Scale(np.ones(1), np.full(1, 2.0), 0, 1))
    first, last = told.split(" … ")
    assert first.startswith("1.5 3.5 5.5")
    assert last.endswith("396 398 400")
    assert len(told) < 110
