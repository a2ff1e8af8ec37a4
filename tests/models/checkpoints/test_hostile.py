"""Files that were made to harm: one sentence each, nothing runs, memory stays small."""

from __future__ import annotations

import io
import json
import os
import pickle
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.numpy import save as save_safetensors
from torch import nn

from gatescope.inputs.limits import MAX_UPLOAD_BYTES
from gatescope.models.checkpoints.export import exported
from gatescope.models.checkpoints.load import load_checkpoint
from tests.inputs.sentences import refusal
from tests.models.checkpoints.memory import peak
from tests.models.checkpoints.networks import stack
from tests.models.checkpoints.test_torch_files import saved

MEGABYTE = 1 << 20


def zipped(entries: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return file.getvalue()


def with_pickle(content: bytes) -> bytes:
    """A PyTorch file with this pickle in it."""
    return zipped({"a/data.pkl": content, "a/version": b"3\n", "a/byteorder": b"little"})


class Trap:
    """Makes a folder when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self.path),)


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("wrap", ["bare", "torch"])
def test_a_pickle_that_would_run_code_runs_nothing(
    protocol: int, wrap: str, tmp_path: Path
) -> None:
    trap = tmp_path / "sprung"
    content = pickle.dumps({"gru.weight_hh_l0": Trap(trap)}, protocol=protocol)
    pickle.loads(content)  # noqa: S301 - ours: the trap works
    assert trap.exists()
    trap.rmdir()
    data = content if wrap == "bare" else with_pickle(content)
    refusal(load_checkpoint, data, "trap.pt")
    assert not trap.exists()


def test_the_sentence_names_what_would_have_run() -> None:
    data = with_pickle(pickle.dumps(Trap(Path("x")), protocol=2))
    sentence = refusal(load_checkpoint, data, "trap.pt")
    assert f"{os.mkdir.__module__}.mkdir" in sentence
    assert "only running code could bring back" in sentence


@pytest.mark.parametrize("program", [
    b"\x80\x02cbuiltins\nbytearray\nJ\xff\xff\xff\x7f\x85R.",  # torch itself would follow this
    b"\x80\x02cbuiltins\neval\nX\x01\x00\x00\x001\x85R.",
    b"\x80\x02ctorch._utils\n_rebuild_meta_tensor_no_storage\n)R.",
    b"\x80\x04\x8c\x02os\x8c\x06system\x93\x8c\x02ls\x85R.",
    b"(S'ls'\nios\nsystem\n.",
    b"\x80\x02\x82\x01.",
    b"\x80\x02}",
    b"\x80\x02" + b"]" * 3_000_000,
    b"\x80\x02N.",
    b"",
])  # fmt: skip
def test_other_programs_in_a_pickle_are_refused(program: bytes) -> None:
    used = peak(lambda: refusal(load_checkpoint, with_pickle(program), "odd.pt"))
    assert used < 40 * MEGABYTE


def test_an_old_file_without_a_zip_is_refused_with_a_remedy() -> None:
    file = io.BytesIO()
    state = nn.GRU(2, 3).state_dict()
    torch.save(state, file, _use_new_zipfile_serialization=False)
    sentence = refusal(load_checkpoint, file.getvalue(), "old.pt")
    assert "save model.state_dict() with torch.save" in sentence


def test_one_number_stretched_to_many_counts_at_full_size() -> None:
    state = {"weight_hh_l0": torch.zeros(1).expand(30_000, 10_000)}
    data = saved(state)
    assert len(data) < 5_000
    assert peak(lambda: refusal(load_checkpoint, data, "wide.pt")) < 20 * MEGABYTE


def test_one_dictionary_in_many_places_is_walked_once() -> None:
    inside: dict[str, Any] = {"w": torch.ones(1)}
    for _ in range(4):
        inside = dict.fromkeys((str(k) for k in range(300)), inside)
    assert "has none" in refusal(load_checkpoint, saved(inside), "many.pt")


@pytest.mark.parametrize("kind", ["torch", "keras", "onnx", "safetensors"])
@pytest.mark.parametrize("keep", [1, 7, 30, 0.3, 0.7, 0.98])
def test_a_file_that_is_cut_is_refused(kind: Any, keep: float) -> None:
    data = exported(stack("gru"), kind)
    cut = data[: keep if isinstance(keep, int) else int(len(data) * keep)]
    refusal(load_checkpoint, cut, "cut")


@pytest.mark.parametrize("name", ["config.json", "a/data.pkl", "a/data/0", "model.weights.h5"])
def test_a_zip_bomb_is_not_unpacked(name: str) -> None:
    entries = {"config.json": b"{}", "model.weights.h5": b""} if "a/" not in name else {
        "a/data.pkl": b"\x80\x02N."
    }  # fmt: skip
    bomb = zipped({**entries, name: bytes(60 * MEGABYTE)}, zipfile.ZIP_DEFLATED)
    assert len(bomb) < MEGABYTE
    sentence = ""

    def opened() -> None:
        nonlocal sentence
        sentence = refusal(load_checkpoint, bomb, "bomb", max_bytes=MEGABYTE)

    assert peak(opened) < 8 * MEGABYTE
    assert "stays small when it is read" in sentence


def test_a_zip_bomb_that_lies_about_its_size_is_not_unpacked_either() -> None:
    size = 60 * MEGABYTE
    bomb = zipped({"config.json": b"{}", "model.weights.h5": bytes(size)}, zipfile.ZIP_DEFLATED)
    true, small = (n.to_bytes(4, "little") for n in (size, 1000))
    assert bomb.count(true) == 2  # in the entry, and in the table of contents
    lying = bomb.replace(true, small)
    used = peak(lambda: refusal(load_checkpoint, lying, "bomb", max_bytes=MEGABYTE))
    assert used < 8 * MEGABYTE


def test_thousands_of_entries_are_refused() -> None:
    data = zipped({f"a/data/{k}": b"" for k in range(5_000)} | {"a/data.pkl": b"."})
    assert "at most 4,096 arrays" in refusal(load_checkpoint, data, "many.pt")


@pytest.mark.parametrize("entries", [{}, {"word/document.xml": b"<a/>"}, {"x.npy": b"1"}])
def test_other_zip_files_are_refused(entries: dict[str, bytes]) -> None:
    assert "is none of these" in refusal(load_checkpoint, zipped(entries), "table.xlsx")


def header_only(header: object) -> bytes:
    text = json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text


def test_a_header_of_a_million_units_is_refused_unread() -> None:
    million = 10**6
    start = [0, 12 * million]
    data = header_only({
        "gru.weight_ih_l0": {"dtype": "F32", "shape": [3 * million, 1], "data_offsets": start},
        "gru.weight_hh_l0": {
            "dtype": "F32",
            "shape": [3 * million, million],
            "data_offsets": [12 * million, 12 * million + 12 * million**2],
        },
    })  # fmt: skip
    assert "has 1,000,000" in refusal(load_checkpoint, data, "huge.safetensors")
    assert peak(lambda: refusal(load_checkpoint, data, "huge.safetensors")) < MEGABYTE


@pytest.mark.parametrize("header", [
    [],
    {"__metadata__": 3},
    {"a": 3},
    {"a": {"dtype": "F32", "shape": [-1], "data_offsets": [0, 4]}},
    {"a": {"dtype": "F32", "shape": "x", "data_offsets": [0, 4]}},
    {"a": {"dtype": "F32", "shape": [4], "data_offsets": [0, 16]}},
    {"a": {"dtype": "F99", "shape": [1], "data_offsets": [0, 1]}},
    {"a": {"dtype": "F32", "shape": [10**400], "data_offsets": [0, 4]}},
    {"a": {"dtype": "F32", "shape": [10**9] * 90_000, "data_offsets": [0, 4]}},
    {f"a{k}": {"dtype": "F32", "shape": [0], "data_offsets": [0, 0]} for k in range(5_000)},
])  # fmt: skip
def test_odd_safetensors_headers_are_refused(header: object) -> None:
    refusal(load_checkpoint, header_only(header), "odd.safetensors")


@pytest.mark.parametrize("length", [2**63, 2**39, 10**6])
def test_a_header_that_is_longer_than_the_file_is_refused(length: int) -> None:
    refusal(load_checkpoint, length.to_bytes(8, "little") + b"{}", "odd.safetensors")


@pytest.mark.parametrize(
    ("dtype", "says"), [("int64", "int64"), ("complex64", "complex64"), ("bool", "bool")]
)
def test_weights_of_another_kind_of_number_are_refused(dtype: str, says: str) -> None:
    arrays = {"weight_ih_l0": np.ones((3, 1), dtype), "weight_hh_l0": np.ones((3, 1), dtype)}
    assert f"is of {says}" in refusal(load_checkpoint, save_safetensors(arrays))


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("kind", ["safetensors", "onnx", "keras"])
def test_weights_that_are_no_finite_numbers_are_named(kind: Any, value: float) -> None:
    marked = np.float64(0.123456789)
    network = stack("gru")
    gate = network.layers[0][0].z  # type: ignore[union-attr]
    w = np.array(gate.w_h)
    w[2, 3] = marked
    object.__setattr__(gate, "w_h", w)
    data = exported(network, kind)
    assert data.count(marked.tobytes()) == 1
    bad = data.replace(marked.tobytes(), np.float64(value).tobytes())
    if kind == "keras":  # the zip has a checksum: the attacker would make it right
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = {name: archive.read(name) for name in archive.namelist()}
        weights = entries["model.weights.h5"]
        entries["model.weights.h5"] = weights.replace(
            marked.tobytes(), np.float64(value).tobytes()
        )
        bad = zipped(entries)
    sentence = refusal(load_checkpoint, bad, "it")
    assert str(value) in sentence
    assert "w_hh" in sentence or "weight_hh" in sentence


@pytest.mark.parametrize("name", ["wrong.onnx", "wrong.keras", "wrong.pt", "noise", "a.h5"])
@pytest.mark.parametrize("kind", ["torch", "safetensors", "onnx"])
def test_content_decides_and_not_the_name(kind: Any, name: str) -> None:
    found = load_checkpoint(exported(stack("gru"), kind), name)
    assert found.format == {"safetensors": "gatescope"}.get(kind, kind)


@pytest.mark.parametrize("data", [
    b"\x08", b"\x08\x08", b"PK", b"PK\x03\x04", b"\x80", b"\x80\x02.", b"\x89HDF\r\n\x1a\n",
    b"{}", b"\0" * 100, b"Hello", b"<html>", b"8" * 5_000,
])  # fmt: skip
@pytest.mark.parametrize("name", ["a.pt", "a.onnx", "a\u202e\n.keras", "x" * 900])
def test_bytes_that_are_nothing_are_refused(data: bytes, name: str) -> None:
    refusal(load_checkpoint, data, name)


def test_an_empty_file_a_large_one_and_none_at_all_are_refused(tmp_path: Path) -> None:
    assert "is empty" in refusal(load_checkpoint, b"", "a.pt")
    assert "at most 20 MB" in refusal(load_checkpoint, bytes(MAX_UPLOAD_BYTES + 1), "a.pt")
    assert "cannot be read" in refusal(load_checkpoint, tmp_path / "nowhere.pt")
    assert "cannot be read" in refusal(load_checkpoint, tmp_path)
    large = tmp_path / "large.pt"
    with large.open("wb") as file:
        file.truncate(10**12)  # of holes: reading it would fill any memory
    assert peak(lambda: refusal(load_checkpoint, large)) < MEGABYTE


def test_a_missing_library_is_missed_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    graph, model = (exported(stack("gru"), kind) for kind in ("onnx", "keras"))  # type: ignore[arg-type]
    for library, data, kind in (("onnx", graph, "onnx"), ("h5py", model, "keras")):
        monkeypatch.setitem(sys.modules, library, None)
        sentence = refusal(load_checkpoint, data, "it")
        assert f"Expected {library} to be installed" in sentence
        assert f"pip install {library}" in sentence
        assert f"pip install {library}" in refusal(exported, stack("gru"), kind)


def test_opening_imports_no_library_that_the_file_does_not_need(tmp_path: Path) -> None:
    (tmp_path / "it.safetensors").write_bytes(exported(stack("gru"), "safetensors"))
    script = (
        "import sys, gatescope\n"
        "gatescope.load_checkpoint(sys.argv[1])\n"
        "print(sorted({'torch', 'keras', 'h5py', 'onnx', 'streamlit'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "it.safetensors")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == "[]"
