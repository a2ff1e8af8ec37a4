"""Whatever the bytes are: a checkpoint or one sentence, and nothing else."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable

import pytest
from safetensors.numpy import save

from gatescope.messages import InputError
from gatescope.models.checkpoints import hdf5, hdf5_child
from gatescope.models.checkpoints.export import exported
from gatescope.models.checkpoints.load import load_checkpoint
from gatescope.models.model_arrays import arrays_of
from tests.models.checkpoints.networks import stack, with_ends

MODEL = with_ends(stack("gru", layers=2, directions=2, dtype="float32"))
ROUNDS = 150


def mutated(data: bytes, draw: random.Random) -> bytes:
    """Cut a file, or change a few of its bytes, at its ends more often than inside."""
    changed = bytearray(data)
    if draw.random() < 0.15:
        del changed[draw.randrange(len(changed)) :]
    for _ in range(draw.choice([1, 1, 2, 4, 16, 64]) if changed else 0):
        size = len(changed)
        near = draw.randrange(min(size, 600))
        place = draw.choice([draw.randrange(size), near, size - 1 - near])
        changed[place] = draw.choice([0, 255, draw.randrange(256), changed[place] ^ 1])
    return bytes(changed)


def inside(entry: str) -> Callable[[bytes, random.Random], bytes]:
    """Change one entry of a zip, and let its checksum be right."""

    def change(data: bytes, draw: random.Random) -> bytes:
        file = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
            for name in old.namelist():
                content = old.read(name)
                new.writestr(name, mutated(content, draw) if name.endswith(entry) else content)
        return file.getvalue()

    return change


def outcomes(
    data: bytes, change: Callable[[bytes, random.Random], bytes], rounds: int = ROUNDS
) -> tuple[int, int]:
    """Count how often a changed file opened and how often it was refused."""
    opened = refused = 0
    for seed in range(rounds):
        try:
            load_checkpoint(change(data, random.Random(seed)), "it")
            opened += 1
        except InputError as error:
            sentence = str(error)
            assert sentence.startswith("Expected ")
            assert sentence.isprintable()
            assert len(sentence) < 400
            refused += 1
    return opened, refused


FILES = {
    "torch": (lambda: exported(MODEL, "torch"), mutated),
    "torch-pickle": (lambda: exported(MODEL, "torch"), inside("data.pkl")),
    "safetensors": (lambda: save(dict(arrays_of(MODEL))), mutated),
    "gatescope": (lambda: exported(MODEL, "safetensors"), mutated),
    "onnx": (lambda: exported(MODEL, "onnx"), mutated),
    "keras": (lambda: exported(MODEL, "keras"), mutated),
}


@pytest.mark.parametrize("kind", FILES)
def test_a_changed_file_opens_or_is_refused(kind: str) -> None:
    make, change = FILES[kind]
    data = make()
    load_checkpoint(data, "it")
    if kind == "keras":  # of the zip: the weights in it are changed below
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = data.replace(archive.read("model.weights.h5"), bytes(100))
    opened, refused = outcomes(data, change)
    assert refused > ROUNDS // 4
    assert opened + refused == ROUNDS


def test_a_changed_configuration_opens_or_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = exported(MODEL, "keras")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        weights = hdf5_child.answer(archive.read("model.weights.h5"), 1 << 24)
    monkeypatch.setattr(hdf5, "ask_process", lambda _data, _limit: weights)
    opened, refused = outcomes(data, inside("config.json"))
    assert opened
    assert refused


def test_changed_hdf5_opens_or_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    # Each in a process of its own, as in earnest: some of these end or halt the library.
    monkeypatch.setattr(hdf5, "SECONDS", 5.0)
    opened, refused = outcomes(exported(MODEL, "keras-weights"), mutated, rounds=8)
    assert opened + refused == 8
