"""A network is shown as it was at a moment of its training, and nothing is claimed too soon."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from gatescope.i18n import translator
from gatescope.models.bundled import load_card, load_snapshots
from gatescope.models.one_layer import LayerEncoder
from gatescope.training.lab.plan import Lane
from gatescope.ui.caches import scene as scene_of
from gatescope.ui.drawing import draw
from gatescope.ui.moment_strip import strip_data
from gatescope.ui.moment_words import compared, label, spoken
from gatescope.ui.moments import Course, course_of, moment_of, network_at
from gatescope.ui.scene import build_scene, identity_of, scene_key
from gatescope.ui.settings import Settings
from gatescope.ui.take_away import file_name
from gatescope.ui.trained import trained
from gatescope.viewer import Picture
from gatescope.viewer.export_script import numbers_script
from tests.ui.trained_runs import make_run, small_plan, table_data


def picture(view: Settings) -> Picture:
    return draw(scene_of(view, "", None), translator("en"), "en")


@pytest.mark.parametrize("cell", ["gru", "rnn", "lstm"])
def test_a_shipped_network_runs_with_the_weights_of_the_moment(cell: str) -> None:
    view = Settings(cell=cell, moment=200)
    seen = build_scene(view, scene_key(view))
    assert seen.model.network is load_snapshots("recall", cell)[200].network
    assert moment_of(view) is not None


def test_the_last_moment_is_the_network_itself() -> None:
    assert moment_of(Settings(moment=3000)) is None
    assert network_at(Settings(moment=3000)) is network_at(Settings())


def test_a_run_is_shown_with_the_weights_that_count_or_those_of_the_moment(
    home: Path,
) -> None:
    name = make_run(home, best=40)
    run, view = trained(name), Settings(network=name, lane=1, cell="rnn", source="heldout")
    for moment, step in ((-1, 40), (40, 40), (0, 0), (90, 90)):
        network = network_at(replace(view, moment=moment)).network
        assert network is run.model(1, step).network


def test_one_layer_of_a_run_is_shown_in_one_direction(home: Path) -> None:
    name = make_run(home, plan=small_plan("wave", (Lane("gru", 3),), 2, 2))
    view = Settings(network=name, source="heldout")
    first = build_scene(replace(view, place="l0"), "first")
    back = build_scene(replace(view, place="l1_reverse"), "back")
    assert isinstance(back.model.encoder, LayerEncoder)
    assert back.model.head is None
    np.testing.assert_array_equal(back.sequence.values, first.sequence.values[::-1])
    assert "reads from the end" in str(back.sequence.notes[0])


def test_every_source_of_a_run_can_be_read(home: Path) -> None:
    plan, data = table_data()
    name = make_run(home, plan=plan, data=data)
    for source in ("heldout", "sample", "numbers"):
        assert len(build_scene(Settings(network=name, source=source), source).sequence) > 1


def test_a_sample_of_a_run_is_as_long_as_those_of_its_training(run_network: str) -> None:
    view = Settings(network=run_network, source="sample")
    assert len(build_scene(view, "sample").sequence) == 12
    assert len(build_scene(replace(view, length=20), "longer").sequence) == 20


def test_another_moment_is_another_scene_of_the_same_identity() -> None:
    end, then = Settings(), Settings(moment=200)
    assert scene_key(end) != scene_key(then)
    assert identity_of(then) == identity_of(end) == scene_key(end)
    assert picture(then).id == picture(end).id
    assert picture(then).start == picture(end).start


def test_the_rows_stay_in_the_order_that_they_have_at_the_end() -> None:
    for one, other in zip(
        picture(Settings(moment=10)).orders, picture(Settings()).orders, strict=True
    ):
        np.testing.assert_array_equal(one.units, other.units)


def test_the_colours_are_measured_by_the_end() -> None:
    view = Settings(cell="lstm")
    c = build_scene(view, "end").run.trace.traces[0][0].c[:, 0]
    part = picture(replace(view, moment=30)).attachments[-1].arrays["ruler.c"]
    np.testing.assert_array_equal(part[:2], [c.min(axis=0), c.max(axis=0)])
    assert np.mean(np.abs(c) <= part[2, 0]) >= 0.9
    assert not any("ruler.c" in p.arrays for p in picture(view).attachments)


def test_what_to_look_for_is_said_of_the_end_alone() -> None:
    look = load_card("recall").examples[0].look["gru"].text.en
    assert picture(Settings()).look == look
    for moment, words in ((0, "its weights are random"), (200, "after step 200")):
        shown = picture(Settings(moment=moment))
        assert words in shown.look
        assert f"after training step {moment}" in shown.title


def test_files_name_the_moment(run_network: str) -> None:
    for view, word in (
        (Settings(moment=200), "recall-after-step-200-gru"),
        (Settings(network=run_network, source="heldout", moment=40), "recall-after-step-40"),
    ):
        seen = build_scene(view, "key")
        assert word in file_name(seen, "csv")
        program = numbers_script(seen.run, seen.model, seen.sequence)
        assert f"after step {view.moment}" in program


COURSE = Course((0, 10, 30, 90), (1.4, 0.5, 0.1, 0.2), 30, 100, 20, "classes")


def test_a_moment_is_named_with_its_epoch() -> None:
    assert str(label(COURSE, 30)) == "Training: step 30 of 100 (epoch 1.5)"
    assert spoken(COURSE, 10, str) == "step 10, epoch 0.5, loss 0.5"
    shipped = replace(COURSE, per_epoch=0)
    assert str(label(shipped, 30)) == "Training: step 30 of 100"


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (0, "At step 0 the weights are random: loss 1.4; at the end it is 0.1."),
        (10, "Loss 0.5; at the end it is 0.1."),
        (30, "Loss 0.1: the weights that count."),
        (90, "Loss 0.2; the weights that count, from before, have 0.1."),
    ],
)
def test_a_sentence_compares_the_moment_with_the_weights_that_count(
    step: int, words: str
) -> None:
    assert words in str(compared(COURSE, step))


def test_a_loss_that_is_not_known_is_not_told() -> None:
    unknown = replace(COURSE, losses=(1.4, float("nan"), float("inf"), 0.2))
    assert compared(unknown, 10) is None
    data = strip_data(unknown, Settings(), str)
    assert [moment["loss"] for moment in data["moments"]] == [1.4, None, None, 0.2]


def test_the_strip_stands_where_the_settings_say(home: Path) -> None:
    view = Settings(network=make_run(home, best=40), source="heldout")
    for moment, place in ((-1, 2), (0, 0), (90, 3)):
        seen = replace(view, moment=moment)
        course = course_of(seen)
        assert course is not None
        data = strip_data(course, seen, str)
        assert (data["at"], data["end"]) == (place, 2)


def test_a_network_that_left_the_range_of_numbers_is_drawn(home: Path) -> None:
    name = make_run(home, moments=(0, 10))
    run = trained(name)
    lost = run.model(0, 10)
    params = lost.network.layers[0][0]
    params.z.w_i[:]  # the arrays are read-only; a copy is not
    broken = replace(params, z=replace(params.z, w_i=np.full_like(params.z.w_i, np.nan)))
    network = replace(lost.network, layers=((broken,),))
    run.folder.keep_snapshot(0, 20, replace(lost, network=network))
    with np.errstate(all="ignore"):
        shown = picture(Settings(network=name, source="heldout", moment=20))
    assert np.isnan(shown.arrays["z"]).all()
