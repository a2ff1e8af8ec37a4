"""A run that has been trained can be judged, used, kept and taken away."""

from __future__ import annotations

import io
import json
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from gatescope.inputs.tasks import Batch
from gatescope.models.checkpoints.load import load_checkpoint
from gatescope.training.lab.card import card_json, run_card, started
from gatescope.training.lab.folder import LOG, RunFolder
from gatescope.training.lab.history import LaneHistory
from gatescope.training.lab.plan import Lane, Plan
from gatescope.training.lab.trainer import train
from gatescope.ui import train_keep
from gatescope.ui.train_card import card_markdown
from gatescope.ui.train_confusion import confusion_columns
from gatescope.ui.train_evaluate import size_columns, sizes_of
from gatescope.ui.train_forecast import forecast_of, typed_forecast
from gatescope.ui.train_links import explore_query, held_out_query
from gatescope.ui.train_measure import measure_of
from gatescope.ui.train_results import held_out, judged_lanes, known_of, network_at
from gatescope.ui.train_typed import asked_steps, beginning, read_typed
from gatescope.ui.train_view import RunView
from tests.training.lab.runs import GRU, RNN, begun, small_plan

LANES = (GRU, replace(GRU, units=8), RNN)
TABLE = "heat,wind\n" + "".join(f"{20 + 5 * np.sin(k / 3):.3f},{k % 7}\n" for k in range(160))
TEXTS = "text,label\n" + "".join(
    f"a <b>good</b> day {k % 3},<i>yes</i>\na bad day {k % 5},no\n" for k in range(30)
)


def view(folder: RunFolder) -> RunView:
    schema = folder.schema()
    assert schema is not None
    return RunView(folder, folder.plan(), schema, folder.history())


def trained(path: Path, plan: Plan, data: str | None = None) -> RunView:
    folder = begun(path, plan, None if data is None else data.encode())
    assert train(folder) == "done"
    return view(folder)


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], RunView]:
    """Trainings of a moment, each made once."""
    made: dict[str, RunView] = {}
    home = tmp_path_factory.mktemp("runs")
    plans = {"table": TABLE, "text": TEXTS}

    def run(task: str) -> RunView:
        if task not in made:
            few = {"data__length": 8} if task in plans else {}
            plan = small_plan(task, lanes=LANES, **few, network__embedding=0)
            name = f"{len(made):016x}"
            made[task] = trained(home / name, plan, plans.get(task))
        return made[task]

    return run


@pytest.fixture(autouse=True)
def _alone() -> Iterator[None]:
    yield
    st.cache_resource.clear()


def shown(test: AppTest) -> str:
    parts = (*test.markdown, *test.caption, *test.info, *test.error, *test.warning)
    return "\n".join(str(part.value) for part in (*parts, *test.get("html")))


def page(run: RunView, part: str, monkeypatch: pytest.MonkeyPatch, **state: Any) -> AppTest:
    """One step of the page alone; links to other pages are counted and not drawn."""

    def script(run: object, part: str) -> None:
        from importlib import import_module
        from unittest.mock import MagicMock

        from gatescope.i18n import translator
        from gatescope.ui.frame import Frame
        from gatescope.ui.settings import Settings

        frame = Frame(Settings(), "en", translator("en"), MagicMock(), MagicMock())
        getattr(import_module(f"gatescope.ui.train_{part}"), f"show_{part}")(frame, run)

    monkeypatch.setattr(st, "page_link", lambda page, **more: st.text(f"{page} {more}"))
    test = AppTest.from_function(script, args=(run, part), default_timeout=60)
    for key, value in state.items():
        test.session_state[key] = value
    test.run()
    assert not test.exception
    return test


def test_a_network_that_has_stopped_is_looked_at_with_the_weights_that_count(
    runs: Callable[[str], RunView],
) -> None:
    run = runs("recall")
    early = LaneHistory(ended=8, best=4, stage="early")
    history = replace(run.history, lanes=(early, *run.history.lanes[1:]))
    kept = run.folder.moments(0)
    assert {0, 4, 8} <= set(kept)
    looks = {m: replace(run, history=history, moment=m).at(0) for m in (-1, 0, 4, 7, 8, 99)}
    assert looks == {-1: 4, 0: 0, 4: 4, 7: max(k for k in kept if k <= 7), 8: 4, 99: 4}


