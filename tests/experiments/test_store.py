"""The store's file: what can be wrong with it, what is asked of it, what is written of it."""

from __future__ import annotations

import csv
import json
import math
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from gatescope.experiments import store as module
from gatescope.experiments.desk import Desk
from gatescope.experiments.export import export
from gatescope.experiments.grouping import BINS, grouped
from gatescope.experiments.quartiles import quantile
from gatescope.experiments.series_grouping import grouped_series
from gatescope.experiments.store import Store
from gatescope.experiments.store_schema import MANY, VERSION
from gatescope.experiments.summary import (
    axis_values,
    mark,
    names,
    summary,
)
from gatescope.experiments.trial import Result, Trial
from gatescope.messages import InputError, note
from tests.experiments.standins import batches, compute, result, trial


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store(path) as opened:
        yield opened


def fill(store: Store, trials: int = 60) -> None:
    desk = Desk(store, "plan", "plan", trials)
    for batch in batches(trials, 20):
        desk.hand_in(batch, compute(batch))
    desk.leave("done")


def test_a_file_that_is_no_database_is_refused(path: Path) -> None:
    path.write_text("seed,half_life\n" * 100)
    with pytest.raises(InputError, match="Expected a store of experiments"):
        Store(path)


def test_a_database_of_somebody_else_is_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE runs (id)")
    db.close()
    before = path.read_bytes()
    with pytest.raises(InputError, match="Expected a store of experiments"):
        Store(path)
    assert path.read_bytes() == before


def test_a_store_of_a_later_version_is_refused(path: Path) -> None:
    Store(path).close()
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()
    with pytest.raises(InputError, match="update GateScope"):
        Store(path)


def test_a_store_that_is_not_there_is_not_made_by_who_reads_it(path: Path) -> None:
    with pytest.raises(InputError, match="There is no store"):
        Store(path, read_only=True)
    assert not path.exists()


def test_a_store_that_cannot_be_written_says_so(store: Store, path: Path) -> None:
    fill(store)
    with (
        Store(path, read_only=True) as closed,
        pytest.raises(InputError, match="cannot be written here"),
    ):
        Desk(closed, "plan", "plan", 4)


@pytest.mark.parametrize("log", [True, False])
def test_results_that_only_the_log_has_are_not_left_out_in_silence(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch, log: bool
) -> None:
    fill(store)
    if not log:
        store.read("PRAGMA wal_checkpoint(TRUNCATE)")
    # as where nothing may be written beside the file: who only reads it has no way in
    connect = module._connect

    class Refusing(sqlite3.Connection):
        def execute(self, *args: Any) -> sqlite3.Cursor:
            error = sqlite3.OperationalError("unable to open database file")
            error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
            raise error

    monkeypatch.setattr(
        module, "_connect",
        lambda path, mode: Refusing(":memory:") if mode == "ro" else connect(path, mode),
    )  # fmt: skip
    if log:
        with pytest.raises(InputError, match="some of its results are in “store"):
            Store(path, read_only=True)
    else:
        with Store(path, read_only=True) as closed:
            assert summary(closed).done == 60


def test_a_folder_in_the_place_of_a_store_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written here"):
        Store(tmp_path)


def test_a_full_disk_is_told_and_costs_the_batch_alone(store: Store) -> None:
    fill(store)
    ((pages,),) = store.read("PRAGMA page_count")
    store.read(f"PRAGMA max_page_count = {pages + 2}")
    desk, many = Desk(store, "other", "other", 900), tuple(trial(k) for k in range(100, 1000))
    with pytest.raises(InputError, match="There is no room left"):
        desk.hand_in(many, compute(many))
    assert summary(store).done == 60
    store.read("PRAGMA max_page_count = 1000000")
    desk.hand_in(many, compute(many))
    assert summary(store).done == 960


def test_a_column_that_a_full_disk_took_back_is_made_again(store: Store) -> None:
    desk, one = Desk(store, "plan", "plan", 1), trial(0)

    with pytest.raises(KeyError):
        desk.hand_in((one,), (result(one), result(trial(1))))
    desk.hand_in((one,), (result(one),))
    assert names(store, "value") == ("half_life",)


def test_versions_seeds_and_machine_are_recorded(store: Store) -> None:
    fill(store)
    ((text, machine),) = store.read("SELECT versions, machine FROM runners")
    assert json.loads(text)["numpy"] == np.__version__
    assert machine
    assert store.read("SELECT count(DISTINCT seed) FROM results") == [(60,)]
    assert store.read("SELECT text FROM plans") == [("plan",)]


def test_groups_have_the_quartiles_of_their_trials(store: Store) -> None:
    fill(store)
    groups = grouped(store, "half_life", ("gain", "b_z"))
    assert [group.at for group in groups] == [
        (float(a), float(b)) for a in range(5) for b in range(3)
    ]
    values = [10.0 * (k % 5) + k for k in range(60) if k % 5 == 2 and k % 3 == 1]
    (found,) = (group for group in groups if group.at == (2.0, 1.0))
    assert (found.trials, found.measured) == (4, 4)
    told = [found.low, found.median, found.high, found.mean]
    assert told == [*np.quantile(values, [0.25, 0.5, 0.75]), np.mean(values)]


def test_groups_can_be_taken_from_a_part(store: Store) -> None:
    fill(store)
    (found,) = grouped(store, "half_life", (), {"gain": 2.0, "b_z": 1.0})
    assert found.trials == 4


