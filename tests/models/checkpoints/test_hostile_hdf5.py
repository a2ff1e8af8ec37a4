"""HDF5 files that lead out of themselves, grow, crash their library or never end."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest

from gatescope.models.checkpoints import hdf5, hdf5_child
from gatescope.models.checkpoints.export import exported
from gatescope.models.checkpoints.load import load_checkpoint
from tests.inputs.sentences import refusal
from tests.models.checkpoints.networks import assert_same_bits, stack


def made(fill: Callable[[Any], None]) -> bytes:
    """A file with usual weights and what `fill` puts beside them."""
    file = io.BytesIO(exported(stack("gru"), "keras-weights"))
    with h5py.File(file, "r+") as target:
        fill(target)
    return file.getvalue()


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file of the machine that no upload may read."""
    path = tmp_path / "secret.h5"
    with h5py.File(path, "w") as file:
        file["kernel"] = np.full((3, 15), 42.0)
    (tmp_path / "secret.raw").write_bytes(np.full(45, 42.0).tobytes())
    return path


@pytest.fixture
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hdf5, "ask_process", hdf5_child.answer)


def replaced(target: Any) -> str:
    """Make room for other weights."""
    place = "layers/gru/cell/vars/0"
    del target[place]
    return place


@pytest.mark.usefixtures("in_this_process")
@pytest.mark.parametrize("kind", ["external", "soft", "storage", "virtual"])
def test_nothing_outside_the_file_is_read(kind: str, secret: Path) -> None:
    def fill(target: Any) -> None:
        place = replaced(target)
        if kind == "external":
            target[place] = h5py.ExternalLink(str(secret), "/kernel")
        elif kind == "soft":
            target[place] = h5py.SoftLink("/layers/gru/cell/vars/1")
        elif kind == "storage":
            raw = [(str(secret.with_suffix(".raw")), 0, 360)]
            target.create_dataset(place, (3, 15), "f8", external=raw)
        else:
            layout = h5py.VirtualLayout((3, 15), "f8")
            layout[:] = h5py.VirtualSource(str(secret), "kernel", (3, 15))
            target.create_virtual_dataset(place, layout)

    data = made(fill)
    sentence = refusal(load_checkpoint, data, "it.weights.h5")
    assert "leads elsewhere" in sentence
    assert "42" not in sentence


@pytest.mark.usefixtures("in_this_process")
def test_a_circle_of_groups_ends() -> None:
    def fill(target: Any) -> None:
        target["layers/again"] = target["/"]

    assert "goes beyond what is read" in refusal(load_checkpoint, made(fill), "it.h5")


@pytest.mark.usefixtures("in_this_process")
@pytest.mark.parametrize(("options", "says"), [
    ({"shape": (10**6, 10**6)}, "goes beyond what is read"),  # declared, never written
    ({"shape": (2_000, 2_000), "compression": "gzip"}, "compressed"),
    ({"shape": (3, 15), "chunks": (3, 15)}, "in pieces"),
])  # fmt: skip
def test_numbers_that_would_grow_are_not_read(options: dict[str, Any], says: str) -> None:
    def fill(target: Any) -> None:
        target.create_dataset(replaced(target), dtype="f8", **options)

    data = made(fill)
    assert len(data) < 100_000
    assert says in refusal(load_checkpoint, data, "it.weights.h5")


@pytest.mark.usefixtures("in_this_process")
def test_a_long_description_is_not_parsed() -> None:
    def fill(target: Any) -> None:
        target.attrs["model_config"] = "[" * 2_500_000

    assert "Expected at most 2 MB" in refusal(load_checkpoint, made(fill), "it.h5")


@pytest.mark.usefixtures("in_this_process")
@pytest.mark.parametrize("dtype", ["i4", "c16", "S8"])
def test_weights_of_another_kind_are_refused(dtype: str) -> None:
    def fill(target: Any) -> None:
        target.create_dataset(replaced(target), data=np.ones((3, 15), dtype))

    refusal(load_checkpoint, made(fill), "it.weights.h5")


def test_the_process_beside_this_one_reads_what_is_in_order() -> None:
    network = stack("gru", layers=2)
    [layer] = load_checkpoint(exported(network, "keras-weights"), "it.weights.h5").layers
    assert_same_bits(layer.network, network)


@pytest.mark.parametrize("end", [
    "import os; os.abort()",
    "import time; time.sleep(60)",
    "import sys; sys.stdout.buffer.write(b'\\xff' * 9)",
    "print('{}')",
])  # fmt: skip
def test_a_crash_or_a_halt_of_the_library_is_one_sentence(
    end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = exported(stack("gru"), "keras-weights")
    monkeypatch.setattr(hdf5, "PROGRAM", (sys.executable, "-S", "-c", end))
    monkeypatch.setattr(hdf5, "SECONDS", 1.0)
    assert "gave up on it" in refusal(load_checkpoint, data, "it.weights.h5")


@pytest.mark.skipif(sys.platform != "linux", reason="one cannot ask for the memory in use")
def test_the_process_has_little_memory() -> None:
    script = (
        "from gatescope.models.checkpoints.hdf5_child import limit_process\n"
        "limit_process(1 << 20)\n"
        "held = bytearray(100 << 20)\n"  # what a usual file needs is there
        "bytearray(2 << 30)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stderr.strip().endswith("MemoryError")
    assert "line 4" in done.stderr
