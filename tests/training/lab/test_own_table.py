"""A file of numbers becomes windows in time, standardised by what is learnt."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gatescope.inputs.sequence import NumberSequence
from gatescope.inputs.tasks import Batch
from gatescope.training.lab import own_windows
from gatescope.training.lab.dataset import Dataset, make_dataset
from gatescope.training.lab.first_plans import first_plan
from gatescope.training.lab.own_windows import training_stride, windows
from gatescope.training.score import baseline_of
from tests.inputs.sentences import refusal, texts
from tests.training.lab.runs import changed

RNG = np.random.default_rng(0)
HEAT = np.round(20 + 5 * np.sin(np.arange(200) / 5) + RNG.normal(0, 0.3, 200), 3)
RAIN = np.arange(200) % 7


def written(**columns: Any) -> bytes:
    rows = zip(*columns.values(), strict=True)
    return "\n".join(",".join(map(str, row)) for row in [list(columns), *rows]).encode()


FILE = written(day=[f"d{k}" for k in range(200)], heat=HEAT, rain=RAIN)


def dataset(file: bytes = FILE, **changes: Any) -> Dataset:
    return make_dataset(changed(first_plan("table"), **{"data__length": 10, **changes}), file)


def refused(file: bytes, **changes: Any) -> str:
    return refusal(dataset, file, **changes)


def parts(data: Dataset) -> tuple[Batch, Batch, Batch]:
    return data.train, data.validation, data.held_out


def as_in_file(data: Dataset, batch: Batch) -> tuple[np.ndarray, np.ndarray]:
    scale = data.scale
    assert scale is not None
    return (
        batch.x * scale.std + scale.mean,
        batch.targets * scale.target_std + scale.target_mean,
    )


def test_at_every_step_the_targets_next_value_is_asked() -> None:
    data = dataset()
    for batch in parts(data):
        x, targets = as_in_file(data, batch)
        for b in range(x.shape[1]):
            [start] = [k for k in range(190) if np.allclose(HEAT[k : k + 10], x[:, b, 0])]
            np.testing.assert_allclose(x[:, b, 1], RAIN[start : start + 10], atol=1e-9)
            np.testing.assert_allclose(targets[:, b, 0], HEAT[start + 1 : start + 11])


def test_parts_follow_each_other_in_time_and_no_window_is_in_two() -> None:
    data = dataset(written(heat=[*range(100), *range(99, -1, -1)]))
    spans = []
    for batch in parts(data):
        _, targets = as_in_file(data, batch)
        x, _ = as_in_file(data, batch)
        spans.append((x[0, 0, 0], targets[-1, -1, 0], x.shape[1]))
    # 140 rows are learnt; the windows of each part end with its last row
    assert [last for _, last, _ in spans] == pytest.approx([60, 30, 0])
    assert [first for first, _, _ in spans[1:]] == pytest.approx([59 - 9, 29 - 9])


def test_only_the_rows_that_are_learnt_are_measured() -> None:
    values = [*np.arange(140) % 5, *np.full(60, 1_000)]
    scale = dataset(written(heat=values)).scale
    assert scale is not None
    assert scale.mean.tolist() == [2.0]
    assert scale.std[0] == pytest.approx(np.sqrt(2.0))
    assert (scale.target_mean, scale.target_std) == (scale.mean[0], scale.std[0])


def test_windows_overlap_where_they_are_learnt_and_not_where_they_are_judged() -> None:
    data = dataset()
    assert [len(batch.lengths) for batch in parts(data)] == [65, 2, 2]
    assert data.train.x.shape == (10, 65, 2)


@pytest.mark.parametrize(
    ("changes", "columns", "target", "baseline"),
    [
        ({}, ("heat", "rain"), "heat", "previous"),
        ({"data__target": "rain"}, ("rain", "heat"), "rain", "previous"),
        ({"data__columns": ("rain", "heat")}, ("rain", "heat"), "rain", "previous"),
        (
            {"data__columns": ("rain", "heat"), "data__target": "heat"},
            ("heat", "rain"),
            "heat",
            "previous",
        ),
        ({"data__columns": ("rain",), "data__target": "heat"}, ("rain",), "heat", "constant"),
    ],
)
def test_the_target_comes_first_where_it_is_read(
    changes: dict[str, Any], columns: tuple[str, ...], target: str, baseline: str
) -> None:
    task = dataset(**changes).task
    assert (task.columns, task.labels, task.baseline) == (columns, (target,), baseline)
    assert (task.name, task.kind, task.metric) == ("table", "values", "mse")


def test_the_baseline_is_the_value_before() -> None:
    data = dataset()
    x, targets = as_in_file(data, data.held_out)
    assert data.scale is not None
    expected = ((x[..., :1] - targets) ** 2).mean() / data.scale.target_std**2
    assert baseline_of(data.task, data.held_out) == pytest.approx(expected)


def test_the_task_draws_windows_that_are_held_out() -> None:
    data = dataset()
    sequence = data.task.sample(seed=0)
    assert isinstance(sequence, NumberSequence)
    drawn = sequence.values.tolist()
    assert drawn in np.swapaxes(data.held_out.x, 0, 1).tolist()


def test_a_column_that_only_counts_rows_is_not_read_by_default() -> None:
    file = written(id=range(200), heat=HEAT)
    assert dataset(file).task.columns == ("heat",)
    assert dataset(file, data__columns=("id", "heat")).task.columns == ("id", "heat")
    assert dataset(file, data__target="id").task.columns == ("id", "heat")


def test_a_constant_column_is_read_as_zeros_and_said() -> None:
    data = dataset(written(heat=HEAT, same=[0.1] * 200))
    assert not data.train.x[..., 1].any()
    assert data.scale is not None
    assert data.scale.std[1] == 1.0
    assert "Constant in the rows that are learnt, and read as 0: “same”." in texts(data.notes)


def test_numbers_of_any_size_are_standardised() -> None:
    tiny, huge = dataset(written(heat=HEAT * 1e-300)), dataset(written(heat=HEAT * 1e28))
    for data in (tiny, huge):
        assert data.train.x.std() == pytest.approx(1.0, abs=0.05)


def test_a_short_file_gives_each_part_two_windows_and_says_so() -> None:
    data = dataset(written(heat=HEAT[:36]))
    assert [len(batch.lengths) for batch in parts(data)] == [1, 2, 2]
    assert (
        "The file is short: 12 rows each are watched and held out, more than the share that "
        "was asked for, so that windows fit."
    ) in texts(data.notes)


@pytest.mark.parametrize(
    ("file", "changes", "sentence"),
    [
        (
            written(heat=HEAT[:35]),
            {},
            "Expected at least 36 rows, 12 each to learn from, to watch and to judge by, but "
            "the file has 35; add rows or take shorter windows.",
        ),
        (
            written(heat=[*HEAT[:99], "warm", *HEAT[99:]]),
            {},
            "Expected a finite number in every row of column 1 (“heat”), but row 101 has "
            "“warm” (cells to correct: 1); correct them or pick another column.",
        ),
        (
            written(heat=[*HEAT[:99], "NaN", *HEAT[99:]]),
            {},
            "Expected a finite number in every row of column 1 (“heat”), but row 101 has “nan” "
            "(cells to correct: 1); correct them or pick another column.",
        ),
        (
            b"text,label\nso good,pos\nso bad,neg\n",
            {},
            "Expected at least one column of numbers, but none is; the first cell that is no "
            "number is “so good” in row 2: check the file.",
        ),
        (
            FILE,
            {"data__columns": ("heat", "wind")},
            "Expected a column of this file, but it has none named “wind”; pick one of “heat”, "
            "“rain”.",
        ),
        (
            FILE,
            {"data__target": "wind"},
            "Expected a column of this file, but it has none named “wind”; pick one of “heat”, "
            "“rain”.",
        ),
        (
            written(heat=[5] * 200),
            {},
            "Expected a target that changes, but column “heat” has 5 in each of the 140 rows "
            "that are learnt; choose another one.",
        ),
        (
            written(heat=[*range(5)] * 36 + [10**12] * 20),
            {},
            "Expected later rows like those that are learnt, but row 182 of column “heat” is "
            "7e+11 standard deviations away from their mean; choose other columns.",
        ),
        (
            written(heat=[*HEAT[:199] * 1e-305, 1e30]),
            {},
            "Expected later rows like those that are learnt, but row 201 of column “heat” is "
            "inf standard deviations away from their mean; choose other columns.",
        ),
        (
            FILE,
            {"data__validation": 0.5},
            "Expected a validation share of at most 0.4, because a file gives as much again to "
            "the score at the end, but 0.5 came; choose less.",
        ),
    ],
)
def test_numbers_that_cannot_be_learnt_get_one_sentence(
    file: bytes, changes: dict[str, Any], sentence: str
) -> None:
    assert refused(file, **changes) == sentence


def test_names_that_stand_twice_are_numbered() -> None:
    file = FILE.replace(b"day,heat,rain", b"day,x,x")
    assert dataset(file).task.columns == ("x", "x (2)")


@given(st.integers(4, 60), st.integers(1, 20), st.integers(1, 30), st.integers(1, 4))
@settings(max_examples=60)
def test_windows_are_rows_that_follow_each_other(
    rows: int, length: int, stride: int, width: int
) -> None:
    length = min(length, rows - 1)
    values = np.arange(rows * width, dtype=float).reshape(rows, width)
    batch = windows(values, values[:, 0], length, stride)
    assert batch.x.shape[::2] == (length, width)
    assert (np.diff(batch.x, axis=0) == width).all()
    assert (batch.targets[..., 0] == batch.x[..., 0] + width).all()
    assert batch.targets[-1, -1, 0] == values[-1, 0]
    assert batch.x.shape[1] == (rows - length - 1) // stride + 1


@given(st.integers(12, 100_000), st.integers(2, 1_000), st.integers(2, 1_025))
@settings(max_examples=60)
def test_a_long_file_stays_within_bounds(rows: int, length: int, width: int) -> None:
    stride = training_stride(rows, length, width)
    count = max(0, rows - length - 1) // stride + 1
    assert count <= own_windows.MOST_WINDOWS
    assert count * length * width <= max(own_windows.MOST_NUMBERS, length * width)
    assert stride >= length // 4
