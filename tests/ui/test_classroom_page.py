"""The page of a student in a class, without a browser: what it sends, and its texts."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from gatescope.paths import asset
from gatescope.ui.classroom_texts import PREDICTION, SHARED, STUDENT
from gatescope.ui.settings import parse_query
from tests.ui.test_pages import run

SOURCES = sorted(asset("class", "src").glob("*.ts"))
STUDENTS = [source for source in SOURCES if source.name.startswith("student")]


def sent(test: AppTest) -> dict[str, Any]:
    """What the page sends to the student's component."""
    found = [getattr(e.proto, "json", "") for e in test.main if e.type == "bidi_component"]
    (text,) = [text for text in found if text]
    data: dict[str, Any] = json.loads(text)
    return data


@pytest.mark.parametrize("code", ["Q2ZM-3XPD", "<b>", "x" * 5_000])
def test_the_code_in_the_link_is_the_browsers_affair(code: str) -> None:
    test = run("classroom", **{"class": code})
    assert not test.exception
    assert not test.info
    assert code not in json.dumps(sent(test))
    assert test.query_params["class"] == code
    assert parse_query({"class": code})[1] == ()


def test_another_language_stays_in_the_class() -> None:
    test = run("classroom", **{"class": "Q2ZM-3XPD"}, t="3")
    test.sidebar.segmented_control[0].set_value("zh").run()
    assert test.query_params["lang"] == "zh"
    assert test.query_params["class"] == "Q2ZM-3XPD"
    assert sent(test)["lang"] == "zh"


def test_the_badge_claims_no_check() -> None:
    bodies = "".join(str(e.proto.body) for e in run("classroom").get("html"))
    assert 'data-state="unchecked"' in bodies


def test_the_table_of_a_students_texts_is_what_the_sources_ask_for() -> None:
    whole = "".join(source.read_text("utf-8") for source in SOURCES)
    known = STUDENT | SHARED
    students = "".join(source.read_text("utf-8") for source in STUDENTS)
    assert set(re.findall(r'\btext\("(\w+)"', students)) <= set(known)
    begun = tuple(set(re.findall(r"`([a-z]+_)\$\{", whole)))
    named = set(re.findall(r'"([a-z_]+)"', whole))
    for key in set(known) - set(PREDICTION):
        assert key in named or key.startswith(begun), key
