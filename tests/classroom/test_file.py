"""The file of classes: what can be wrong with it, and how it is told of."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gatescope.classroom import file as module
from gatescope.classroom import store as store_module
from gatescope.classroom.schema import VERSION
from gatescope.classroom.store import Store, class_store
from gatescope.messages import InputError

Wrong = Callable[[Store], object]
CHANGES: list[Wrong] = [
    lambda store: store.open_class(),
    lambda store: store.place("K7QM3XPD", {}),
    lambda store: store.sweep(),
    lambda store: store.failed("192.0.2.7", "x"),
]


def test_a_file_that_is_no_database_is_told_and_left_alone(path: Path) -> None:
    path.write_text("a letter\n" * 1000)
    before = path.read_bytes()
    with pytest.raises(InputError, match="can remove the file “classes"):
        Store(path)
    assert path.read_bytes() == before


def test_a_database_of_somebody_else_is_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE runners (id)")
    db.close()
    before = path.read_bytes()
    with pytest.raises(InputError, match="another program's"):
        Store(path)
    assert path.read_bytes() == before


def test_a_file_of_a_later_version_is_told(path: Path) -> None:
    Store(path).release()
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()
    with pytest.raises(InputError, match="later version of GateScope"):
        Store(path)


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for wrong in (tmp_path / "file" / "classes.sqlite", tmp_path):
        with pytest.raises(InputError, match="cannot be kept on this server"):
            Store(wrong)


@pytest.mark.parametrize("change", CHANGES)
def test_where_nothing_may_be_written_that_is_told(store: Store, change: Wrong) -> None:
    store.read("PRAGMA query_only = ON")  # as SQLite finds a disk that is mounted read-only
    with pytest.raises(InputError, match="cannot be kept on this server"):
        change(store)
    store.read("PRAGMA query_only = OFF")
    assert store.open_class()


def test_where_the_file_lies_stands_in_the_log_alone(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    store.read("PRAGMA query_only = ON")
    with pytest.raises(InputError) as caught:
        store.open_class()
    assert str(store.path.parent) not in str(caught.value)
    assert str(store.path) in caplog.text


def test_a_full_disk_is_told_and_costs_nothing_else(store: Store, code: str) -> None:
    store.place(code, {"t": "3"})
    ((pages,),) = store.read("PRAGMA page_count")
    store.read(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(InputError, match="disk is full"):
        store.put_blob(code, "0" * 64, bytes(100_000))
    store.place(code, {"t": "4"})
    store.read("PRAGMA max_page_count = 1000000")
    store.put_blob(code, "0" * 64, bytes(100_000))
    assert store.room(code).place == {"t": "4"}


def test_a_file_that_others_keep_is_told_and_can_be_read_meanwhile(
    store: Store, code: str
) -> None:
    store.place(code, {"t": "3"})
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    store.read("PRAGMA busy_timeout = 1")
    with pytest.raises(InputError, match="busy with other classes"):
        store.place(code, {"t": "4"})
    assert store.room(code).place == {"t": "3"}
    other.execute("ROLLBACK")
    other.close()
    assert store.place(code, {"t": "4"}) == 2


def test_who_breaks_off_in_the_middle_leaves_nothing_behind(store: Store, code: str) -> None:
    def act(db: sqlite3.Connection) -> None:
        db.execute("UPDATE classes SET n = 99")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.change(act)
    assert store.place(code, {}) == 1


def test_no_other_user_of_the_machine_reads_the_file(store: Store, path: Path) -> None:
    store.open_class()
    kept = sorted(path.parent.glob("classes.sqlite*"))
    assert [file.name[14:] for file in kept] == ["", "-shm", "-wal"]
    assert [file.stat().st_mode & 0o077 for file in kept] == [0, 0, 0]


def test_a_file_that_was_removed_is_made_anew(store: Store, code: str) -> None:
    for path in list(store.path.parent.iterdir()):
        path.unlink()
    before = store.version()
    assert not store.exists(code)
    assert store.exists(store.open_class().code)
    assert store.version() != before


def test_a_number_tells_of_every_change_and_of_nothing_else(store: Store, code: str) -> None:
    other = Store(store.path)
    before = store.version()
    store.room(code)
    other.room(code)
    assert store.version() == before
    store.place(code, {"t": "3"})
    own = store.version()
    assert own != before
    other.place(code, {"t": "4"})
    assert store.version() != own
    other.release()


def test_many_threads_use_one_store(store: Store, code: str) -> None:
    def write() -> None:
        for _ in range(25):
            store.place(code, {"t": "3"})
            store.room(code)

    threads = [threading.Thread(target=write) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.room(code).n == 200


def test_many_that_open_a_new_file_at_once_make_one(path: Path) -> None:
    made: list[str] = []
    gate = threading.Barrier(8)

    def opens() -> None:
        gate.wait()
        store = Store(path)
        made.append(store.open_class().code)
        store.release()

    threads = [threading.Thread(target=opens) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    store = Store(path)
    assert [store.exists(code) for code in made] == [True] * 8
    store.release()


def test_a_file_that_another_process_makes_meanwhile_is_no_strangers(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    class Slow(sqlite3.Connection):
        def execute(self, query: str, *values: Any) -> sqlite3.Cursor:
            asked.append(query)
            if len(asked) == 2:
                Store(path).release()
            return super().execute(query, *values)

    monkeypatch.setattr(
        module,
        "_connect",
        lambda path: sqlite3.connect(path, isolation_level=None, factory=Slow),
    )
    store = Store(path)
    assert store.open_class()
    store.release()


def test_a_process_has_one_store_where_its_data_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GATESCOPE_HOME", str(tmp_path / "home"))
    store = class_store()
    assert store is class_store()
    assert store.path == tmp_path / "home" / "classes.sqlite"
    assert store.path.is_file()
    store.release()
    store_module._store.cache_clear()


def test_who_could_not_open_the_file_may_try_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.write_text("")
    monkeypatch.setenv("GATESCOPE_HOME", str(home))
    with pytest.raises(InputError):
        class_store()
    home.unlink()
    class_store().release()
    store_module._store.cache_clear()
