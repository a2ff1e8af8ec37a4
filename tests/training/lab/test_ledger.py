"""A list that is damaged, lost or of another version is written anew from the folders."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from gatescope.messages import InputError
from gatescope.training.lab import ledger
from gatescope.training.lab.plan import Plan
from gatescope.training.lab.store import RunStore
from tests.training.lab.queue_parts import Queue


def stages(store: RunStore, names: list[str]) -> list[str]:
    return [f"{s.stage} {s.reason} {s.title}".strip() for s in map(store.status, names)]


def overwrite(path: Path) -> None:
    path.write_bytes(b"no database" * 1_000)


def overwrite_a_page(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4_096)
        file.write(b"\xff" * 4_096)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def other_version(path: Path) -> None:
    db = sqlite3.connect(path)
    db.executescript("ALTER TABLE runs DROP COLUMN reason; PRAGMA user_version = 99")
    db.close()


@pytest.mark.parametrize(
    "harm", [overwrite, overwrite_a_page, empty, other_version, Path.unlink]
)
def test_a_list_that_is_no_use_comes_back_from_the_folders(
    queue: Queue, harm: Callable[[Path], None]
) -> None:
    running, waiting, paused, cancelled, again, done, killed = names = queue.submit(7)
    queue.store.keep(paused, "Mine")
    for name in (paused, again):
        queue.store.pause(name)
    queue.store.cancel(cancelled)
    queue.store.resume(again)
    for name, entry in ((done, {"what": "end", "reason": "done"}), (killed, {"what": "loss"})):
        queue.store.folder(name).log(**entry)
    server = queue.server()
    queue.working(server, running)
    server.store.close()
    queue.store.close()
    harm(queue.store.root / "runs.sqlite")
    assert stages(queue.store, names) == [
        *("running", "waiting", "paused  Mine", "ended cancelled", "waiting", "ended done"),
        "interrupted killed",
    ]
    assert queue.store.place_in_queue(waiting) == 1
    queue.mark(running, "finish")
    queue.tend_until(queue.server(), lambda: queue.stage(running) == "ended done")


def test_a_damaged_list_is_set_aside(queue: Queue) -> None:
    queue.store.close()
    overwrite(queue.store.root / "runs.sqlite")
    queue.submit(1)
    aside = list(queue.store.root.glob("damaged-*-runs.sqlite"))
    assert [path.read_bytes()[:11] for path in aside] == [b"no database"]


@pytest.mark.parametrize("harm", [overwrite_a_page, empty, Path.unlink])
def test_damage_under_way_is_mended_for_all_servers(
    queue: Queue, harm: Callable[[Path], None]
) -> None:
    first, second = queue.server().store, queue.server().store
    (name,) = queue.submit(1)
    # what is not yet in the file itself would mend it
    assert first.list._ledger.read("PRAGMA wal_checkpoint(TRUNCATE)") == [(0, 0, 0)]
    harm(queue.store.root / "runs.sqlite")
    other = first.submit(Plan())
    assert [second.place_in_queue(n) for n in (name, other)] == [1, 2]
    second.submit(Plan())
    assert queue.store.list.count("waiting") == 3


def test_a_list_that_another_process_holds_is_waited_for_and_then_told(
    queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "PATIENCE", 0.05)
    queue.store.close()
    holder = sqlite3.connect(queue.store.root / "runs.sqlite", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(InputError, match="busy"):
        queue.submit(1)
    holder.close()
    queue.submit(1)


def test_a_change_that_fails_changes_nothing(queue: Queue) -> None:
    (name,) = queue.submit(1)
    log = queue.store.runs / name / "log.jsonl"
    log.mkdir()  # nothing can be written there
    with pytest.raises(InputError, match="cannot be written"):
        queue.store.pause(name)
    assert queue.store.status(name).place == 1


def test_a_folder_in_the_place_of_the_list_is_told(tmp_path: Path) -> None:
    (tmp_path / "runs.sqlite").mkdir()
    with pytest.raises(InputError, match="GATESCOPE_HOME"):
        RunStore(tmp_path)
