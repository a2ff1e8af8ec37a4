"""Home: three ways in, each a link that keeps the language."""

from __future__ import annotations

import json
from typing import Any

from streamlit.testing.v1 import AppTest

from gatescope.lessons.shelf import lesson_slugs
from gatescope.models.bundled import bundled_names
from gatescope.ui.frame import PAGES
from gatescope.ui.help import BOOKS
from tests.ui.test_pages import run


def links(test: AppTest) -> list[tuple[str, str]]:
    """Page and parameters of each link in the middle of the page."""
    found = [e.proto for e in test.main.get("page_link")]
    return [(link.page, link.query_string) for link in found]


def part(test: AppTest, kind: str) -> dict[str, Any]:
    """What is sent to a small part of the page in the browser."""
    sent = [e.proto for e in test.get("bidi_component")]
    told = [json.loads(p.json) for p in sent if p.json]
    (found,) = [data for data in told if isinstance(data, dict) and data.get("kind") == kind]
    return found


def test_home_leads_to_every_other_page_and_network() -> None:
    test = run("home", lang="zh")
    pages = {page for page, _ in links(test)}
    assert pages == set(PAGES) - {"home", *BOOKS}
    assert all("lang=zh" in query for _, query in links(test))
    told = "".join(query for _, query in links(test))
    assert all(f"network={name}" in told for name in bundled_names() if name != "recall")


def test_the_way_to_the_lessons_knows_them_all() -> None:
    learn = part(run("home", lang="zh"), "learn")
    assert [entry["slug"] for entry in learn["lessons"]] == list(lesson_slugs())
    assert learn["lang"] == "zh"
