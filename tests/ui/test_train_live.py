"""What one watches while networks race, as Streamlit runs it: all has its place at once."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from gatescope.i18n import translator
from gatescope.inputs.tasks import LAB_TASKS
from gatescope.training.lab.first_plans import first_plan
from gatescope.training.lab.history import History
from gatescope.training.lab.plan import TASK_NAMES, Plan
from gatescope.ui.train_live_texts import history_columns, metric_of, naive_answer
from tests.figures.histories import GRU, LSTM, RNN, SIX, plan_of, raced

THREE = plan_of(GRU, RNN, LSTM)
ERROR = plan_of(GRU, RNN, task="adding")


def script(plan, history, naive, language):  # type: ignore[no-untyped-def]
    """Run as a page; its source is all that Streamlit takes of it."""
    from types import SimpleNamespace

    from gatescope.i18n import translator
    from gatescope.ui.train_live import show_live

    frame = SimpleNamespace(translate=translator(language), language=language)
    show_live(frame, plan, history, None, naive=naive)


def shown(
    plan: Plan, history: History, naive: float | None = None, language: str = "en"
) -> AppTest:
    kwargs = {"plan": plan, "history": history, "naive": naive, "language": language}
    test = AppTest.from_function(script, kwargs=kwargs, default_timeout=30).run()
    assert not test.exception
    return test


def figures(test: AppTest) -> list[dict[str, Any]]:
    return [json.loads(e.proto.spec) for e in test.main if e.type == "plotly_chart"]


def html(test: AppTest) -> str:
    return " ".join(e.proto.body for e in test.main if e.type == "html")


@pytest.mark.parametrize(("plan", "count"), [(THREE, 4), (ERROR, 3), (plan_of(*SIX), 4)])
def test_an_empty_history_has_all_figures_in_the_sizes_that_they_keep(
    plan: Plan, count: int
) -> None:
    heights = [
        [figure["layout"]["height"] for figure in figures(shown(plan, history))]
        for history in (History(), raced(plan, 1), raced(plan, 6))
    ]
    assert heights[0] == heights[1] == heights[2]
    assert len(heights[0]) == count


def test_who_leads_stands_in_a_place_that_is_always_there() -> None:
    assert 'class="gs-lead gs-lead-long"' in html(shown(THREE, History()))
    text = html(shown(ERROR, raced(ERROR, 6)))
    assert "GRU" in text
    assert 'data-testid="lead"' in text


def test_every_figure_has_words_for_those_who_cannot_see_it() -> None:
    charts = [e for e in shown(THREE, raced(THREE, 3)).main if e.type == "plotly_chart"]
    assert all(chart.proto.alt for chart in charts)


def test_each_title_says_which_line_is_what() -> None:
    titles = [text.value for text in shown(ERROR, raced(ERROR, 3)).main.markdown[:3]]
    titles = [title.replace("\\", "") for title in titles]
    assert "dashed: always saying 1 (0.167)" in titles[0]
    assert "share above 0.9" in titles[1]
    assert "thin: before training" in titles[2]
    first = str(shown(THREE, raced(THREE, 3), naive=0.25).main.markdown[0].value)
    assert "dashed: no network (25%)" in first.replace("\\", "")


def test_what_the_numbers_say_stands_below() -> None:
    test = shown(THREE, raced(THREE, 6), naive=0.1)
    told = " ".join(str(text.value) for text in test.main.markdown)
    assert "Better than always giving the same answer" in told
    assert "falls to a hundredth" in told


def test_numbers_can_be_taken_away_once_it_has_ended() -> None:
    for ended, count in (("", 0), ("done", 1), ("cancelled", 1)):
        test = shown(THREE, replace(raced(THREE, 3), ended=ended))
        buttons = [e for e in test.main if e.type == "download_button"]
        assert len(buttons) == count


def test_of_many_networks_one_chooses_whose_gates_are_shown() -> None:
    plan = plan_of(*SIX)
    test = shown(plan, raced(plan, 4))
    [picker] = test.main.button_group
    assert picker.value == 0
    picker.set_value(5).run()
    names = [trace.get("name") for trace in figures(test)[2]["data"] if trace["meta"] == "mean"]
    assert names == ["f", "i", "o"]


@pytest.mark.parametrize("task", TASK_NAMES)
def test_every_task_can_be_watched(task: str) -> None:
    plan = first_plan(task)
    assert figures(shown(plan, raced(plan, 2), naive=0.2))


def test_it_speaks_chinese_as_well() -> None:
    assert shown(THREE, raced(THREE, 3), naive=0.1, language="zh")


@pytest.mark.parametrize("task", TASK_NAMES)
def test_the_score_is_known_before_the_data_is(task: str) -> None:
    known = LAB_TASKS.get(task)
    expected = known.metric if known else {"text": "accuracy", "table": "mse"}[task]
    assert metric_of(first_plan(task)) == expected


def test_always_saying_one_is_wrong_by_a_sixth_whatever_a_sample_says() -> None:
    found = naive_answer(first_plan("adding"), LAB_TASKS["adding"], 0.16, str)
    assert found is not None
    assert found.score == pytest.approx(1 / 6)


def test_the_naive_answer_is_called_by_what_it_is() -> None:
    words = {
        task: naive.words if naive else None
        for task in ("adding", "recall", "wave")
        for naive in [naive_answer(first_plan(task), LAB_TASKS[task], 0.25, str)]
    }
    assert words == {
        "adding": "always saying 1",
        "recall": "always giving the same answer",
        "wave": "saying that nothing changes",
    }
    assert naive_answer(first_plan("recall"), None, None, str) is None
    own = replace(LAB_TASKS["wave"], name="table")
    found = naive_answer(first_plan("table"), own, 0.5, str)
    assert found is not None
    assert found.words == "saying that nothing changes"


def test_the_table_has_a_row_for_each_look() -> None:
    columns = history_columns(THREE, raced(THREE, 4), translator("en"))
    assert {len(list(column)) for column in columns.values()} == {12}
    assert list(columns["network"])[::4] == ["GRU", "plain RNN", "LSTM"]
    assert all(not list(column) for column in history_columns(THREE, History(), str).values())


def test_no_other_page_waits_for_the_figures() -> None:
    code = (
        "import sys, gatescope.ui.train_live_texts;"
        "assert not {'plotly', 'torch'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
