"""Every task tells the truth, by counting that knows nothing of how the task was drawn."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gatescope.inputs.sequence import NumberSequence, TokenSequence
from gatescope.inputs.tasks import TASKS
from gatescope.inputs.tasks.brackets import BROKEN, DEEPEST
from gatescope.messages import InputError

SEEDS = st.integers(0, 2**32 - 1)
GOOD = {
    "good",
    "great",
    "nice",
    "funny",
    "beautiful",
    "lovely",
    "tasty",
    "love",
    "like",
    "enjoy",
    "好看",
    "精彩",
    "有趣",
    "棒",
    "感人",
    "好",
    "好听",
    "优美",
    "好吃",
    "喜欢",
    "爱",
}
BAD = {
    "bad",
    "terrible",
    "awful",
    "boring",
    "ugly",
    "cold",
    "hate",
    "dislike",
    "难看",
    "无聊",
    "糟糕",
    "差",
    "难听",
    "难吃",
    "讨厌",
}
NEGATION = {"not", "never", "不", "并不", "一点也不"}


def tokens_of(name: str, seed: int, length: int | None = None) -> TokenSequence:
    sequence = TASKS[name].sample(seed, length)
    assert isinstance(sequence, TokenSequence)
    return sequence


def numbers_of(name: str, seed: int, length: int | None = None) -> NumberSequence:
    sequence = TASKS[name].sample(seed, length)
    assert isinstance(sequence, NumberSequence)
    return sequence


def targets_of(sequence: TokenSequence | NumberSequence) -> np.ndarray:
    assert sequence.targets is not None
    return sequence.targets[:, 0]


def judge(clause: list[str]) -> int:
    """Judge one clause as a reader would: its one opinion, turned by its one negation."""
    value = sum(word in GOOD for word in clause) - sum(word in BAD for word in clause)
    return -value if any(word in NEGATION for word in clause) else value


def judge_sentence(words: tuple[str, ...]) -> int:
    words = tuple(word for word in words if word != "虽然")
    for turn in ("but", "但是"):
        if turn in words:
            return judge(list(words[words.index(turn) + 1 :]))
    for join in ("and", "，"):
        if join in words:
            cut = words.index(join)
            return int(np.sign(judge(list(words[:cut])) + judge(list(words[cut + 1 :]))))
    return judge(list(words))


@pytest.mark.parametrize("name", TASKS)
def test_same_seed_gives_the_same_sequence_and_another_seed_another(name: str) -> None:
    first, again, other = (TASKS[name].sample(seed) for seed in (5, 5, 6))
    shown = [
        s.tokens if isinstance(s, TokenSequence) else s.values.tolist()
        for s in (first, again, other)
    ]
    assert shown[0] == shown[1] != shown[2]


@pytest.mark.parametrize("name", [name for name in TASKS if name != "sentiment"])
@given(seed=SEEDS, length=st.integers(2, 80))
@settings(max_examples=20, deadline=None)
def test_a_sequence_has_the_length_asked_for(name: str, seed: int, length: int) -> None:
    sequence = TASKS[name].sample(seed, length)
    assert len(sequence) == length == len(targets_of(sequence))


@given(seed=SEEDS, length=st.integers(2, 80))
@settings(max_examples=50, deadline=None)
def test_recall_asks_for_the_first_letter_at_the_question_mark(seed: int, length: int) -> None:
    sequence = tokens_of("recall", seed, length)
    letters = [token for token in sequence.tokens if token in "ABCD"]
    targets = targets_of(sequence)
    assert "ABCD"[int(targets[-1])] == letters[0]
    assert sequence.tokens.index("?") == length - 1
    assert np.isnan(targets[:-1]).all()
    assert any(token in "ABCD" for token in sequence.tokens[:5])


@given(seed=SEEDS, length=st.integers(1, 80))
@settings(max_examples=50, deadline=None)
def test_brackets_count_what_a_stack_counts(seed: int, length: int) -> None:
    sequence = tokens_of("brackets", seed, length)
    stack: list[str] = []
    broken = False
    for token, target in zip(sequence.tokens, targets_of(sequence), strict=True):
        if token == "(":
            stack.append(token)
        elif token == ")" and stack:
            stack.pop()
        elif token == ")":
            broken = True
        assert target == (BROKEN if broken else len(stack))
        assert broken or len(stack) <= DEEPEST


def test_brackets_break_now_and_then_and_stay_broken() -> None:
    batch = TASKS["brackets"].batch(np.random.default_rng(0), 2000, 40)
    targets = batch.targets[..., 0]
    # of the brackets drawn where none is open, BREAK close what was never opened
    at_zero = np.vstack([np.zeros((1, 2000)), targets[:-1]]) == 0
    opens, closes = ((at_zero & (batch.x == token)).sum() for token in (1, 2))
    assert closes / (opens + closes) == pytest.approx(0.12, abs=0.01)
    broken = targets == BROKEN
    assert 0.2 < broken[-1].mean() < 0.8
    assert (broken[1:] >= broken[:-1]).all()


@given(seed=SEEDS, length=st.integers(2, 80))
@settings(max_examples=50, deadline=None)
def test_adding_asks_for_the_sum_of_the_two_marked_values(seed: int, length: int) -> None:
    sequence = numbers_of("adding", seed, length)
    marked = [t for t in range(length) if sequence.values[t, 1] == 1.0]
    assert len(marked) == 2
    assert marked[0] < length // 2 <= marked[1]
    total = sequence.values[marked[0], 0] + sequence.values[marked[1], 0]
    assert targets_of(sequence)[-1] == pytest.approx(total, abs=1e-15)
    assert np.isnan(targets_of(sequence)[:-1]).all()
    assert set(sequence.values[:, 1]) <= {0.0, 1.0}


@given(seed=SEEDS)
@settings(max_examples=30, deadline=None)
def test_wave_asks_for_the_next_value(seed: int) -> None:
    sequence = numbers_of("wave", seed)
    np.testing.assert_array_equal(targets_of(sequence)[:-1], sequence.values[1:, 0])


def test_wave_is_a_sine_of_changing_frequency_with_the_stated_noise() -> None:
    batch = TASKS["wave"].batch(np.random.default_rng(0), 4000, 80)
    assert float((batch.x**2).mean()) == pytest.approx(0.5 + 0.05**2, abs=0.01)
    turns = (np.diff(np.sign(batch.x[..., 0]), axis=0) != 0).mean(axis=0)
    assert turns.min() < 0.1 < 0.2 < turns.max()


@given(seed=SEEDS, length=st.integers(4, 16))
@settings(max_examples=60, deadline=None)
def test_sentiment_judges_as_a_reader_does(seed: int, length: int) -> None:
    sequence = tokens_of("sentiment", seed, length)
    targets = targets_of(sequence)
    assert len(sequence) <= length
    assert targets[-1] == judge_sentence(sequence.tokens) + 1
    assert np.isnan(targets[:-1]).all()


def test_sentiment_draws_both_languages_negation_and_every_judgement() -> None:
    drawn = [tokens_of("sentiment", seed) for seed in range(200)]
    words = {token for sequence in drawn for token in sequence.tokens}
    assert (
        {"not", "but", "不", "但是", "虽然", "movie", "电影"}
        <= words
        <= set(TASKS["sentiment"].vocabulary)
    )
    assert {float(targets_of(sequence)[-1]) for sequence in drawn} == {0.0, 1.0, 2.0}


@pytest.mark.parametrize("name", TASKS)
def test_batch_rows_do_not_repeat_each_other(name: str) -> None:
    batch = TASKS[name].batch(np.random.default_rng(3), 50, TASKS[name].length)
    assert len({batch.x[:, b].tobytes() for b in range(50)}) > 10
    assert batch.targets.shape[:2] == batch.x.shape[:2]
    for b, end in enumerate(batch.lengths):
        assert np.isnan(batch.targets[end:, b]).all()
        assert np.isfinite(batch.targets[:end, b]).any()


@pytest.mark.parametrize("name", TASKS)
def test_too_short_a_length_is_named(name: str) -> None:
    task = TASKS[name]
    with pytest.raises(InputError, match=rf"at least {task.shortest} steps, but 0 "):
        task.sample(0, 0)
    assert len(task.sample(0, task.shortest)) == task.shortest


def test_a_negative_seed_is_named() -> None:
    with pytest.raises(InputError, match="Expected a seed from 0, but −1 came"):
        TASKS["recall"].sample(-1)


@pytest.mark.parametrize("name", TASKS)
def test_a_task_reads_either_tokens_or_numbers(name: str) -> None:
    task = TASKS[name]
    assert bool(task.vocabulary) != bool(task.columns)
    assert len(set(task.vocabulary)) == len(task.vocabulary)
