"""A file of texts becomes sequences whose tokens are those of the same text typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gatescope.inputs.sequence import TokenSequence
from gatescope.inputs.tasks import Batch
from gatescope.inputs.text import read_text
from gatescope.training.lab import own_texts
from gatescope.training.lab.dataset import Dataset, make_dataset
from gatescope.training.lab.first_plans import first_plan
from tests.inputs.sentences import refusal, texts
from tests.training.lab.runs import changed

ROWS = [
    ("A fine film, really!", "pos"),
    ("It isn’t well-made 😀", "neg"),
    ("这部电影好看", "pos"),
    ("<b>Dull</b> and long", "neg"),
] * 5


def written(rows: Sequence[tuple[str, str]]) -> bytes:
    cells = [[cell.replace('"', '""') for cell in row] for row in [("text", "label"), *rows]]
    return "\n".join(f'"{text}","{label}"' for text, label in cells).encode()


def dataset(rows: Sequence[tuple[str, str]] | bytes, **changes: Any) -> Dataset:
    data = rows if isinstance(rows, bytes) else written(rows)
    return make_dataset(changed(first_plan("text"), **changes), data)


def refused(rows: Sequence[tuple[str, str]] | bytes, **changes: Any) -> str:
    return refusal(dataset, rows, **changes)


def parts(data: Dataset) -> tuple[Batch, Batch, Batch]:
    return data.train, data.validation, data.held_out


def sequences(data: Dataset, batch: Batch) -> list[tuple[tuple[str, ...], str]]:
    return [
        (
            tuple(data.task.vocabulary[k] for k in batch.x[:end, b]),
            data.task.labels[int(batch.targets[end - 1, b, 0])],
        )
        for b, end in enumerate(batch.lengths)
    ]


def test_a_text_is_cut_numbered_and_asked_at_its_last_token() -> None:
    data = dataset([("good good film", "pos"), ("bad", "neg")] * 5)
    assert data.task.vocabulary[:2] == ("⟨unknown⟩", "good")
    assert set(data.task.vocabulary[2:]) == {"film", "bad"}
    assert set(sequences(data, data.train)) == {
        (("good", "good", "film"), "pos"),
        (("bad",), "neg"),
    }
    for batch in parts(data):
        for b, end in enumerate(batch.lengths):
            assert np.isnan(np.delete(batch.targets[:, b, 0], end - 1)).all()
            assert not batch.x[end:, b].any()


@pytest.mark.parametrize("tokens", ["words", "characters"])
def test_typing_a_text_of_the_file_gives_the_same_tokens(tokens: str) -> None:
    data = dataset(ROWS, data__tokens=tokens, data__most_tokens=12)
    assert "⟨unknown⟩" in {t for row, _ in sequences(data, data.train) for t in row}
    known = {
        read_text(text, data.task.vocabulary, data.task.separator).tokens for text, _ in ROWS
    }
    for batch in parts(data):
        assert {row for row, _ in sequences(data, batch)} <= known


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)


@given(st.lists(TEXT, min_size=3, max_size=6), st.sampled_from(["words", "characters"]))
@settings(max_examples=40)
def test_typing_any_text_gives_the_tokens_that_were_learnt(
    found: list[str], tokens: str
) -> None:
    rows = [(f"{text} {k % 2}".strip(), "ab"[k % 2]) for k, text in enumerate(found * 4)]
    data = dataset(rows, data__tokens=tokens, data__most_tokens=6, data__length=1000)
    known = {
        read_text(text, data.task.vocabulary, data.task.separator).tokens for text, _ in rows
    }
    assert {row for row, _ in sequences(data, data.train)} <= known


def test_the_vocabulary_is_that_of_the_training_alone() -> None:
    data = dataset([(f"word{k} and", "ab"[k % 2]) for k in range(40)])
    learnt = {token for row, _ in sequences(data, data.train) for token in row}
    assert set(data.task.vocabulary) == {"⟨unknown⟩", *learnt}
    for batch in parts(data)[1:]:
        assert {row for row, _ in sequences(data, batch)} == {("⟨unknown⟩", "and")}


def test_the_most_frequent_tokens_are_kept_and_the_earlier_of_equal_ones() -> None:
    data = dataset([("b a c c", "x"), ("b a d", "y")] * 9, data__most_tokens=3)
    assert data.task.vocabulary == ("⟨unknown⟩", "b", "a", "c")


def test_a_vocabulary_of_50_000_words_is_cut_in_one_sentence() -> None:
    rows = [(" ".join(f"w{9 * k + j}" for j in range(9)), "ab"[k % 2]) for k in range(8_000)]
    data = dataset(rows)
    assert len(data.task.vocabulary) == 2_001
    assert (
        "The texts of the training have 50,400 different tokens; the 2,000 most frequent are "
        "kept, the others are read as ⟨unknown⟩."
    ) in texts(data.notes)


def test_a_word_too_long_to_show_is_unknown() -> None:
    data = dataset([("a " + "y" * 65, "x"), ("b", "y")] * 5)
    assert set(data.task.vocabulary) == {"⟨unknown⟩", "a", "b"}


def test_the_task_is_described_by_the_file() -> None:
    task = dataset(ROWS).task
    assert (task.name, task.kind, task.metric, task.baseline) == (
        *("text", "classes", "accuracy", "constant"),
    )
    assert task.labels == ("neg", "pos")
    assert isinstance(task.sample(seed=3), TokenSequence)


def test_rows_are_shared_out_by_the_seed_without_loss() -> None:
    rows = [(f"text {k}", "ab"[k % 2]) for k in range(100)]
    one, again, other = (dataset(rows, seed=seed, data__most_tokens=200) for seed in (3, 3, 4))
    assert [len(batch.lengths) for batch in parts(one)] == [70, 15, 15]
    for batch, same in zip(parts(one), parts(again), strict=True):
        np.testing.assert_array_equal(batch.x, same.x)
        np.testing.assert_array_equal(batch.targets, same.targets)
    assert sequences(one, one.train) != sequences(other, other.train)
    assert len(set(sequences(one, one.train))) == 70


@pytest.mark.parametrize(("count", "sizes"), [(4, (2, 1, 1)), (5, (3, 1, 1)), (10, (6, 2, 2))])
def test_each_part_of_a_short_file_has_a_row(count: int, sizes: tuple[int, int, int]) -> None:
    rows = [(f"text {k}", "ab"[k % 2]) for k in range(count)]
    assert tuple(len(batch.lengths) for batch in parts(dataset(rows, seed=1))) == sizes


def test_long_texts_are_cut_and_counted() -> None:
    data = dataset([("a b c d", "x"), ("a", "y")] * 5, data__length=2)
    assert data.train.x.shape[0] == 2
    assert "Texts that were cut after 2 tokens: 5." in texts(data.notes)
    assert data.origin is not None
    assert set(data.origin.lengths) == {1, 4}


def test_so_many_texts_are_cut_that_the_filling_stays_in_bounds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(own_texts, "MOST_NUMBERS", 60)
    data = dataset([("a b c d e", "x"), ("a", "y")] * 10)
    assert data.train.x.shape[0] == 3
    assert "So many texts are read up to 3 tokens at most; cut there: 10." in texts(data.notes)


def test_labels_that_are_numbers_are_sorted_as_such_and_stay_texts() -> None:
    rows = [(f"text {k}", ("10", "9", "-1.5")[k % 3]) for k in range(30)]
    assert dataset(rows).task.labels == ("-1.5", "9", "10")


def test_markup_and_emoji_in_labels_stay_as_they_are() -> None:
    rows = [("a", "<script>x</script>"), ("b", "😀 {0}")] * 5
    assert dataset(rows).task.labels == ("<script>x</script>", "😀 {0}")


def test_rows_without_a_word_are_left_out_and_counted() -> None:
    data = dataset([("a", "x"), ("b", "y"), ("", "x"), ("?!", "y")] * 5)
    assert sum(len(batch.lengths) for batch in parts(data)) == 10
    assert "Rows without a word to read were left out: 10 (the first is row 4)." in texts(
        data.notes
    )


def test_classes_without_a_text_to_learn_from_are_counted() -> None:
    rows = [(f"t {k}", "ab"[k % 2]) for k in range(20)] + [("t", "rare")]
    found = [texts(dataset(rows, seed=seed).notes) for seed in range(8)]
    said = "Classes without a text to learn from: 1 of 3 (“rare”); no network can learn these."
    assert 0 < sum(said in notes for notes in found) < 8


def test_texts_of_the_score_that_were_learnt_are_counted() -> None:
    assert (
        "Held-out texts that also stand in the training: 3 of 3; they make the score look "
        "better than it is."
    ) in texts(dataset(ROWS).notes)


def test_the_columns_can_be_chosen() -> None:
    file = b"text,mood,label\na b,x,1\nc d,y,1\n" * 1 + b"e f,x,1\ng h,y,1\n" * 4
    data = dataset(file, data__text="text", data__label="mood")
    assert data.task.labels == ("x", "y")
    assert not any("are read from" in text for text in texts(data.notes))
    assert "The texts are read from column “text”, the labels from column “mood”." in texts(
        dataset(file, data__label="mood").notes
    )


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_chinese_files_are_read_character_by_character(encoding: str) -> None:
    text = "评论,标签\n" + "很好看,好\n不好看,坏\n" * 5
    data = dataset(text.encode(encoding))
    assert set(data.task.vocabulary[1:]) == set("很好看不")
    assert data.task.separator == " "


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            [("a", "x"), ("b", "y"), ("c", ""), ("d", "")],
            "Expected a label in every row of column “label”, but row 4 has none (labels "
            "missing: 2); fill them in or delete these rows.",
        ),
        (
            [("a", "x"), ("b", "x")],
            "Expected labels of at least two classes in column “label”, but every row has “x”; "
            "choose another column or add rows of another class.",
        ),
        (
            [("a", "x")],
            "Expected labels of at least two classes in column “label”, but every row has “x”; "
            "choose another column or add rows of another class.",
        ),
        (
            [],
            "Expected rows with a text and a label below the names of the columns, but there "
            "are none; add some.",
        ),
        (
            [("a", "x"), ("b", "y")],
            "Expected at least 3 rows, one each to learn from, to watch and to judge by, but "
            "the file has 2; add rows.",
        ),
        (
            [("a", "x"), ("b", "y"), ("c", "y")],
            "Expected texts of at least two classes to learn from, but the training has only "
            "the label “x” (texts: 1); add rows, set less aside or change the seed.",
        ),
        (
            [("", "x"), ("...", "y"), ("\u200b", "y")],
            "Expected texts in column “text”, but no row has a word there; choose another "
            "column.",
        ),
        (
            [(f"text {k}", f"{k / 7}") for k in range(101)],
            "Expected at most 100 different labels, but column “label” has 101, which looks "
            "like numbers, names or texts; choose another column.",
        ),
        (
            [("a", "x"), ("b", "y" * 65)] * 5,
            "Expected labels of at most 64 characters in column “label”, but row 3 has one of "
            "65; choose another column.",
        ),
    ],
)
def test_rows_that_cannot_be_learnt_get_one_sentence(
    rows: list[tuple[str, str]], sentence: str
) -> None:
    assert refused(rows) == sentence


def test_a_file_that_is_missing_is_asked_for() -> None:
    assert refusal(make_dataset, first_plan("text")) == (
        "Expected a CSV file for this plan, but none came; choose one."
    )


def test_a_share_that_leaves_too_little_to_learn_from_is_refused() -> None:
    assert refused(ROWS, data__validation=0.45) == (
        "Expected a validation share of at most 0.4, because a file gives as much again to the "
        "score at the end, but 0.45 came; choose less."
    )
    assert len(dataset(ROWS, data__validation=0.4).train.lengths) == 4
