"""An experiment as it goes: how it stands, its buttons, what failed; once a second."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from gatescope.experiments.library import library
from gatescope.i18n import Translate
from gatescope.messages import Message, mark
from gatescope.ui.attempt import attempt, show_problem_of_button
from gatescope.ui.exp_run_words import done_of, failed_of, progress_words, standing_words
from gatescope.ui.exp_size import size_of_plan
from gatescope.ui.exp_store import Chosen, held_library, may_stop, standing_of
from gatescope.ui.frame import Frame, plain
from gatescope.ui.train_watch import ICONS, TONES
from gatescope.ui.visitor import own_marks

if TYPE_CHECKING:
    from gatescope.experiments.plan import Plan
    from gatescope.experiments.standing import Standing

PAGE = "experiments"
POLL_SECONDS = 1.0
SLOW_SECONDS = 5.0
"""One that rests may be started by another window's button."""

ACTIVE = ("waiting", "starting", "running", "stopping")
GOES_ON = ("stopped", "lost", "failed")
LOOKS_ON = mark(
    "Somebody else has started this experiment. You can watch it and take its results away; "
    "only who started it can stop it."
)


def watch(frame: Frame, chosen: Chosen) -> None:
    """Watch an experiment of this server for as long as it goes.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    chosen : Chosen
        The experiment.

    Notes
    -----
    The page calls this in every run, in the same place: the browser's timer outlives the run
    that set it, and what it asks for has to be there still.
    """
    seen = standing_of(chosen.id)

    @st.fragment(run_every=pace(seen, POLL_SECONDS))
    def watching() -> None:
        standing = standing_of(chosen.id)
        if chosen.plan is None or chosen.opened is not None:
            return
        if standing is None:
            _refuse(frame.translate)
            return
        if seen is None or standing.stage != seen.stage:
            st.rerun()
        _show(frame.translate, chosen.plan, chosen.id, standing)

    watching()


def pace(standing: Standing | None, quick: float) -> float | None:
    """Say how often one has to look again.

    Parameters
    ----------
    standing : Standing or None
        Of what is looked at.
    quick : float
        Seconds between two looks while it goes.

    Returns
    -------
    float or None
        Seconds; None where nothing will change.
    """
    if standing is None or standing.stage == "done":
        return None
    return quick if standing.stage in ACTIVE else SLOW_SECONDS


def _show(translate: Translate, plan: Plan, name: str, standing: Standing) -> None:
    total = size_of_plan(plan).trials
    told = standing_words(standing, total)
    if told is not None:
        tone, message = told
        TONES[tone](plain(message.translated(translate)), icon=ICONS[tone])
    show_problem_of_button(translate, PAGE)
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        if standing.stage in ACTIVE and standing.stage != "waiting":
            words = progress_words(standing, total).translated(translate)
            share = done_of(standing, total) / total
            st.progress(share, text=plain(words), width="stretch")
        _buttons(translate, plan, name, standing)


def _buttons(translate: Translate, plan: Plan, name: str, standing: Standing) -> None:
    stage, held = standing.stage, library()
    if stage == "new":
        label = translate(mark("Run here"))
        _button("run", label, "play_arrow", lambda: held.start(plan, own_marks()), first=True)
    elif stage in GOES_ON:
        label = translate(mark("Resume"))
        _button("run", label, "play_arrow", lambda: held.start(plan, own_marks()), first=True)
    elif stage in ACTIVE and not may_stop(name):
        with st.container(key="e-looks-on"):
            st.caption(translate(LOOKS_ON))
    elif stage == "waiting":
        label = translate(mark("Leave the queue"))
        _button("stop", label, "close", lambda: held.stop(name))
    elif stage in ACTIVE:
        label = translate(mark("Stop"))
        stopping = stage == "stopping"
        _button("stop", label, "stop", lambda: held.stop(name), idle=stopping)
    if failed_of(standing) and stage not in ACTIVE:
        label = translate(mark("Compute failed trials again"))
        _button("retry", label, "refresh", lambda: held.retry(name))


def _button(
    name: str,
    label: str,
    icon: str,
    act: Callable[[], object],
    *,
    first: bool = False,
    idle: bool = False,
) -> None:
    st.button(
        label,
        icon=f":material/{icon}:",
        key=f"e.{name}",
        type="primary" if first else "secondary",
        on_click=lambda: attempt(act, PAGE),
        disabled=idle,
    )


def _refuse(translate: Translate) -> None:
    """Say why this server can run no experiment."""
    why = held_library()
    if isinstance(why, Message):
        st.warning(plain(why.translated(translate)), icon=":material/warning:")
