"""The command `gatescope train`, from a plan's file to its exit status."""

from __future__ import annotations

import io
import json
import re
import signal
import subprocess
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from gatescope import cli
from gatescope.training.lab import pulse
from gatescope.training.lab.folder import RunFolder
from gatescope.training.lab.history import History
from gatescope.training.lab.plan import Plan
from gatescope.training.lab.plan_file import parse_plan, plan_toml
from gatescope.training.lab.process import worker_command
from gatescope.training.lab.status import Status
from gatescope.training.lab.store import RunStore
from gatescope.training.lab.terminal import Progress
from tests.training.lab.runs import GRU, RNN, begun, changed, small_plan

CSV = "text,label\n" + "\n".join(
    f"{word} film {k},{label}" for k in range(10) for word, label in (("good", 1), ("bad", 0))
)


def written(path: Path, plan: Plan) -> str:
    path.write_text(plan_toml(plan), "utf-8")
    return str(path)


def losses(history: History) -> list[tuple[int, float]]:
    return [(check.step, check.loss) for lane in history.lanes for check in lane.checks]


def test_a_plan_is_trained_beside_itself_and_its_networks_are_judged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = written(tmp_path / "mine.toml", small_plan("adding"))
    assert cli.main(["train", plan]) == 0
    told = capsys.readouterr()
    head, gru, rnn, *_ = told.out.splitlines()
    assert "mean squared error" in head
    assert gru.startswith("GRU ")
    assert rnn.startswith("plain RNN ")
    assert str(tmp_path / "mine-run") in told.out
    assert [line.partition(":")[0] for line in told.err.splitlines()] == [
        "epoch 1 of 2, step 5 of 10",
        "epoch 2 of 2, step 10 of 10",
    ]
    folder = RunFolder(tmp_path / "mine-run")
    assert (folder.history().ended, folder.moments(0)[-1]) == ("done", 10)


