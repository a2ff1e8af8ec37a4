"""The figures of an experiment as Streamlit runs them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from gatescope.experiments.axis import Drawn, Listed
from gatescope.experiments.plan import Plan, trials
from gatescope.experiments.plan_text import plan_toml
from gatescope.ui.exp_asked import Asked
from gatescope.ui.exp_cache import Answers
from gatescope.ui.exp_take import figure_link
from tests.experiments.small_stores import add, filled, learn_values

PLAN = Plan(
    seeds=range(2),
    axes={
        "cell": Listed(("gru", "rnn")),
        "gain": Listed((0.5, 1.0, 2.0)),
        "input_scale": Listed((0.5, 1.0)),
    },
    constants={"length": 5},
)
KINDS = ["values", "map", "lags", "shares", "free"]


def script(path, text, language, figure):  # type: ignore[no-untyped-def]
    """Run as a page; its source is all that Streamlit takes of it."""
    from pathlib import Path
    from types import SimpleNamespace

    from gatescope.experiments.plan_file import parse_plan
    from gatescope.experiments.store import Store
    from gatescope.i18n import translator
    from gatescope.ui import state
    from gatescope.ui.exp_figures import show_figures
    from gatescope.ui.exp_settings import ExperimentSettings

    if figure is not None:
        state.change(exp=ExperimentSettings(figure=figure))
    frame = SimpleNamespace(translate=translator(language), settings=state.current())
    with Store(Path(path)) as store:
        show_figures(frame, store, parse_plan(text), name="mine", key=("test", path))


def opened(
    path: Path, plan: Plan = PLAN, language: str = "en", figure: str | None = None
) -> AppTest:
    kwargs = {
        "path": str(path), "text": plan_toml(plan), "language": language, "figure": figure,
    }  # fmt: skip
    test = AppTest.from_function(script, kwargs=kwargs, default_timeout=30).run()
    assert not test.exception
    return test


def figures(test: AppTest) -> list[dict[str, Any]]:
    return [json.loads(e.proto.spec) for e in test.main if e.type == "plotly_chart"]


def titles(test: AppTest) -> list[str]:
    return [e.value.removeprefix("#### ") for e in test.markdown if e.value.startswith("####")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    filled(tmp_path / "s.sqlite", PLAN).close()
    return tmp_path / "s.sqlite"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_figure_is_there_with_its_words(path: Path, language: str) -> None:
    test = opened(path, language=language)
    assert len(figures(test)) == len(titles(test)) == len(KINDS)
    assert not test.info


def test_a_link_brings_its_figure_first(path: Path) -> None:
    assert titles(opened(path, figure="lags"))[0] == titles(opened(path))[2]
    assert titles(opened(path, figure="nonsense")) == titles(opened(path))


def test_what_is_chosen_for_one_figure_does_not_change_the_others(path: Path) -> None:
    test = opened(path)
    before = figures(test)
    picker = next(box for box in test.selectbox if str(box.key).endswith("values.x"))
    after = figures(picker.select("cell").run())
    assert not test.exception
    assert after[0] != before[0]
    assert after[1:] == before[1:]
    drawn = next(trace for trace in after[0]["data"] if trace["meta"] == "line")
    assert drawn["x"] == ["GRU", "plain RNN"]


def test_the_ends_of_every_choice_can_be_had(path: Path) -> None:
    test = opened(path)
    for key in [box.key for box in test.selectbox]:
        for end in (0, -1):
            box = next((box for box in test.selectbox if box.key == key), None)
            if box is not None:  # else another choice has taken it away
                box.select_index(range(len(box.options))[end]).run()
                assert not test.exception, (key, end)


def free(test: AppTest, name: str) -> Any:
    return next(box for box in test.selectbox if str(box.key).endswith(f"free.{name}"))


def test_a_choice_for_the_link_belongs_to_its_experiment(path: Path, tmp_path: Path) -> None:
    # else the browser says of another plan's choice what it last had here
    filled(tmp_path / "other.sqlite", PLAN).close()
    both = opened(path), opened(tmp_path / "other.sqlite")
    assert len({free(test, "by").key for test in both}) == 2


def test_a_free_figure_over_an_axis_of_many_values_is_a_map(tmp_path: Path) -> None:
    many = Listed(tuple(float(k) for k in range(1, 11)))
    plan = Plan(axes={"gain": many, "b_z": many}, constants={"length": 3})
    filled(tmp_path / "s.sqlite", plan).close()
    test = opened(tmp_path / "s.sqlite", plan, figure="free")
    free(test, "lines").select("b_z").run()
    assert not test.exception
    assert figures(test)[0]["data"][0]["type"] == "heatmap"


def test_of_many_panels_those_that_are_chosen_are_shown(tmp_path: Path) -> None:
    many = Listed(tuple(float(k) for k in range(1, 16)))
    plan = Plan(axes={"gain": many}, constants={"length": 3})
    filled(tmp_path / "s.sqlite", plan).close()
    test = opened(tmp_path / "s.sqlite", plan, figure="lags")
    (picker,) = test.multiselect

    def panels() -> list[str]:
        layout = figures(test)[0]["layout"]
        return [note["text"] for note in layout["annotations"] if "gain" in note["text"]]

    assert len(panels()) == 12
    picker.set_value([1.0, 2.0]).run()
    assert panels() == ["gain = 1", "gain = 2"]
    test.multiselect[0].set_value([]).run()
    assert not test.exception
    assert len(panels()) == 12


def test_before_any_result_places_are_kept_and_say_so(tmp_path: Path) -> None:
    filled(tmp_path / "s.sqlite", PLAN, most=0).close()
    test = opened(tmp_path / "s.sqlite")
    assert len(test.info) == len(titles(test)) == len(KINDS)
    keys = [box.key for box in test.selectbox]
    with filled(tmp_path / "s.sqlite", PLAN) as store:
        add(store, trials(PLAN))
    test.run()
    assert [box.key for box in test.selectbox] == keys
    assert not test.info


def test_of_a_large_plan_the_first_figure_is_drawn_and_the_others_when_opened(
    tmp_path: Path,
) -> None:
    axes = {name: PLAN.axes[name] for name in ("cell", "gain")}
    plan = Plan(seeds=range(2_000), axes=axes, constants=PLAN.constants)
    filled(tmp_path / "s.sqlite", plan, most=30).close()
    test = opened(tmp_path / "s.sqlite", plan)
    assert len(figures(test)) == 1
    assert len(test.expander) == 3


@pytest.mark.parametrize(
    "plan",
    [
        Plan(seeds=range(2), constants={"length": 3}),
        Plan(axes={"cell": Listed(("gru", "rnn"))}, constants={"length": 3}),
        Plan(axes={"gain": Drawn("uniform", 9)}, constants={"length": 3}),
    ],
)
def test_plans_with_hardly_an_axis_have_figures_too(plan: Plan, tmp_path: Path) -> None:
    filled(tmp_path / "s.sqlite", plan).close()
    assert figures(opened(tmp_path / "s.sqlite", plan))


def test_a_task_without_an_axis_has_its_figures(tmp_path: Path) -> None:
    plan = Plan("learn", seeds=range(2))
    filled(tmp_path / "s.sqlite", plan, learn_values).close()
    assert len(figures(opened(tmp_path / "s.sqlite", plan))) == 3


def test_the_link_of_a_figure_names_it() -> None:
    assert figure_link("lags") == "e.figure=lags"


def test_an_answer_is_kept_until_the_mark_changes() -> None:
    asked, answers = [], Answers()

    def ask() -> Asked:
        asked.append(1)
        return Asked()

    for mark in (1, 1, 2, 2):
        answers.get("key", mark=mark, growing=False, ask=ask)
    assert len(asked) == 2


def test_while_results_come_in_asking_takes_a_share_of_the_time_only() -> None:
    now, asked = [0.0], []

    def ask() -> Asked:
        asked.append(now[0])
        now[0] += 1.0  # that long it takes
        return Asked()

    answers = Answers(lambda: now[0])
    for mark in range(30):
        answers.get("key", mark=mark, growing=True, ask=ask)
        now[0] += 1.0
    assert asked == [0.0, 11.0, 22.0]
    answers.get("key", mark=30, growing=False, ask=ask)
    assert len(asked) == 4
