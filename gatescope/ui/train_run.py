"""Step 3 of the Train page: start a training, and which one is looked at."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

import streamlit as st

from gatescope.messages import enumerated, mark, note
from gatescope.training.lab.plan import OWN_DATA
from gatescope.ui import state
from gatescope.ui.attempt import attempt, show_problem_of_button
from gatescope.ui.frame import Frame, plain
from gatescope.ui.train_file import columns_of, keep_file
from gatescope.ui.train_knobs import KNOBS
from gatescope.ui.train_lanes import settings_of_plan
from gatescope.ui.train_plan import counts_of, page_data, page_plan
from gatescope.ui.train_settings import TrainSettings
from gatescope.ui.train_store import own_active_run, own_run, run_store, status_of, submit
from gatescope.ui.train_words import plan_sentence

if TYPE_CHECKING:
    from gatescope.training.lab.plan import Plan

ASKED = "gs.train.asked"
WHY = mark(
    "Batch after batch, every network answers, is told how wrong it was, and moves its weights "
    "a little. All of them see the same batches in the same order."
)
GONE = mark(
    "There is no such training on this server; it may have been removed. You can begin a new "
    "one."
)


def show_run(frame: Frame) -> None:
    """Show what would be trained, the button that starts it, and what is known of the run.

    Parameters
    ----------
    frame : Frame
        From the page's first call; the run itself is shown by `gatescope.ui.train_watch`.
    """
    translate, train = frame.translate, state.current().train
    st.write(translate(WHY))
    counts = counts_of(train)
    known = bool(train.run) and status_of(train.run) is not None
    looked_at = run_store().folder(train.run).plan() if known else None
    if counts is None:
        st.info(translate(mark("Choose a CSV file in step 1 first.")), icon=":material/info:")
    else:
        plan = page_plan(train)
        if st.session_state.get(ASKED) and own_active_run():
            _ask(frame)
        with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
            _offer_start(frame, again=looked_at == plan)
            words = plan_sentence(plan, counts[0]).translated(translate)
            st.markdown(plain(words), width="stretch")
    show_problem_of_button(translate, "train")
    if train.run and not known:
        st.warning(translate(GONE), icon=":material/help:")
    _offer_own(frame)
    if looked_at is not None:
        _compare(frame, looked_at)


def _ask(frame: Frame) -> None:
    """Ask what becomes of the training that goes on, before another one begins."""
    translate = frame.translate
    words = mark("Your other training has not ended. Stop it and start this one?")
    st.warning(translate(words), icon=":material/help:")
    with st.container(horizontal=True, gap="small"):
        instead = translate(mark("Stop it and start"))
        st.button(instead, key="l.instead", on_click=_start_instead)
        st.button(translate(mark("Let it go on")), key="l.let", on_click=_forget_asked)


def _offer_start(frame: Frame, *, again: bool) -> None:
    words = mark("Train again with these settings") if again else mark("Start the training")
    st.button(
        frame.translate(words),
        icon=":material/model_training:",
        type="secondary" if again else "primary",
        key="l.start",
        on_click=_start,
        disabled=bool(st.session_state.get(ASKED)) and bool(own_active_run()),
    )


def _start() -> None:
    """Begin a training, before the page runs; of a session one goes at a time."""
    if own_active_run():
        st.session_state[ASKED] = True
    else:
        attempt(_submit, "train")


def _start_instead() -> None:
    active = own_active_run()
    if active:
        attempt(lambda: run_store().cancel(active), "train")
    _forget_asked()
    attempt(_submit, "train")


def _forget_asked() -> None:
    st.session_state[ASKED] = False


def _submit() -> None:
    train = state.current().train
    run = submit(page_plan(train), page_data(train))
    look_at(run)


def look_at(run: str) -> None:
    """Make a run the one that is looked at, before the page runs."""
    state.change_train(run=run, lane=0, moment=-1)


def _offer_own(frame: Frame) -> None:
    """Lead back to this session's training, where the link speaks of another or of none."""
    own = own_run()
    if own and own != state.current().train.run:
        with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
            words = frame.translate(mark("You have started another training before."))
            st.markdown(plain(words), width="content")
            st.button(
                frame.translate(mark("Look at it")),
                icon=":material/visibility:",
                key="l.own",
                on_click=lambda: look_at(own),
            )


def _compare(frame: Frame, plan: Plan) -> None:
    """Say where the run on screen was trained with other settings than those chosen now."""
    train = state.current().train
    if plan == page_plan(train):
        return
    with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
        words = difference_words(settings_of_plan(plan), train, frame)
        st.info(plain(words), icon=":material/history:", width="stretch")
        st.button(
            frame.translate(mark("Take its settings back")),
            icon=":material/settings_backup_restore:",
            key="l.back",
            on_click=lambda: _take_back(plan),
        )


def difference_words(then: TrainSettings, now: TrainSettings, frame: Frame) -> str:
    """Say in what the settings of the run on screen differ from those chosen now."""
    translate = frame.translate
    names = [f.name for f in fields(then) if getattr(then, f.name) != getattr(now, f.name)]
    told = [translate(KNOBS[name].label) for name in names if name in KNOBS]
    if "task" in names or not told:
        return translate(mark("The training below was made with other settings than these."))
    return (
        note(
            "The training below was made with other settings than these: {settings}.",
            settings=enumerated(told, translate),
        )
    ).translated(translate)


def _take_back(plan: Plan) -> None:
    """Make the settings of the run on screen the page's, and its file the session's."""
    now = state.current()
    if plan.data.task in OWN_DATA:
        data = run_store().folder(now.train.run).data()
        if data is not None:
            keep_file(plan.data.file, data, plan.data.task, columns_of(plan.data))
    kept = {name: getattr(now.train, name) for name in ("section", "run", "lane", "moment")}
    state.show(replace(now, train=replace(settings_of_plan(plan), **kept)))
