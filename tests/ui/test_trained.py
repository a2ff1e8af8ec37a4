"""A run on this server's disk is a network: read once, and read again where it has grown."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from gatescope.inputs.sequence import NumberSequence, TokenSequence
from gatescope.training.lab.folder import RunFolder
from gatescope.ui.trained import can_be_shown, id_of, run_folder, trained
from gatescope.ui.trained_files import as_in_file, held_out_sequence
from gatescope.ui.trained_words import network_name
from tests.ui.trained_runs import MOMENTS, make_run, small_plan, table_data


def test_a_run_tells_its_moments_and_which_counts(home: Path) -> None:
    run = trained(make_run(home, best=40))
    assert run.moments == (MOMENTS, MOMENTS)
    assert (run.end(0), run.ended(0)) == (40, True)


def test_while_it_learns_the_last_moment_stands_for_the_end(home: Path) -> None:
    run = trained(make_run(home, ended=False))
    assert (run.end(1), run.ended(1)) == (90, False)


def test_a_run_that_has_grown_is_read_again(home: Path) -> None:
    name = make_run(home, moments=(0, 10), ended=False)
    before = trained(name)
    assert trained(name) is before
    run_folder(id_of(name)).keep_snapshot(0, 20, before.model(0, 10))
    assert trained(name).moments[0] == (0, 10, 20)


def test_a_snapshot_is_read_once(run_network: str) -> None:
    run = trained(run_network)
    assert run.model(0, 10) is run.model(0, 10)
    assert run.model(0, 10) is not run.model(0, 40)


ABSENT = "run-0123456789abcdef"


@pytest.mark.parametrize("name", [ABSENT, "run-", "run-../../x", "recall", "run-" + "g" * 16])
def test_what_is_not_there_is_not_shown(home: Path, name: str) -> None:
    assert not can_be_shown(name)


def test_a_run_that_has_kept_nothing_yet_is_not_shown(home: Path) -> None:
    RunFolder(home / "runs" / id_of(ABSENT)).create(small_plan())
    assert not can_be_shown(ABSENT)


def test_a_damaged_run_is_not_shown(home: Path) -> None:
    name = make_run(home)
    (run_folder(id_of(name)).path / "schema.json").write_text("{")
    assert not can_be_shown(name)


def test_a_held_out_sequence_is_read_as_it_was_drawn(run_network: str) -> None:
    run = trained(run_network)
    batch, third = run.folder.held_out(), held_out_sequence(run, 3)
    assert isinstance(third, TokenSequence)
    assert third.tokens == tuple(run.task.vocabulary[i] for i in batch.x[:, 3])
    np.testing.assert_array_equal(third.targets, batch.targets[:, 3])


def test_numbers_of_a_table_are_shown_as_in_the_file_and_read_as_in_the_training(
    home: Path,
) -> None:
    plan, data = table_data()
    run = trained(make_run(home, plan=plan, data=data))
    shown = held_out_sequence(run, 2)
    assert isinstance(shown, NumberSequence)
    np.testing.assert_allclose(shown.values, data.held_out.x[:, 2] * [5, 2] + [20, 3])
    read = run.model(0, 0).encoder.encode(shown)
    np.testing.assert_allclose(read[:, 0], data.held_out.x[:, 2], atol=1e-12)
    assert "less 20, divided by 5" in str(shown.notes[0])


def test_a_fresh_sample_of_a_table_is_one_of_those_held_out(home: Path) -> None:
    plan, data = table_data()
    run = trained(make_run(home, plan=plan, data=data))
    drawn = as_in_file(run, run.task.sample(4))
    known = [held_out_sequence(run, k).values.tolist() for k in range(8)]
    assert drawn.values.tolist() in known


def test_a_run_is_called_as_somebody_has_called_it(home: Path) -> None:
    name = make_run(home)
    told = f"Remember the letter (trained here, {id_of(name)[:4]})"
    assert str(network_name(name)) == told
    (run_folder(id_of(name)).path / "title").write_text("My <b>letters</b>", "utf-8")
    assert str(network_name(name)) == "My <b>letters</b> (trained here)"
