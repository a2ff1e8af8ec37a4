"""Links from a run to what other pages show of it."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from gatescope.messages import mark
from gatescope.ui import state
from gatescope.ui.frame import Frame
from gatescope.ui.query_reader import LINK_LIMIT
from gatescope.ui.train_view import RunView


def explore_query(run: RunView, lane: int, **source: str | int) -> dict[str, str]:
    """Give the parameters under which Explore shows a network of a run.

    Parameters
    ----------
    run : RunView
        The run and its moment.
    lane : int
        Which of its networks.
    **source : str or int
        What it reads, and where the viewer stands, as in a link to Explore.

    Returns
    -------
    dict of str to str
        For the address of Explore.
    """
    query = {"network": f"run-{run.folder.name}"}
    if lane:
        query["lane"] = str(lane)
    step, end = run.at(lane), run.end(lane)
    if step is not None and step != end:
        query["moment"] = str(step)
    query |= {name: str(value) for name, value in source.items()}
    return query | ({"lang": state.current().lang} if state.current().lang else {})


def page_address(page: str, query: dict[str, str]) -> str:
    """Give the whole address of a page, to be sent to somebody.

    Parameters
    ----------
    page : str
        Its file stem.
    query : dict of str to str
        Its parameters.
    """
    here = st.context.url or ""
    return f"{here.partition('?')[0].rpartition('/')[0]}/{page}?{urlencode(query)}"


def held_out_query(run: RunView, lane: int, index: int, step: int) -> dict[str, str]:
    """Give the parameters under which Explore shows a network read a sequence held out."""
    return explore_query(run, lane, source="heldout", held=index, t=step)


def open_in_explore(frame: Frame, query: dict[str, str], *, label: str = "") -> None:
    """Show a link that opens Explore.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    query : dict of str to str
        From `explore_query`. What is too long for a link is typed again there.
    label : str
        Translated, where the link says more than what it opens.
    """
    fitting = {name: text for name, text in query.items() if len(text) <= LINK_LIMIT}
    st.page_link(
        "pages/explore.py",
        label=label or frame.translate(mark("Open in Explore")),
        icon=":material/visibility:",
        query_params=fitting,
    )
