"""The Experiments page, as Streamlit runs it: every plan, every way an experiment can stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from gatescope.experiments import library as library_module
from gatescope.experiments.bundled import BUNDLED, bundled_about
from gatescope.experiments.export import export
from gatescope.experiments.opened import STORES
from gatescope.experiments.place import Ended
from gatescope.experiments.store import Store
from gatescope.messages import InputError
from gatescope.ui import exp_store, exp_watch
from gatescope.ui.exp_away import results_file
from tests.ui.exp_runs import TOTAL, Experiment, own_page, page
from tests.ui.train_runs import button, charts, said

PATIENCE = 60.0


@pytest.fixture(autouse=True)
def empty(home: Path) -> None:
    """Nothing has been computed on this server."""


def buttons(test: AppTest) -> set[str]:
    return {str(b.key).removeprefix("e.") for b in test.button} & {"run", "stop", "retry"}


def bars(test: AppTest) -> str:
    return " ".join(e.proto.text for e in test.get("progress"))


@pytest.mark.parametrize("name", BUNDLED)
def test_every_bundled_plan_opens_on_its_figures(name: str) -> None:
    test = page(e__plan=name)
    about = bundled_about(name, "en")
    assert about.expect.strip().split(".")[0] in said(test)
    assert f"make-results --plan {name}" in said(test)
    assert charts(test)
    assert buttons(test) == {"run"}
    assert not test.error


def test_a_card_opens_its_plan_and_stands_in_the_link() -> None:
    test = page()
    for name in (*BUNDLED, "own", "chrono"):
        button(test, f"e.card.{name}").click().run()
        assert not test.exception
        assert test.query_params.get("e.plan", "critical_gain") == name
    assert "e.text" not in test.query_params
    button(test, "e.card.own").click().run()
    assert 'task = "adding"' in str(test.query_params["e.text"])
    assert "What to expect of the plan that yours began from" in said(test)
    button(test, "e.card.vanishing").click().run()
    assert "yours" not in said(test)


def test_the_words_are_in_the_language_of_the_screen() -> None:
    test = page(e__plan="chrono", lang="zh")
    assert bundled_about("chrono", "zh").found.strip()[:12] in said(test)


def test_a_plan_of_ones_own_begins_with_nothing_computed() -> None:
    test = own_page()
    assert "Nothing computed yet" in said(test)
    assert buttons(test) == {"run"}
    assert not charts(test)


@pytest.mark.parametrize(
    "query",
    [
        {"e__plan": "<b>nosuch</b>"},
        {"e__plan": "own"},
        {"e__plan": "own", "e__text": "gain = = 1"},
        {"e__plan": "own", "e__text": "[axes]\ngain = []"},
        {"e__store": "../../etc/passwd"},
        {"e__store": "0123456789abcdef"},
        {"e__figure": "../x"},
        {"e__look": "backwards"},
    ],
)
def test_a_mangled_link_is_explained_and_the_page_stands(query: dict[str, str]) -> None:
    test = page(**query)
    assert charts(test)
    assert test.info


def test_a_tiny_plan_is_run_by_the_real_service(home: Path) -> None:
    test = own_page()
    button(test, "e.run").click().run()
    worker = Experiment(home).place.lock()
    assert worker.take(PATIENCE)  # once its process has let go
    worker.release()
    test.run()
    assert f"All {TOTAL} trials were computed here" in said(test)
    assert charts(test)
    assert buttons(test) == set()


def test_a_running_one_shows_how_far_it_is_and_stops(home: Path) -> None:
    made = Experiment(home).compute(2)
    with made.alive():
        test = own_page()
        assert f"2 of {TOTAL} trials" in bars(test)
        assert charts(test)
        button(test, "e.stop").click().run()
        assert made.place.wished() == "stop"
        assert "stopping" in bars(test)
        assert button(test, "e.stop").disabled


def test_one_that_waits_says_how_many_come_first_and_leaves_the_queue(home: Path) -> None:
    made = Experiment(home)
    with made.alive(others=True):
        test = own_page()
        assert "one other experiment comes first" in said(test)
        button(test, "e.stop").click().run()
        assert made.place.wished() == "stop"


def test_who_has_not_started_it_looks_on_and_may_resume(home: Path) -> None:
    made = Experiment(home).compute(1)
    made.place.add_owners(["somebody"])
    with made.alive():
        test = own_page()
        assert "Somebody else has started" in said(test)
        assert buttons(test) == set()
    made.ended(Ended("stopped"))
    assert buttons(own_page()) == {"run"}


@pytest.mark.parametrize(
    ("ended", "words"),
    [
        (Ended("stopped"), "Stopped after 1 of 4 trials"),
        (Ended("lost"), "Interrupted"),
        (Ended("failed", InputError("The disk is full.").message), "The disk is full."),
    ],
)
def test_one_that_stands_still_says_why_and_can_go_on(
    home: Path, ended: Ended, words: str
) -> None:
    Experiment(home).compute(1).ended(ended)
    test = own_page()
    assert words in said(test)
    assert button(test, "e.run").label == "Resume"
    assert charts(test)


def test_failed_trials_are_counted_listed_and_computed_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(library_module.Library, "retry", lambda _, name: asked.append(name))
    made = Experiment(home).compute(failing=True).ended(Ended("done"))
    test = own_page()
    assert f"{TOTAL} of them failed" in said(test)
    assert "The trial “<b>*gain*</b>” was too large." in said(test)
    assert f'<td data-head="Trials">{TOTAL}</td>' in said(test)
    button(test, "e.retry").click().run()
    assert asked == [made.place.path.name]


def test_a_server_that_can_keep_nothing_says_so_and_shows_what_ships(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse() -> None:
        raise InputError("Nothing can be kept: name another folder.")

    monkeypatch.setattr(exp_store, "library", refuse)
    test = page()
    assert "name another folder" in said(test)
    assert charts(test)
    assert buttons(test) == set()


def test_what_cannot_be_started_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> str:
        raise InputError("The disk is *full*.")

    monkeypatch.setattr(library_module.Library, "start", full)
    test = own_page()
    button(test, "e.run").click().run()
    assert not test.exception
    assert "The disk is *full*." in said(test)
    assert buttons(test) == {"run"}


def test_results_of_this_server_come_before_those_that_ship(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Experiment(home).compute().ended(Ended("done"))
    for module in (exp_store, exp_watch):
        monkeypatch.setattr(module, "experiment_id", lambda _: made.place.path.name, False)
    test = page(e__plan="chrono")
    assert f"Drawn from the {TOTAL} trials" in said(test)
    look = next(c for c in test.segmented_control if c.key == "set.e.look")
    look.set_value("beforehand").run()
    assert "make-results --plan chrono" in said(test)
    assert test.query_params["e.look"] == "beforehand"


def test_a_store_of_the_server_is_a_card_and_is_only_looked_at(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Experiment(home).compute(3).place.store
    monkeypatch.setenv(STORES, str(store))
    test = page()
    (card,) = (b for b in test.button if "store.sqlite" in b.label.replace("\\", ""))
    card.click().run()
    assert not test.exception
    assert "Drawn from the 3 trials" in said(test)
    assert charts(test)
    assert buttons(test) == set()
    assert str(tmp_path) not in str(dict(test.query_params))


@pytest.mark.parametrize("damage", [b"", b"no store at all, but long enough to be one"])
def test_a_damaged_store_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes
) -> None:
    store = tmp_path / "odd.sqlite"
    store.write_bytes(damage)
    monkeypatch.setenv(STORES, str(store))
    test = page()
    next(b for b in test.button if "odd" in b.label).click().run()
    assert not test.exception
    assert test.error
    assert str(tmp_path) not in said(test)


@pytest.mark.parametrize("ending", [".csv", ".parquet", ".sqlite"])
def test_results_are_taken_away_whole_while_they_come_in(
    home: Path, tmp_path: Path, ending: str
) -> None:
    made = Experiment(home).compute(2)
    with Store(made.place.store) as store:  # as its runner has it
        found = tmp_path / f"found{ending}"
        found.write_bytes(results_file(made.place.store, ending))
        if ending == ".sqlite":
            with Store(found, read_only=True) as copy:
                assert copy.read("SELECT count(*) FROM results") == [(2,)]
        else:
            export(store, expected := tmp_path / f"expected{ending}")
            assert found.read_bytes() == expected.read_bytes()
