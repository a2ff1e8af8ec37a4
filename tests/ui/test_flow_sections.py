"""Why a gradient survived and who reaches whom: on the page, for every cell, from any link."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from gatescope.models.bundled import load_bundled, load_card
from gatescope.models.model import run as read
from gatescope.ui import choices
from gru_core import reach
from tests.ui.test_pages import run, texts


def opened(section: str, **query: str) -> AppTest:
    test = run("gradient_flow", **{"f__section": section, **query})
    assert not test.exception
    return test


def figures(test: AppTest) -> list[dict[str, Any]]:
    return [json.loads(e.proto.spec) for e in test.main if e.type == "plotly_chart"]


def named(figure: dict[str, Any], name: str) -> dict[str, Any]:
    return next(trace for trace in figure["data"] if trace.get("name") == name)


@pytest.mark.parametrize("section", ["why", "reach"])
@pytest.mark.parametrize("cell", choices.CELLS)
@pytest.mark.parametrize("network", ["recall", "sentiment", "adding", "wave"])
def test_every_network_has_both_sections(network: str, cell: str, section: str) -> None:
    test = opened(section, network=network, cell=cell)
    assert not test.error
    assert figures(test)


@pytest.mark.parametrize("section", ["why", "reach"])
def test_a_sequence_of_one_step_has_both_sections(section: str) -> None:
    test = opened(section, network="sentiment", source="text", text="good")
    assert figures(test)


DEGENERATE = [
    {"f__gain": "1000000"},
    {"f__gain": "0"},
    {"f__strength": "1000000"},
    {"f__gain": "1000000", "f__activation": "relu"},
    {"f__b_z": "-20"},
    {"f__b_z": "20"},
    {"g__amplitude": "0"},
    {"g__steps": "1"},
]


@pytest.mark.parametrize("section", ["why", "reach"])
@pytest.mark.parametrize("cell", choices.CELLS)
@pytest.mark.parametrize("query", DEGENERATE, ids=str)
def test_a_network_beyond_all_measure_gives_a_picture_or_a_sentence(
    query: dict[str, str], cell: str, section: str
) -> None:
    test = opened(section, network="random", cell=cell, f__seeds="1", **query)
    assert not test.error
    for figure in figures(test):
        ranges = [a.get("range", [0]) for n, a in figure["layout"].items() if "axis" in n]
        assert np.isfinite([float(end) for ends in ranges for end in ends]).all()


def test_the_map_is_the_cores() -> None:
    model, example = load_bundled("recall", "gru"), load_card("recall").examples[0]
    seen = read(model, example.sequence).trace.traces[0][0]
    wanted = reach(model.network.layers[0][0], seen)[..., 0]
    drawn = named(figures(opened("reach"))[0], "reach")["customdata"]
    assert drawn[20][3].endswith(f"10<sup>{wanted[20, 3]:.4f}</sup>".replace("-", "−"))


def test_the_chosen_cell_comes_back_from_the_link() -> None:
    test = opened("reach", f__source="3", f__target="12")
    ring = named(figures(test)[0], "chosen cell")
    assert (ring["x"][0], ring["y"][0]) == (3, 12)
    assert "From step 3 to step 12" in " ".join(texts(test.markdown)).replace("\\", "")


def test_a_chosen_cell_beyond_the_sequence_is_its_last_step() -> None:
    test = opened("reach", f__source="900", f__target="99999")
    ring = named(figures(test)[0], "chosen cell")
    assert ring["x"][0] == ring["y"][0] == 39


def test_a_span_typed_the_wrong_way_round_is_turned_and_said() -> None:
    test = opened("reach", f__source="3", f__target="12")
    test.number_input[0].set_value(20).run()
    assert "exchanged" in texts(test.info)[0]
    assert (test.query_params["f.source"], test.query_params["f.target"]) == ("12", "20")


def test_more_than_500_steps_are_a_map_of_fewer_that_says_so() -> None:
    test = opened("reach", source="sample", length="620")
    assert len(np.unique(named(figures(test)[0], "reach")["customdata"])) > 1
    said = " ".join(texts(test.caption)).replace("\\", "")
    assert "Reduced resolution: the map shows 500 of 620 steps" in said


def test_the_unit_and_the_sizes_of_paths_come_back_from_the_link() -> None:
    test = opened("why", f__unit="5", f__norms="yes")
    assert "z, unit 5" in {trace["name"] for trace in figures(test)[0]["data"]}
    assert "all together" in {trace["name"] for trace in figures(test)[0]["data"]}
    assert "Sizes do not add up" in " ".join(texts(test.caption))


def test_the_sizes_of_paths_are_shown_on_request_only() -> None:
    names = {trace["name"] for trace in figures(opened("why"))[0]["data"]}
    assert "all together" not in names


def test_what_dominates_is_said_under_the_figure() -> None:
    said = " ".join(texts(opened("why").markdown)).replace("\\", "")
    assert "The keep path carries most of the gradient at 39 of 40 steps" in said


@pytest.mark.parametrize(
    "query",
    [{"f__source": "x"}, {"f__target": "-2"}, {"f__unit": "1e3"}, {"f__norms": "<b>"}],
)
def test_a_mangled_part_of_the_link_is_explained(query: dict[str, str]) -> None:
    section = "why" if {"f__unit", "f__norms"} & set(query) else "reach"
    test = opened(section, **query)
    assert len(test.info) == 1
    assert figures(test)


def test_a_strangers_tokens_are_shown_as_text() -> None:
    test = opened("reach", network="random", source="text", text="<b>*x*</b>")
    assert all("<b>" not in str(e.proto.body) for e in test.get("html"))
