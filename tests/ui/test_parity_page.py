"""The Parity page, as Streamlit runs it: by link, broken, mended, on degenerate input."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from gatescope.ui import choices
from gatescope.ui.editing import edited_scene
from gatescope.ui.parity_badge import checker
from gatescope.ui.parity_break import LABELS, in_effect
from gatescope.ui.parity_checker import Asker
from gatescope.ui.parity_maker import proof_job, proof_key
from gatescope.ui.parity_rows import ORDER_NAMES, ordered, rows_of
from gatescope.ui.parity_settings import ORDERS, QUANTITIES
from gatescope.ui.scene import Scene, build_scene, scene_key
from gatescope.ui.settings import Settings
from gru_core.mistakes import MISTAKES
from tests.ui.test_pages import run, texts

SHORT = {"network": "random", "source": "numbers", "numbers": "0.5 -1 2 0.3", "hidden": "3"}


def scene_of(query: dict[str, str]) -> tuple[Scene, tuple[str, ...]]:
    """What the page of a link shows, and which mistakes are in effect."""
    settings = Settings.from_query({k.replace("__", "."): v for k, v in query.items()})
    unedited = replace(settings, whatif="")
    scene = build_scene(unedited, scene_key(unedited))
    if settings.whatif:
        scene = edited_scene(
            scene, lambda text: scene_key(replace(settings, whatif=text)), settings.whatif
        )
    return scene, in_effect(scene, settings.parity.mistakes)


def judged(**query: str) -> AppTest:
    """The page of a link once torch has judged it."""
    scene, mistakes = scene_of(query)
    check = checker().ask(proof_key(scene, mistakes), proof_job(scene, mistakes), Asker())
    assert check is not None
    check.result(120)
    test = run("parity", **query)
    assert not test.exception
    return test


def said(elements: Any) -> str:
    """Sentences as they are read, without the signs that keep them from being markup."""
    return " ".join(texts(elements)).replace("\\", "")


def bodies(test: AppTest) -> str:
    return "".join(str(e.proto.body) for e in test.get("html"))


def badge(test: AppTest) -> str:
    found = re.search(r'parity-badge" data-state="(\w+)"', bodies(test))
    assert found is not None
    return found[1]


def rows(test: AppTest) -> dict[str, str]:
    """The state of each quantity of the large table."""
    found = re.findall(r'<tr data-state="(\w+)" data-quantity="([^"]*)"', bodies(test))
    return {html.unescape(name): state for state, name in found}


def charts(test: AppTest) -> list[dict[str, Any]]:
    return [json.loads(e.proto.spec) for e in test.main if e.type == "plotly_chart"]


def test_until_torch_has_run_the_page_says_that_it_is_comparing() -> None:
    test = run("parity", **SHORT, weights="77")
    assert "computing the same numbers once more" in texts(test.info)[0]
    assert badge(test) == "unchecked"
    assert len(test.main.toggle) == len(MISTAKES)


@pytest.mark.parametrize("cell", choices.CELLS)
def test_a_right_cell_is_proved_in_both_precisions(cell: str) -> None:
    test = judged(cell=cell, **SHORT)
    assert badge(test) == "pass"
    assert "in float32 and in float64" in texts(test.success)[0]
    assert set(rows(test).values()) == {"pass"}
    growth, ulps, closer = charts(test)
    assert [line["meta"] for line in growth["data"]] == ["core", "torch", "double"]
    assert [bars["meta"] for bars in ulps["data"]] == ["core", "torch", "double"]
    assert [bars["meta"] for bars in closer["data"]] == ["core", "equal", "torch"]


FIRST = {
    "swap": (0, "r"),
    "complement": (0, "h"),
    "reset": (0, "a_n"),
    "bias": (0, "rec_n"),
    "transpose": (1, "rec_n"),
}
"""Where each mistake can be seen first: at step 0 there is no state yet."""


@pytest.mark.parametrize("mistake", MISTAKES)
def test_each_mistake_turns_the_badge_red_and_shows_where(mistake: str) -> None:
    test = judged(p__broken=mistake, **SHORT)
    assert badge(test) == "fail"
    assert rows(test)["layer 0 forward: h"] == "fail"
    assert not test.success
    step, quantity = FIRST[mistake]
    assert re.search(rf"goes wrong at step {step}, unit \d: {quantity} ", said(test.error))


@pytest.mark.parametrize(("cell", "broken", "grey"), [
    ("lstm", "swap", {"complement", "reset"}),
    ("rnn", "transpose", {"swap", "complement", "reset"}),
])  # fmt: skip
def test_other_cells_have_their_own_mistakes_and_reasons(
    cell: str, broken: str, grey: set[str]
) -> None:
    test = judged(cell=cell, p__broken=broken, **SHORT)
    assert badge(test) == "fail"
    labels = {LABELS.get((m, cell)) or LABELS[m, ""] for m in grey}
    assert {toggle.label for toggle in test.main.toggle if toggle.disabled} == labels
    assert said(test.main.caption).count("Not here:") == len(grey)


def test_a_switch_stands_in_the_link_and_one_click_mends_it() -> None:
    test = run("parity", **SHORT)
    test.main.toggle[0].set_value(True).run()
    assert test.query_params["p.broken"] == "swap"
    test.main.toggle[3].set_value(True).run()
    assert test.query_params["p.broken"] == "swap-bias"
    next(b for b in test.main.button if b.key == "p.mend").click().run()
    assert "p.broken" not in test.query_params
    assert not any(toggle.value for toggle in test.main.toggle)


def test_a_mistake_that_changes_nothing_is_not_called_found() -> None:
    test = judged(p__broken="transpose", **{**SHORT, "numbers": "0.5"})
    assert badge(test) == "pass"
    assert "the judge cannot tell" in said(test.warning)
    assert "there is nothing to find" in said(test.info)


@pytest.mark.parametrize("query", [
    {"numbers": "0.5"},
    {"hidden": "1"},
    {"numbers": "1e30 -1e30 1e30"},
    {"numbers": "0 0 0"},
    {"whatif": "z=1"},
    {"whatif": "z=1", "p__broken": "complement"},
    {"whatif": "scale=1e30", "numbers": "1 " * 30},
    {"p__broken": "-".join(MISTAKES)},
])  # fmt: skip
def test_degenerate_input_gives_a_verdict(query: dict[str, str]) -> None:
    test = judged(**{**SHORT, **query})
    assert not test.error or badge(test) == "fail"
    assert len(rows(test)) > 20
    assert badge(test) in ("pass", "fail", "unchecked")
    assert said([*test.success, *test.error, *test.warning, *test.info])


@pytest.mark.parametrize("query", [
    {"p__broken": "everything"},
    {"p__quantity": "<b>"},
    {"p__order": "\0"},
    {"p__cases": "1e9"},
    {"p__seed": "-3"},
    {"p__nosuch": "1"},
])  # fmt: skip
def test_a_mangled_link_is_explained_and_something_is_shown(query: dict[str, str]) -> None:
    test = run("parity", **SHORT, **query)
    assert not test.exception
    assert "The link" in texts(test.info)[0]
    assert len(test.main.toggle) == len(MISTAKES)


def test_the_table_is_sorted_as_asked() -> None:
    test = judged(p__order="ulp", **SHORT)
    scene, _ = scene_of(SHORT)
    proof = proof_job(scene, ())().proof  # type: ignore[attr-defined]
    wanted = [row.name for row in ordered(rows_of(proof), "ulp")]
    assert list(rows(test)) == wanted
    assert wanted != [row.name for row in rows_of(proof)]
    assert set(ORDER_NAMES) == set(ORDERS)


def test_the_figures_are_of_the_quantity_of_the_link() -> None:
    h, z = charts(judged(**SHORT))[0], charts(judged(p__quantity="z", **SHORT))[0]
    assert h["data"][0]["customdata"] != z["data"][0]["customdata"]
    odd = judged(p__quantity="o", **SHORT)  # a GRU has none: it is h
    assert charts(odd)[0]["data"][0]["customdata"] == h["data"][0]["customdata"]
    assert "h" in QUANTITIES


def test_a_long_sequence_is_compared_in_part_and_says_so() -> None:
    test = run("parity", network="random", hidden="2", g__steps="3000")
    assert "Compared: first 1,000 steps" in said(test.main.caption)


def test_random_networks_are_judged_and_go_into_the_report() -> None:
    test = judged(p__cases="100", p__seed="30", **SHORT)
    next(b for b in test.main.button if b.key == "p.start").click().run()
    case_run = test.session_state["gs.cases"]
    assert [b.key for b in test.main.button if b.key in ("p.start", "p.stop")] == ["p.stop"]
    case_run.cancel()
    case_run.join(60)
    test.run()
    assert not test.exception
    assert [b.key for b in test.main.button if b.key in ("p.start", "p.stop")] == ["p.start"]
    assert "Stopped" in said(test.info)
    _, found = case_run.look()
    assert f'data-done="{found.done}"' in bodies(test)
    assert found.failed == ()
