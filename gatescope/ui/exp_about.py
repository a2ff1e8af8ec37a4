"""What an experiment is about: what to expect, what was found, and who has said so."""

from __future__ import annotations

import re
from html import escape

import streamlit as st

from gatescope.experiments.bundled import bundled_about
from gatescope.experiments.plan import About
from gatescope.messages import mark
from gatescope.ui.exp_store import Chosen
from gatescope.ui.frame import Frame, plain

ARXIV = re.compile(r"arXiv:(\d{4}\.\d{4,5})")

OWN_WORDS = mark(
    "Every value of an axis meets every value of the others, once for each seed: each such "
    "network is a trial. Whoever makes the same plan meets the same results."
)
OPENED_WORDS = mark(
    "Results that were computed elsewhere, such as by “gatescope sweep” in a terminal. They "
    "can be looked at and taken away; what computes them is steered where it was started."
)


EXPECT = (mark("What to expect"), mark("What to expect of the plan that yours began from"))
FOUND = (mark("What was found"), mark("What was found with that plan"))
"""The heads of a bundled plan, and of one that was begun from it."""


def show_about(frame: Frame, chosen: Chosen) -> None:
    """Show what is known of the experiment before one looks at its numbers.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    chosen : Chosen
        The experiment.
    """
    translate, about = frame.translate, about_of(chosen, frame.language)
    st.subheader(plain(_title(chosen, about, frame)), anchor=False)
    if chosen.opened:
        st.caption(plain(translate(OPENED_WORDS)))
    elif not chosen.bundled and not chosen.origin:
        st.caption(plain(translate(OWN_WORDS)))
    head = translate(EXPECT[bool(chosen.origin)])
    if about.expect or about.source:
        st.html(about_html(head, about.expect, translate(mark("Source:")), about.source))


def show_found(frame: Frame, chosen: Chosen) -> None:
    """Show what came out when the plan was run, for after one has seen the picture.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    chosen : Chosen
        The experiment.
    """
    found = about_of(chosen, frame.language).found
    if found:
        st.html(about_html(frame.translate(FOUND[bool(chosen.origin)]), found))


def about_of(chosen: Chosen, language: str) -> About:
    """Give what a plan says of itself, of a bundled one in the language of the screen.

    Parameters
    ----------
    chosen : Chosen
        The experiment; for one's own plan the one speaks that it was begun from.
    language : str
        Of the screen.
    """
    bundled = chosen.name if chosen.bundled else chosen.origin
    if bundled:
        return bundled_about(bundled, language)
    return chosen.plan.about if chosen.plan is not None else About()


def _title(chosen: Chosen, about: About, frame: Frame) -> str:
    if chosen.opened is not None:
        return about.title or chosen.name
    own = frame.translate(mark("An experiment of your own"))
    return about.title if chosen.bundled else own


def about_html(head: str, text: str, word: str = "", source: str = "") -> str:
    """Write a part of what a plan says of itself, with links to arXiv.

    Parameters
    ----------
    head, text : str
        Translated head, and plain text that may be empty.
    word, source : str
        Translated: the word before the source, with its colon; and that, plain text that may
        be empty.

    Returns
    -------
    str
        HTML in which everything is escaped.

    Examples
    --------
    >>> about_html("Found", "1 < 2")
    '<div class="gs-about"><h4>Found</h4><p>1 &lt; 2</p></div>'
    >>> 'href="https://arxiv.org/abs/1804.11188"' in about_html("", "", "", "arXiv:1804.11188")
    True
    """
    told = f"<h4>{escape(head)}</h4><p>{escape(text.strip())}</p>" if text.strip() else ""
    if source.strip():
        link = r'<a href="https://arxiv.org/abs/\1" target="_blank" rel="noopener">arXiv:\1</a>'
        linked = ARXIV.sub(link, escape(source.strip()))
        told += f"<footer>{escape(word)} {linked}</footer>"
    return f'<div class="gs-about">{told}</div>'
