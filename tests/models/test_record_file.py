"""Recordings survive their file; files from strangers get one sentence and nothing else."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from safetensors.numpy import load, save
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

import gatescope
from gatescope.inputs.limits import MAX_UPLOAD_BYTES
from gatescope.messages import InputError
from gatescope.models.model import run
from gatescope.models.model_file import load_model
from gatescope.models.recorder.loading import load_recording, read_recording
from gatescope.models.recorder.record import record
from gatescope.models.recorder.recorded import Recorded
from gatescope.models.recorder.recording import Recording
from gatescope.models.recorder.shapes import ARRAYS
from gatescope.models.recorder.unpacking import MAX_HEADER_BYTES
from gru_core import packed_from_params
from tests.models.recorded_models import Translator, agrees


@pytest.fixture(scope="module")
def recording() -> Recording:
    torch.manual_seed(0)
    model = nn.ModuleDict(
        {
            "translator": Translator(),
            "packed": nn.LSTM(2, 3, bidirectional=True, dtype=torch.float64),
            "relu": nn.RNN(2, 3, nonlinearity="relu", bias=False),
            "coarse": nn.GRU(2, 3, dtype=torch.bfloat16),
            "refused": nn.GRU(2, 3, num_layers=2, dropout=0.5),
        }
    )
    model["again"] = model["relu"]
    with record(model) as rec:
        model["translator"](torch.randn(2, 7, 3))
        x = torch.randn(5, 3, 2, dtype=torch.float64)
        lengths, hx = torch.tensor([2, 5, 4]), torch.randn(2, 2, 3, 3, dtype=torch.float64)
        model["packed"](pack_padded_sequence(x, lengths, enforce_sorted=False), tuple(hx))
        for _ in range(2):
            model["relu"](torch.randn(4, 3, 2))
        model["coarse"](torch.randn(4, 2, dtype=torch.bfloat16))
        model["refused"](torch.randn(4, 3, 2))
    return rec


@pytest.fixture(scope="module")
def saved(recording: Recording, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = recording.save(tmp_path_factory.mktemp("saved") / "run.gatescope")
    return path.read_bytes()


def all_calls(recording: Recording) -> list[Recorded]:
    return [call for name in recording for call in recording.calls(name)]


def test_a_recording_comes_back_bit_for_bit(recording: Recording, saved: bytes) -> None:
    again = read_recording(saved)
    assert again.names == recording.names
    assert again.aliases == recording.aliases == {"again": "relu"}
    assert {n: str(m) for n, m in again.refused.items()} == {
        n: str(m) for n, m in recording.refused.items()
    }
    assert len(all_calls(again)) == len(all_calls(recording)) == 6
    for call, other in zip(all_calls(recording), all_calls(again), strict=True):
        for name in ("name", "call", "kind", "precision"):
            assert getattr(other, name) == getattr(call, name)
        for name in ARRAYS:
            one, two = getattr(call, name), getattr(other, name)
            assert (one is None) == (two is None), name
            if one is not None:
                assert one.dtype == two.dtype
                assert one.tobytes() == two.tobytes(), name
        weights = [
            [packed_from_params(p) for layer in c.network.layers for p in layer]
            for c in (call, other)
        ]
        for one, two in zip(*weights, strict=True):
            for a, b in zip(one, two, strict=True):
                np.testing.assert_array_equal(a, b)
        np.testing.assert_array_equal(other.trace.y, call.trace.y)
        assert other.output_checks == call.output_checks
    first, second = again.calls("again")
    assert first.network is second.network


def test_what_was_loaded_passes_before_torch_too(saved: bytes) -> None:
    again = read_recording(saved)
    assert all(agrees(call) for call in all_calls(again) if call.precision != "bfloat16")
    assert again["coarse"].parity.passed


def test_loading_and_looking_need_no_torch(saved: bytes, tmp_path: Path) -> None:
    (tmp_path / "run.gatescope").write_bytes(saved)
    program = (
        "import sys, gatescope; rec = gatescope.load_recording('run.gatescope');"
        "call = rec['packed']; call.trace, call.output_error, call.model(1), call.sequence(1);"
        "print(rec, 'torch' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(Path(gatescope.__file__).parents[1])},
    )
    assert done.stdout.startswith("<Recording of 'translator.encoder.rnn' (1), ")
    assert done.stdout.strip().endswith("False")


def test_saving_twice_gives_the_same_bytes_and_what_was_loaded_can_be_saved(
    recording: Recording, saved: bytes, tmp_path: Path
) -> None:
    assert recording.save(tmp_path / "one").read_bytes() == saved
    assert load_recording(tmp_path / "one").save(tmp_path / "two").read_bytes() == saved


def test_modules_and_rows_can_be_chosen(recording: Recording, tmp_path: Path) -> None:
    recording.save(tmp_path / "part", names=["packed", "again"], rows=2)
    part = load_recording(tmp_path / "part")
    assert (part.names, part.aliases) == (("packed", "relu"), {"again": "relu"})
    for name in part:
        for call, whole in zip(part.calls(name), recording.calls(name), strict=True):
            np.testing.assert_array_equal(call.x, whole.x[:, :2])
            np.testing.assert_array_equal(call.h_n, whole.h_n[:, :2])
            assert agrees(call)
    assert part["packed"].lengths.tolist() == [2, 5]
    with pytest.raises(ValueError, match="rows: expected at least 1, got 0"):
        recording.save(tmp_path / "none", rows=0)
    with pytest.raises(KeyError, match="'refused' could not be recorded: "):
        recording.save(tmp_path / "none", names=["refused"])
    assert not (tmp_path / "none").exists()


def test_what_no_page_could_open_is_not_written(tmp_path: Path) -> None:
    module, nan = nn.GRU(600, 4), torch.zeros(5, 2, 600)
    nan[3, 1, 7] = torch.inf
    with record(module) as rec, torch.no_grad():
        module(torch.zeros(1_500, 6, 600))
    with pytest.raises(InputError, match=r"at most 20 MB, but 20\.\d MB came; keep fewer rows"):
        rec.save(tmp_path / "big")
    assert rec.save(tmp_path / "row", rows=1).stat().st_size < MAX_UPLOAD_BYTES / 5
    with record(module) as rec, torch.no_grad():
        module(nan)
    with pytest.raises(InputError, match=r"“call\.0/x” holds inf at 3, 1, 7; record"):
        rec.save(tmp_path / "nan")
    assert not (tmp_path / "big").exists()
    assert not (tmp_path / "nan").exists()


def sentence(data: bytes) -> str:
    """The one sentence with which bytes are refused; any other error is a failure."""
    with pytest.raises(InputError) as caught:
        read_recording(data)
    told = str(caught.value)
    assert told.startswith("Expected ")
    assert told.count("; ") >= 1
    assert len(told) < 500
    assert told.isprintable()
    return told


def test_a_file_that_is_cut_anywhere_is_refused(saved: bytes) -> None:
    header = 8 + int.from_bytes(saved[:8], "little")
    ends = {0, 1, 7, 8, 9, header - 1, header, len(saved) - 1, *range(0, len(saved), 97)}
    for end in sorted(ends):
        sentence(saved[:end])
    sentence(saved + b"\0")


@given(st.data())
def test_a_file_with_other_bytes_in_it_is_read_or_refused(saved: bytes, data: Any) -> None:
    header = 8 + int.from_bytes(saved[:8], "little")
    end = data.draw(st.sampled_from([8, header, len(saved)]))
    changed = bytearray(saved)
    for _ in range(data.draw(st.integers(1, 3))):
        changed[data.draw(st.integers(0, end - 1))] = data.draw(st.integers(0, 255))
    try:
        again = read_recording(bytes(changed))
    except InputError:
        sentence(bytes(changed))
        return
    # A flipped bit may make a number huge: what then overflows does so without an error.
    for call in all_calls(again):
        assert call.trace.y.shape == call.y.shape
        assert len(call.output_checks) == (3 if call.network.cell == "lstm" else 2)


@given(st.binary(max_size=200))
def test_bytes_of_any_kind_are_refused(data: bytes) -> None:
    sentence(data)
    sentence(struct.pack("<Q", len(data)) + data)


def edited(saved: bytes, change: Any) -> bytes:
    """Write the file again after `change` had its arrays and its description in hand."""
    size = int.from_bytes(saved[:8], "little")
    told = json.loads(json.loads(saved[8 : 8 + size])["__metadata__"]["gatescope"])
    arrays = {name: array.copy() for name, array in load(saved).items()}
    change(arrays, told)
    return save(arrays, {"gatescope": json.dumps(told)})


def test_the_file_that_the_refused_ones_start_from_is_right(saved: bytes) -> None:
    assert len(all_calls(read_recording(edited(saved, lambda arrays, told: None)))) == 6


def with_nan(arrays: dict[str, Any], told: dict[str, Any]) -> None:
    arrays["network.0/rnn.weight_hh_l1"][2, 1] = np.nan


def stretched(arrays: dict[str, Any], told: dict[str, Any]) -> None:
    arrays["call.3/x"] = np.zeros((100_001, 1, 2), np.float32)


def deep(arrays: dict[str, Any], told: dict[str, Any]) -> None:
    """Many layers over many steps: a small file whose trace would fill the memory."""
    k, layers = told["calls"][3]["network"], 60
    told["networks"][k]["layers"] = layers
    for number in range(1, layers):
        for kind in ("ih", "hh"):
            arrays[f"network.{k}/rnn.weight_{kind}_l{number}"] = np.zeros((3, 3), np.float32)
    arrays["call.3/x"] = np.zeros((100_000, 1, 2), np.float32)


def put(place: str, value: Any) -> Any:
    *way, last = place.split(".")

    def change(arrays: dict[str, Any], told: Any) -> None:
        for key in way:
            told = told[int(key) if key.isdigit() else key]
        told[int(last) if last.isdigit() else last] = value

    return change


def array(name: str, value: Any) -> Any:
    def change(arrays: dict[str, Any], told: Any) -> None:
        if value is None:
            del arrays[name]
        else:
            arrays[name] = value

    return change


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (with_nan, "“network.0/rnn.weight_hh_l1” holds nan at 2, 1; record a run without NaN"),
        (stretched, "at most 100,000 steps of 1,024 numbers in “relu”, but the shape of its"),
        (deep, "at most 4,000,000 states in all layers of “relu”, but 18,000,000 came"),
        (array("call.0/x", np.ones((7, 2, 3), np.float16)), "“call.0/x” is of dtype F16"),
        (array("call.0/x", np.ones((7, 2, 3))), "x: expected dtype float32, got float64"),
        (
            array("call.0/x", np.ones((7, 2), np.float32)),
            "x: expected shape (T, B, I=3), got (7,",
        ),
        (array("call.0/x", np.ones((0, 2, 3), np.float32)), "x: expected shape (T, B, I=3)"),
        (
            array("call.0/y", np.ones((7, 2, 4), np.float32)),
            "y: expected shape (T=7, B=2, D*H=8)",
        ),
        (array("call.0/h_n", None), "expected arrays x, y and h_n, not without {'h_n'}"),
        (array("call.0/c_n", None), "expected an LSTM's cell state beside its state"),
        (array("call.3/c0", np.ones((1, 3, 3), np.float32)), "expected none in a rnn"),
        (array("call.2/lengths", np.array([2, 6, 4])), "lengths: expected B=3 whole numbers"),
        (array("call.2/lengths", np.ones(3)), "lengths: expected B=3 whole numbers"),
        (
            array("network.0/rnn.bias_ih_l0", None),
            "network 0: expected the arrays described, not",
        ),
        (array("network.0/start.h0", np.zeros((4, 1, 4), np.float32)), "{'start.h0'}"),
        (array("call.0/more", np.ones(1)), "header.calls[0]: expected no arrays besides"),
        (put("format", "model"), "header.format: expected 'recording', got 'model'"),
        (
            put("version", 2),
            "of version 1, but version 2 came; open it with the GateScope that",
        ),
        (put("version", 10**30), "but version 10^18… came"),
        (put("version", "1"), "header.version: expected a whole number, got '1'"),
        (put("networks", 3), "header.networks: expected a list, got 3"),
        (put("networks.0.layers", 10**9), "network 0: expected an array 'rnn.weight_ih_l2'"),
        (put("networks.0.directions", 0), "expected at least one layer with 1 or 2 directions"),
        (put("networks.0.cell", "gru"), "w_hh: expected shape"),
        (put("calls", {}), "header.calls: expected a list"),
        (
            put("calls.0.network", 9),
            "header.calls[0].network: expected one of 5 networks, got 9",
        ),
        (
            put("calls.0.network", -1),
            "header.calls[0].network: expected a whole number, got -1",
        ),
        (put("calls.0.kind", "GRU"), "kind: expected a module of cell lstm, got GRU"),
        (
            put("calls.0.kind", "LSTMCell"),
            "expected a module with several layers or directions",
        ),
        (put("calls.0.precision", "float8"), "precision: expected 'float64' or 'float32'"),
        (put("calls.0.name", "a\u202eb"), "a module name of at most 200 printable characters"),
        (put("calls.0.name", "a" * 201), "a module name of at most 200 printable characters"),
        (put("calls.0.name", ["a"]), "header.calls[0].name: expected some text, got ['a']"),
        (put("aliases", {"b": "nowhere"}), "header.aliases.b: expected 'translator"),
        (put("aliases", {"packed": "relu"}), "expected further names, not {'packed'}"),
        (put("refused", {"b": 3}), "header.refused.b: expected some text, got 3"),
    ],
)
def test_a_description_that_is_wrong_is_refused_with_its_place(
    saved: bytes, change: Any, says: str
) -> None:
    assert says in sentence(edited(saved, change))


def test_numbers_that_overflow_do_so_without_an_error(saved: bytes) -> None:
    def huge(arrays: dict[str, Any], told: dict[str, Any]) -> None:
        for array in arrays.values():
            if array.dtype == np.float32:
                array[...] = np.where(array < 0, -3e38, 2e38)

    for call in all_calls(read_recording(edited(saved, huge))):
        assert any(check.passed for check in call.output_checks) == (call.name == "packed")
        assert call.parity.passed == (call.name == "packed")
        assert len(run(call.model(), call.sequence()).trace.y) == len(call.sequence())


def wide(arrays: dict[str, Any], told: dict[str, Any]) -> None:
    k = told["calls"][3]["network"]
    arrays[f"network.{k}/rnn.weight_ih_l0"] = np.zeros((1_025, 2), np.float32)
    arrays[f"network.{k}/rnn.weight_hh_l0"] = np.zeros((1_025, 1_025), np.float32)


def test_too_many_units_are_refused(saved: bytes) -> None:
    assert "at most 1,024 units in a recorded module, but 1,025 came" in sentence(
        edited(saved, wide)
    )


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "does not begin as a safetensors file does"),
        (b"\x80\x04\x95" + b"\0" * 40, "does not begin as a safetensors file does"),
        (bytes(MAX_UPLOAD_BYTES + 1), "at most 20 MB, but 20.0 MB came"),
        (save({"a": np.ones(3)}), "__metadata__"),
        (save({"a": np.ones(3)}, {"gatescope": "{"}), "another one or damaged"),
        (save({"a": np.ones(3)}, {"gatescope": "3"}), "header: expected an object, got 3"),
        (save({"a": np.ones(3)}, {"gatescope": "[" * 100_000}), "another one or damaged"),
        (save({"a": np.ones(3)}, {"gatescope": "9" * 5_000}), "another one or damaged"),
        (save({"a": np.ones(3)}, {"k" * 90_000: "1"}), "expected an entry 'gatescope'"),
        (
            struct.pack("<Q", MAX_HEADER_BYTES + 1) + b"{" + b" " * (MAX_HEADER_BYTES + 10),
            "a header of at most 1,000,000 bytes, but 1,000,001 came",
        ),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_other_files_are_refused(data: bytes, says: str) -> None:
    assert says in sentence(data)


def test_a_missing_file_is_told_by_its_name_alone(tmp_path: Path) -> None:
    for path in (tmp_path / "none.gatescope", tmp_path):
        with pytest.raises(InputError, match="but it cannot be read") as caught:
            load_recording(path)
        assert str(tmp_path.parent) not in str(caught.value)
    with pytest.raises(InputError, match="but it cannot be read"):
        load_recording("a\0b")


def test_a_refusal_out_of_a_file_is_text_and_no_template(saved: bytes) -> None:
    hostile = "{sentence.__class__} {0} \u202e" + "x" * 900
    again = read_recording(edited(saved, put("refused", {"b": hostile})))
    told = str(again.refused["b"])
    assert told.startswith("{sentence.__class__} {0} [U+202E]xxx")
    assert len(told) < 700


def test_a_recording_and_a_model_are_not_taken_for_one_another(
    saved: bytes, tmp_path: Path
) -> None:
    (tmp_path / "run.safetensors").write_bytes(saved)
    with pytest.raises(InputError, match=r"header\.format: expected .* got 'recording'"):
        load_model(tmp_path / "run.safetensors", "run")
