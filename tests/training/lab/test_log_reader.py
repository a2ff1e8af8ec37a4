"""A run's log is read whatever befell it, and again only as far as it has grown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gatescope.training.lab.history import History
from gatescope.training.lab.log_reader import GrowingLog, read_history


def entry(what: str, **said: object) -> str:
    return json.dumps({"what": what, **said})


START = entry("start", total=9, per_epoch=3, parameters=[5, 7])
LOSSES = [entry("loss", step=k, seconds=0.5 * k, losses=[1 / k, None]) for k in (1, 2, 3)]
END = entry("end", reason="done", seconds=2.0)


@pytest.mark.parametrize(
    "line",
    [
        START[:20],
        START + START,
        "\0" * 99,
        "[1]",
        entry("later version"),
        entry("unknown"),
        entry("history"),
        entry("loss", step=9, seconds=1.0, losses=[1.0]),
        entry("loss", step=9),
        entry("check", lane=7, step=9),
        entry("lane", lane=0, stage="done"),
        entry("resumed", step=None),
    ],
)
def test_a_line_of_no_use_is_passed_over(line: str) -> None:
    lines = [START, *LOSSES, END]
    for place in range(1, len(lines) + 1):
        assert read_history([*lines[:place], line, *lines[place:]]) == read_history(lines)


def test_what_follows_a_lost_beginning_does_not_hide_how_it_ended() -> None:
    assert read_history([*LOSSES, END]).ended == "done"


def test_a_log_that_grows_byte_by_byte_says_what_its_whole_lines_say(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    log, text = GrowingLog(path), "\n".join([START, *LOSSES, END]) + "\n"
    assert log.history() == History()
    for end in range(0, len(text) + 1, 7):
        path.write_text(text[:end], "utf-8")
        whole = text[:end].rpartition("\n")[0]
        assert log.history() == read_history(whole.split("\n"))


def test_a_log_that_has_not_grown_is_not_read_again(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    path.write_text(f"{START}\n", "utf-8")
    log = GrowingLog(path)
    assert log.history() is log.history()


def test_a_log_that_was_begun_anew_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    path.write_text("\n".join([START, *LOSSES, END]) + "\n", "utf-8")
    log = GrowingLog(path)
    log.history()
    path.write_text(f"{START}\n", "utf-8")
    assert log.history() == read_history([START])
