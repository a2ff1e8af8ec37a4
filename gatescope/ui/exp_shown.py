"""One figure of an experiment on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from gatescope.experiments.plan import Plan
from gatescope.experiments.store import Store
from gatescope.messages import mark
from gatescope.ui.exp_asked import ask
from gatescope.ui.exp_axes import Along
from gatescope.ui.exp_cache import ANSWERS
from gatescope.ui.exp_pickers import pick
from gatescope.ui.exp_sheet import View
from gatescope.ui.exp_sheets import sheet_of
from gatescope.ui.exp_take import offer
from gatescope.ui.flow_panel import NO_BUTTONS
from gatescope.ui.frame import Frame, plain, theme

WAITING = mark("Nothing to draw yet: it appears here with the first results.")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the figures of an experiment have in common.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    store : Store
        The results.
    plan : Plan
        What is run.
    axes : sequence of Along
        What can be looked along.
    name : str
        Of the files that can be taken away.
    key : tuple of str
        What makes this store the same as in another run of the page.
    growing : bool
        Whether results are coming in.
    mark : tuple
        Changes with every result.
    """

    frame: Frame
    store: Store
    plan: Plan
    axes: Sequence[Along]
    name: str
    key: tuple[str, ...]
    growing: bool
    mark: tuple[Any, ...]

    def show(self, kind: str, place: str) -> None:
        """Show one of them.

        Parameters
        ----------
        kind : str
            As `gatescope.ui.exp_kinds.kinds_of` names it.
        place : str
            Its name on the page.
        """
        choice = pick(self.frame, kind, self.plan, self.axes, place)
        asked = ANSWERS.get(
            (*self.key, str(self.store.path), kind, choice.key),
            mark=self.mark,
            growing=self.growing,
            ask=lambda: ask(self.store, kind, choice, self.plan),
        )
        if asked.empty:
            st.info(self.frame.translate(WAITING), icon=":material/hourglass_empty:")
            return
        view = View(tuple(self.axes), choice, self.frame.translate)
        sheet = sheet_of(kind, asked, self.plan, view)
        figure = sheet.figure(theme()).update_layout(dragmode=False)
        # the key names it for steady.js
        with st.container(key=f"steady-exp-{kind}"):
            st.plotly_chart(
                figure,
                theme=None,
                key=f"{place}.figure",
                config={"displaylogo": False, "modeBarButtonsToRemove": NO_BUTTONS},
                alt=sheet.alt,
            )
        st.markdown(plain(sheet.finding))
        st.caption(plain(sheet.caption))
        offer(self.frame, sheet, kind, name=f"{self.name}-{kind}", key=place)
