"""A what-if on its way from the link or the viewer to the picture."""

from __future__ import annotations

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from gatescope.ui.drawing import draw
from gatescope.ui.editing import edit_of, edited_scene
from gatescope.ui.scene import build_scene, scene_key
from gatescope.ui.settings import Settings
from gatescope.ui.stage import check
from gatescope.ui.take_away import file_name
from gatescope.viewer import pack, unpack
from tests.ui.test_pages import picture, run, texts


def test_a_link_with_a_what_if_shows_it_with_the_original_behind_it() -> None:
    before = picture(run(network="recall"))
    after = picture(run(network="recall", whatif="z=0.5@u1,t2-4;x.5=B"))
    assert after.meta["whatif"]["text"] == "z=0.5@u1,t2-4;x.5=B"
    assert [edit["label"] for edit in after.meta["whatif"]["edits"]] == [
        "Update gate z of unit 1 held at 0.5, steps 2–4",
        f"Step 5 reads “B” instead of “{before.meta['input']['tokens'][5]}”",
    ]
    assert (after.arrays["z"][2:5, 1] == 0.5).all()
    np.testing.assert_array_equal(after.arrays["ghost.z"], before.arrays["z"])


def test_a_what_if_keeps_the_identity_of_its_picture_so_that_the_viewer_stays() -> None:
    before, after = picture(run()), picture(run(whatif="z=0"))
    assert after.meta["id"] == before.meta["id"]
    assert after.meta["start"] == before.meta["start"]


def test_a_picture_of_a_what_if_says_so_and_what_has_become_of_the_answer() -> None:
    after = picture(run(network="recall", whatif="z=0;r=0.5")).meta
    assert after["title"] == "What if? Update gate z held at 0, and 1 more"
    assert after["look"].startswith(f"At step {after['steps'] - 1} it ")


def test_a_preset_gives_its_picture_its_name() -> None:
    for text in ("z=0;r=1", "r=1;z=0"):
        assert picture(run(whatif=text)).meta["title"] == "What if? Make it a plain RNN"


def test_a_picture_to_take_away_names_every_edit_and_brings_the_original() -> None:
    scene = edited_scene(build_scene(Settings(), "base"), str, "z=0;r=1")
    taken = draw(scene, str, "en")
    edits = "Edited: Update gate z held at 0 · Reset gate r held at 1."
    assert taken.look.startswith(f"{edits} At step ")
    packed = unpack(pack(taken))
    assert "whatif" not in packed.meta
    assert "ghost.h" in packed.arrays


def test_home_takes_no_edits() -> None:
    assert "whatif" not in picture(run("home")).meta
    assert picture(run()).meta["whatif"]["text"] == ""


MANGLED = [
    "z",
    "z=2",
    "z=nan",
    "<script>=1",
    "z=0@u999999999",
    "x.3=%00",
    "\0",
    ";".join(["z=0"] * 65),
    "z=0" + " " * 2_000,
]


@pytest.mark.parametrize("text", MANGLED)
def test_a_mangled_what_if_is_explained_and_the_network_is_shown(text: str) -> None:
    test = run(whatif=text)
    assert not test.exception
    assert not test.error
    assert len(test.info) == 1
    assert picture(test).meta["whatif"]["text"] == ""


def test_what_does_not_fit_is_left_out_and_the_rest_is_shown() -> None:
    test = run(cell="lstm", whatif="z=0;o=1;x.4=B")
    assert picture(test).meta["whatif"]["text"] == "o=1;x.4=B"
    [told] = texts(test.info)
    assert "has no gate z" in told


def test_a_link_that_was_mangled_stays_as_it_was_typed() -> None:
    test = run(whatif="f=1;z=0")
    test.run()
    assert test.query_params["whatif"] == "f=1;z=0"
    assert len(test.info) == 1


def test_another_cell_keeps_the_edits_that_fit_it() -> None:
    test = run(whatif="z=0;x.4=B;scale=2")
    test.segmented_control[0].set_value("lstm").run()
    assert not test.exception
    assert picture(test).meta["whatif"]["text"] == "x.4=B;scale=2"
    assert test.query_params["whatif"] == "x.4=B;scale=2"
    assert "has no gate z" in texts(test.info)[0]


def test_another_network_keeps_the_edits_that_fit_it() -> None:
    test = run(whatif="z=0;x.4=B")
    test.selectbox[0].set_value("wave").run()
    assert not test.exception
    assert picture(test).meta["whatif"]["text"] == "z=0"
    assert "reads numbers" in texts(test.info)[0]


def test_the_torch_check_judges_the_what_if_itself() -> None:
    base = build_scene(Settings(), "base")
    scene = edited_scene(base, str, "z=0.5@u1;r=1@t3-9;bias.n=1;x.4=B")
    assert scene.run is not base.run
    assert check(scene).passed


def test_every_what_if_has_a_key_of_its_own() -> None:
    texts = ["", "z=0", "z=1", "z=0@u1"]
    assert len({scene_key(Settings(whatif=text)) for text in texts}) == len(texts)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "z=0",
        3,
        [],
        {},
        {"text": None},
        {"text": 1, "live": True},
        {"text": "", "live": 1},
    ],
)
def test_what_is_no_edit_is_ignored(value: object) -> None:
    assert edit_of(value) is None


def script() -> None:
    import streamlit as st

    from gatescope.ui import editing, state

    if "asked" in st.session_state:
        st.session_state[editing.VIEWER] = {"edit": st.session_state.pop("asked")}
        editing.take_edit()
    state.begin("explore")
    state.commit()
    st.write(state.current().whatif)
    for message in state.notes():
        st.write(str(message))


def asked(test: AppTest, text: object, *, live: bool = False) -> AppTest:
    test.session_state["asked"] = {"text": text, "live": live}
    return test.run()


def test_an_edit_from_the_viewer_is_put_into_the_settings_and_the_link() -> None:
    test = asked(AppTest.from_function(script).run(), "z=0.50")
    assert texts(test.markdown) == ["z=0.5"]
    assert test.query_params["whatif"] == "z=0.5"


def test_the_address_waits_until_the_hand_rests() -> None:
    test = asked(AppTest.from_function(script).run(), "z=0.1", live=True)
    assert texts(test.markdown) == ["z=0.1"]
    test.run()
    assert "whatif" not in test.query_params
    asked(test, "z=0.1")
    assert test.query_params["whatif"] == "z=0.1"


def test_an_edit_that_cannot_be_read_changes_nothing_and_is_named() -> None:
    test = asked(asked(AppTest.from_function(script).run(), "z=0"), "evil")
    assert texts(test.markdown)[0] == "z=0"
    assert "“evil” is no part of a what-if" in texts(test.markdown)[1]


def test_an_edit_that_overtakes_the_address_is_not_lost() -> None:
    test = asked(AppTest.from_function(script).run(), "z=0")
    del test.query_params["whatif"]  # the browser has not yet written it when it asks again
    asked(test, "z=0;r=1")
    assert test.query_params["whatif"] == "z=0;r=1"


def test_going_back_takes_an_edit_back() -> None:
    test = asked(AppTest.from_function(script).run(), "z=0")
    del test.query_params["whatif"]
    assert texts(test.run().markdown) == [""]


def test_a_file_of_a_what_if_is_named_after_it() -> None:
    base = build_scene(Settings(), "base")
    assert "what-if" not in file_name(base, "csv")
    assert "what-if" in file_name(edited_scene(base, str, "z=0"), "csv")
