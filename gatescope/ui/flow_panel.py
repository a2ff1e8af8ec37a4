"""One figure of a page with all that belongs to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import streamlit as st

from gatescope.messages import mark
from gatescope.ui.frame import Frame, plain

if TYPE_CHECKING:
    import plotly.graph_objects as go

NO_BUTTONS = ["select2d", "lasso2d", "autoScale2d"]


def show_figure(
    frame: Frame,
    figure: go.Figure,
    *,
    key: str,
    caption: str,
    alt: str,
    csv_name: str,
    csv: Callable[[], bytes],
    on_select: bool = False,
    finding: str = "",
    tools: bool = True,
) -> Any:
    """Show a figure, what it means in plain words, and its numbers as a table to take away.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    figure : plotly.graph_objects.Figure
        What to show; it keeps its own colours, so make it with `theme`.
    key : str
        Names the figure on the page.
    caption : str
        Translated plain text for somebody in the first year; may hold a stranger's words.
    alt : str
        Translated, for those who cannot see the figure.
    csv_name : str
        Of the file, without ending.
    csv : Callable
        Makes the file when somebody asks for it, on a thread that knows no session: give it
        arrays, not the page. `gatescope.viewer.export_table.table_csv` writes it.
    on_select : bool
        Whether a click on a point runs the page again.
    finding : str
        Translated plain text right under the figure: what its numbers come down to.
    tools : bool
        Whether Plotly's buttons are offered; on a phone they lie over the figure, so not where
        there is nothing to look at more closely.

    Returns
    -------
    dict
        What Streamlit says of the selection; nothing of interest unless `on_select`.
    """
    # A finger that scrolls the page must not be taken for one that zooms.
    figure.update_layout(dragmode=False)
    picked = st.plotly_chart(
        figure,
        theme=None,
        key=key,
        on_select="rerun" if on_select else "ignore",
        selection_mode="points",
        config={"displaylogo": False, "modeBarButtonsToRemove": NO_BUTTONS}
        | ({} if tools else {"displayModeBar": False}),
        alt=alt,
    )
    if finding:
        st.markdown(plain(finding))
    st.caption(plain(caption))
    offer_numbers(frame, key, csv_name, csv)
    return picked


def offer_numbers(frame: Frame, key: str, name: str, csv: Callable[[], bytes]) -> None:
    """Offer the numbers of what is shown as a table to take away.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    key : str
        Names what is shown on the page.
    name : str
        Of the file, without ending.
    csv : Callable
        As for `show_figure`.
    """
    st.download_button(
        frame.translate(mark("Numbers of this figure (CSV)")),
        csv,
        file_name=f"{name}.csv",
        mime="text/csv",
        icon=":material/table:",
        key=f"{key}.csv",
        on_click="ignore",
        type="tertiary",
    )
