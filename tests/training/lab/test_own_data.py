"""Any file gives data or one sentence; what pages need of the data comes back from disk."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gatescope.messages import InputError
from gatescope.models.model_file import load_model, save_model
from gatescope.models.random import random_token_model
from gatescope.training.lab.data_facts import describe_dataset
from gatescope.training.lab.dataset import Dataset, make_dataset
from gatescope.training.lab.first_plans import first_plan
from gatescope.training.lab.own_preview import read_preview
from gatescope.training.lab.schema import Schema, read_schema, schema_entries
from tests.inputs.sentences import refusal
from tests.training.lab.runs import begun, changed

TEXTS = "text,label\n" + "so very good,pos\n不好看 <b>,neg\n" * 10
NUMBERS = "heat,rain\n" + "".join(f"{k % 9},{k * k % 7}\n" for k in range(200))
FILES = {"text": TEXTS.encode(), "table": NUMBERS.encode()}

CELLS = st.sampled_from(["so good", "bad", "?!", "", "好", "😀", "nan", "-3e9", "1"])
NUMBER = st.sampled_from(["1", "2.5", "-7"])
TABLES = st.one_of(
    st.lists(st.lists(CELLS, min_size=1, max_size=3), max_size=20),
    st.lists(st.tuples(CELLS, st.sampled_from(["yes", "no"])), max_size=20),
    st.lists(st.tuples(NUMBER, NUMBER), max_size=20),
).map(lambda rows: "\n".join(map(",".join, rows * 3)).encode())


def made(task: str, tokens: str = "words") -> Dataset:
    return make_dataset(changed(first_plan(task), data__tokens=tokens), FILES[task])


@given(
    st.sampled_from(["text", "table"]),
    st.sampled_from(["words", "characters"]),
    st.binary() | TABLES,
)
@settings(max_examples=60)
@example("text", "words", b"text,label\na,b\nb,c\n<script>,b\n")
@example("table", "words", b"1\n2\n3\n" * 6)
@example("text", "words", b"PK\x03\x04")
@example("table", "words", b"PK\x03\x04")
@example("text", "characters", "text,label\n\u200b \u200bx,a\n y,b\nz,b\nw,a\n".encode())
def test_any_bytes_give_data_or_one_sentence(task: str, tokens: str, file: bytes) -> None:
    plan = changed(first_plan(task), data__length=2, data__tokens=tokens)
    try:
        data = make_dataset(plan, file)
    except InputError:
        refusal(make_dataset, plan, file)
        return
    facts = describe_dataset(plan, data)
    assert min(facts.sizes) >= 1
    for batch in (data.train, data.validation, data.held_out):
        assert np.isfinite(batch.x).all()
        assert batch.lengths.min() >= 1
        assert np.isfinite(batch.targets).any(axis=(0, 2)).all()
    assert all(str(message).isprintable() for message in data.notes)
    assert read_preview(file, task).rows >= sum(facts.sizes) * (task == "text")


@pytest.mark.parametrize("task", ["text", "table"])
def test_the_same_plan_and_file_give_the_same_data(task: str) -> None:
    one, other = made(task), made(task)
    for name in ("train", "validation", "held_out"):
        for array in ("x", "targets", "lengths"):
            first, second = (getattr(getattr(data, name), array) for data in (one, other))
            np.testing.assert_array_equal(first, second)
    assert one.task.vocabulary == other.task.vocabulary
    assert list(map(str, one.notes)) == list(map(str, other.notes))


def assert_same(schema: Schema | None, data: Dataset) -> None:
    assert schema is not None
    for name in ("name", "kind", "labels", "metric", "baseline", "length", "shortest"):
        assert getattr(schema.task, name) == getattr(data.task, name)
    for name in ("vocabulary", "separator", "columns"):
        assert getattr(schema.task, name) == getattr(data.task, name)
    assert schema.sizes == tuple(
        len(part.lengths) for part in (data.train, data.validation, data.held_out)
    )
    if data.scale is None:
        assert schema.scale is None
    else:
        assert schema.scale is not None
        for key, value in asdict(data.scale).items():
            np.testing.assert_array_equal(getattr(schema.scale, key), value)


@pytest.mark.parametrize(
    ("task", "tokens"), [("text", "words"), ("text", "characters"), ("table", "words")]
)
def test_a_schema_comes_back_from_json(task: str, tokens: str) -> None:
    data = made(task, tokens)
    document = json.loads(json.dumps(schema_entries(data)))
    schema = read_schema(document, data.held_out)
    assert_same(schema, data)
    assert schema.task.sample(seed=2).targets is not None


def test_the_folder_of_a_run_keeps_file_schema_and_what_is_held_out(tmp_path: Path) -> None:
    plan = changed(first_plan("text"), data__tokens="characters", data__file="a.csv")
    folder = begun(tmp_path / "run", plan, FILES["text"])
    data = make_dataset(folder.plan(), folder.data())
    folder.keep_data(data)
    assert_same(folder.schema(), data)
    for name in ("x", "targets", "lengths"):
        np.testing.assert_array_equal(
            getattr(folder.held_out(), name), getattr(data.held_out, name)
        )


def test_a_network_that_reads_spaces_comes_back_from_its_file(tmp_path: Path) -> None:
    vocabulary = made("text", "characters").task.vocabulary
    assert " " in vocabulary
    save_model(random_token_model("gru", vocabulary, 2, 0), tmp_path / "net.safetensors")
    assert load_model(tmp_path / "net.safetensors", "net").encoder.vocabulary == vocabulary
