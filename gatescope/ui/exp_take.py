"""Take a figure of an experiment away: its numbers, as a picture for a paper, and as a link."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import streamlit as st

from gatescope.messages import mark
from gatescope.paths import asset
from gatescope.ui import state
from gatescope.ui.exp_sheet import Sheet
from gatescope.ui.flow_panel import offer_numbers
from gatescope.ui.frame import Frame, plain
from gatescope.viewer.export_table import table_csv

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from gatescope.figures.path_style import Theme

_paper = st.components.v2.component(
    "gatescope_paper", js=asset("paper.js").read_text(encoding="utf-8"), isolate_styles=False
)

WIDTH, LEAST, TITLE = 760, 420, 64
"""Pixels of a figure for a paper: wide, high at least, and above it for its title."""

SCALE = 3
"""A PNG has so many dots for each of these pixels."""

BUTTONS = (
    ("svg", mark("SVG (lines, for a paper)"), ""),
    ("png", mark("PNG (dots, for slides)"), ""),
)


def offer(frame: Frame, sheet: Sheet, kind: str, *, name: str, key: str) -> None:
    """Offer the numbers, the picture and the link of a figure.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    sheet : Sheet
        What is shown.
    kind : str
        Which figure it is.
    name : str
        Of the files, without ending.
    key : str
        Names the figure on the page.
    """
    columns = dict(sheet.columns)
    with st.container(horizontal=True, gap="small"):
        offer_numbers(frame, key, name, lambda: table_csv(columns))
        popover = st.popover(
            frame.translate(mark("Picture and link")), icon=":material/image:",
            type="tertiary", key=f"{key}.take", on_change="rerun",
        )  # fmt: skip
    # nothing is drawn for those who do not want it
    if popover.open:
        with popover:
            _take(frame, sheet, kind, name=name, key=key)


def _take(frame: Frame, sheet: Sheet, kind: str, *, name: str, key: str) -> None:
    say = frame.translate
    st.caption(
        say(mark("For a paper: white, with dark letters, whatever this page looks like."))
    )
    figure = for_paper(sheet.figure, sheet.title)
    place = f"gs-paper-{kind}"
    with st.container(key=place):
        st.plotly_chart(
            figure, theme=None, key=f"{key}.paper", width=WIDTH,
            config={"displayModeBar": True, "displaylogo": False}, alt=sheet.alt,
        )  # fmt: skip
    link = figure_link(kind)
    _paper(
        key=f"{key}.files",
        data={
            "place": f"st-key-{place}", "name": name, "width": WIDTH, "scale": SCALE,
            "height": int(figure.layout.height), "svg": say(BUTTONS[0][1]),
            "png": say(BUTTONS[1][1]), "copy": say(mark("Copy the link to this figure")),
            "copied": say(mark("Copied")), "query": link or "",
        },
    )  # fmt: skip
    if link is None:
        st.caption(say(mark("This plan is too long for a link: take its file away instead.")))
    st.caption(plain(sheet.caption))


def for_paper(draw: Callable[[Theme], go.Figure], title: str) -> go.Figure:
    """Draw a figure as papers have it: white, light, of one size, with its title.

    Parameters
    ----------
    draw : Callable
        From the theme to the figure.
    title : str
        Above it; plain text.
    """
    from gatescope.ui.exp_paper import on_paper

    return on_paper(draw("light"), title, width=WIDTH, least=LEAST, room=TITLE)


def figure_link(kind: str) -> str | None:
    """Give the parameters of the address that brings this figure first; None if too long."""
    settings = state.current()
    exp = replace(settings.exp, figure=kind)
    return urlencode(replace(settings, exp=exp).to_query()) if exp.linkable else None
