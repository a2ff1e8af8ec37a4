"""The run that Evaluate and Use look at: found, and which network and moment of it."""

from __future__ import annotations

from bisect import bisect_right

import streamlit as st

from gatescope.i18n import Translate
from gatescope.messages import InputError, Message, mark, note
from gatescope.training.lab.folder import RunFolder
from gatescope.training.lab.history import History
from gatescope.training.lab.plan import Plan
from gatescope.ui import state, widgets
from gatescope.ui.frame import Frame, plain
from gatescope.ui.lab_tasks import TITLES
from gatescope.ui.run_history import history_of
from gatescope.ui.train_store import run_store, status_of
from gatescope.ui.train_view import RunView
from gatescope.ui.train_words import lane_names

END = -1
NOTHING = mark("Nothing has been trained yet: start a training in step 3, and come back here.")
GONE = mark(
    "There is no such training on this server; it may have been removed. You can begin a new "
    "one in step 3."
)
EARLY = mark("This training has not begun yet; its networks can be looked at in a moment.")


def looked_at(frame: Frame) -> RunView | None:
    """Give the run of the settings, after its network and moment could be chosen.

    Parameters
    ----------
    frame : Frame
        From the page's first call.

    Returns
    -------
    RunView or None
        None where there is nothing to look at yet; the page has then said why.
    """
    translate, run = frame.translate, state.current().train.run
    if not run or status_of(run) is None:
        st.info(translate(GONE if run else NOTHING), icon=":material/info:")
        return None
    folder = run_store().folder(run)
    try:
        schema = folder.schema()
    except InputError as error:
        st.error(plain(error.message.translated(translate)), icon=":material/error:")
        return None
    if schema is None:
        st.info(translate(EARLY), icon=":material/hourglass_empty:")
        return None
    plan, history = folder.plan(), history_of(folder)
    st.caption(plain(run_words(plan).translated(translate)))
    with st.container(horizontal=True, gap="large", vertical_alignment="top"):
        lane = _pick_lane(plan, translate)
        moment = _pick_moment(folder, plan, history, translate)
    return RunView(folder, plan, schema, history, lane, moment)


def run_words(plan: Plan) -> Message:
    """Say which training it is, whatever stands in the other steps now."""
    return note(
        "The training that is looked at: {task}, seed {seed}.",
        task=Message(TITLES[plan.data.task]),
        seed=plan.seed,
    )


def _pick_lane(plan: Plan, translate: Translate) -> int:
    lane = min(state.current().train.lane, len(plan.lanes) - 1)
    if len(plan.lanes) == 1:
        return lane
    names = lane_names(plan, translate)
    key = widgets.widget_key(f"l.lane.{len(names)}", lane)
    st.segmented_control(
        translate(mark("Network")),
        range(len(names)),
        format_func=lambda k: plain(names[k]),
        key=key,
        required=True,
        on_change=widgets.on_choice(
            key, lambda k: state.change_train(lane=k), range(len(names))
        ),
    )
    return lane


def _pick_moment(folder: RunFolder, plan: Plan, history: History, translate: Translate) -> int:
    steps = sorted({s for lane in range(len(plan.lanes)) for s in folder.moments(lane)})
    moment = nearest(steps, state.current().train.moment)
    if len(steps) < 2:
        return moment
    key = widgets.widget_key(f"l.moment.{folder.name}.{len(steps)}", moment)
    st.select_slider(
        translate(mark("Moment of the training")),
        (*steps, END),
        format_func=lambda step: moment_name(step, history, translate),
        key=key,
        value=st.session_state[key],  # told again, see `widgets.number_from`
        on_change=widgets.on_change(key, lambda step: state.change_train(moment=step)),
        help=translate(
            mark(
                "Go back to any moment at which the networks were kept. At the end stand the "
                "weights that count: the last, or the best where a network stopped early."
            )
        ),
    )
    return moment


def nearest(steps: list[int], wanted: int) -> int:
    """Give the last kept step up to the one that is wanted; `END` for the end.

    Examples
    --------
    >>> nearest([0, 10, 30], 20), nearest([0, 10, 30], -1), nearest([], 5)
    (10, -1, -1)
    """
    if wanted == END or not steps:
        return END
    return steps[max(0, bisect_right(steps, wanted) - 1)]


def moment_name(step: int, history: History, translate: Translate) -> str:
    """Name a moment by its epoch."""
    if step == END:
        return translate(mark("end"))
    epoch = step / history.per_epoch
    return translate(mark("epoch {number}")).format(number=f"{epoch:.3g}")
