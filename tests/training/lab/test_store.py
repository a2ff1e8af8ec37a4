"""What the pages ask of all runs: whatever a link says, and however full the disk is."""

from __future__ import annotations

import os
import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from gatescope.messages import InputError
from gatescope.paths import data_home
from gatescope.training.lab import run_list, store
from gatescope.training.lab.first_plans import first_plan
from gatescope.training.lab.plan import Plan
from gatescope.training.lab.store import NAME, RunStore
from tests.training.lab.queue_parts import Queue

Usage = namedtuple("Usage", "total used free")


def folders(queue: Queue) -> list[str]:
    return sorted(path.name for path in queue.store.runs.glob("*"))


def test_a_submitted_run_has_its_plan_and_its_data_and_waits(queue: Queue) -> None:
    name = queue.store.submit(first_plan("text"), b"text,label\n")
    folder = queue.store.folder(name)
    assert (folder.plan(), folder.data()) == (first_plan("text"), b"text,label\n")
    assert queue.store.status(name).place == 1


def test_names_cannot_be_guessed_or_confused(queue: Queue) -> None:
    names = queue.submit(5)
    assert len(set(names)) == 5
    assert all(NAME.fullmatch(name) for name in names)


NAMELESS = ("", ".", "..", "../../etc/passwd", "%2e%2e%2f", f"{0:014}/.", "a\0" * 8)
ALMOST = (f"{0:015}", f"{0:017}", f"{0:016}", "G" * 16, "٠" * 16, f"{0:015}\n", f"{0:016}\n")


@pytest.mark.parametrize("name", NAMELESS + ALMOST)
def test_a_name_from_a_link_that_is_no_run_leads_nowhere(queue: Queue, name: str) -> None:
    for ask in (queue.store.folder, queue.store.status, queue.store.pause, queue.store.delete):
        with pytest.raises(InputError, match="no such training"):
            ask(name)
    assert not queue.store.exists(name)


def test_a_full_queue_is_told_and_leaves_nothing_behind(
    queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_list, "MOST_WAITING", 2)
    kept = queue.submit(2)
    with pytest.raises(InputError, match="fewer than 2 trainings in the queue"):
        queue.submit(1)
    assert folders(queue) == sorted(kept)


def test_a_full_queue_takes_no_resumed_run_either(
    queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, *_ = queue.submit(2)
    queue.store.pause(first)
    monkeypatch.setattr(run_list, "MOST_WAITING", 1)
    with pytest.raises(InputError, match="queue"):
        queue.store.resume(first)
    assert queue.stage(first) == "paused"
    assert queue.store.folder(first).history().ended == "paused"


def test_a_full_disk_is_told(queue: Queue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(9e9, 9e9, 4.2e8))
    with pytest.raises(InputError, match=r"Expected 500 MB of room .* it has 420;"):
        queue.submit(1)
    assert folders(queue) == []


def test_a_run_that_is_done_does_not_go_on(queue: Queue) -> None:
    (name,) = queue.submit(1)
    server = queue.server()
    queue.working(server, name)
    queue.mark(name, "finish")
    queue.tend_until(server, lambda: queue.stage(name) == "ended done")
    with pytest.raises(InputError, match="has come to its end"):
        queue.store.resume(name)
    queue.store.pause(name)
    queue.store.cancel(name)
    assert queue.stage(name) == "ended done"


def test_pages_ask_twice_what_a_double_click_asks(queue: Queue) -> None:
    (name,) = queue.submit(1)
    for _ in range(2):
        queue.store.pause(name)
    for _ in range(2):
        queue.store.resume(name)
    assert queue.store.status(name).place == 1


def test_what_is_deleted_is_gone_and_what_runs_is_not_deleted(queue: Queue) -> None:
    first, second = queue.submit(2)
    queue.working(queue.server(), first)
    with pytest.raises(InputError, match="cancel it first"):
        queue.store.delete(first)
    queue.store.delete(second)
    assert not queue.store.exists(second)
    assert folders(queue) == [first]


def test_kept_runs_have_titles(queue: Queue) -> None:
    first, second = queue.submit(2)
    queue.store.keep(first, "  A GRU\nthat adds  ")
    assert (queue.store.title(first), queue.store.title(second)) == ("A GRU that adds", "")
    queue.store.keep(second, "x" * 500)
    assert [name for name, _ in queue.store.kept()] == [second, first]
    assert len(queue.store.title(second)) == store.TITLE_LENGTH
    with pytest.raises(InputError, match="type one"):
        queue.store.keep(first, " ")


def test_kept_runs_fill_no_more_than_their_part_of_the_disk(
    queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = queue.submit(2)
    monkeypatch.setattr(store, "MOST_KEPT", 1_500)
    (queue.store.runs / first / "big").write_bytes(bytes(800))
    queue.store.keep(first, "one")
    with pytest.raises(InputError, match="delete one of them first"):
        queue.store.keep(second, "two")
    queue.store.keep(first, "another title")
    queue.store.delete(first)
    queue.store.keep(second, "two")
    assert queue.store.kept() == ((second, "two"),)


def test_a_home_that_cannot_be_a_folder_is_told_without_its_path(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(InputError, match="GATESCOPE_HOME") as caught:
        RunStore(file / "home")
    assert str(tmp_path) not in str(caught.value)


def test_a_home_that_cannot_be_written_is_told(
    queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(queue.store.root))

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(InputError, match="cannot be written"):
        queue.submit(1)
    assert folders(queue) == []


def test_a_home_that_vanishes_is_made_again(queue: Queue) -> None:
    (name,) = queue.submit(1)
    shutil.rmtree(queue.store.root)
    assert not queue.store.exists(name)
    assert queue.store.status(queue.store.submit(Plan())).place == 1


def test_the_environment_names_the_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GATESCOPE_HOME", str(tmp_path / "a"))
    assert data_home() == tmp_path / "a"
    monkeypatch.delenv("GATESCOPE_HOME")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "b"))
    assert data_home() == tmp_path / "b" / "gatescope"
    monkeypatch.setenv("XDG_DATA_HOME", "not/absolute")
    monkeypatch.setenv("HOME", str(tmp_path / "c"))
    assert data_home() == tmp_path / "c" / ".local" / "share" / "gatescope"


def test_a_user_without_a_home_is_told_what_to_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ("GATESCOPE_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    with pytest.raises(InputError, match="GATESCOPE_HOME"):
        data_home()


def test_a_run_knows_who_has_started_it(queue: Queue) -> None:
    named, everybodys = (
        queue.store.submit(Plan(), owners=("a1", "b2")),
        queue.store.submit(Plan()),
    )
    assert queue.store.owners(named) == {"a1", "b2"}
    assert queue.store.owners(everybodys) == frozenset()
    (queue.store.runs / named / store.OWNERS).unlink()
    assert queue.store.owners(named) == frozenset()
