"""The Gradient flow page, as Streamlit runs it: by link, at both ends, on degenerate input."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, get_args

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from gatescope.analysis.race import run_race
from gatescope.ui import choices
from gatescope.ui.flow_presets import PRESETS, preset_of
from gatescope.ui.flow_scene_maker import build_flow_scene, flow_key
from gatescope.ui.flow_sections import SECTIONS
from gatescope.ui.settings import Settings
from gru_core import CellName
from tests.ui.test_pages import run, texts


def flow(**query: str) -> AppTest:
    return run("gradient_flow", **query)


def figures(test: AppTest) -> list[dict[str, Any]]:
    charts = [e for e in test.main if e.type == "plotly_chart"]
    return [json.loads(chart.proto.spec) for chart in charts]


def lines(test: AppTest) -> list[Any]:
    (figure,) = figures(test)
    return [trace for trace in figure["data"] if trace.get("meta") == "median"]


def said(test: AppTest) -> str:
    """Everything that stands on the page in words."""
    parts = [*texts(test.main.markdown), *texts(test.main.caption), *texts(test.main.info)]
    return " ".join([*parts, *(str(e.proto.body) for e in test.main.get("html"))])


@pytest.mark.parametrize("network", choices.networks())
def test_every_network_is_raced(network: str) -> None:
    test = flow(network=network)
    assert not test.exception
    assert not test.error
    assert len(lines(test)) == 3


@pytest.mark.parametrize("section", list(SECTIONS))
@pytest.mark.parametrize("cell", choices.CELLS)
def test_every_section_opens_by_its_link(section: str, cell: str) -> None:
    test = flow(cell=cell, f__section=section)
    assert not test.exception
    assert not test.error
    assert figures(test)


@pytest.mark.parametrize("section", list(SECTIONS))
def test_a_finger_on_a_picture_scrolls_the_page(section: str) -> None:
    drawn = figures(flow(f__section=section))
    assert {figure["layout"]["dragmode"] for figure in drawn} == {False}


@pytest.mark.parametrize("section", list(SECTIONS))
def test_hovers_write_numbers_below_zero_with_a_minus(section: str) -> None:
    drawn = [trace for figure in figures(flow(f__section=section)) for trace in figure["data"]]
    hovers = [trace.get("hovertemplate") or "" for trace in drawn]
    # A format of Plotly's own writes a hyphen; a share is never below zero.
    assert not [text for text in hovers if "f}" in text]


@pytest.mark.parametrize("question", ["margin", "output", "loss", "unit", "state"])
def test_every_question_can_be_asked_by_link(question: str) -> None:
    test = flow(f__question=question)
    assert not test.exception
    assert len(lines(test)) == 3


def test_a_question_that_the_network_has_no_answer_to_is_its_usual_one() -> None:
    test = flow(network="random", f__question="loss")
    assert not test.exception
    assert len(lines(test)) == 3


def test_a_chosen_step_is_where_the_line_ends() -> None:
    test = flow(f__when="step", f__step="12")
    (figure,) = figures(test)
    assert [shape["x0"] for shape in figure["layout"]["shapes"] if shape["x0"] == 12]


def test_a_small_loss_gradient_is_explained() -> None:
    assert "little left to correct" in said(flow(f__question="loss"))
    assert "little left to correct" not in said(flow())


def test_the_sentence_counts_from_the_question_to_the_first_step() -> None:
    assert "On the way from step 39 back to step 0" in said(flow())


@pytest.mark.parametrize("query", [
    {"source": "numbers", "numbers": "0.5"},
    {"source": "numbers", "numbers": "0.5 " * 40},
    {"f__gain": "1e6", "f__strength": "1e6"},
    {"f__gain": "0"},
    {"f__init": "identity", "f__activation": "relu", "f__gain": "1e6"},
    {"f__b_z": "20", "f__seeds": "1"},
    {"f__b_z": "-20", "f__clip": "1e-9"},
    {"hidden": "1", "f__match": "parameters", "f__radius": "yes"},
    {"source": "text", "text": "a"},
    {"f__t_max": "1"},
])  # fmt: skip
def test_degenerate_input_gives_a_picture(query: dict[str, str]) -> None:
    test = flow(network="random", **query)
    assert not test.exception
    assert not test.error
    (figure,) = figures(test)
    low, high = figure["layout"]["yaxis"]["range"]
    assert np.isfinite([low, high]).all()


def test_a_gradient_of_zero_is_one_sentence() -> None:
    test = flow(f__question="loss", f__when="step", f__step="3")
    assert not test.exception
    assert "exactly zero at every step" in said(test)


def test_networks_that_left_the_numbers_are_named() -> None:
    query = {"f__init": "identity", "f__activation": "relu", "f__gain": "1e6"}
    test = flow(network="random", source="numbers", numbers="1 " * 200, **query)
    assert "beyond all limits" in said(test)


def test_long_work_is_done_by_fewer_networks_and_said_so() -> None:
    test = flow(network="random", g__steps="3000", hidden="128", f__seeds="20")
    assert not test.exception
    assert "instead of 20" in said(test)


@pytest.mark.parametrize(
    "query",
    [
        {"source": "text", "text": "zzz"},
        {"network": "random", "source": "numbers", "numbers": "nan"},
        {"network": "random", "source": "upload"},
        {"network": "random", "g__steps": "100000", "hidden": "1024"},
    ],
)
def test_whose_very_first_input_cannot_be_used_sees_the_usual_picture(
    query: dict[str, str],
) -> None:
    test = flow(**query)
    assert not test.exception
    assert len(lines(test)) == 3


def test_a_sequence_that_is_too_long_is_one_sentence_and_the_last_picture_stays() -> None:
    test = flow(network="random")
    (before,) = figures(test)
    test.query_params["g.steps"] = "100000"
    test.query_params["hidden"] = "1024"
    test.run()
    assert not test.exception
    assert "shorten the sequence" in texts(test.error)[0]
    assert figures(test)[0]["data"] == before["data"]


def test_number_knobs_hold_at_both_ends() -> None:
    test = flow(network="random", g__steps="20", f__seeds="2")
    for i, (widget, first) in enumerate([(w, w.value) for w in test.sidebar.number_input]):
        if widget.label == "Time steps":
            continue
        for end in ("min", "max"):
            test.sidebar.number_input[i].set_value(getattr(widget, end)).run()
            assert not test.exception, (widget.label, end)
            assert figures(test), (widget.label, end)
        # In the same run as the next one's first end; by now `widget.value` is this end.
        test.sidebar.number_input[i].set_value(first)


def test_clipping_is_drawn_as_soon_as_it_is_asked_for() -> None:
    test = flow(network="random", f__init="gaussian", f__gain="3", f__seeds="2")
    assert not clipped(test)
    clip = next(w for w in test.sidebar.number_input if w.label == "Clip the gradient at")
    clip.set_value(0.001).run()
    assert clipped(test)


def clipped(test: AppTest) -> list[Any]:
    (figure,) = figures(test)
    return [trace for trace in figure["data"] if trace.get("meta") == "clipped"]


def test_a_knob_is_written_to_the_link() -> None:
    test = flow(network="random", f__seeds="2")
    gain = next(w for w in test.sidebar.number_input if w.label == "Recurrent gain")
    gain.set_value(1.5).run()
    assert test.query_params["f.gain"] == "1.5"


def test_a_preset_stands_in_the_link_and_is_known_again() -> None:
    for key, preset in PRESETS.items():
        assert preset_of(Settings.from_query(preset.view.to_query())) == key


@pytest.mark.parametrize(("key", "cell"), [("rnn-below", "rnn"), ("lstm-no-forget", "lstm")])
def test_a_preset_looks_into_the_cell_that_it_speaks_of(key: str, cell: str) -> None:
    test = flow(f__section="why")
    pills = next(w for w in test.main.button_group if w.label == "Examples, each of one truth")
    pills.set_value(key).run()
    assert test.query_params["f.section"] == "why"
    assert test.query_params["cell"] == cell


def test_presets_differ() -> None:
    views = [preset.view.relevant() for preset in PRESETS.values()]
    assert len(set(views)) == len(views)


def left(key: str, cell: str, *, clipped: bool = False, **changes: object) -> np.ndarray:
    """The median line of a preset."""
    view = PRESETS[key].view
    view = replace(view, flow=replace(view.flow, **changes))  # type: ignore[arg-type]
    scene = build_flow_scene(view, flow_key(view))
    *_, (_, race) = run_race(scene.field, scene.sequence, scene.question, clip=view.flow.clip)
    return race[cell].quantile(0.5, clipped=clipped)


def test_trained_networks_keep_what_the_plain_rnn_loses() -> None:
    gru, rnn = left("trained", "gru"), left("trained", "rnn")
    assert abs(gru[0] - gru[-1]) < 1.0
    assert rnn[0] - rnn[-1] < -6.0
    assert len(build_flow_scene(Settings(), "").field["gru"]) == 5


def test_below_gain_one_the_rnn_vanishes() -> None:
    rnn = left("rnn-below", "rnn")
    assert rnn[0] - rnn[-1] < -7.0
    slope = np.diff(rnn[:150]).mean()
    assert 10**-slope == pytest.approx(0.9, abs=0.005)


def test_above_gain_one_the_rnn_explodes_and_the_gates_fade() -> None:
    rnn = left("rnn-above", "rnn")
    assert rnn[0] - rnn[-1] > 6.0
    assert 10 ** -np.diff(rnn[:150]).mean() == pytest.approx(1.1, abs=0.005)
    assert left("rnn-above", "gru")[0] < -7.0
    assert left("rnn-above", "lstm")[0] < -7.0


def test_an_untrained_gru_vanishes_too() -> None:
    gru = left("gru-vanishes", "gru")
    assert gru[0] < -30.0
    assert 10 ** -np.diff(gru).mean() == pytest.approx(2 / 3, abs=0.05)


def test_at_gain_two_a_gru_is_critical_where_an_rnn_has_exploded() -> None:
    assert abs(left("gru-critical", "gru")[0]) < 3.0
    assert left("gru-critical", "rnn")[0] > 30.0


def test_an_lstm_without_forget_bias_halves_its_memory() -> None:
    lstm = left("lstm-no-forget", "lstm")
    assert lstm[0] < -20.0
    assert left("lstm-no-forget", "lstm", b_z=5.0)[0] > -3.0


def test_chrono_biases_keep() -> None:
    for cell in ("gru", "lstm"):
        line = left("chrono", cell)
        assert line[0] - line[-1] > -2.0
    assert left("chrono", "rnn")[0] < -7.0


def test_clipping_an_exploded_rnn_moves_its_line_and_keeps_its_steepness() -> None:
    before, after = left("exploding", "rnn"), left("exploding", "rnn", clipped=True)
    assert before[0] > 15.0
    assert after[0] < 0.5
    assert after[-1] < -15.0


def test_looking_into_another_cell_computes_nothing_of_all_cells_anew() -> None:
    view = Settings(network="random", hidden=3)
    keys = {flow_key(replace(view, cell=cell)) for cell in get_args(CellName)}
    assert len(keys) == 1
    assert flow_key(replace(view, hidden=4)) not in keys
