"""The Train page, as Streamlit runs it: every step by its link, set up, started, steered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gatescope.inputs.tasks import LAB_TASKS
from gatescope.messages import InputError, message_entry, note
from gatescope.training.lab import store as store_module
from gatescope.training.lab import supervisor
from gatescope.ui import visitor
from gatescope.ui.train_lanes import plan_of
from gatescope.ui.train_presets import PRESETS
from gatescope.ui.train_settings import SECTIONS
from tests.ui.test_pages import run
from tests.ui.train_runs import (
    QUERY,
    Runs,
    button,
    buttons,
    charts,
    held_store,
    other_plan,
    page,
    said,
)


@pytest.fixture(autouse=True)
def runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Runs]:
    with held_store(tmp_path, monkeypatch) as made:
        yield made


# setting up


@pytest.mark.parametrize("section", SECTIONS)
def test_every_step_is_complete_by_its_link(section: str) -> None:
    test = page(section)
    assert test.segmented_control[0].value == section
    assert "unchecked" in said(test)


def test_every_task_shows_its_split_a_sequence_and_its_sizes() -> None:
    test = page("data")
    for name, task in LAB_TASKS.items():
        test.selectbox[0].set_value(name).run()
        assert not test.exception
        assert 'data-testid="split"' in said(test)
        assert charts(test) if task.columns else "gs-tokens" in said(test)
        test.segmented_control[0].set_value("network").run()
        assert not test.exception
        assert "recurrent layers" in said(test)
        labels = {w.label for w in test.number_input}
        assert ("Embedding size" in labels) == bool(task.vocabulary)
        test.segmented_control[0].set_value("data").run()


def test_every_number_holds_at_both_ends() -> None:
    test = page("data", l__task="copy", l__optimizer="sgd")
    for section in ("data", "network"):
        test.segmented_control[0].set_value(section).run()
        for end in ("min", "max"):
            for widget in test.number_input:
                widget.set_value(getattr(widget, end))
            test.run()
            assert not test.exception, (section, end)
            for widget in test.number_input:
                assert widget.value == getattr(widget, end)
    test.segmented_control[0].set_value("train").run()
    assert not test.exception


def test_a_knob_stands_in_the_link_and_its_default_does_not() -> None:
    test = page("data")
    steps = next(w for w in test.number_input if w.label == "Steps of a sequence")
    steps.set_value(60).run()
    assert test.query_params["l.length"] == "60"
    steps = next(w for w in test.number_input if w.label == "Steps of a sequence")
    steps.set_value(100).run()
    assert "l.length" not in test.query_params


def test_another_task_begins_with_its_own_numbers() -> None:
    test = page("data", l__length="77", l__seed="5")
    test.selectbox[0].set_value("wave").run()
    assert {w.label: w.value for w in test.number_input}["Steps of a sequence"] == 80
    assert dict(test.query_params) == {"l.task": "wave", "l.seed": "5"}


def test_another_one_shows_another_sequence() -> None:
    test = page("data", l__task="recall")
    before = said(test)
    button(test, "l.another").click().run()
    assert said(test) != before


def test_what_is_compared_sets_up_its_networks() -> None:
    test = page("network")
    compare = next(c for c in test.segmented_control if c.key == "set.l.compare")
    compare.set_value("regularisation").run()
    assert not test.exception
    assert (test.query_params["l.dropout"], test.query_params["l.l2"]) == ("0.5", "0.001")
    assert "GRU, dropout 0.5" in said(test)
    compare = next(c for c in test.segmented_control if c.key == "set.l.compare")
    compare.set_value("units").run()
    assert "GRU, 2 units" in said(test)
    assert "GRU, 32 units" in said(test)


def test_somebody_has_to_race() -> None:
    test = page("network")
    cells = next(c for c in test.segmented_control if c.key == "set.l.cells")
    cells.set_value([]).run()
    assert not test.exception
    cells = next(c for c in test.segmented_control if c.key == "set.l.cells")
    assert cells.value == ["gru", "rnn"]


def test_the_network_in_pytorch_runs_and_has_its_parameters() -> None:
    shape = {"l__cells": "lstm", "l__layers": "2", "l__directions": "2", "l__embedding": "5"}
    test = page("network", l__task="sentiment", l__dropout="0.25", l__l2="0.01", **shape)
    names: dict[str, Any] = {}
    exec(str(test.code[0].value), names)  # what a visitor is shown
    count = sum(p.numel() for p in names["net"].parameters())
    assert f'<td data-head="Parameters">{count:,}</td>' in said(test)
    import torch

    vocabulary = len(LAB_TASKS["sentiment"].vocabulary)
    answer = names["net"](torch.randint(vocabulary, (7, 2)))
    assert answer.shape == (7, 2, 3)
    assert names["optimizer"].param_groups[0]["weight_decay"] == 0.01


def test_a_forecast_that_sees_the_future_is_named() -> None:
    assert "to forecast" in said(page("network", l__task="wave", l__directions="2"))
    assert "to forecast" not in said(page("network", l__task="adding", l__directions="2"))


def test_every_preset_can_be_chosen_and_trained(runs: Runs) -> None:
    test = page("train")
    for name, preset in PRESETS.items():
        test.pills[0].set_value(name).run()
        assert not test.exception
        assert preset.says in said(test)
        assert test.pills[0].value == name
    button(test, "l.start").click().run()
    plan = runs.store.folder(test.query_params["l.run"]).plan()
    assert plan == plan_of(preset.view)


def test_next_leads_through_the_steps_and_back_to_where_a_training_is_started() -> None:
    test = page("data")
    for step in ("network", "train", "evaluate", "train"):
        next(b for b in test.button if str(b.key).startswith("l.next")).click().run()
        assert not test.exception
        assert test.query_params["l.section"] == step
        assert test.segmented_control[0].value == step


def test_a_mangled_link_is_explained_and_the_page_stands() -> None:
    odd = {"l__task": "<b>", "l__section": "6", "l__length": "1e9", "l__cells": "gru-gru"}
    test = run("train", l__run="../../../etc/passw", l__units="-1", l__nosuch="1", **odd)
    assert not test.exception
    told = said(test)
    assert all(f"“{value}”" in told for value in (*odd.values(), "-1", "l.nosuch"))
    assert test.segmented_control[0].value == "data"
    assert "l.run “12”" in said(run("train", l__run="12"))


# starting and steering


def test_start_puts_the_run_into_the_link_and_says_its_place(runs: Runs) -> None:
    runs.submitted()
    test = page(**QUERY)
    button(test, "l.start").click().run()
    started = test.query_params["l.run"]
    assert runs.stage(started) == "waiting"
    assert "place 2 in the queue" in said(test)
    assert {"start", "stop"} <= buttons(test)


def test_a_session_trains_one_at_a_time_and_asks_first(runs: Runs) -> None:
    test = page(**QUERY)
    button(test, "l.start").click().run()
    first = test.query_params["l.run"]
    button(test, "l.start").click().run()
    assert test.query_params["l.run"] == first
    assert "has not ended" in said(test)
    button(test, "l.let").click().run()
    assert "has not ended" not in said(test)
    button(test, "l.start").click().run()
    button(test, "l.instead").click().run()
    assert test.query_params["l.run"] != first
    assert runs.stage(first) == "ended cancelled"
    assert runs.stage(test.query_params["l.run"]) == "waiting"


def test_a_full_queue_is_one_sentence_and_everything_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> str:
        raise InputError("Expected fewer trainings, but the queue is full; try again.")

    monkeypatch.setattr(store_module.RunStore, "submit", full)
    test = page(**QUERY)
    button(test, "l.start").click().run()
    assert not test.exception
    assert "the queue is full" in said(test)
    assert "l.run" not in test.query_params
    test.segmented_control[0].set_value("data").run()
    test.segmented_control[0].set_value("train").run()


def test_a_running_training_shows_how_far_it_is_and_takes_wishes(runs: Runs) -> None:
    name = runs.running()
    test = page(l__run=name, **QUERY)
    assert "Epoch 3 of 4 · step 10 of 20" in " ".join(
        e.proto.text for e in test.get("progress")
    )
    assert charts(test)
    assert "learning" in said(test)
    button(test, "l.pause").click().run()
    assert runs.store.folder(name).wished() == "pause"
    assert "Pausing" in said(test)
    button(test, "l.stop").click().run()
    assert runs.store.folder(name).wished() == "cancel"


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("paused", "Paused at step 10 of 20"),
        ("cancelled", "Stopped at step 10 of 20"),
        ("failed", "no memory"),
    ],
)
def test_what_ended_too_early_is_said_and_can_go_on(
    runs: Runs, reason: str, words: str
) -> None:
    problem = {"problem": message_entry(note("There was no memory."))}
    name = runs.ended(reason, **(problem if reason == "failed" else {}))
    test = page(l__run=name, **QUERY)
    assert words in said(test)
    button(test, "l.resume").click().run()
    assert runs.stage(name) == "waiting"


def test_a_lost_worker_is_said_and_the_training_can_be_resumed(runs: Runs) -> None:
    name = runs.interrupted()
    test = page(l__run=name, **QUERY)
    assert "it can go on from its last state" in said(test)
    button(test, "l.resume").click().run()
    assert runs.stage(name) == "waiting"


def test_a_diverged_training_is_said_and_cannot_be_resumed(runs: Runs) -> None:
    test = page(l__run=runs.ended("diverged"), **QUERY)
    assert "Every network diverged" in said(test)
    assert "resume" not in buttons(test)
    assert "diverged at step 20" in said(test)


def test_a_finished_training_has_its_numbers_and_is_trained_again(runs: Runs) -> None:
    name = runs.ended()
    test = page(l__run=name, **QUERY)
    assert "Trained: 20 steps in 2 s" in said(test)
    assert said(test).count("trained to the end") == 2
    assert button(test, "l.start").label == "Train again with these settings"
    button(test, "l.start").click().run()
    again = test.query_params["l.run"]
    assert again != name
    assert runs.store.folder(again).plan() == runs.store.folder(name).plan()


def test_other_settings_than_those_of_the_run_are_named_and_taken_back(runs: Runs) -> None:
    name = runs.ended(plan=other_plan())
    test = page(l__run=name, **QUERY)
    assert "other settings" in said(test)
    assert "Units (hidden size H), Learning rate" in said(test)
    button(test, "l.back").click().run()
    assert not test.exception
    assert "other settings" not in said(test)
    assert test.query_params["l.units"] == "5"
    assert test.query_params["l.run"] == name


def test_a_run_that_is_not_here_is_one_sentence_at_every_step() -> None:
    for section in ("train", "evaluate", "use"):
        test = page(section, l__run="0123456789abcdef")
        assert "no such training" in said(test)
    test = page("data", l__run="0123456789abcdef")
    assert not test.warning


def test_a_session_finds_its_training_again(runs: Runs) -> None:
    test = page(**QUERY)
    button(test, "l.start").click().run()
    name = test.query_params.pop("l.run")
    test.query_params.clear()
    test.query_params["l.section"] = "train"
    test.run()
    button(test, "l.own").click().run()
    assert test.query_params["l.run"] == name


def test_a_server_that_can_keep_no_training_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise InputError("Trainings cannot be kept: the folder is read-only; name another.")

    monkeypatch.setattr(supervisor, "supervisor", refuse)
    test = page(l__run="0123456789abcdef")
    button(test, "l.start").click().run()
    assert not test.exception
    assert "cannot be kept" in said(test)


@pytest.mark.parametrize("damage", [b"", b"\xff", b"seed = -1", b"[data"])
@pytest.mark.parametrize("section", ["train", "evaluate"])
def test_a_run_whose_plan_is_damaged_is_told_to_be_gone(
    runs: Runs, section: str, damage: bytes
) -> None:
    run = runs.ended()
    (runs.store.folder(run).path / "plan.toml").write_bytes(damage or b"[[lanes]]\nunits = 0")
    assert "no such training" in said(page(section, l__run=run))


def test_a_run_whose_data_are_damaged_says_so(runs: Runs) -> None:
    run = runs.ended()
    (runs.store.folder(run).path / "schema.json").write_text('{"sizes": [1', "utf-8")
    assert "cannot be read any more" in said(page("evaluate", l__run=run))
    assert not page("train", l__run=run).exception


def test_who_has_only_the_link_of_a_training_looks_on(runs: Runs) -> None:
    starter = page("train", **QUERY)
    button(starter, "l.start").click().run()
    run = starter.session_state["gs.train.own"]
    runs.work()
    starter.run()
    assert {"pause", "stop"} <= buttons(starter)
    guest = page("train", l__run=run)
    assert buttons(guest).isdisjoint({"pause", "stop"})
    assert "Somebody else has started" in said(guest)


def test_who_reloads_the_page_still_steers_the_training(
    runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    tokens = iter(("2|00000000|" + "ab" * 16 + "|1", "2|01010101|" + "aa" * 16 + "|2"))
    cookies = {"_streamlit_xsrf": next(tokens)}
    monkeypatch.setattr(type(visitor.st.context), "cookies", property(lambda _: cookies))
    starter = page("train", **QUERY)
    button(starter, "l.start").click().run()
    run = starter.session_state["gs.train.own"]
    runs.work()
    cookies["_streamlit_xsrf"] = next(tokens)
    assert {"pause", "stop"} <= buttons(page("train", l__run=run))
    cookies["_streamlit_xsrf"] = "2|00000000|" + "cd" * 16 + "|3"
    assert "pause" not in buttons(page("train", l__run=run))