def test_results_can_be_read_by_machines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = written(tmp_path / "plan.toml", small_plan(lanes=(GRU,)))
    assert cli.main(["train", plan, "--out", str(tmp_path / "run"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    (network,) = told["networks"]
    history = RunFolder(tmp_path / "run").history()
    assert (told["ended"], network["best"]) == ("done", history.total)
    assert network["validation_loss"] == history.lanes[0].checks[-1].loss
    score = network["held_out"]
    assert score["low"] <= score["value"] <= score["high"]
    assert score["sequences"] == 10


def press_ctrl_c(monkeypatch: pytest.MonkeyPatch, *steps: int) -> None:
    """Let Ctrl-C be pressed after some steps."""
    call = Progress.__call__

    def pressed(self: Progress, step: int, total: int) -> None:
        call(self, step, total)
        if step in steps:
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(Progress, "__call__", pressed)
    monkeypatch.setattr("gatescope.training.lab.race.BEAT_SECONDS", -1.0)


def test_ctrl_c_pauses_and_resume_ends_as_if_it_had_not_been_pressed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = written(tmp_path / "plan.toml", small_plan(lanes=(replace(GRU, dropout=0.2),)))
    handler = signal.getsignal(signal.SIGINT)
    with pytest.MonkeyPatch.context() as patch:
        press_ctrl_c(patch, 3)
        assert cli.main(["train", plan]) == 130
    told = capsys.readouterr()
    assert told.out == ""
    last = told.err.splitlines()[-1]
    assert last == f"Paused after step 3 of 10. Go on with: gatescope train {plan} --resume"
    assert signal.getsignal(signal.SIGINT) is handler
    assert cli.main(["train", plan, "--resume"]) == 0
    assert cli.main(["train", plan, "--out", str(tmp_path / "whole")]) == 0
    whole, parts = (RunFolder(tmp_path / name).history() for name in ("whole", "plan-run"))
    assert losses(parts) == losses(whole)


def test_ctrl_c_twice_stops_at_once_and_keeps_the_last_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = written(tmp_path / "plan.toml", small_plan())
    press_ctrl_c(monkeypatch, 4)
    monkeypatch.setattr(RunFolder, "wish", lambda self, wish: wish and raise_again())
    # whoever runs the tests in the background has it ignored
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        assert cli.main(["train", plan]) == 130
    finally:
        signal.signal(signal.SIGINT, before)
    monkeypatch.undo()
    assert cli.main(["train", plan, "--resume"]) == 0


def test_two_terminals_do_not_train_in_one_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = written(tmp_path / "plan.toml", small_plan())
    press_ctrl_c(monkeypatch, 4)
    assert cli.main(["train", plan]) == 130
    monkeypatch.setattr(pulse, "WAITS", 0.0)
    with pulse.working(tmp_path / "plan-run", "another"):
        assert cli.main(["train", plan, "--resume"]) == 2
    assert "Another process is training" in capsys.readouterr().err


def raise_again() -> None:
    signal.raise_signal(signal.SIGINT)


def test_where_every_network_diverges_the_command_ends_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = small_plan("wave", lanes=(replace(GRU, cell="rnn"),), training__clip=0.0)
    plan = changed(plan, training__optimizer="sgd", training__learning_rate=10.0)
    path = written(tmp_path / "plan.toml", changed(plan, training__epochs=40))
    assert cli.main(["train", path]) == 1
    assert "diverged at " in capsys.readouterr().out
    assert cli.main(["train", path, "--resume"]) == 1


def test_a_csv_file_is_read_beside_the_plan_or_where_it_is_said_to_be(tmp_path: Path) -> None:
    plan = small_plan("text", data__text="text", data__label="label", data__file="in/my.csv")
    path = written(tmp_path / "plan.toml", plan)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "my.csv").write_text(CSV)
    assert cli.main(["train", path]) == 0
    run = RunFolder(tmp_path / "plan-run")
    assert (run.plan().data.file, run.data()) == ("my.csv", CSV.encode())
    (tmp_path / "other.csv").write_text(CSV.replace("film", "book"))
    data = ["--data", str(tmp_path / "other.csv")]
    assert cli.main(["train", path, *data, "--out", str(tmp_path / "run")]) == 0
    assert b"book" in (RunFolder(tmp_path / "run").data() or b"")


def _bad(folder: Path) -> dict[str, list[str]]:
    plan = small_plan()
    good = written(folder / "good.toml", plan)
    RunFolder(folder / "good-run").create(plan).log(what="start")
    (folder / "bad.toml").write_text('seed = 1\n[training]\nepochs = "many"\n')
    (folder / "latin.toml").write_bytes('[data]\ntext = "Größe"'.encode("latin-1"))
    text = small_plan("text", data__file="no.csv", data__text="text", data__label="label")
    other = written(folder / "other.toml", replace(plan, seed=1))
    few = written(folder / "few.toml", replace(text, data=replace(text.data, file="few.csv")))
    (folder / "few.csv").write_text("text,label\nonly,1\n")
    return {
        "there is no file": [str(folder / "missing.toml")],
        "Line 3: training.epochs: expected": [str(folder / "bad.toml")],
        "save it as UTF-8": [str(folder / "latin.toml")],
        "Line 9: data.file: expected a CSV file": [written(folder / "text.toml", text)],
        "go on with it by --resume": [good],
        "leave out --resume": [good, "--resume", "--out", str(folder / "none")],
        "another plan": [other, "--resume", "--out", str(folder / "good-run")],
        "there are files in it": [good, "--out", str(folder)],
        "Expected labels of at least two classes": [few],
        "There is a file": ["--example", "wave", good],
    }


def test_what_cannot_be_used_is_one_sentence_and_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for sentence, arguments in _bad(tmp_path).items():
        assert cli.main(["train", *arguments]) == 2, sentence
        told = capsys.readouterr()
        assert told.out == ""
        assert sentence in told.err
        assert told.err.count("\n") == 1
    assert not (tmp_path / "few-run").exists()  # after the data is put right, it can begin


def test_an_example_is_a_plan_that_can_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["train", "--example", "adding"]) == 0
    printed = capsys.readouterr().out
    assert parse_plan(printed).data.task == "adding"
    assert cli.main(["train", "--example", "adding", str(tmp_path / "plan.toml")]) == 0
    assert (tmp_path / "plan.toml").read_text("utf-8") == printed


@pytest.mark.parametrize("arguments", [[], ["--example", "chess"]])
def test_wrong_arguments_are_status_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(["train", *arguments])
    assert stop.value.code == 2
    assert "gatescope train" in capsys.readouterr().err


def test_page_and_terminal_draw_the_same_curve(tmp_path: Path) -> None:
    plan = small_plan(lanes=(replace(GRU, dropout=0.3), RNN), seed=7)
    page = begun(tmp_path / "page", plan)
    subprocess.run(worker_command(page.path, "token"), check=True)  # as the app starts it
    assert cli.main(["train", written(tmp_path / "plan.toml", plan)]) == 0
    here, there = page.history(), RunFolder(tmp_path / "plan-run").history()
    assert losses(here) == losses(there)
    assert [lane.losses for lane in here.lanes] == [lane.losses for lane in there.lanes]


def test_a_run_can_be_put_among_those_of_the_app(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GATESCOPE_HOME", str(tmp_path / "home"))
    plan = small_plan(lanes=(GRU,))
    path = written(tmp_path / "plan.toml", plan)
    assert cli.main(["train", path, "--keep", "Mine"]) == 0
    (link,) = re.findall(r"/train\?(\S+)", capsys.readouterr().out)
    store = RunStore(tmp_path / "home")
    ((name, title),) = store.kept()
    assert title == "Mine"
    assert dict(parse_qsl(link))["l.run"] == name
    assert store.status(name) == Status("ended", "done", title="Mine")
    assert store.folder(name).plan() == plan
    assert store.folder(name).moments(0) == RunFolder(tmp_path / "plan-run").moments(0)
    store.close()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_in_a_terminal_a_bar_tells_epoch_steps_and_losses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    assert cli.main(["train", written(tmp_path / "plan.toml", small_plan())]) == 0
    last = screen.getvalue().strip().split("\r")[-1]
    assert last.startswith("epoch 2 of 2: 100%")
    assert "10/10" in last
    assert "validation loss GRU " in last
    assert "step/s" in last
