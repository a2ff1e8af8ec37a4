"""Glossary and questions: in a panel beside any page, and as pages of their own."""

from __future__ import annotations

from functools import cache
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from gatescope.figures.quantities import inks
from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.ui import state
from gatescope.ui.around import around

BOOKS: dict[str, str] = {"glossary": mark("Glossary"), "questions": mark("Questions")}
"""Each a page by its file stem, and a part of the panel."""

TEXTS: dict[str, str] = {
    "search": mark("Search"),
    "found": mark("{count} of {all}"),
    "none": mark("Nothing here has “{word}” in it."),
    "wait": mark("A moment …"),
    "close": mark("Close"),
    "as_page": mark("Open as a page"),
}

ASKED = "gs.help-asked"


def offer_help(translate: Translate, language: str, page: str) -> None:
    """Offer glossary and questions beside a page.

    Parameters
    ----------
    translate : Translate
        English screen text to the page's language.
    language : str
        That language.
    page : str
        The page that runs.
    """
    if not state.hides("help"):
        _panel(translate, language, page)


@st.fragment
def _panel(translate: Translate, language: str, page: str) -> None:
    # What stands in them is sent when somebody opens them for the first time.
    asked = bool(st.session_state.get(ASKED))
    around(
        data=_around(translate)
        | {"mode": "panel", "page": page, "books": _books(language) if asked else {}},
        key="gs.help",
        on_ask_change=_ask,
    )


def _ask() -> None:
    st.session_state[ASKED] = True


def show_book(translate: Translate, language: str, book: str) -> None:
    """Show glossary or questions as a page.

    Parameters
    ----------
    translate : Translate
        English screen text to the page's language.
    language : str
        That language.
    book : str
        A key of `BOOKS`.
    """
    data = _around(translate) | {"mode": "page", "page": book, "books": _books(language)}
    around(data=data, key="gs.book")


def _around(translate: Translate) -> dict[str, Any]:
    query = urlencode(state.as_query_parameters())
    return {
        "kind": "help",
        "names": {key: translate(name) for key, name in BOOKS.items()},
        "query": query,
        "texts": {key: translate(text) for key, text in TEXTS.items()},
    }


@cache
def _books(language: str) -> dict[str, list[dict[str, Any]]]:
    # Late, for what reads their Markdown and computes their numbers: most visits open neither.
    from gatescope.lessons.faq import faq
    from gatescope.lessons.glossary import glossary

    colours = inks()
    return {
        "glossary": [
            {
                "symbol": term.symbol,
                "name": term.name,
                "html": term.html,
                "row": term.quantity,
                "ink": colours.get(term.quantity),
            }
            for term in glossary(language)
        ],
        "questions": [{"name": asked.question, "html": asked.html} for asked in faq(language)],
    }
