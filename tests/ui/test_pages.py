"""Every page alone, as Streamlit runs it when its link is opened first."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from gatescope.ui import choices
from gatescope.ui.frame import PAGES
from gatescope.ui.help import BOOKS
from gatescope.viewer import Packed, unpack
from gru_core.mistakes import MISTAKES

ROOT = Path(__file__).parents[2]


def run(page: str = "explore", **query: str) -> AppTest:
    test = AppTest.from_file(str(ROOT / "menu.py"), default_timeout=60)
    test.switch_page(f"pages/{page}.py")
    for key, value in query.items():
        test.query_params[key.replace("__", ".")] = value
    return test.run()


def picture(test: AppTest) -> Packed:
    """What the page sends to the viewer."""
    sent = picture_bytes(test)
    assert len(sent) == 1
    return unpack(sent[0])


def picture_bytes(test: AppTest) -> list[bytes]:
    found = [e for e in test.main if type(e).__name__ == "UnknownElement"]
    return [e.proto.bytes for e in found if getattr(e.proto, "bytes", b"")]


def texts(elements: Any) -> list[str]:
    return [str(element.value) for element in elements]


@pytest.mark.parametrize("page", list(PAGES))
def test_page_is_complete_by_itself(page: str) -> None:
    test = run(page)
    assert not test.exception
    if page in ("gradient_flow", "formulations"):
        assert [e for e in test.main if e.type == "plotly_chart"]
    elif page == "your_model":
        assert test.main.get("file_uploader")
    elif page == "experiments":
        assert len([b for b in test.main.button if str(b.key).startswith("e.card.")]) > 7
    elif page == "train":
        assert test.main.selectbox
    elif page in ("lessons", "classroom", *BOOKS):
        assert not picture_bytes(test)
    elif page == "parity":
        assert len(test.main.toggle) == len(MISTAKES)
    else:
        assert picture(test).meta["cell"] == "gru"
    assert "unchecked" in "".join(str(e.proto.body) for e in test.get("html"))


@pytest.mark.parametrize("page", list(PAGES))
def test_every_page_file_is_in_the_menu(page: str) -> None:
    assert (ROOT / "pages" / f"{page}.py").is_file()


def test_no_page_is_missing_from_the_menu() -> None:
    assert {p.stem for p in (ROOT / "pages").glob("*.py")} == set(PAGES)


@pytest.mark.parametrize("cell", choices.CELLS)
@pytest.mark.parametrize("network", choices.networks())
def test_every_network_and_cell_is_shown(network: str, cell: str) -> None:
    test = run(network=network, cell=cell)
    assert not test.exception
    assert not test.error
    assert picture(test).meta["cell"] == cell


EVERY_SOURCE = [(n, s) for n in choices.networks() for s in choices.sources(n) if s != "upload"]


@pytest.mark.parametrize(("network", "source"), EVERY_SOURCE)
def test_every_source_starts_with_something_to_see(network: str, source: str) -> None:
    test = run(network=network, source=source)
    assert not test.exception
    assert not test.error, texts(test.error)
    assert picture(test).meta["steps"] >= 1


def test_number_widgets_hold_at_both_ends() -> None:
    few_units = {"network": "random", "hidden": "2"}
    for query in (few_units, {"network": "wave", "source": "sample"}):
        test = run(**query)
        for i, (widget, first) in enumerate([(w, w.value) for w in test.number_input]):
            for end in ("min", "max"):
                test.number_input[i].set_value(getattr(widget, end)).run()
                assert not test.exception, (widget.label, end)
                assert not test.error, (widget.label, end)
                picture(test)
            # In the same run as the next one's first end; by now `widget.value` is this end.
            test.number_input[i].set_value(first)


def test_every_example_is_shown() -> None:
    for network in choices.networks():
        for example in choices.examples(network):
            meta = picture(run(network=network, example=example)).meta
            assert meta["title"]
            assert meta["look"]


def test_a_changed_widget_is_written_to_the_link() -> None:
    test = run()
    test.selectbox[0].set_value("wave").run()
    assert test.query_params["network"] == "wave"
    assert not test.exception


def test_the_chosen_source_falls_back_when_the_network_cannot_read_it() -> None:
    test = run(network="recall", source="text", text="A..?")
    test.selectbox[0].set_value("wave").run()
    assert not test.exception
    assert not test.error
    assert "text" not in test.query_params


MANGLED = [
    {"network": "nosuch"},
    {"cell": "\0"},
    {"source": "upload", "network": "recall"},
    {"seed": "NaN", "source": "sample"},
    {"lang": "../../etc"},
    {"length": "-1", "source": "sample"},
    {"network": "random", "g__period": "1e400"},
]


@pytest.mark.parametrize("query", MANGLED)
def test_a_mangled_link_is_explained_and_something_is_shown(query: dict[str, str]) -> None:
    test = run(**query)
    assert not test.exception
    assert len(test.info) == 1
    picture(test)


def test_a_strangers_markup_is_shown_as_text() -> None:
    test = run(network="sentiment", source="text", text="<b>*good*</b> [x](javascript:1)")
    assert not test.exception
    told = texts(test.error)[0]
    for sign in "<*[":
        assert told.count(sign) == told.count("\\" + sign)


def test_chinese_is_shown_when_asked_for() -> None:
    meta = picture(run(lang="zh")).meta
    assert any(q["name"] == "更新门" for q in meta["quantities"])


def test_no_widgets_callback_takes_what_a_broken_off_run_may_have_dropped() -> None:
    # `widgets.on_change` asks first whether the widget is still there.
    for path in (ROOT / "gatescope" / "ui").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "on_change":
                assert "session_state" not in ast.unparse(node.value), path.name
