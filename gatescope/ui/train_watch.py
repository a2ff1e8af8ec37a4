"""A training as it goes: how it stands, its buttons, its numbers; once a second."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.ui.attempt import attempt
from gatescope.ui.frame import Frame, plain
from gatescope.ui.html_table import show_table
from gatescope.ui.run_history import history_of
from gatescope.ui.train_known import known_data
from gatescope.ui.train_live import show_live
from gatescope.ui.train_live_texts import metric_of
from gatescope.ui.train_run_words import lane_words, last_numbers, progress_words, standing
from gatescope.ui.train_store import ACTIVE, may_steer, run_store, status_of
from gatescope.ui.train_words import lane_names

if TYPE_CHECKING:
    from gatescope.training.lab.folder import RunFolder
    from gatescope.training.lab.history import History
    from gatescope.training.lab.plan import Plan
    from gatescope.training.lab.status import Status

POLL_SECONDS = 1.0
SLOW_SECONDS = 5.0
"""A training that rests may go on by another window's button."""

LOOKS_ON = mark(
    "Somebody else has started this training. You can look at it, but not pause or stop it."
)
TONES = {"info": st.info, "success": st.success, "warning": st.warning, "error": st.error}
ICONS = {
    "info": ":material/info:",
    "success": ":material/check_circle:",
    "warning": ":material/warning:",
    "error": ":material/error:",
}


def watch(frame: Frame, run: str, *, whole: bool) -> None:
    """Watch a run for as long as it goes.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    run : str
        The run; empty for none.
    whole : bool
        Whether all of it is shown, or only how far it is.

    Notes
    -----
    The page calls this in every run, in the same place: the browser's timer outlives the run
    that set it, and what it asks for has to be there still.
    """
    seen = status_of(run) if run else None

    @st.fragment(run_every=_pace(seen))
    def watching() -> None:
        status = status_of(run) if run else None
        if seen is None:
            return
        if status is None or status.stage != seen.stage:
            st.rerun()
        folder = run_store().folder(run)
        history = history_of(folder)
        if whole:
            _show_whole(frame, folder, status, history)
        elif status.stage == "running":
            _show_progress(folder.plan(), history, frame.translate)

    watching()


def _pace(status: Status | None) -> float | None:
    if status is None:
        return None
    if status.stage in ACTIVE:
        return POLL_SECONDS
    return SLOW_SECONDS if status.resumable else None


def _show_whole(frame: Frame, folder: RunFolder, status: Status, history: History) -> None:
    translate, plan = frame.translate, folder.plan()
    told = standing(status, history)
    if told is not None:
        tone, message = told
        TONES[tone](plain(message.translated(translate)), icon=ICONS[tone])
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        if told is None:
            _show_progress(plan, history, translate)
        _buttons(folder, status, translate)
    if history.lanes:
        task, naive = known_data(folder)
        show_live(frame, plan, history, task, naive=naive)
        _show_lanes(plan, history, translate)


def _show_progress(plan: Plan, history: History, translate: Translate) -> None:
    share = history.step / history.total if history.total else 0.0
    words = progress_words(history, plan.training.epochs, translate)
    st.progress(share, text=words, width="stretch")


def _buttons(folder: RunFolder, status: Status, translate: Translate) -> None:
    run, store, wish = folder.name, run_store(), folder.wished()
    if not may_steer(run):
        if status.stage in ACTIVE or status.resumable:
            st.caption(translate(LOOKS_ON))
        return
    with st.container(horizontal=True, gap="small", width="content"):
        if status.stage == "running":
            wished = {"pause": mark("Pausing …"), "cancel": mark("Stopping …")}
            _button("pause", translate(mark("Pause")), "pause", lambda: store.pause(run), wish)
            _button("stop", translate(mark("Stop")), "stop", lambda: store.cancel(run), wish)
            if wish:
                st.caption(translate(wished[wish]))
        elif status.stage == "waiting":
            words = translate(mark("Leave the queue"))
            _button("stop", words, "close", lambda: store.cancel(run))
        elif status.resumable:
            words = mark("Continue") if status.stage == "paused" else mark("Resume")
            _button("resume", translate(words), "play_arrow", lambda: store.resume(run))


def _button(
    name: str, label: str, icon: str, act: Callable[[], object], wish: str = ""
) -> None:
    st.button(
        label,
        icon=f":material/{icon}:",
        key=f"l.{name}",
        on_click=lambda: attempt(act, "train"),
        disabled=wish == "cancel" or (wish == "pause" and name == "pause"),
    )


def _show_lanes(plan: Plan, history: History, translate: Translate) -> None:
    metric = metric_of(plan)
    heads = [mark("Network"), mark("Training loss"), mark("Validation loss")]
    if metric == "accuracy":
        heads.append(mark("Right answers"))
    rows = [
        (
            name,
            *last_numbers(lane, metric),
            lane_words(lane, history.per_epoch).translated(translate),
        )
        for name, lane in zip(lane_names(plan, translate), history.lanes, strict=True)
    ]
    show_table(
        [*map(translate, heads), translate(mark("State"))],
        rows,
        caption=translate(mark("How each network stands")),
    )
