"""A teacher's link: what it hides stays hidden, and its task is text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gatescope.ui.help import BOOKS
from gatescope.ui.hiding import HIDEABLE, TASK_LIMIT, clean_task, hidden
from gatescope.ui.settings import Settings, parse_query
from tests.ui.test_pages import picture, run
from tests.ui.test_welcome import links, part


@given(st.lists(st.sampled_from(tuple(HIDEABLE))), st.text(max_size=400))
@settings(max_examples=40, deadline=None)
def test_what_a_link_hides_and_asks_comes_back_from_it(names: list[str], text: str) -> None:
    view, _ = parse_query({"hide": ",".join(names), "task": text})
    assert Settings.from_query(view.to_query()) == view
    assert view.hide == hidden(names)
    assert len(view.task) <= TASK_LIMIT
    assert clean_task(view.task) == view.task


def test_a_link_that_hides_what_nothing_has_hides_the_rest() -> None:
    view, notes = parse_query({"hide": "menu,<b>,tour"})
    assert view.hide == "menu,tour"
    assert ["“<b>”" in str(note) for note in notes] == [True]


def test_a_hidden_control_is_not_there_and_stays_away_on_the_next_page() -> None:
    test = run(hide="network,cell,sequence,language,help,takeaway,path,whatif", task="Look!")
    assert not test.exception
    assert [w.label for w in (*test.selectbox, *test.radio, *test.button)] == []
    assert test.main.get("download_button") == test.main.get("expander") == []
    assert "whatif" not in picture(test).meta
    pages = [e.proto for e in test.sidebar.get("page_link")]
    assert pages
    assert all("hide=network%2Ccell" in p.query_string for p in pages)
    assert all("task=Look" in p.query_string for p in pages)
    assert all("task=Look" in query for _, query in links(run("home", task="Look!")))


def test_a_link_says_what_is_trained_where_it_hides_the_plan() -> None:
    test = run("train", hide="plan", l__units="5")
    assert not test.exception
    assert [name[0] for name in test.segmented_control[0].options] == ["3", "4", "5"]
    assert test.query_params["l.units"] == "5"
    assert test.button(key="l.start")
    assert test.pills.values == []
    assert [p.label for p in run("train").pills]
    assert run("train", hide="presets").pills.values == []


def test_without_a_menu_there_is_none() -> None:
    assert run(hide="menu").sidebar.get("page_link") == []


def test_the_task_is_on_top_and_is_no_markup() -> None:
    bodies = [str(e.proto.body) for e in run("parity", task="<b>Why?</b>").main.get("html")]
    at = next(k for k, body in enumerate(bodies) if "&lt;b&gt;Why?&lt;/b&gt;" in body)
    badge = next(
        k for k, body in enumerate(bodies) if "gs-badge" in body and "<style" not in body
    )
    assert at < badge


def test_the_dialog_writes_the_link_of_what_is_seen() -> None:
    test = run(cell="lstm")
    test.button(key="gs.class-link").click().run()
    test.text_area[0].set_value(" Which gate?\n").run()
    assert not test.exception
    query = part(test, "link")["query"]
    assert query == "cell=lstm&task=Which+gate%3F"
    assert not [b for b in run(task="Look!").button if b.key == "gs.class-link"]


@pytest.mark.parametrize("book", BOOKS)
def test_a_book_is_a_page_and_is_sent_to_others_only_when_asked_for(book: str) -> None:
    shown = run(book, lang="zh").main.get("bidi_component")[0].proto.json
    assert "更新门" in str(json.loads(shown)["books"][book])
    assert part(run(lang="zh"), "help")["books"] == {}
