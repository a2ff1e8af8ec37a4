"""NPZ and CSV hold the very numbers of the trace, and nothing that would run elsewhere."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import numpy as np
import pytest

from gatescope.inputs.sequence import NumberSequence, TokenSequence
from gatescope.messages import InputError
from gatescope.models.model import run
from gatescope.models.random import random_model, random_token_model
from gatescope.viewer import export_trace
from gatescope.viewer.export_trace import trace_csv, trace_npz
from gatescope.viewer.picture import step_arrays
from gru_core import unroll
from gru_core.gates import GateParams
from gru_core.params import assemble
from tests.viewer.pictures import CELLS, numbers_case, tokens_case


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("cell", CELLS)
def test_the_npz_holds_every_array_of_the_trace_and_needs_no_pickle(cell: str) -> None:
    shown, model, sequence = tokens_case(cell)
    (trace,) = shown.trace.traces[0]
    with np.load(io.BytesIO(trace_npz(shown, model, sequence)), allow_pickle=False) as file:
        for key, array in step_arrays(trace).items():
            np.testing.assert_array_equal(file[key], array)
        np.testing.assert_array_equal(file["x"], trace.x[:, 0])
        np.testing.assert_array_equal(file["output"], shown.output)
        np.testing.assert_array_equal(file["target"], sequence.targets)
        assert tuple(file["token"]) == sequence.tokens
        assert file["step"].tolist() == list(range(24))


@pytest.mark.parametrize("cell", CELLS)
def test_the_trace_can_be_computed_again_from_the_npz(cell: str) -> None:
    shown, model, sequence = numbers_case(cell)
    with np.load(io.BytesIO(trace_npz(shown, model, sequence)), allow_pickle=False) as file:
        names = [name.removeprefix("w_i.") for name in file if name.startswith("w_i.")]
        gates = {
            name: GateParams(*(file[f"{part}.{name}"] for part in ("w_i", "w_h", "b_i", "b_h")))
            for name in names
        }
        params = assemble(cell, gates)  # type: ignore[arg-type]
        again = unroll(params, file["x"][:, None], file["h0"][None])
        np.testing.assert_array_equal(again.h[:, 0], file["h"])


def test_the_npz_says_what_its_names_mean() -> None:
    with np.load(io.BytesIO(trace_npz(*numbers_case("lstm")))) as file:
        told = str(file["README"])
        for name in file:
            assert name.split(".")[0] in told or name == "README", name


@pytest.mark.parametrize("cell", CELLS)
def test_the_table_has_a_row_a_step_and_the_very_numbers(cell: str) -> None:
    shown, model, sequence = tokens_case(cell)
    head, *table = rows(trace_csv(shown, model, sequence))
    assert head[:6] == ["step", "token", "answer A", "answer B", "answer C", "target"]
    assert len(table) == 24
    columns = dict(zip(head, zip(*table, strict=True), strict=True))
    assert columns["token"] == sequence.tokens
    for key, array in step_arrays(shown.trace.traces[0][0]).items():
        for unit in range(8):
            found = np.array(columns[f"{key}[{unit}]"], float)
            np.testing.assert_array_equal(found, array[:, unit])


def test_where_no_answer_is_asked_for_the_table_is_empty() -> None:
    head, *table = rows(trace_csv(*tokens_case("gru")))
    assert [row[head.index("target")] for row in table[-2:]] == ["", "2.0"]


@pytest.mark.parametrize(
    "token", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", " =1", "=HYPERLINK(“x”)"]
)
def test_no_token_becomes_a_formula(token: str) -> None:
    sequence = TokenSequence((token, "a"))
    model = random_token_model("gru", sequence.tokens, 2, 1)
    _, first, second = rows(trace_csv(run(model, sequence), model, sequence))
    assert first[1] == f"'{token}"
    assert second[1] == "a"


def test_no_name_of_a_column_becomes_a_formula() -> None:
    sequence = NumberSequence(np.ones((2, 1)), ("=cmd()",))
    model = random_model("rnn", 1, 2, 1, sequence.names)
    head = rows(trace_csv(run(model, sequence), model, sequence))[0]
    assert head[:2] == ["step", "'=cmd()"]


def test_the_table_begins_with_the_mark_that_spreadsheets_read_chinese_by() -> None:
    sequence = TokenSequence(("不", "错", '"', "\n", ","))
    model = random_token_model("gru", sequence.tokens, 2, 1)
    data = trace_csv(run(model, sequence), model, sequence)
    assert data.startswith(b"\xef\xbb\xbf")
    assert tuple(row[1] for row in rows(data)[1:]) == sequence.tokens


@pytest.mark.parametrize("write", [trace_csv, trace_npz])
def test_a_file_that_nobody_could_open_is_refused_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, write: object
) -> None:
    monkeypatch.setattr(export_trace, "MOST_CSV_NUMBERS", 100)
    monkeypatch.setattr(export_trace, "MOST_NPZ_NUMBERS", 100)
    shown, model, sequence = numbers_case("rnn")
    with pytest.raises(InputError, match=r"at most 100 numbers, but the trace has 1,560"):
        write(shown, model, replace(sequence))  # type: ignore[operator]
