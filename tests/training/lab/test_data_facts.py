"""What is said of a dataset is what is in it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from gatescope.inputs.tasks import LAB_TASKS
from gatescope.training.lab.data_facts import ClassCount, DataFacts, describe_dataset
from gatescope.training.lab.dataset import Dataset, make_dataset
from gatescope.training.lab.first_plans import first_plan
from tests.training.lab.runs import changed, small_plan


def facts_of(task: str, data: bytes | None = None, **changes: Any) -> tuple[Dataset, DataFacts]:
    plan = small_plan(task, **changes) if data is None else changed(first_plan(task), **changes)
    made = make_dataset(plan, data)
    return made, describe_dataset(plan, made)


@pytest.mark.parametrize("task", LAB_TASKS)
def test_every_generator_is_described(task: str) -> None:
    data, facts = facts_of(task)
    assert facts.sizes == (36, 4, 10)
    assert facts.batches == 5
    assert facts.lengths[2] <= len(data.train.x) == 8
    assert facts.whole is None
    assert facts.unknown is None
    assert bool(facts.classes) == (data.task.kind == "classes")
    assert bool(facts.answers) == (data.task.kind == "values")
    assert facts.vocabulary == len(data.task.vocabulary)
    assert len(facts.measures) == len(data.task.columns)
    example = facts.example
    assert len(example.answers) == (len(example.tokens) or len(example.raw))
    assert any(answer is not None for answer in example.answers)
    assert example.raw == example.values


def test_classes_are_counted_where_they_are_asked_for() -> None:
    data, facts = facts_of("brackets")
    assert sum(count.train for count in facts.classes) == 36 * 8
    assert [count.label for count in facts.classes] == list(data.task.labels)


def test_texts_are_followed_from_the_file_to_the_padded_row() -> None:
    rows = "It isn’t good!,no\nso good,yes\n" * 10
    data, facts = facts_of("text", f"text,label\n{rows}".encode())
    example = facts.example
    assert example.source in ("It isn’t good!", "so good")
    tokens = ("it", "isn't", "good") if example.source[0] == "I" else ("so", "good")
    assert example.tokens == tokens
    assert len(example.indices) == 3
    assert [data.task.vocabulary[k] for k in example.indices[: len(tokens)]] == list(tokens)
    assert not any(example.indices[len(tokens) :])
    assert example.answers == (*[None] * (len(tokens) - 1), "no" if len(tokens) == 3 else "yes")


def test_lengths_are_told_before_and_after_the_cut() -> None:
    rows = "a b c d e f,no\ng,yes\n" * 10
    data, facts = facts_of("text", f"text,label\n{rows}".encode(), data__length=4)
    assert (facts.lengths[0], facts.lengths[2]) == (1, 4)
    assert facts.whole is not None
    assert (facts.whole[0], facts.whole[2]) == (1, 6)
    assert facts.filling == pytest.approx(1 - data.train.lengths.mean() / 4)


def test_the_share_of_unknown_tokens_is_told_of_both_parts() -> None:
    rows = "".join(f"a word{k},{'xy'[k % 2]}\n" for k in range(20))
    _, facts = facts_of("text", f"text,label\n{rows}".encode())
    assert facts.unknown == (0.0, 0.5)
    assert (facts.vocabulary, facts.different) == (16, 15)
    _, facts = facts_of("text", f"text,label\n{rows}".encode(), data__most_tokens=2)
    assert facts.unknown is not None
    assert facts.unknown[0] == pytest.approx(13 / 28)


def test_a_window_is_told_as_in_the_file_and_as_it_is_read() -> None:
    heat = [10.0, 20.0, 40.0] * 20
    data, facts = facts_of(
        "table", "\n".join(["heat", *map(str, heat)]).encode(), data__length=4
    )
    [measure], [answer] = facts.measures, facts.answers
    assert (measure.name, answer.name) == ("heat", "heat")
    assert measure.mean == pytest.approx(np.mean(heat), abs=1)
    assert (measure.mean, measure.std) == (answer.mean, answer.std)
    assert measure.standardised
    raw, read = np.array(facts.example.raw), np.array(facts.example.values)
    np.testing.assert_allclose((raw - measure.mean) / measure.std, read)
    assert set(np.round(raw.ravel(), 9)) <= {10.0, 20.0, 40.0}
    assert facts.example.answers[:-1] == pytest.approx(tuple(raw[1:, 0]))
    assert facts.example.tokens == facts.example.indices == ()
    assert not facts.classes
    assert len(data.train.x) == 4


def test_a_class_without_a_text_to_learn_from_counts_none() -> None:
    rows = "".join(f"t {k},{'ab'[k % 2]}\n" for k in range(20))
    for seed in range(8):
        _, facts = facts_of("text", f"text,label\n{rows}t,rare\n".encode(), seed=seed)
        rare = facts.classes[2]
        assert rare.train + rare.validation + rare.held_out == 1
        assert isinstance(rare, ClassCount)
