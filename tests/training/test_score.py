"""The recorded scores are those of the shipped weights, which are as good as said."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from gatescope.inputs.tasks import TASKS
from gatescope.models.bundled import bundled_names, load_bundled, load_card
from gatescope.models.card import CELLS
from gatescope.training.batches import training_batches
from gatescope.training.recipes import RECIPES
from gatescope.training.score import (
    answers_of,
    baseline_of,
    fingerprints,
    held_out_batch,
    interval,
    sequence_scores,
)

FRESH = 400
REACH = {"recall": 0.99, "brackets": 0.99, "sentiment": 0.98}
ERROR = {"adding": 0.01, "wave": 0.02}


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("name", bundled_names())
def test_the_recorded_score_comes_back_on_fresh_sequences(name: str, cell: str) -> None:
    recorded, task = load_card(name).scores[cell], TASKS[name]
    batch = held_out_batch(task, FRESH, recorded.length, seed=987_654)
    answers = answers_of(load_bundled(name, cell), task, batch)
    points = sequence_scores(task, answers, batch.targets)
    low, high = interval(points)
    # two independent samples: their difference spreads as the root of both squares, times two
    # for a test that is to fail once in 10,000 cases and not in 20
    spread = math.hypot(high - low, recorded.high - recorded.low)
    assert abs(float(points.mean()) - recorded.value) <= spread
    assert recorded.low <= recorded.value <= recorded.high
    assert recorded.sequences >= 1000


@pytest.mark.parametrize("cell", ["gru", "lstm"])
@pytest.mark.parametrize("name", bundled_names())
def test_gated_networks_solve_their_task(name: str, cell: str) -> None:
    score = load_card(name).scores[cell]
    if score.metric == "accuracy":
        assert score.value >= REACH[name]
    else:
        assert score.value <= ERROR[name]
        assert score.value < score.baseline / 8


@pytest.mark.parametrize("name", ["recall", "adding"])
def test_the_rnn_falls_behind_where_a_long_memory_is_asked_for(name: str) -> None:
    scores = load_card(name).scores
    if name == "recall":
        assert scores["rnn"].value < scores["gru"].value - 0.3
    else:
        assert scores["rnn"].value > 20 * scores["gru"].value


@pytest.mark.parametrize("name", bundled_names())
def test_the_three_cells_are_judged_on_the_same_sequences(name: str) -> None:
    scores = load_card(name).scores
    keys = {(s.seed, s.sequences, s.length, s.baseline) for s in scores.values()}
    assert len(keys) == 1


@pytest.mark.parametrize("name", bundled_names())
def test_the_recorded_baseline_is_what_it_says(name: str) -> None:
    score, task = load_card(name).scores["gru"], TASKS[name]
    batch = task.batch(np.random.default_rng(4321), 4000, score.length)
    # short sentences are few: all are in the training, none among the held-out ones
    rel = 0.15 if name == "sentiment" else 0.1
    assert baseline_of(task, batch) == pytest.approx(score.baseline, rel=rel)


def test_always_answering_one_on_the_adding_problem_errs_by_a_sixth() -> None:
    batch = TASKS["adding"].batch(np.random.default_rng(0), 20_000, 10)
    assert baseline_of(TASKS["adding"], batch) == pytest.approx(1 / 6, rel=0.03)


def test_held_out_sequences_were_not_in_the_training() -> None:
    task = TASKS["sentiment"]
    training = task.batch(np.random.default_rng(0), 3000, 16)
    seen = frozenset(fingerprints(training))
    held_out = held_out_batch(task, 500, 16, seed=1, seen=seen)
    assert not seen & set(fingerprints(held_out))
    assert held_out.x.shape[1] == 500


def test_held_out_sequences_are_not_drawn_as_the_training_ones_are() -> None:
    # nothing is excluded here: chance alone never draws the same real numbers again
    task = TASKS["adding"]
    recipe = replace(RECIPES["adding"], steps=2, shortest=20, longest=20)
    training = {
        mark for batch in training_batches(task, recipe) for mark in fingerprints(batch)
    }
    held_out = held_out_batch(task, recipe.batch_size, 20, recipe.seed)
    assert len(training) == 2 * recipe.batch_size
    assert not training & set(fingerprints(held_out))


def test_a_space_that_the_training_has_used_up_is_named() -> None:
    task = TASKS["recall"]
    seen = frozenset(fingerprints(task.batch(np.random.default_rng(0), 2000, 2)))
    with pytest.raises(ValueError, match="only 0 of 5 sequences"):
        held_out_batch(task, 5, 2, seed=1, seen=seen)


def test_scores_count_only_the_steps_that_ask() -> None:
    task = TASKS["brackets"]
    answers = np.zeros((3, 1, 7))
    answers[0, 0, 1] = answers[1, 0, 2] = answers[2, 0, 3] = 1.0
    targets = np.array([[[1.0]], [[5.0]], [[np.nan]]])
    assert sequence_scores(task, answers, targets).tolist() == [0.5]


def test_interval_of_a_mean_covers_it_about_95_times_in_100() -> None:
    rng = np.random.default_rng(0)
    for draw in (lambda: (rng.random(200) < 0.9).astype(float), lambda: 1.8 * rng.random(200)):
        mean = 0.9
        covered = [low <= mean <= high for low, high in (interval(draw()) for _ in range(800))]
        assert 0.92 <= np.mean(covered) <= 0.98
