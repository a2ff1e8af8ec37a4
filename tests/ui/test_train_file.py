"""A CSV file of one's own on the Train page: dropped, chosen from, trained on, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from gatescope.training.lab.plan import TABLE, TEXT
from gatescope.ui.train_lanes import plan_of
from gatescope.ui.train_settings import first_settings
from tests.ui.train_runs import Runs, button, buttons, charts, held_store, page, said

REVIEWS = "id,review,mood,tone\n" + "".join(
    f'{k},"a {("fine", "poor")[k % 2]} film <b>{k % 7}",{("good *", "bad")[k % 2]},{k % 3}\n'
    for k in range(40)
)
WEATHER = "day,heat,rain\n" + "".join(f"{k},{k % 7},{k % 3}\n" for k in range(300))
NAME = "mine <b>.csv"


@pytest.fixture(autouse=True)
def runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Runs]:
    with held_store(tmp_path, monkeypatch) as made:
        yield made


def drop(test: AppTest, text: str | bytes) -> AppTest:
    data = text if isinstance(text, bytes) else text.encode()
    test.file_uploader[0].set_value((NAME, data, "text/csv")).run()
    assert not test.exception
    return test


def dropped(task: str, text: str, **query: str) -> AppTest:
    return drop(page("data", l__task=task, **query), text)


def opened(test: AppTest, section: str) -> AppTest:
    test.segmented_control[0].set_value(section).run()
    assert not test.exception
    return test


def test_without_a_file_the_steps_say_what_to_do() -> None:
    test = page("data", l__task=TEXT)
    assert "does not carry it" in said(test)
    for section in ("network", "train"):
        assert "start" not in buttons(opened(test, section))
        assert "step 1" in said(test)


def test_what_is_wrong_with_the_only_file_is_said_once() -> None:
    assert len(dropped(TEXT, "").error) == 1


def test_a_file_that_cannot_be_read_says_which_one_stays() -> None:
    test = drop(dropped(TEXT, REVIEWS), b"PK\x03\x04" + bytes(range(256)))
    [problem] = test.error
    assert "XLSX" in problem.value
    assert "stays in use" in problem.value


def test_texts_are_shown_from_the_row_to_the_network() -> None:
    test = dropped(TEXT, REVIEWS)
    assert not test.error
    assert [box.value for box in test.selectbox[1:]] == ["review", "mood"]
    told = said(test)
    for words in (
        "The first of 40 rows",
        "Vocabulary:",
        "Padding:",
        "⟨unknown⟩",
        "to learn from",
    ):
        assert words in told
    assert "gs-tokens" in told
    assert "good *" in told


def test_numbers_are_shown_standardised_and_without_their_own_count() -> None:
    test = dropped(TABLE, WEATHER)
    assert not test.error
    assert test.multiselect[0].value == ["heat", "rain"]
    assert "Standardised:" in said(test)
    assert len(charts(test)) == 1


def test_another_column_is_chosen_and_stays_chosen() -> None:
    test = dropped(TEXT, REVIEWS)
    test.selectbox[2].set_value("tone").run()
    assert not test.exception
    assert "3 classes" in said(opened(test, "network"))
    assert opened(test, "data").selectbox[2].value == "tone"


def test_a_file_is_trained_on_with_its_columns(runs: Runs) -> None:
    test = opened(dropped(TABLE, WEATHER, l__length="10"), "train")
    button(test, "l.start").click().run()
    folder = runs.store.folder(test.query_params["l.run"])
    assert folder.data() == WEATHER.encode()
    plan = folder.plan().data
    assert (plan.columns, plan.target, plan.file) == (("heat", "rain"), "heat", NAME)


def test_what_cannot_be_read_leaves_the_file_before() -> None:
    test = dropped(TEXT, REVIEWS)
    drop(test, "")
    assert len(test.error) == 1
    assert "empty" in said(test)
    assert "The first of 40 rows" in said(test)
    drop(test, REVIEWS)
    assert not test.error


@pytest.mark.parametrize(
    ("task", "text", "words"),
    [
        (TEXT, "text,label\n" + "good,yes\n" * 9, "class"),
        (TEXT, "text,label\na,yes\nb,no\n", "at least 3 rows"),
        (TABLE, "heat,rain\n1,2\n2,x\n" * 60, "rain"),
        (TABLE, "heat\n" + "1\n" * 200, "changes"),
    ],
)
def test_data_that_cannot_be_learnt_are_one_sentence(task: str, text: str, words: str) -> None:
    test = dropped(task, text)
    assert len(test.error) == 1
    assert words in said(test)
    assert "The first of" in said(test)
    assert "start" not in buttons(opened(test, "train"))


def test_a_change_that_the_file_does_not_allow_is_one_sentence() -> None:
    test = dropped(TABLE, WEATHER, l__length="200")
    assert len(test.error) == 1
    assert "shorter" in said(test)
    steps = next(w for w in test.number_input if w.label == "Steps of a window")
    steps.set_value(10).run()
    assert not test.error


def test_settings_of_a_run_come_back_with_its_file(runs: Runs) -> None:
    chosen = {"file": NAME, "text": "review", "label": "tone"}
    name = runs.store.submit(plan_of(first_settings(TEXT), **chosen), REVIEWS.encode())
    test = page("train", l__run=name)
    button(test, "l.back").click().run()
    assert not test.exception
    assert "other settings" not in said(test)
    test = opened(test, "data")
    assert [box.value for box in test.selectbox] == [TEXT, "review", "tone"]


def test_a_file_can_be_let_go() -> None:
    test = dropped(TEXT, REVIEWS)
    opened(opened(test, "network"), "data")
    button(test, "l.file.remove").click().run()
    assert not test.exception
    assert "The first of" not in said(test)
