"""The path on Explore, as Streamlit runs the page: closed at first, legal at every end."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from gatescope.analysis.components import principal_components
from gatescope.ui.scene import build_scene, scene_key
from gatescope.ui.settings import Settings
from tests.ui.test_pages import run


def opened(kind: str = "2d", **query: str) -> AppTest:
    return run(**{"path": kind, **query})


def figures(test: AppTest) -> list[dict[str, Any]]:
    charts = [e for e in test.main if e.type == "plotly_chart"]
    return [json.loads(chart.proto.spec) for chart in charts]


def captions(test: AppTest) -> str:
    return " ".join(str(caption.value) for caption in test.main.caption)


@pytest.mark.parametrize("page", ["explore", "home"])
def test_no_figure_is_made_before_somebody_asks(page: str) -> None:
    assert not figures(run(page))


def test_the_path_is_that_of_the_scene() -> None:
    (figure,) = figures(opened())
    settings = Settings()
    h = build_scene(settings, scene_key(settings)).run.trace.traces[0][0].h[:, 0]
    share = principal_components(h).share[0]
    assert f"{share:.1%}" in figure["layout"]["xaxis"]["title"]["text"]


@pytest.mark.parametrize("kind", ["2d", "3d", "plane"])
@pytest.mark.parametrize("cell", ["gru", "rnn", "lstm"])
@pytest.mark.parametrize("network", ["recall", "wave"])
def test_every_view_is_shown_for_every_cell(network: str, cell: str, kind: str) -> None:
    test = opened(kind, network=network, cell=cell)
    assert not test.exception
    (figure,) = figures(test)
    kinds = {trace["type"] for trace in figure["data"]}
    assert kinds == {"scatter3d" if kind == "3d" else "scatter"}


@pytest.mark.parametrize(("hidden", "shown"), [("1", "2d"), ("2", "plane"), ("3", "3d")])
def test_a_view_that_the_units_do_not_allow_falls_back(hidden: str, shown: str) -> None:
    for kind in ("3d", "plane"):
        test = opened(kind, network="random", hidden=hidden)
        assert not test.exception
        assert len(figures(test)) == 1
    assert opened(shown, network="random", hidden=hidden).session_state["set.path"] == shown


def test_a_single_step_is_explained() -> None:
    test = opened(network="random", source="numbers", numbers="0.5")
    assert not test.exception
    assert not figures(test)
    assert "one step only" in test.info[0].value


def test_the_plane_says_what_is_held_still() -> None:
    assert "other units" in captions(opened("plane", network="recall", cell="lstm"))
    assert "cell state" in captions(opened("plane", network="recall", cell="lstm"))
    both = captions(opened("plane", network="random", hidden="2", cell="lstm"))
    assert "cell state" in both
    assert "other units" not in both
    exact = captions(opened("plane", network="random", hidden="2"))
    assert "thin arrow" in exact
    assert "other units" not in exact


def test_a_unit_against_itself_is_refused_in_a_sentence() -> None:
    test = opened("plane", network="random", hidden="4")
    first, second = (w for w in test.main.number_input)
    second.set_value(first.value).run()
    assert not test.exception
    assert test.info[0].value == "Choose two different units."


def test_units_that_a_smaller_network_lacks_are_chosen_anew() -> None:
    test = opened("plane", network="random", hidden="2", pathunits="7,6")
    assert not test.exception
    assert sorted(w.value for w in test.main.number_input) == [0, 1]


def test_what_is_chosen_of_the_path_is_in_the_link() -> None:
    test = opened("plane", network="random", hidden="6")
    test.main.number_input[1].set_value(4).run()
    first = test.main.number_input[0].value
    assert f"{first},4" in test.query_params["pathunits"]
    again = opened("plane", network="random", hidden="6", pathunits=f"{first},4")
    assert figures(again)[0]["data"] == figures(test)[0]["data"]


def test_a_closed_path_leaves_nothing_in_the_link() -> None:
    assert Settings(path="", pathunits="1,2", pathcolour="token").to_query() == {}


def test_the_plane_begins_with_the_selected_unit_and_the_one_it_hears_most_from() -> None:
    test = opened("plane")
    settings = Settings()
    scene = build_scene(settings, scene_key(settings))
    weights = scene.model.network.layers[0][0].gates().values()
    h = scene.run.trace.traces[0][0].h[:, 0]
    weighs = np.array(
        [sum(abs(g.w_h[0, k]) for g in weights) * h[:, k].std() for k in range(len(h[0]))]
    )
    weighs[0] = 0
    assert [w.value for w in test.main.number_input] == [0, weighs.argmax()]


def test_many_steps_are_thinned() -> None:
    numbers = "\n".join(f"{v:.3f}" for v in np.sin(np.arange(3_000)))
    test = opened(network="random", hidden="4", source="numbers")
    test.text_area[0].set_value(numbers).run()
    (figure,) = figures(test)
    assert len(figure["data"][1]["text"]) <= 2_002


def test_a_what_if_is_seen_in_the_map_and_in_the_path() -> None:
    (plain,), (edited,) = (
        figures(opened("plane", network="random", hidden="2", whatif=text))
        for text in ("", "z=0")
    )
    # The original's path comes first, where there is one.
    names = [trace["name"] for trace in edited["data"]]
    assert names[0] == "the original's path"
    assert edited["data"][0]["x"] == plain["data"][3]["x"]
    assert edited["data"][4]["x"] != plain["data"][3]["x"]


def test_a_frozen_state_is_explained() -> None:
    test = opened(whatif="z=1")
    assert not figures(test)
    assert "the same at every step" in test.info[0].value