def test_an_axis_of_many_values_is_cut_into_parts(store: Store) -> None:
    fill(store, 300)
    assert len(axis_values(store)["seed"]) == MANY + 1
    groups = grouped(store, "half_life", ("seed",))
    assert len(groups) == BINS
    assert sum(group.trials for group in groups) == 300
    assert groups[0].at == (299 / BINS / 2,)


def test_what_was_not_measured_and_what_is_infinite_are_told_apart(store: Store) -> None:
    desk = Desk(store, "plan", "plan", 3)
    many = tuple(trial(k) for k in range(4))
    values = (None, math.inf, math.inf, 1.0)
    desk.hand_in(many, [Result(a.key, {"v": b}) for a, b in zip(many, values, strict=True)])
    (found,) = grouped(store, "v", ())
    assert (found.trials, found.measured, found.median) == (4, 3, math.inf)


def test_failed_trials_are_in_no_group(store: Store) -> None:
    fill(store)
    bad = trial(100)
    Desk(store, "plan", "plan", 1).hand_in((bad,), (Result(bad.key, {}, note("It broke.")),))
    assert grouped(store, "half_life", ())[0].trials == 60
    assert (summary(store).done, summary(store).failed) == (61, 1)


def test_series_have_quartiles_at_each_position(store: Store) -> None:
    fill(store)
    groups = grouped_series(store, "norms", ("gain",))
    assert [group.median.tolist() for group in groups] == [[0.0, float(k)] for k in range(5)]


def test_series_of_different_length_count_as_far_as_they_go(store: Store) -> None:
    desk, many = Desk(store, "plan", "plan", 2), (trial(0), trial(1))
    series = ((1.0, None, 3.0), (2.0,))
    desk.hand_in(many, [Result(a.key, {"s": b}) for a, b in zip(many, series, strict=True)])
    (found,) = grouped_series(store, "s", ())
    np.testing.assert_array_equal(found.median, [1.5, np.nan, 3.0])


@pytest.mark.parametrize("value", ["nothing", "gain", 'half_life" FROM results --'])
def test_a_value_that_is_none_is_refused(store: Store, value: str) -> None:
    fill(store)
    with pytest.raises(InputError, match="Expected one of half_life"):
        grouped(store, value, ())


def test_an_axis_that_is_none_is_refused(store: Store) -> None:
    fill(store)
    with pytest.raises(InputError, match="gain"):
        grouped(store, "half_life", ("wishes",))


def test_a_value_with_the_name_of_an_axis_stands_beside_it(store: Store) -> None:
    one = trial(1)
    Desk(store, "plan", "plan", 1).hand_in((one,), (Result(one.key, {"gain": 5.0}),))
    assert store.read("SELECT gain, measured_gain FROM results") == [(1.0, 5.0)]


def test_a_name_that_is_number_and_series_is_refused(store: Store) -> None:
    desk, one, other = Desk(store, "plan", "plan", 2), trial(0), trial(1)
    desk.hand_in((one,), (Result(one.key, {"v": 1.0}),))
    with pytest.raises(ValueError, match="v: expected a name for a series"):
        desk.hand_in((other,), (Result(other.key, {"v": (1.0, 2.0)}),))


def test_the_mark_changes_with_every_result(store: Store) -> None:
    fill(store, 20)
    before = mark(store)
    fill(store, 40)
    assert mark(store) != before


def test_an_empty_store_has_an_empty_summary(store: Store) -> None:
    found = summary(store)
    assert (found.plan, found.total, found.done, found.ended) == ("", 0, 0, "")


def test_both_exports_hold_every_result(store: Store, tmp_path: Path) -> None:
    fill(store)
    assert export(store, tmp_path / "out.parquet") == 60
    assert export(store, tmp_path / "out.csv") == 60
    frame = pd.read_parquet(tmp_path / "out.parquet").sort_values("seed")
    assert frame["half_life"].tolist() == [10.0 * (k % 5) + k for k in range(60)]
    assert frame["norms"].iloc[3].tolist() == [0.0, 3.0]
    with (tmp_path / "out.csv").open(newline="") as file:
        lines = list(csv.DictReader(file))
    assert json.loads(lines[3]["norms"]) == [0.0, 3.0]
    assert Trial(gain=float(lines[3]["gain"])).gain == 3.0


def test_pandas_reads_the_store_itself(store: Store, path: Path) -> None:
    fill(store)
    with sqlite3.connect(path) as db:
        frame = pd.read_sql("SELECT * FROM results", db)
    db.close()
    assert frame["half_life"].median() == grouped(store, "half_life", ())[0].median


def test_a_sentence_that_begins_as_a_formula_is_none_in_a_spreadsheet(
    store: Store, tmp_path: Path
) -> None:
    one = trial(0)
    problem = note("{said}", said="=1+1")
    Desk(store, "plan", "plan", 1).hand_in((one,), (Result(one.key, {}, problem),))
    export(store, tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(newline="") as file:
        assert [row["problem"] for row in csv.DictReader(file)] == ["'=1+1"]


def test_an_export_that_cannot_be_written_is_one_sentence(store: Store, tmp_path: Path) -> None:
    fill(store)
    with pytest.raises(InputError, match="cannot be written: No such file or directory"):
        export(store, tmp_path / "none" / "out.csv")


def test_an_export_of_another_kind_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"ends in \.csv or \.parquet"):
        export(store, tmp_path / "out.xlsx")


def test_a_quantile_between_infinities_is_no_number_less() -> None:
    assert quantile([-math.inf, math.inf], 0.5) == -math.inf
