"""The form of an experiment and its text, as Streamlit runs them: both edit the same plan."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from gatescope.experiments.axis import Drawn, Listed, Spread
from gatescope.experiments.bundled import BUNDLED, bundled_plan, bundled_text
from gatescope.experiments.plan import FIELDS, Plan, unread
from gatescope.experiments.plan_file import parse_plan, read_plan
from gatescope.ui import exp_form_state as form
from gatescope.ui.exp_form_convert import as_drawn, as_listed, as_spread
from gatescope.ui.exp_form_edit import varied
from gatescope.ui.exp_form_knobs import KNOBS
from gatescope.ui.exp_settings import ExperimentSettings, canonical

F = "set.e.form."


def script() -> None:
    import streamlit as st

    from gatescope.ui import state
    from gatescope.ui.exp_form import edit_plan
    from gatescope.ui.frame import Frame

    settings = state.begin("experiments")
    edit_plan(Frame(settings, "en", str, st.container(), st.container()))
    state.commit()


def page(**query: str) -> AppTest:
    test = AppTest.from_function(script, default_timeout=30)
    for key, value in query.items():
        test.query_params[f"e.{key}"] = value
    return ran(test)


def own(plan: Plan) -> AppTest:
    return page(plan="own", text=canonical(plan))


def ran(touched: Any) -> AppTest:
    test: AppTest = touched.run()
    assert not test.exception
    return test


def exp(test: AppTest) -> ExperimentSettings:
    found: ExperimentSettings = test.session_state["gs.settings"].exp
    return found


def axis(test: AppTest, name: str) -> Any:
    return plan_of(test).axes[name]


def plan_of(test: AppTest) -> Plan:
    return read_plan(exp(test).text)


def type_into(test: AppTest, name: str, text: str) -> AppTest:
    return ran(test.text_input(F + name).set_value(text))


def problems(test: AppTest) -> str:
    return " ".join(str(error.value).replace("\\", "") for error in test.error)


def said(test: AppTest) -> str:
    return " ".join(str(line.value).replace("\\", "") for line in test.caption)


# from a bundled plan to one's own and back


@pytest.mark.parametrize("name", BUNDLED)
def test_every_bundled_plan_is_shown_as_it_came(name: str) -> None:
    test = page(plan=name)
    assert bundled_plan(name).about.title in said(test)
    assert exp(test) == ExperimentSettings(plan=name)
    assert not test.error


def test_a_change_makes_a_plan_ones_own_and_the_way_back_makes_it_the_bundled_one() -> None:
    test = type_into(page(plan="chrono"), "hidden", "64")
    assert (exp(test).plan, exp(test).origin) == ("own", "chrono")
    before = bundled_plan("chrono").constants
    assert plan_of(test).constants == {**before, "hidden": 64}
    assert "begun from" in said(test)
    assert exp(type_into(test, "hidden", str(before["hidden"]))) == ExperimentSettings(
        plan="chrono"
    )


def test_back_to_the_plan_as_it_came() -> None:
    test = type_into(page(plan="chrono"), "seeds", "3")
    ran(test.button("e.back").click())
    assert exp(test) == ExperimentSettings(plan="chrono")
    assert test.text_input(F + "seeds").value == str(len(bundled_plan("chrono").seeds))


def test_a_plan_that_another_part_of_the_page_chooses_begins_the_form_anew() -> None:
    test = type_into(page(plan="chrono"), "length", "oops")
    settings = test.session_state["gs.settings"]
    test.session_state["gs.settings"] = type(settings)(exp=ExperimentSettings(plan="vanishing"))
    ran(test)
    assert exp(test).plan == "vanishing"
    assert not test.error


# what is measured, of which cells, from how many seeds


def test_the_other_kind_drops_what_it_does_not_read() -> None:
    test = page()
    ran(test.pills(F + "kind").set_value("learn"))
    assert plan_of(test).kind == "learn"
    assert "input" not in plan_of(test).constants
    assert test.selectbox(F + "task").value == "adding"
    assert not test.error
    ran(test.pills(F + "kind").set_value("gradient"))
    assert plan_of(test).kind == "gradient"


def test_cells_are_axes_or_a_constant_and_never_none() -> None:
    test = page()
    pills: Any = test.pills(F + "cells")
    assert set(pills.value) == {"rnn", "gru"}
    ran(pills.set_value(["lstm"]))
    assert plan_of(test).constants["cell"] == "lstm"
    ran(test.pills(F + "cells").set_value(["lstm", "gru"]))
    assert axis(test, "cell") == Listed(("gru", "lstm"))
    ran(test.pills(F + "cells").set_value([]))
    assert axis(test, "cell") == Listed(("gru", "lstm"))


def test_what_the_cells_do_not_have_is_not_asked() -> None:
    test = own(Plan(constants={"cell": "rnn"}))
    keys = {w.key for w in (*test.text_input, *test.selectbox)}
    assert F + "activation" in keys
    assert not keys & {F + "b_z", F + "t_max", F + "reset"}


@pytest.mark.parametrize(
    ("typed", "seeds"), [("7", range(7)), ("3, 5", (3, 5)), ("[4]", (4,)), (" 2 ", range(2))]
)
def test_seeds_are_how_many_or_which(typed: str, seeds: Any) -> None:
    assert plan_of(type_into(own(Plan()), "seeds", typed)).seeds == seeds


# constants and axes


def test_a_constant_varies_with_one_click_and_is_what_it_was_with_another() -> None:
    test = type_into(own(Plan()), "gain", "1.5")
    ran(test.button("e.vary.gain").click())
    assert axis(test, "gain") == Listed((0.5, 1.0, 1.5, 2.0))
    ran(test.button("e.steady.gain").click())
    assert plan_of(test).constants == {"gain": 1.5}


GAIN = Plan(axes={"gain": Listed((0.5, 1.0, 2.0))})


def test_an_axis_is_typed_as_a_list() -> None:
    test = type_into(own(GAIN), "gain.list.values", "3，1.5 −0")
    assert axis(test, "gain") == Listed((3.0, 1.5, 0.0))


def test_an_axis_shows_its_values_as_they_are() -> None:
    test = own(Plan(axes={"gain": Listed((0.123456789, 2.0))}))
    assert test.text_input(F + "gain.list.values").value == "0.123456789, 2"


def test_an_axis_is_a_range_even_or_logarithmic() -> None:
    test = own(GAIN)
    ran(test.segmented_control(F + "gain.how").set_value("range"))
    assert axis(test, "gain") == Spread(0.5, 2.0, 3)
    type_into(test, "gain.range.high", "8")
    type_into(test, "gain.range.count", "5")
    ran(test.segmented_control(F + "gain.range.space").set_value("log"))
    assert axis(test, "gain") == Spread(0.5, 8.0, 5, log=True)
    ran(test.segmented_control(F + "gain.how").set_value("list"))
    assert axis(test, "gain") == Listed((0.5, 1.0, 2.0, 4.0, 8.0))


def test_a_range_that_is_begun_from_one_value_has_it_among_its_ends() -> None:
    assert as_spread(Listed((7.0,)), "b_z") == Spread(0.0, 7.0, 2)


def test_an_axis_is_drawn_at_random_with_all_others_that_are() -> None:
    test = own(GAIN)
    ran(test.button("e.vary.b_z").click())
    for name in ("gain", "b_z"):
        ran(test.segmented_control(F + name + ".how").set_value("random"))
    type_into(test, "draws", "20")
    ran(test.segmented_control(F + "gain.random.space").set_value("log"))
    ran(test.segmented_control(F + "b_z.random.space").set_value("choice"))
    type_into(test, "b_z.random.values", "0, 3")
    assert plan_of(test).axes == {
        "gain": Drawn("log", 20, 0.5, 2.0),
        "b_z": Drawn("choice", 20, values=(0.0, 3.0)),
    }


def test_an_axis_of_words_is_chosen_from() -> None:
    test = own(Plan())
    ran(test.button("e.vary.init").click())
    assert axis(test, "init").values == FIELDS["init"].metadata["choices"]
    ran(test.pills(F + "init.pills").set_value(["gaussian", "torch"]))
    assert set(axis(test, "init").values) == {"gaussian", "torch"}
    ran(test.pills(F + "init.pills").set_value([]))
    assert len(axis(test, "init").values) == 2
    ran(test.segmented_control(F + "init.how").set_value("random"))
    assert axis(test, "init").how == "choice"


# what is wrong is said, and changes nothing


@pytest.mark.parametrize(
    ("name", "typed", "told"),
    [
        ("hidden", "5000", "hidden: expected a whole number from 1 to 1024, got 5000"),
        ("hidden", "2.5", "whole number"),
        ("hidden", "9" * 40, "got 1e+40"),
        ("gain", "nan", "Expected one number"),
        ("gain", "1, 2", "let it vary"),
        ("gain", "", "expected one number, got 0"),
        ("seeds", "0", "seeds: expected how many"),
        ("seeds", "many", "Expected numbers"),
        ("length", "**<b>", "**<b>"),
    ],
)
def test_an_impossible_value_is_said_and_not_taken(name: str, typed: str, told: str) -> None:
    test = type_into(own(Plan()), name, typed)
    assert told in problems(test)
    assert plan_of(test) == Plan()
    assert test.text_input(F + name).value == typed


def test_a_range_that_is_wrong_is_taken_once_both_ends_are_right() -> None:
    test = own(Plan(axes={"gain": Spread(0.5, 2.0, 3)}))
    type_into(test, "gain.range.low", "5")
    assert "expected from less than to" in problems(test)
    type_into(test, "gain.range.high", "9")
    assert axis(test, "gain") == Spread(5.0, 9.0, 3)
    assert not test.error
    type_into(test, "gain.range.low", "0")
    ran(test.segmented_control(F + "gain.range.space").set_value("log"))
    assert "above 0" in problems(test)
    assert axis(test, "gain") == Spread(0.0, 9.0, 3)


def test_values_that_cannot_stand_together_are_said_and_can_be_mended() -> None:
    test = own(Plan(constants={"cell": "rnn", "b_z": 2.0}))
    assert "No trial of this plan is possible: b_z" in problems(test)
    type_into(test, "b_z", "0")
    assert not test.error


# as text

TEXT = 'seeds = 4\n[axes]\ncell = ["gru", "lstm"]\n'


def as_text(test: AppTest) -> AppTest:
    return ran(test.segmented_control("set.e.view").set_value("toml"))


def written(test: AppTest) -> str:
    return str(test.text_area("set.e.toml").value)


def write(test: AppTest, text: str) -> AppTest:
    return ran(test.text_area("set.e.toml").set_value(text))


def test_the_text_is_the_plan_and_the_form_follows_it() -> None:
    test = as_text(page(plan="chrono"))
    assert parse_plan(written(test)).axes == bundled_plan("chrono").axes
    write(test, "# mine\n" + TEXT)
    assert written(test) == "# mine\n" + TEXT
    assert plan_of(test) == parse_plan(TEXT)
    assert exp(test).origin == "chrono"
    ran(test.segmented_control("set.e.view").set_value("form"))
    assert test.text_input(F + "seeds").value == "4"
    type_into(test, "seeds", "5")
    assert test.text_input(F + "seeds").value == "5"
    assert "seeds = 5" in written(as_text(test))


def test_a_text_with_a_mistake_stays_and_changes_nothing_else() -> None:
    wrong = TEXT + "gain = [1, 500]\n"
    test = write(as_text(page(plan="chrono")), wrong)
    assert "Line 4: axes.gain: expected a number from 0 to 100, got 500" in problems(test)
    assert exp(test) == ExperimentSettings(plan="chrono")
    ran(test.segmented_control("set.e.view").set_value("form"))
    assert written(as_text(test)) == wrong
    write(test, wrong.replace("500", "50"))
    assert axis(test, "gain") == Listed((1.0, 50.0))
    assert not test.error


def test_a_plan_of_too_many_trials_is_refused_as_text() -> None:
    text = "seeds = 999\n[axes]\ngain = {from = 0, to = 1, count = 100000}"
    assert "at most 300,000 trials" in problems(write(as_text(page()), text))


def test_a_file_is_taken_or_refused_in_a_sentence() -> None:
    test = as_text(page())

    def bring(data: bytes) -> AppTest:
        return ran(test.file_uploader("gs.exp.file").set_value(("p.toml", data, "text/plain")))

    bring(bundled_text("adding").encode())
    assert exp(test) == ExperimentSettings(plan="adding")
    bring(b"\xef\xbb\xbfseeds = 9\r\n")
    assert plan_of(test).seeds == range(9)
    assert exp(test).origin == ""
    bring(b"seeds = -1")
    assert "seeds" in problems(test)
    assert written(test) == "seeds = -1"
    assert plan_of(test).seeds == range(9)
    bring(b"\xff\xfe\x00")
    assert "UTF-8" in problems(test)
    bring(b"#" * 100_001)
    assert "100 kB" in problems(test)


# edits without a page


@pytest.mark.parametrize("kind", ["gradient", "learn"])
def test_every_constant_can_vary_in_every_way(kind: str) -> None:
    plan = Plan(kind)
    assert {*KNOBS, "cell"} == set(FIELDS)
    for name in KNOBS:
        if name in unread(kind):
            continue
        begun = varied(plan, name).axes[name]
        made = [begun, as_listed(begun, name), as_drawn(begun, name, 5)]
        if not KNOBS[name].names:
            made += [as_spread(begun, name), as_listed(as_spread(begun, name), name)]
            made += [as_spread(as_drawn(begun, name, 5), name)]
        for each in made:
            again = Plan(kind, axes={name: each})
            assert read_plan(canonical(again)) == again


def test_a_broken_off_run_leaves_nothing_or_a_label_where_an_option_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken: list[str] = []
    changed = form.when_chosen("kind", taken.append, ("gradient", "learn"), str.title)
    for held in (None, "Learn", "Something else", "gradient"):
        monkeypatch.setattr("streamlit.session_state", {f"{F}kind": held})
        changed()
    assert taken == ["learn", "gradient"]
