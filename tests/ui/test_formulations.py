"""The Formulations page, as Streamlit runs it: by link, with mangled links, on odd input."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from gatescope.analysis.formulation_compare import compare
from gatescope.messages import mark
from gatescope.models.check_run import check_run
from gatescope.ui import choices
from gatescope.ui.formulations_articles import VERDICTS
from gatescope.ui.formulations_equations import facts, handed_latex
from gatescope.ui.formulations_presets import PRESETS, preset_of
from gatescope.ui.formulations_scene import FormulationScene, build_formulation_scene
from gatescope.ui.formulations_sections import SECTIONS
from gatescope.ui.formulations_settings import SECTIONS as NAMED
from gatescope.ui.formulations_settings import FormulationSettings
from gatescope.ui.formulations_words import (
    DIFFERENCE_WORDS,
    REASON_WORDS,
    STEP_WORDS,
    compare_words,
)
from gatescope.ui.scene import scene_key
from gatescope.ui.settings import Settings
from gru_core import FORMULATIONS
from gru_core.formulations import steps_between
from gru_core.formulations.obstacles import REASONS
from tests.ui.test_pages import run, texts


def page(**query: str) -> AppTest:
    return run("formulations", **query)


def figures(test: AppTest) -> list[dict[str, Any]]:
    charts = [e for e in test.main if e.type == "plotly_chart"]
    return [json.loads(chart.proto.spec) for chart in charts]


def said(test: AppTest) -> str:
    parts = [*texts(test.main.markdown), *texts(test.main.caption), *texts(test.main.info)]
    return " ".join([*parts, *(str(e.proto.body) for e in test.main.get("html"))])


def scene_of(settings: Settings) -> FormulationScene:
    return build_formulation_scene(settings, scene_key(settings))


def test_every_named_section_is_there() -> None:
    assert tuple(SECTIONS) == NAMED


@pytest.mark.parametrize("section", NAMED)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_section_opens_by_its_link(section: str, lang: str) -> None:
    test = page(form__section=section, lang=lang)
    assert not test.exception
    assert not test.error
    assert not test.info
    assert len(figures(test)) == (3 if section == "compare" else 0)


@pytest.mark.parametrize("network", choices.networks())
def test_every_network_hands_its_weights_round(network: str) -> None:
    test = page(network=network)
    assert not test.exception
    assert not test.error
    assert [len(figure["data"]) for figure in figures(test)] == [3, 2, 3]


def test_the_lines_are_the_formulations_of_the_link_in_its_order() -> None:
    states, differences, _ = figures(page(form__pick="mgu,chung"))
    assert [line["meta"] for line in states["data"]] == ["mgu", "chung"]
    assert [line["meta"] for line in differences["data"]] == ["chung"]


def test_a_chosen_unit_is_drawn_and_one_too_many_is_the_last() -> None:
    for asked, drawn in (("2", "unit 2"), ("1023", "unit 7")):
        states = figures(page(form__unit=asked))[0]
        assert drawn in states["layout"]["yaxis"]["title"]["text"]


def test_a_choice_is_written_to_the_link_and_too_few_change_nothing() -> None:
    test = page()
    test.multiselect[0].set_value(["torch", "mgu"]).run()
    assert test.query_params["form.pick"] == "torch,mgu"
    test.multiselect[0].set_value(["torch"]).run()
    assert not test.exception
    assert "at least two" in said(test)
    assert [line["meta"] for line in figures(test)[0]["data"]] == ["torch", "mgu"]


def test_every_part_of_the_page_and_unit_at_both_ends_can_be_chosen_by_hand() -> None:
    test = page()
    for end in ("min", "max"):
        widget = test.number_input[-1]
        widget.set_value(getattr(widget, end)).run()
        assert not test.exception
    assert test.query_params["form.unit"] == "7"


@pytest.mark.parametrize(
    "query",
    [
        {"form__pick": "torch,,"},
        {"form__pick": ",".join(FORMULATIONS)},
        {"form__pick": "<b>,torch"},
        {"form__section": "../who"},
        {"form__unit": "-2"},
        {"form__unit": "NaN"},
    ],
)
def test_a_mangled_link_is_explained_and_something_is_shown(query: dict[str, str]) -> None:
    test = page(**query)
    assert not test.exception
    assert len(test.info) == 1
    assert len(figures(test)) == 3


@pytest.mark.parametrize("query", [
    {"source": "numbers", "numbers": "0.5"},
    {"source": "numbers", "numbers": "0 0 0"},
    {"source": "numbers", "numbers": "1e6 -1e6"},
    {"hidden": "1"},
    {"hidden": "1024"},
    {"source": "text", "text": "a"},
    {"g__steps": "5000"},
])  # fmt: skip
def test_degenerate_input_gives_a_page(query: dict[str, str]) -> None:
    test = page(network="random", form__pick="torch,mingru", **query)
    assert not test.exception
    assert not test.error


def test_one_unit_and_one_step_have_tables_too() -> None:
    for section in ("who", "traps"):
        query = {"source": "numbers", "numbers": "0.5", "hidden": "1"}
        test = page(network="random", form__section=section, **query)
        assert not test.exception


def test_a_long_sequence_is_cut_and_said_so() -> None:
    assert "of 5,000 steps are compared" in said(page(network="random", g__steps="5000"))


def test_what_cannot_be_read_leaves_the_page_standing() -> None:
    test = page(source="text", text="zzz")
    assert not test.exception
    assert len(test.error) == 1
    assert len(figures(test)) == 3


def test_the_what_if_of_explore_is_named_and_has_no_part() -> None:
    plain, edited = page(), page(whatif="z=1")
    assert "no part in this page" in said(edited)
    assert figures(plain)[0]["data"] == figures(edited)[0]["data"]


def test_torch_judges_the_numbers_of_the_formulation_that_is_on_screen() -> None:
    scene = scene_of(Settings())
    judged = scene.judged
    assert judged.trace.traces[0][0].h is scene.seen.runs["torch"].h
    assert check_run(scene.model, judged).passed


def test_the_opened_page_says_what_is_checked() -> None:
    scene = scene_of(Settings())
    wrong = compare(scene.seen.params.map(lambda array: 1.001 * array), scene.seen.x)
    other = FormulationScene("", scene.model, scene.run, wrong, scene.readings, scene.asked)
    assert check_run(scene.model, other.judged).failed


def shown(name: str) -> tuple[FormulationScene, tuple[str, ...]]:
    preset = PRESETS[name]
    return scene_of(preset.view), preset.view.form.names


@pytest.mark.parametrize("name", list(PRESETS))
def test_every_preset_is_known_by_its_view(name: str) -> None:
    assert preset_of(PRESETS[name].view) == name


def test_what_the_presets_say_is_so() -> None:
    scene, names = shown("three")
    assert len(scene.seen.groups(names)) == 3
    scene, names = shown("alike")
    assert len(scene.seen.groups(names)) == 1
    scene, names = shown("articles")
    assert len(scene.seen.groups(names)) == len(names) == 6
    scene, names = shown("answer")
    head = scene.model.head
    assert head is not None
    answers = {int(head.apply(scene.seen.states(k)[scene.asked]).argmax()) for k in names}
    assert len(answers) == 2
    assert scene.asked == len(scene.readings) - 1
    assert steps_between(*(FORMULATIONS[k] for k in shown("turned")[1])) == ("negate z",)


def test_the_sentence_tells_rounding_from_another_formula() -> None:
    scene = scene_of(Settings())
    words = compare_words(scene.seen, ("torch", "keras_after", "chung"), str)
    same, other = words.split("is rounding.")
    assert "Keras GRU (reset_after=True) computes the same as PyTorch" in same
    step = int(scene.seen.differences("torch", "chung").argmax())
    assert f"most at step {step}: by " in other


def test_every_fact_and_reason_has_words() -> None:
    assert set(REASON_WORDS) == set(REASONS)
    pairs = [(a, b) for a in FORMULATIONS.values() for b in FORMULATIONS.values()]
    assert {step for pair in pairs for step in steps_between(*pair)} == set(STEP_WORDS)
    assert {w for f in FORMULATIONS.values() for w in f.differs} <= set(DIFFERENCE_WORDS)


@pytest.mark.parametrize("name", list(FORMULATIONS))
def test_every_card_has_a_source_and_every_letter_its_weight(name: str) -> None:
    formulation = FORMULATIONS[name]
    rows = dict(facts(formulation, str))
    assert rows[mark("Source")]
    latex = handed_latex(formulation)
    assert latex.count(r"\leftarrow") == len(formulation.weights)


def test_each_article_has_a_row_that_says_what_is_unused() -> None:
    assert set(VERDICTS) == {name for name in FORMULATIONS if name.startswith("article")}
    words = said(page(form__section="articles"))
    for name in VERDICTS:
        assert FORMULATIONS[name].title in words
    assert words.count("gate i<") == 2
    assert words.count("gate o<") == 2


def test_the_tables_numbers_are_those_of_the_scene() -> None:
    scene = scene_of(Settings())
    words = said(page(form__section="who"))
    assert f"{scene.seen.largest('torch', 'chung'):.2f}" in words
    assert np.isfinite(scene.seen.allowed)


def test_of_many_only_the_pairs_with_the_first_are_shown() -> None:
    few = said(page(form__section="who", form__pick="torch,mgu,chung"))
    many = said(page(form__section="who", form__pick="torch,mgu,chung,tf1"))
    assert (few.count(" → "), many.count(" → ")) == (6 + 1, 6 + 1)
    assert "only the pairs with the first" in many
    assert "only the pairs with the first" not in few


def test_another_pages_presets_are_known_whatever_is_compared_here() -> None:
    from gatescope.ui.flow_presets import preset_of as flow_preset

    form = FormulationSettings(section="who", pick="mgu,chung")
    assert flow_preset(Settings(form=form)) == "trained"
