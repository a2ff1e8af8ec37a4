"""Which network of a run's race is looked at, and which layer of it."""

from __future__ import annotations

import streamlit as st

from gatescope.i18n import Translate
from gatescope.messages import Message, mark, note
from gatescope.models.model import Model
from gatescope.ui import run_choices, state, widgets
from gatescope.ui.moments import end_of
from gatescope.ui.trained import trained

CELL_HINTS: dict[str, str] = {
    "gru": mark("GRU: two gates decide what is kept and what is rewritten."),
    "rnn": mark("Plain RNN: no gates; the state is rewritten at every step."),
    "lstm": mark("LSTM: three gates around a separate memory, the cell state."),
}


FIT_A_ROW = 18
"""So many letters of names fit beside each other in the sidebar."""


def pick_lane(translate: Translate) -> None:
    """Let a network of the race be chosen, and say what it is and how good."""
    settings = state.current()
    network, run = settings.network, trained(settings.network)
    lane = _picked(network, translate) if len(run.lanes) > 1 else settings.lane
    if lane != settings.lane:
        # Another network may have been kept at other moments.
        kept, moment = run.moments[lane], settings.moment
        moment = -1 if moment < 0 else run_choices.nearest(kept, moment)
        moment = -1 if moment == run_choices.final_moment(network, lane) else moment
        state.change(lane=lane, cell=run_choices.cell_of_lane(network, lane), moment=moment)
    st.caption(translate(CELL_HINTS[state.current().cell]))
    pick_place(translate)
    st.caption(validation_line(translate))


def _picked(network: str, translate: Translate) -> int:
    # late: only who looks into a run needs them
    from gatescope.ui.train_words import lane_names

    run = trained(network)
    names = lane_names(run.plan, translate)
    label = translate(mark("Network of the race"))
    key = widgets.widget_key(f"lane.{network}", state.current().lane)
    if sum(map(len, names)) > FIT_A_ROW:
        return st.selectbox(
            label, run.lanes, format_func=lambda k: names[k], key=key, filter_mode=None
        )
    chosen = st.segmented_control(
        label,
        run.lanes,
        format_func=lambda k: names[k],
        key=key,
        required=True,
        width="stretch",
    )
    return int(chosen or 0)


def pick_place(translate: Translate) -> None:
    """Let one layer of a run's network and one direction be chosen, if there are several."""
    settings = state.current()
    run, legal = trained(settings.network), run_choices.places(settings.network)
    if len(legal) == 1:
        return
    # late: these open files of strangers
    from gatescope.ui.own_choice import no_answer
    from gatescope.ui.own_pickers import PLACES, PLACES_HELP, place_name

    whole = run.model(settings.lane, end_of(settings))
    shown = {
        name: place_name(whole, run_choices.place_of(settings.network, name), translate)
        for name in legal
    }
    place = st.selectbox(
        translate(PLACES),
        legal,
        format_func=lambda name: shown[name],
        key=widgets.widget_key(f"place.{settings.network}", settings.place),
        filter_mode=None,
        help=translate(PLACES_HELP),
    )
    state.change(place=place)
    if _unanswered(whole, place):
        st.caption(no_answer(whole).translated(translate))


def _unanswered(whole: Model, place: str) -> bool:
    return whole.network.num_directions == 2 or place != ""


def validation_line(translate: Translate) -> str:
    """Say how well the network does at the moment that is looked at; empty if unknown."""
    settings = state.current()
    run = trained(settings.network)
    step = end_of(settings) if settings.moment < 0 else settings.moment
    check = run.check(settings.lane, step)
    return "" if check is None else _score(check.score, run.task.metric).translated(translate)


def _score(value: float, metric: str) -> Message:
    if metric == "accuracy":
        return note("Right on {value:.1%} of the validation sequences' answers.", value=value)
    return note("Mean squared error {value:.3g} on the validation sequences.", value=value)
