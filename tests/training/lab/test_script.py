"""The program that a training can be taken away as trains it again."""

from __future__ import annotations

import ast
import io
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from gatescope.inputs.tasks import LAB_TASKS
from gatescope.training.lab.folder import RunFolder
from gatescope.training.lab.plan import Lane, Plan
from gatescope.training.lab.plan_file import parse_plan
from gatescope.training.lab.race import WATCHED as RACE_WATCHED
from gatescope.training.lab.script import WATCHED, training_script
from gatescope.training.lab.script_text import script_text
from gatescope.training.lab.trainer import train
from tests.training.lab.runs import GRU, begun, small_plan

PLANS = {
    "tokens": small_plan(
        "opinion",
        lanes=(replace(GRU, dropout=0.3), Lane("lstm", 4)),
        data__length=14,
        network__embedding=3,
        network__layers=2,
        network__directions=2,
        training__optimizer="sgd",
        training__patience=1,
        training__epochs=6,
    ),
    "numbers": small_plan(
        "wave",
        lanes=(Lane("rnn", 4, l2=0.01),),
        training__optimizer="rmsprop",
        training__clip=0.0,
    ),
    "one-hot": small_plan("copy"),
}

# The programs one after the other in one fresh process: importing torch takes longer than they.
RUN = """
import os, runpy, sys
for folder in sys.argv[1:]:
    os.chdir(folder)
    runpy.run_path("train.py", run_name="__main__")
assert not any(name.partition(".")[0] in ("gatescope", "gru_core") for name in sys.modules)
"""


@pytest.fixture(scope="module")
def repeated(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[RunFolder], list[str]]:
    """Every plan's run, and what the programs print."""
    root = tmp_path_factory.mktemp("scripts")
    runs, places = [], []
    for name, plan in PLANS.items():
        run = begun(root / name, plan)
        train(run)
        place = root / f"{name}-program"
        zipfile.ZipFile(io.BytesIO(training_script(run))).extractall(place)
        runs.append(run)
        places.append(str(place))
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", RUN, *places],
        capture_output=True,
        text=True,
        check=True,
    )
    return runs, done.stdout.splitlines()


def told_by(run: RunFolder) -> list[str]:
    """Give the lines that the log says a program has to print."""
    history, names = run.history(), {"gru": "GRU", "rnn": "RNN", "lstm": "LSTM"}
    return [
        f"network {number}, {names[plan.cell]}: epoch {check.step // history.per_epoch}, "
        f"step {check.step}, validation loss {check.loss:.9g}"
        for number, (plan, lane) in enumerate(zip(run.plan().lanes, history.lanes, strict=True))
        for check in lane.checks
        if check.step and check.step % history.per_epoch == 0
    ]


def test_it_prints_the_losses_of_the_log_to_the_last_digit(
    repeated: tuple[list[RunFolder], list[str]],
) -> None:
    runs, printed = repeated
    assert [line for line in printed if "epoch" in line] == [
        line for run in runs for line in told_by(run)
    ]
    assert any(lane.stage == "early" for lane in runs[0].history().lanes)


def test_it_writes_the_weights_that_count(
    repeated: tuple[list[RunFolder], list[str]],
) -> None:
    import torch

    run = repeated[0][0]
    for number, lane in enumerate(run.history().lanes):
        path = run.path.with_name(f"{run.name}-program") / f"network-{number}.pt"
        ours, theirs = run.model(number, lane.best or 0), torch.load(path, weights_only=True)
        assert ours.head is not None
        np.testing.assert_array_equal(ours.head.w, theirs["head.weight"].numpy())


@pytest.mark.parametrize("name", PLANS)
def test_what_a_plan_does_not_use_is_not_in_its_program(name: str) -> None:
    plan = PLANS[name]
    text = script_text(plan, LAB_TASKS[plan.data.task])
    ast.parse(text)
    assert max(map(len, text.splitlines())) <= 96
    uses = {
        "dropout": any(lane.dropout for lane in plan.lanes),
        "weight_decay": any(lane.l2 for lane in plan.lanes),
        "CLIP": plan.training.clip > 0,
        "PATIENCE": plan.training.patience > 0,
        "Embedding": plan.network.embedding > 0,
        "one_hot": name == "one-hot",
        "pad_packed": plan.network.directions == 2,
        "cross_entropy": plan.data.task != "wave",
    }
    assert {word: word in text for word in uses} == uses


def test_a_csv_file_goes_along_and_the_plan_names_it(tmp_path: Path) -> None:
    rows = "\n".join(f"{word} film {k},{word}" for k in range(20) for word in ("good", "bad"))
    csv = f"text,label\n{rows}\n".encode()
    plan: Plan = small_plan(
        "text", data__text="text", data__label="label", data__file="a/b.csv"
    )
    made = training_script(begun(tmp_path / "run", plan, csv))
    with zipfile.ZipFile(io.BytesIO(made)) as files:
        assert files.read("data.csv") == csv
        assert parse_plan(files.read("plan.toml").decode()).data.file == "data.csv"
        with np.load(io.BytesIO(files.read("data.npz")), allow_pickle=False) as arrays:
            assert set(arrays["labels"]) == {"good", "bad"}
            assert "good" in arrays["vocabulary"]
    assert training_script(RunFolder(tmp_path / "run")) == made


def test_the_losses_of_log_and_program_are_of_the_same_sequences() -> None:
    assert WATCHED == RACE_WATCHED
