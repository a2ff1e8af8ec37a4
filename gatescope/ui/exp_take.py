"""Take a figure of an experiment away: its numbers, as a picture for a paper, and as a link."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st

from gatescope.messages import mark
from gatescope.paths import asset
from gatescope.ui import state
from gatescope.ui.exp_paper import WIDTH, on_paper
from gatescope.ui.exp_sheet import Sheet
from gatescope.ui.flow_panel import offer_numbers
from gatescope.ui.frame import Frame, plain
from gatescope.viewer.export_table import table_csv

_paper = st.components.v2.component(
    "gatescope_paper", js=asset("paper.js").read_text(encoding="utf-8"), isolate_styles=False
)

SCALE = 3
"""A PNG has so many dots for each of these pixels."""


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
    say, place, link = frame.translate, f"gs-paper-{kind}", figure_link(kind)
    figure = on_paper(sheet.figure("light"), sheet.title)
    words = {
        "svg": mark("SVG (lines, for a paper)"),
        "png": mark("PNG (dots, for slides)"),
        "copy": mark("Copy the link"),
        "copied": mark("Copied"),
    }
    _paper(
        key=f"{key}.files",
        data={
            "place": f"st-key-{place}",
            "name": name,
            "width": WIDTH,
            "height": int(figure.layout.height),
            "scale": SCALE,
            "query": link or "",
            **{word: say(text) for word, text in words.items()},
        },
    )
    if link is None:
        too_long = mark("This plan is too long for a link: take its file away instead.")
        st.caption(say(too_long))
    st.caption(say(mark("This is the picture: white and of one size, on whatever page.")))
    with st.container(key=place):
        st.plotly_chart(
            figure,
            theme=None,
            key=f"{key}.paper",
            width=WIDTH,
            config={"displayModeBar": True, "displaylogo": False, "staticPlot": False},
            alt=sheet.alt,
        )
    st.caption(plain(sheet.caption))


def figure_link(kind: str) -> str | None:
    """Give the parameters of the address that brings this figure first; None if too long."""
    settings = state.current()
    exp = replace(settings.exp, figure=kind)
    return urlencode(replace(settings, exp=exp).to_query()) if exp.linkable else None
