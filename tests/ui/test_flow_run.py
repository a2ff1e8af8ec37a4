"""On the Gradient flow page the networks of a run race, and those of a moment."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from gatescope.models.bundled import load_snapshots
from gatescope.training.lab.plan import Lane
from gatescope.ui.flow_field import field_for
from gatescope.ui.flow_run import lanes_in_race, snapshots_of, thinned
from gatescope.ui.flow_scene_maker import build_flow_scene, flow_key
from gatescope.ui.flow_training_table import run_table
from gatescope.ui.formulations_scene import gru_of
from gatescope.ui.sequences import read_sequence
from gatescope.ui.settings import Settings
from gatescope.ui.trained import trained
from tests.ui.test_flow_training import made, page, shown
from tests.ui.trained_runs import make_run, small_plan

TWO_GRUS = (Lane("lstm", 2), Lane("gru", 3), Lane("gru", 4))


def view_of(home: Path, **settings: object) -> Settings:
    name = make_run(home, plan=small_plan("recall", TWO_GRUS), best=40)
    return replace(Settings(network=name, source="heldout"), **settings)  # type: ignore[arg-type]


def test_one_network_of_each_cell_races_and_of_several_the_chosen_one(home: Path) -> None:
    view = view_of(home)
    assert lanes_in_race(replace(view, lane=0)) == {"gru": 1, "lstm": 0}
    assert lanes_in_race(replace(view, lane=2)) == {"gru": 2, "lstm": 0}


def test_all_race_at_the_same_moment_and_the_one_that_was_not_kept_at_its_nearest(
    home: Path,
) -> None:
    view = view_of(home, lane=1, cell="gru", moment=90)
    run = trained(view.network)
    (run.folder.path / "lane-0" / "90.safetensors").unlink()
    run = trained(view.network)
    field, notes = field_for(view, read_sequence(view, None))
    assert field["gru"][0].model.network is run.model(1, 90).network
    assert field["lstm"][0].model.network is run.model(0, 40).network
    assert any("Of several networks" in str(n) for n in notes)


def test_a_shipped_network_races_as_it_was_with_one_seed() -> None:
    view = Settings(moment=200)
    field, [note] = field_for(view, build_flow_scene(view, "key").sequence)
    assert {cell: len(several) for cell, several in field.items()} == {
        "gru": 1, "rnn": 1, "lstm": 1,
    }  # fmt: skip
    assert field["lstm"][0].model.network is load_snapshots("recall", "lstm")[200].network
    assert "one network of each cell" in str(note)


def test_another_moment_is_another_race() -> None:
    assert flow_key(Settings(moment=200)) != flow_key(Settings())


def test_files_of_the_page_name_the_moment() -> None:
    assert build_flow_scene(Settings(moment=200), "a").file_word == "recall-after-step-200"
    assert build_flow_scene(Settings(), "b").file_word == "recall"


def test_a_training_is_followed_to_the_weights_that_count(home: Path) -> None:
    view = view_of(home)
    gru = snapshots_of(view)["gru"]
    assert list(gru.models) == [0, 10, 40]
    assert gru.losses == pytest.approx([1.5 / (2 + step) for step in gru.models])


def test_of_many_moments_some_are_drawn_the_first_and_the_last_among_them() -> None:
    steps = thinned(list(range(0, 400, 10)))
    assert (len(steps), steps[0], steps[-1]) == (12, 0, 390)
    assert steps == sorted(set(steps))


def test_the_table_of_a_run_ends_with_its_validation(home: Path) -> None:
    view = view_of(home)
    race = lanes_in_race(view)
    flows = {cell: made((1.0, 1.0, 1.0)) for cell in race}
    table = run_table(flows, trained(view.network), race, str).replace("\\", "")
    assert table.splitlines()[-1] == "| right on the validation sequences | 50.0% | 50.0% |"


def test_the_section_on_training_follows_a_run(run_network: str) -> None:
    test = page(network=run_network, moment="10")
    assert not test.exception
    assert "right on the validation sequences" in shown(test)
    assert "All networks of the race share this axis" in shown(test)


def test_formulations_look_at_a_gru_of_the_race(home: Path) -> None:
    view = view_of(home, lane=0, cell="lstm", moment=10)
    assert (gru_of(view).lane, gru_of(view).cell, gru_of(view).moment) == (1, "gru", 10)
    assert gru_of(replace(view, lane=2, cell="gru")).lane == 2
