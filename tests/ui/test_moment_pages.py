"""Every page opens a run and a moment by a link, and finds its way without them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from gatescope.training.lab.plan import Lane
from gatescope.ui.trained import id_of, run_folder
from tests.ui.test_pages import picture, run, texts
from tests.ui.trained_runs import make_run, small_plan


@pytest.mark.parametrize("page", ["explore", "gradient_flow", "formulations", "parity"])
def test_every_page_opens_a_run_at_a_moment(run_network: str, page: str) -> None:
    test = run(page, network=run_network, moment="10")
    assert not test.exception
    assert not test.error, texts(test.error)
    assert test.sidebar.selectbox[0].value == run_network


def test_a_run_stays_among_the_networks_of_the_session(run_network: str) -> None:
    test = run(network=run_network)
    assert picture(test).meta["title"] == "Remember the letter · held-out sequence 0"
    test.selectbox[0].set_value("wave").run()
    assert f"Remember the letter (trained here, {id_of(run_network)[:4]})" in (
        test.selectbox[0].options
    )
    assert test.query_params["network"] == "wave"
    test.selectbox[0].set_value(run_network).run()
    assert not test.exception
    assert "lane" not in test.query_params


def test_the_run_of_the_train_page_is_among_the_networks(run_network: str) -> None:
    test = run(l__run=id_of(run_network))
    assert test.selectbox[0].value == "recall"
    assert f"Remember the letter (trained here, {id_of(run_network)[:4]})" in (
        test.selectbox[0].options
    )


def test_another_network_of_the_race_is_looked_at_at_the_same_moment(home: Path) -> None:
    lanes = (Lane("gru", 5), Lane("gru", 12), Lane("rnn", 4))
    name = make_run(home, plan=small_plan("recall", lanes))
    test = run(network=name, moment="10")
    [race] = [box for box in test.selectbox if box.label == "Network of the race"]
    assert race.options[1] == "GRU, 12 units"
    race.set_value(2).run()
    assert picture(test).meta["cell"] == "rnn"
    assert "after training step 10" in picture(test).meta["title"]
    assert test.query_params["lane"] == "2"


def test_where_no_gru_races_the_formulations_say_so_of_the_usual_network(home: Path) -> None:
    name = make_run(home, plan=small_plan("recall", (Lane("rnn", 2),)))
    test = run("formulations", network=name)
    assert not test.exception
    assert "Expected a GRU" in texts(test.error)[0]


def test_a_layer_can_be_looked_at(home: Path) -> None:
    name = make_run(home, plan=small_plan("recall", (Lane("gru", 3),), 2, 2))
    test = run(network=name)
    [place] = [box for box in test.selectbox if box.label == "Look at"]
    place.set_value("l0_reverse").run()
    assert not test.exception
    assert picture(test).meta["output"] is None


def test_a_run_that_is_deleted_meanwhile_is_said_to_be_gone(home: Path) -> None:
    name = make_run(home)
    test = run(network=name)
    shutil.rmtree(run_folder(id_of(name)).path)
    test.run()
    assert not test.exception
    assert "has been deleted" in texts(test.info)[0]
    assert name not in test.selectbox[0].options


def test_what_holds_at_the_end_is_said_to_be_of_the_end() -> None:
    captions = " ".join(texts(run(moment="200").sidebar.caption))
    assert "At the end of the training: Right on 100.0%" in captions


def script() -> None:
    import streamlit as st

    from gatescope.ui import moment_strip, state

    if "asked" in st.session_state:
        st.session_state[moment_strip.STRIP] = {"moment": st.session_state.pop("asked")}
        moment_strip.take_moment()
    state.begin("explore")
    state.commit()
    st.write(str(state.current().moment))


def asked(test: AppTest, value: object) -> AppTest:
    test.session_state["asked"] = value
    return test.run()


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ({"step": 200, "live": True}, "200"),
        ({"step": 3000, "live": False}, "-1"),
        ({"step": 160, "live": False}, "200"),
        ({"step": -(10**30), "live": False}, "0"),
        ({"step": "200"}, "-1"),
        ({"step": True}, "-1"),
        ({"step": 200, "live": "yes"}, "-1"),
        ([200], "-1"),
        (None, "-1"),
    ],
)
def test_what_is_no_moment_changes_nothing(value: object, moment: str) -> None:
    assert texts(asked(AppTest.from_function(script).run(), value).markdown) == [moment]


def test_the_address_waits_until_the_hand_rests() -> None:
    test = asked(AppTest.from_function(script).run(), {"step": 200, "live": True})
    test.run()
    assert "moment" not in test.query_params
    asked(test, {"step": 200, "live": False})
    assert test.query_params["moment"] == "200"


def test_home_has_no_strip_and_explore_has_one(run_network: str) -> None:
    def strips(test: AppTest) -> int:
        found = [e for e in test.main if type(e).__name__ == "UnknownElement"]
        names = [str(getattr(e.proto, "component_name", "")) for e in found]
        return sum("moments" in name for name in names)

    assert (strips(run("home")), strips(run(network=run_network))) == (0, 1)


@pytest.mark.parametrize("file", ["held_out.safetensors", "lane-0/*.safetensors"])
def test_a_run_whose_files_are_damaged_is_told(home: Path, run_network: str, file: str) -> None:
    for path in (home / "runs" / id_of(run_network)).glob(file):
        path.write_bytes(path.read_bytes()[:60])
    test = run(network=run_network)
    assert not test.exception
    assert test.error