def test_a_run_of_which_nothing_was_kept_shows_no_network(
    tmp_path: Path, runs: Callable[[str], RunView], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = RunFolder(tmp_path / "empty").create(runs("recall").plan)
    empty = replace(runs("recall"), folder=folder)
    assert empty.lanes == ()
    for part in ("evaluate", "use"):
        assert "been kept yet" in shown(page(empty, part, monkeypatch))


@pytest.mark.parametrize("task", ["recall", "brackets", "wave", "adding", "table", "text"])
def test_every_task_can_be_evaluated_on_the_page(
    task: str, runs: Callable[[str], RunView], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = runs(task)
    test = page(run, "evaluate", monkeypatch)
    told = shown(test)
    for result in judged_lanes(run):
        assert result.found is not None
        assert measure_of(run.schema)(result.found.score.value) in told
    assert "that the training never saw" in told
    assert any("explore" in text.value for text in test.text)
    assert "<i>yes" not in "".join(part.value for part in test.get("html"))


@pytest.mark.parametrize("task", ["recall", "brackets", "wave", "adding", "table", "text"])
def test_every_task_answers_what_it_begins_with(
    task: str, runs: Callable[[str], RunView], monkeypatch: pytest.MonkeyPatch
) -> None:
    test = page(runs(task), "use", monkeypatch)
    assert not test.error
    assert any("explore" in text.value for text in test.text)


def test_what_was_typed_stays_when_another_step_was_open(
    runs: Callable[[str], RunView], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = runs("recall")
    typed = {run.folder.name: "A?"}
    test = page(run, "use", monkeypatch, **{"gs.train.typed": typed})
    assert test.text_area[0].value == "A?"


def test_a_field_that_is_not_new_is_told_with_what_it_holds(
    runs: Callable[[str], RunView], monkeypatch: pytest.MonkeyPatch
) -> None:
    # a browser that missed the run before would show an empty field otherwise
    typed = page(runs("recall"), "use", monkeypatch).run().text_area[0]
    assert typed.value
    assert typed.proto.default == typed.value


def test_what_cannot_be_read_is_one_sentence(
    runs: Callable[[str], RunView], monkeypatch: pytest.MonkeyPatch
) -> None:
    test = page(runs("recall"), "use", monkeypatch)
    test.text_area[0].set_value("A<script>?").run()
    [told] = test.error
    assert "does not know" in told.value
    assert "<script>" not in told.value


def test_a_sequence_longer_than_all_of_the_training_is_told(
    runs: Callable[[str], RunView], monkeypatch: pytest.MonkeyPatch
) -> None:
    test = page(runs("recall"), "use", monkeypatch)
    test.text_area[0].set_value("A·········?").run()
    assert "no sequence had more than 8" in shown(test)


@pytest.mark.parametrize("task", ["recall", "adding", "table"])
def test_the_beginning_reads_as_the_sequence_held_out(
    task: str, runs: Callable[[str], RunView]
) -> None:
    run = runs(task)
    model = network_at(run, 0)
    encoded = model.encoder.encode(read_typed(beginning(run), run.schema.task))
    x = held_out(run).x[:, 0]
    expected = np.eye(model.network.input_size)[x] if x.ndim == 1 else x
    np.testing.assert_allclose(encoded[:, 0], expected, atol=5e-3)


def test_a_forecast_is_in_the_units_of_the_file(runs: Callable[[str], RunView]) -> None:
    run = runs("table")
    made = forecast_of(run, 0, 0)
    assert 14.9 <= np.nanmin(made.truth) <= np.nanmax(made.truth) <= 25.1
    np.testing.assert_allclose(made.naive[1:], made.truth[:-1])
    network, naive = made.errors()
    asked = made.forecast - made.truth
    assert network == pytest.approx(float(np.sqrt(np.mean(asked**2))))
    assert naive > 0


def test_typed_numbers_are_forecast_one_step_ahead(runs: Callable[[str], RunView]) -> None:
    run = runs("table")
    values = np.array([[20.0, 1.0], [21.0, 2.0], [22.0, 3.0]])
    made = typed_forecast(run, values, np.zeros((3, 1)))
    np.testing.assert_array_equal(made.truth, [21.0, 22.0, np.nan])
    np.testing.assert_array_equal(made.naive, [20.0, 21.0, 22.0])
    scale = run.schema.scale
    assert scale is not None
    np.testing.assert_allclose(made.forecast, scale.target_mean)


def test_answers_are_read_where_the_task_asks(runs: Callable[[str], RunView]) -> None:
    for task, text, steps in (
        ("recall", "A·B?", [3]),
        ("brackets", "()(", [0, 1, 2]),
        ("text", "a bad day", [2]),
    ):
        run = runs(task)
        read = read_typed(text, run.schema.task)
        assert asked_steps(run.schema.task, held_out(run), read) == steps


def test_of_a_copy_only_the_question_marks_ask() -> None:
    from gatescope.inputs.tasks import LAB_TASKS

    task = LAB_TASKS["copy"]
    batch: Batch = task.batch(np.random.default_rng(0), 20, 16)
    read = read_typed("ABC··??·", task)
    assert asked_steps(task, batch, read) == [5, 6]


def test_a_link_to_explore_says_network_lane_and_moment(
    runs: Callable[[str], RunView],
) -> None:
    run = runs("recall")
    name = f"run-{run.folder.name}"
    assert explore_query(run, 0) == {"network": name}
    first = replace(run, moment=0)
    assert explore_query(first, 2) == {"network": name, "lane": "2", "moment": "0"}
    assert held_out_query(run, 1, index=7, step=3) == {
        "network": name, "lane": "1", "source": "heldout", "held": "7", "t": "3",
    }  # fmt: skip


def test_scores_over_units_are_those_of_one_cell(runs: Callable[[str], RunView]) -> None:
    run = runs("recall")
    scores = sizes_of(run, judged_lanes(run))
    assert {cell: sorted(lanes) for cell, lanes in scores.items()} == {"gru": [4, 8]}
    assert size_columns(scores)["units"] == [4, 8]


def test_known_scores_are_those_of_the_log(runs: Callable[[str], RunView]) -> None:
    run = runs("recall")
    [first, *_] = judged_lanes(run)
    known = known_of(run, first)
    assert known is not None
    assert known.training == run.history.lanes[0].checks[-1].train_score
    assert known.looked_at == run.schema.sizes[0]


def test_a_matrix_can_be_taken_away_whole() -> None:
    counts = np.array([[0, 0, 3], [0, 1, 1], [1, 1, 2]])
    columns = confusion_columns(counts, ("no", "yes"))
    assert list(columns["truth"]) == ["no", "no", "yes"]
    np.testing.assert_allclose(columns["share of the truth"], [0.75, 0.25, 1.0])  # type: ignore[arg-type]


def test_a_card_holds_the_recipe_and_every_score(runs: Callable[[str], RunView]) -> None:
    run = runs("recall")
    card = train_keep.card_of(run, "My run")
    read = json.loads(card_json(card))
    assert (read["title"], read["run"]) == ("My run", run.folder.name)
    assert read["plan"]["training"]["batch"] == 8
    assert [lane["parameters"] > 0 for lane in read["lanes"]] == [True] * 3
    found = judged_lanes(run)[1].found
    assert found is not None
    assert read["lanes"][1]["score"]["value"] == found.score.value
    assert {"torch", "numpy", "python"} <= set(read["versions"])


def test_an_old_log_without_versions_makes_a_card(
    tmp_path: Path, runs: Callable[[str], RunView]
) -> None:
    folder = RunFolder(tmp_path / "old").create(runs("recall").plan)
    assert started(folder) == {}
    (folder.path / LOG).write_text('half a line\n{"what": "start", "total": 1, "per_epoch": 1, '
                                   '"parameters": [1, 2, 3]}\n')  # fmt: skip
    card = run_card(folder, runs("recall").schema, {})
    assert (card.date, dict(card.versions), card.lanes[0].step) == ("", {}, None)
    assert json.loads(card_json(card))["lanes"][0]["score"] is None
    assert b"still learning" in card_markdown(card, measure_of(runs("recall").schema), str)


def test_a_strangers_name_is_no_markup_in_a_card(runs: Callable[[str], RunView]) -> None:
    run = runs("text")
    card = train_keep.card_of(run, "<b>a\n|# b")
    text = card_markdown(card, measure_of(run.schema), str).decode()
    assert text.startswith("# \\<b\\>a \\|\\# b\n")


def test_a_run_is_kept_under_its_name(
    runs: Callable[[str], RunView], monkeypatch: pytest.MonkeyPatch
) -> None:
    run, kept = runs("recall"), {}

    class Store:
        def keep(self, name: str, title: str) -> None:
            kept[name] = title

    class Status:
        title = ""

    monkeypatch.setattr(train_keep, "run_store", Store)
    monkeypatch.setattr(train_keep, "status_of", lambda name: Status)
    monkeypatch.setattr(train_keep, "may_steer", lambda name: True)
    test = page(run, "keep", monkeypatch)
    test.text_input[0].set_value("Letters").run()
    assert test.text_input[0].proto.default == "Letters"
    test.button(key="l.keep").click().run()
    assert kept == {run.folder.name: "Letters"}
    Status.title = "Letters"
    assert "Kept as" in "\n".join(box.value for box in test.run().success)
    codes = "\n".join(code.value for code in test.code)
    assert f"train?l.run={run.folder.name}" in codes
    assert f"explore?network=run-{run.folder.name}" in codes


def test_everything_can_be_taken_away(
    runs: Callable[[str], RunView], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = runs("recall")
    made: dict[str, Any] = {}
    monkeypatch.setattr(
        st, "download_button", lambda label, make, **more: made.update({more["key"]: make})
    )
    monkeypatch.setattr(train_keep, "status_of", lambda name: None)
    monkeypatch.setattr(train_keep, "may_steer", lambda name: True)
    page(run, "keep", monkeypatch)
    assert tomllib.loads(made["l.take.toml"]().decode())["data"]["task"] == "recall"
    assert made["l.take.md"]().startswith(b"# Remember the letter")
    assert json.loads(made["l.take.json"]())["run"] == run.folder.name
    with zipfile.ZipFile(io.BytesIO(made["l.take.zip"]())) as file:
        assert "train.py" in file.namelist()
    [layer] = load_checkpoint(made["l.weights.safetensors"](), "it.safetensors").layers
    assert layer.hidden_size == Lane("gru", 4).units
