"""Bundled plans: complete in every language, with results that are as a run gives them."""

from __future__ import annotations

import re
import shutil
import sqlite3
from dataclasses import asdict
from pathlib import Path

import pytest

from gatescope.experiments.bundled import (
    BUNDLED,
    SHIPPED_SEEDS,
    bundled_about,
    bundled_plan,
    bundled_results,
    shipped_note,
    shipped_plan,
)
from gatescope.experiments.make_results import PAGE, main
from gatescope.experiments.plan import trials
from gatescope.experiments.plan_file import parse_plan
from gatescope.experiments.rows import numbers_of
from gatescope.experiments.running import run_trials
from gatescope.experiments.store import Store
from gatescope.experiments.summary import problems, summary
from gatescope.i18n import LANGUAGES
from gatescope.paths import asset
from tests.experiments.claims import FOUND

NUMBER = re.compile(r"\d+(?:\.\d+)?")
MEASURED = [name for name in BUNDLED if bundled_plan(name).kind == "gradient"]


def results(name: str) -> Store:
    path = bundled_results(name)
    assert path is not None
    return Store(path, read_only=True)


@pytest.mark.parametrize("name", BUNDLED)
def test_a_plan_is_told_whole_in_every_language_with_the_same_numbers(name: str) -> None:
    english = asdict(bundled_about(name, "en"))
    assert all(english.values())
    for language in set(LANGUAGES) - {"en"}:
        told = asdict(bundled_about(name, language))
        for part, text in told.items():
            assert (text == english[part]) == (part == "source"), part
            assert sorted(NUMBER.findall(text)) == sorted(NUMBER.findall(english[part])), part
            assert part == "source" or not re.search(r"[\"'] |[一-鿿][,;:!?]", text), part


def test_a_language_without_translations_reads_english() -> None:
    assert bundled_about("chrono", "fr") == bundled_plan("chrono").about


@pytest.mark.parametrize("name", BUNDLED)
def test_every_number_in_what_was_found_comes_out_of_the_results(name: str) -> None:
    rest = bundled_about(name, "en").found
    with results(name) as store:
        for claim in FOUND[name](store):
            assert claim in rest
            rest = rest.replace(claim, "", 1)
    assert not NUMBER.search(rest)


@pytest.mark.parametrize("name", BUNDLED)
def test_results_are_of_the_trials_of_the_plan_as_they_are_keyed_now(name: str) -> None:
    keys = {trial.key for trial in trials(shipped_plan(name))}
    with results(name) as store:
        assert {key for (key,) in store.read("SELECT key FROM results")} == keys
        assert problems(store) == []
        assert summary(store).ended == "done"
        ((text, total),) = store.read("SELECT text, total FROM plans")
        assert (parse_plan(text).axes, total) == (bundled_plan(name).axes, len(keys))
        assert text.startswith(f"# gatescope make-results --plan {name}\n")
        ((machine, versions),) = store.read("SELECT machine, versions FROM runners")
    assert machine == ""
    assert '"numpy"' in versions


@pytest.mark.parametrize("name", MEASURED)
def test_a_trial_comes_out_as_it_stands_in_the_results(name: str) -> None:
    trial = next(trials(shipped_plan(name)))
    (computed,) = run_trials([trial])
    with results(name) as store:
        for value in ("rate", "half_life", "exponent"):
            query = f"SELECT {value} FROM results WHERE key = ?"
            assert store.read(query, (trial.key,))[0][0] == pytest.approx(
                computed.values[value], rel=1e-6
            )
        query = "SELECT numbers FROM series, results ON result = id WHERE name = ? AND key = ?"
        ((curve,),) = store.read(query, ("log10_norm", trial.key))
    assert numbers_of(curve) == pytest.approx(computed.values["log10_norm"], rel=1e-6)


def test_results_are_read_where_nothing_can_be_written(tmp_path: Path) -> None:
    path = bundled_results("vanishing")
    assert path is not None
    folder = tmp_path / "installed"
    folder.mkdir()
    copy = Path(shutil.copy(path, folder))
    copy.chmod(0o444)
    folder.chmod(0o555)
    with Store(copy, read_only=True) as store:
        assert summary(store).done == len(list(trials(shipped_plan("vanishing"))))
    assert [file.name for file in folder.iterdir()] == [path.name]


def test_the_results_are_small_and_nothing_lies_beside_them() -> None:
    files = list(asset("experiments", "results").iterdir())
    assert {file.name for file in files} == {f"{name}.sqlite" for name in BUNDLED}
    assert sum(file.stat().st_size for file in files) < 3 * 2**20


def test_the_note_says_which_seeds_ship() -> None:
    assert "all 5 seeds" in str(shipped_note("adding"))
    assert f"first {SHIPPED_SEEDS['chrono']} of the plan's 30 seeds" in str(
        shipped_note("chrono")
    )


def test_the_command_writes_a_store_that_is_one_small_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    small = parse_plan("seeds = 6\n[axes]\nlength = [5, 10]")
    monkeypatch.setattr("gatescope.experiments.make_results.shipped_plan", lambda name: small)
    assert main(["--plan", "vanishing", "--out", str(tmp_path)]) == 0
    (path,) = tmp_path.iterdir()
    assert capsys.readouterr().out.startswith("vanishing: 12 trials, 6 seeds, ")
    db = sqlite3.connect(path)
    ((mode,), (page,)) = (
        db.execute(f"PRAGMA {p}").fetchone() for p in ("journal_mode", "page_size")
    )
    db.close()
    assert (mode, page) == ("delete", PAGE)
    with Store(path, read_only=True) as store:
        assert summary(store).done == 12
