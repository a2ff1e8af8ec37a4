"""The command `gatescope sweep`, from a plan's file to its exit status."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gatescope import cli
from gatescope.experiments.store import Store
from gatescope.experiments.summary import summary
from gatescope.experiments.sweep import work_of
from gatescope.experiments.terminal import Bar, Stopping
from tests.experiments.standins import raising, rows, work
from tests.house.tree import ROOT

PLAN = """
kind = "gradient"
seeds = 3
[constants]
hidden = 4
length = 8
[axes]
gain = [0.5, 1.0]
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text(PLAN, "utf-8")
    return path


def test_a_plan_is_run_beside_itself_and_again_does_nothing(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["sweep", str(plan), "--workers", "1"]) == 0
    assert "6 trials are done; they are in" in capsys.readouterr().out
    with Store(plan.with_suffix(".sqlite"), read_only=True) as store:
        before = store.read("SELECT * FROM results")
    assert cli.main(["sweep", str(plan)]) == 0
    with Store(plan.with_suffix(".sqlite"), read_only=True) as store:
        assert store.read("SELECT * FROM results") == before


def test_what_a_plan_leaves_out_is_said(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan.write_text(PLAN + 'cell = ["gru", "rnn"]\nt_max = [0, 9]\n', "utf-8")
    assert cli.main(["sweep", str(plan), "--workers", "1"]) == 0
    told = capsys.readouterr()
    assert "18 trials are done" in told.out
    assert "6 trials are left out" in told.err
    assert "t_max: expected 0 for an RNN" in told.err


def test_failed_trials_are_counted_in_status_and_exit_status(
    plan: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("gatescope.experiments.sweep.work_of", lambda *_: work(8, 4, raising))
    assert cli.main(["sweep", str(plan), "--workers", "1"]) == 1
    assert cli.main(["sweep", "status", str(plan.with_suffix(".sqlite"))]) == 0
    told = capsys.readouterr().out
    assert "8 trials are done, 1 of them failed" in told
    assert "results: 8, of them failed: 1, claimed: 0" in told
    assert "1 ×: It ended with ZeroDivisionError: seven" in told


def test_results_are_exported_and_drawn(
    plan: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("gatescope.experiments.sweep.work_of", lambda *_: work())
    store = str(plan.with_suffix(".sqlite"))
    assert cli.main(["sweep", str(plan), "--workers", "1"]) == 0
    assert cli.main(["sweep", "export", store, str(tmp_path / "out.csv")]) == 0
    assert len((tmp_path / "out.csv").read_text().splitlines()) == 61
    out = tmp_path / "out.html"
    told = ["plot", store, "--value", "half_life", "--by", "gain", "b_z", "--out", str(out)]
    assert cli.main(["sweep", *told]) == 0
    assert "half-life in steps" in out.read_text("utf-8")


@pytest.mark.parametrize("act", [["status"], ["export", "out.csv"]])
def test_a_store_that_is_not_there_is_one_sentence(
    act: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = [act[0], str(tmp_path / "none.sqlite"), *act[1:]]
    assert cli.main(["sweep", *told]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("gatescope sweep: There is no store")


def test_a_plan_that_is_not_there_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["sweep", "none.toml"]) == 2
    assert "there is no file “none.toml”" in capsys.readouterr().err


def test_a_plan_to_begin_with_is_one_that_runs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "begin.toml"
    assert cli.main(["sweep", str(path), "--example", "vanishing"]) == 0
    assert f"run it with: gatescope sweep {path}" in capsys.readouterr().out
    assert work_of(path, 64).total > 0
    assert cli.main(["sweep", str(path), "--example", "vanishing"]) == 2


def test_ctrl_c_ends_after_the_batches_in_flight(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "tests.experiments.sweep_program",
        str(tmp_path / "p.toml"),
    ]
    process = subprocess.Popen(
        command, cwd=ROOT, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    path = tmp_path / "p.sqlite"
    give_up = time.monotonic() + 60
    while not (path.exists() and _done(path)):
        assert time.monotonic() < give_up
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to all processes
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    (line,) = told.splitlines()
    assert line.endswith(f"Go on with: gatescope sweep {tmp_path / 'p.toml'} --workers 2")
    with Store(path) as store:
        found = summary(store)
        assert (found.claimed, found.ended) == (0, "stopped")
        assert f"Stopped after {len(rows(store)):,} of 4,000 trials." in line


def _done(path: Path) -> int:
    with Store(path) as store:
        return summary(store).done


def test_a_second_ctrl_c_ends_at_once() -> None:
    with Stopping() as stopping:
        assert not stopping()
        os.kill(os.getpid(), signal.SIGINT)
        assert stopping()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)


def test_who_is_stopped_at_once_is_told_what_was_kept(
    plan: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("gatescope.experiments.runner.run", interrupted)
    assert cli.main(["sweep", str(plan), "--workers", "1"]) == 130
    assert capsys.readouterr().err == "\nStopped at once; what was stored before is kept.\n"


def test_where_no_bar_can_be_drawn_a_line_tells_the_end(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with Bar() as bar:
        bar(5, 0, 10, 2.0)
        bar(10, 1, 10, 2.0)
        bar(10, 1, 10, 2.0)
    told = capsys.readouterr().err
    assert told == "10 of 10 trials, 1 failed, 2.0 a second, 0:00:00 left\n"
