"""The tasks that are only trained in the lab tell the truth, by counting of our own."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gatescope.inputs.sequence import TokenSequence
from gatescope.inputs.tasks import LAB_TASKS, TASKS
from gatescope.inputs.tasks.copying import COPY, letters_of
from gatescope.inputs.tasks.opinion import OPINION
from gatescope.messages import InputError
from tests.inputs.test_tasks import judge_sentence

SEEDS = st.integers(0, 2**32 - 1)


def drawn(
    name: str, seed: int, length: int | None = None
) -> tuple[tuple[str, ...], np.ndarray]:
    sequence = LAB_TASKS[name].sample(seed, length)
    assert isinstance(sequence, TokenSequence)
    assert sequence.targets is not None
    return sequence.tokens, sequence.targets[:, 0]


def test_the_lab_trains_every_shipped_task_and_two_more() -> None:
    assert set(LAB_TASKS) - set(TASKS) == {"copy", "opinion"}
    assert all(task.name == name for name, task in LAB_TASKS.items())


@pytest.mark.parametrize("name", ["copy", "opinion"])
def test_same_seed_gives_the_same_sequence_and_another_seed_another(name: str) -> None:
    first, again, other = (drawn(name, seed)[0] for seed in (5, 5, 6))
    assert first == again != other


@given(seed=SEEDS, length=st.integers(4, 80))
@settings(max_examples=50)
def test_copy_asks_for_the_letters_again_in_their_order(seed: int, length: int) -> None:
    tokens, targets = drawn("copy", seed, length)
    letters = [token for token in tokens if token in "ABCDEFGH"]
    asked = [t for t in range(length) if tokens[t] == "?"]
    assert len(tokens) == length
    assert tokens == (*letters, *"·" * (length - 2 * len(letters)), *"?" * len(letters))
    assert ["ABCDEFGH"[int(targets[t])] for t in asked] == letters
    assert np.isnan(np.delete(targets, asked)).all()


def test_copy_has_more_letters_in_longer_sequences_up_to_five() -> None:
    assert [letters_of(length) for length in (4, 7, 8, 12, 20, 1_000)] == [1, 1, 2, 3, 5, 5]


def test_copy_draws_every_letter_at_every_place() -> None:
    batch = COPY.batch(np.random.default_rng(0), 4_000, 20)
    for place in batch.x[:5]:
        assert np.bincount(place, minlength=9)[1:] == pytest.approx(500, abs=80)


@given(seed=SEEDS, length=st.integers(4, 16))
@settings(max_examples=50)
def test_opinion_judges_as_a_reader_does_and_always_takes_a_side(
    seed: int, length: int
) -> None:
    tokens, targets = drawn("opinion", seed, length)
    assert len(tokens) <= length
    value = judge_sentence(tokens)
    assert value != 0
    assert OPINION.labels[int(targets[-1])] == {1: "positive", -1: "negative"}[value]
    assert np.isnan(targets[:-1]).all()


def test_opinion_draws_as_many_sentences_as_asked_of_both_sides() -> None:
    batch = OPINION.batch(np.random.default_rng(0), 300, 16)
    answers = batch.targets[batch.lengths - 1, np.arange(300), 0]
    assert batch.x.shape == (16, 300)
    assert 0.3 < answers.mean() < 0.7
    assert set(answers.tolist()) == {0.0, 1.0}


@pytest.mark.parametrize("name", ["copy", "opinion"])
def test_nothing_is_asked_beyond_a_sequences_end(name: str) -> None:
    batch = LAB_TASKS[name].batch(np.random.default_rng(3), 50, LAB_TASKS[name].length)
    for b, end in enumerate(batch.lengths):
        assert np.isnan(batch.targets[end:, b]).all()
        assert np.isfinite(batch.targets[end - 1, b]).all()
    assert len({batch.x[:, b].tobytes() for b in range(50)}) > 25


@pytest.mark.parametrize("name", ["copy", "opinion"])
def test_too_short_a_length_is_named(name: str) -> None:
    task = LAB_TASKS[name]
    with pytest.raises(InputError, match=rf"at least {task.shortest} steps, but 3 "):
        task.sample(0, 3)
    assert len(task.sample(0, task.shortest)) <= task.shortest
