"""The command `gatescope parity`, from a file to its exit status."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from gatescope import cli
from gatescope.models.bundled import load_bundled
from gatescope.models.model import run
from gatescope.models.model_file import save_model
from gatescope.models.random import random_model
from gatescope.paths import asset
from gatescope.viewer.proof_markdown import proof_markdown
from gatescope.viewer.proof_record import read_record
from gru_core import Network, packed_from_params, random_params

WAVE = str(asset("models", "wave", "gru.safetensors"))


def overflowing(folder: Path) -> Path:
    """A ReLU network whose state grows a thousandfold at every step."""
    params = random_params("rnn", input_size=1, hidden_size=2, seed=0, activation="relu")
    params = replace(params, h=replace(params.h, w_h=1e3 * np.eye(2), b_i=np.ones(2)))
    model = replace(random_model("rnn", 1, 2, seed=0), network=Network(((params,),)))
    save_model(model, folder / "large.safetensors")
    return folder / "large.safetensors"


@pytest.mark.parametrize("cell", ["gru", "rnn", "lstm"])
@pytest.mark.parametrize("network", ["wave", "recall", "sentiment"])
def test_shipped_networks_pass(
    network: str, cell: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(asset("models", network, f"{cell}.safetensors"))
    assert cli.main(["parity", path, "--steps", "8"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("# Parity with PyTorch: passed")
    assert "## float32: passed" in printed
    assert "## float64: passed" in printed


def test_the_command_ends_with_1_in_a_process_of_its_own(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "gatescope.cli", "parity", str(overflowing(tmp_path))]
    done = subprocess.run(
        [*command, "--steps", "300"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("# Parity with PyTorch: failed")
    assert done.stderr == ""


def test_files_hold_what_is_printed_and_the_same_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = []
    for name in ("a", "b"):
        told = tmp_path / f"{name}.json", tmp_path / f"{name}.md"
        options = ["--seed", "5", "--steps", "12", "--cases", "3"]
        files = ["--json", str(told[0]), "--markdown", str(told[1])]
        assert cli.main(["parity", WAVE, *options, *files]) == 0
        texts.append(tuple(path.read_text("utf-8") for path in told))
        assert capsys.readouterr().out == texts[-1][1]
    assert texts[0] == texts[1]
    record = read_record(texts[0][0])
    assert proof_markdown(record) == texts[0][1]
    assert record["sequence"] == {"source": "random, seed 5", "steps": 12, "of": 12}
    assert (record["cases"]["first_seed"], record["cases"]["passed"]) == (5, 3)
    assert str(tmp_path) not in texts[0][0]


def test_recorded_outputs_are_judged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = load_bundled("wave", "gru")
    seen = run(model, model.card.examples[0].sequence)  # type: ignore[union-attr]
    np.save(tmp_path / "x.npy", seen.x[:, 0])
    outputs = seen.trace.y[:, 0].copy()
    files = ["--sequence", str(tmp_path / "x.npy"), "--outputs", str(tmp_path / "y.npy")]
    np.save(tmp_path / "y.npy", outputs.astype(np.float32))
    assert cli.main(["parity", WAVE, *files]) == 0
    assert "## Recorded outputs\n\npassed" in capsys.readouterr().out
    outputs[3, 2] += 1e-9
    np.save(tmp_path / "y.npy", outputs)
    assert cli.main(["parity", WAVE, *files]) == 1
    printed = capsys.readouterr().out
    assert printed.startswith("# Parity with PyTorch: failed")
    assert "failed: worst error 1.0e-09 at t 3, unit 2" in printed


@pytest.mark.parametrize("cell", ["gru", "lstm", "rnn"])
def test_a_plain_state_dict_passes(
    cell: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arrays: dict[str, np.ndarray] = {"head.weight": np.ones((2, 3))}
    for number, width in enumerate((2, 6)):
        for d, end in enumerate(("", "_reverse")):
            params = random_params(cell, input_size=width, hidden_size=3, seed=d)  # type: ignore[arg-type]
            packed = packed_from_params(params)
            names = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
            for name, block in zip(names, packed, strict=True):
                assert block is not None
                arrays[f"encoder.rnn.{name}_l{number}{end}"] = block.astype(np.float32)
    save_file(arrays, tmp_path / "plain.safetensors")
    assert cli.main(["parity", str(tmp_path / "plain.safetensors"), "--steps", "5"]) == 0
    printed = capsys.readouterr().out
    assert f"{cell.upper()}, " in printed
    assert "layers 2, directions 2, I 2, H 3" in printed
    assert "float32\n- sequence" in printed


def test_text_is_read_in_the_networks_tokens(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recall = str(asset("models", "recall", "gru.safetensors"))
    (tmp_path / "in.txt").write_text("·B··?\n", "utf-8")
    assert cli.main(["parity", recall, "--sequence", str(tmp_path / "in.txt")]) == 0
    assert "file in.txt, 5 steps" in capsys.readouterr().out


def _bad_files(folder: Path) -> dict[str, list[str]]:
    (folder / "text.safetensors").write_text("hello")
    (folder / "cut.safetensors").write_bytes(Path(WAVE).read_bytes()[:300])
    nan = {"weight_ih_l0": np.full((3, 1), np.nan), "weight_hh_l0": np.ones((3, 1))}
    save_file(nan, folder / "nan.safetensors")
    save_file({"weight_ih_l0": np.ones((5, 1)), "weight_hh_l0": np.ones((5, 2))},
              folder / "odd.safetensors")  # fmt: skip
    save_file({"weight": np.ones(2)}, folder / "none.safetensors")
    (folder / "x.csv").write_text("1,2\n3,4\n")
    np.save(folder / "y.npy", np.ones((2, 3)))
    return {
        "cannot be read": [str(folder / "missing.safetensors")],
        "text.safetensors": [str(folder / "text.safetensors")],
        "cut or damaged": [str(folder / "cut.safetensors")],
        "has nan": [str(folder / "nan.safetensors")],
        "5 rows": [str(folder / "odd.safetensors")],
        "the file has none": [str(folder / "none.safetensors")],
        "one of the layers": [WAVE, "--layer", "none"],
        "reads 1 columns": [WAVE, "--sequence", str(folder / "x.csv")],
        "50 rows of 8 recorded outputs, but 2 rows of 3": [
            WAVE,
            "--outputs",
            str(folder / "y.npy"),
        ],
        "report.json": [WAVE, "--steps", "2", "--json", str(folder / "no" / "report.json")],
    }


def test_what_cannot_be_used_is_one_sentence_and_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for sentence, arguments in _bad_files(tmp_path).items():
        assert cli.main(["parity", *arguments]) == 2, sentence
        told = capsys.readouterr()
        assert told.out == ""
        assert sentence in told.err
        assert told.err.count("\n") == 1


@pytest.mark.parametrize("arguments", [
    [],
    [WAVE, "--steps", "0"],
    [WAVE, "--seed", "-1"],
    [WAVE, "--cases", "many"],
    [WAVE, "--steps", "3", "--sequence", "x.csv"],
])  # fmt: skip
def test_wrong_arguments_are_status_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(["parity", *arguments])
    assert stop.value.code == 2
    assert "gatescope parity" in capsys.readouterr().err
