"""The shelf of experiments: a card for each bundled plan, for one's own, for opened stores."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from gatescope.experiments.bundled import BUNDLED, bundled_about
from gatescope.messages import InputError, mark
from gatescope.ui import state
from gatescope.ui.exp_settings import OWN_PLAN, canonical, current_plan
from gatescope.ui.exp_store import opened_stores
from gatescope.ui.frame import Frame, plain

KEPT = "gs.exp.own"


def show_shelf(frame: Frame) -> None:
    """Offer the plans; a click on a card opens its experiment.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    """
    translate, now = frame.translate, state.current().exp
    if now.plan == OWN_PLAN and not now.store:
        st.session_state[KEPT] = now.text
    with st.container(horizontal=True, gap="small", key="gs-exp-shelf"):
        for name in BUNDLED:
            about = bundled_about(name, frame.language)
            chosen = now.plan == name and not now.store
            _card(name, about.question, _open(name), chosen)
        chosen = now.plan == OWN_PLAN and not now.store
        question = translate(mark("Something of your own: any axes, any values"))
        _card(OWN_PLAN, question, _open_own, chosen)
        for store in opened_stores():
            told = translate(mark("Results in {name}")).format(name=store.name)
            _card(store.id, told, _open_store(store.id), now.store == store.id)


def _card(name: str, question: str, choose: Callable[[], None], chosen: bool) -> None:
    held = "gs-exp-chosen" if chosen else "gs-exp-card"
    with st.container(border=True, gap="xxsmall", key=f"{held}-{name}"):
        st.button(
            f"**{plain(question)}**", key=f"e.card.{name}", on_click=choose, type="tertiary"
        )


def _open(name: str) -> Callable[[], None]:
    return lambda: _change(plan=name, text="", origin="", store="")


def _open_store(store: str) -> Callable[[], None]:
    return lambda: _change(store=store)


def _open_own() -> None:
    """Open the plan of one's own: the last one, or a copy of that on screen to begin with."""
    now = state.current().exp
    if now.plan == OWN_PLAN:
        _change(store="")
        return
    kept = str(st.session_state.get(KEPT, ""))
    try:
        begun = kept or canonical(current_plan(now))
    except InputError:
        begun = ""
    _change(plan=OWN_PLAN, text=begun, origin=now.plan, store="")


def _change(**values: str) -> None:
    usual = dict.fromkeys(("figure", "value", "by", "lines", "look"), "")
    state.change_exp(**usual, **values)
    # the form starts again from the settings
    state.show(state.current())
