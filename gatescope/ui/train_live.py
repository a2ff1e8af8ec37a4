"""What one watches while networks race: who learns, their gates, and their gradients."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from gatescope.inputs.tasks import Task
from gatescope.messages import mark
from gatescope.training.lab.history import History
from gatescope.training.lab.plan import Plan
from gatescope.ui.flow_panel import offer_numbers
from gatescope.ui.frame import Frame, plain, theme
from gatescope.ui.steady import keep_steady
from gatescope.ui.train_live_texts import (
    TITLES,
    history_columns,
    how_to_read,
    lead_html,
    metric_of,
    naive_answer,
)
from gatescope.viewer.export_table import table_csv

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from gatescope.figures.learning_curves import Quantity
    from gatescope.figures.naive_line import Metric, Naive

MOST_ROWS = 2
"""The gates of so many networks are shown at once; of more, one chooses."""


def show_live(
    frame: Frame,
    plan: Plan,
    history: History,
    task: Task | None = None,
    *,
    naive: float | None = None,
) -> None:
    """Show how far a training is in pictures and words, while it goes on and afterwards.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    plan : Plan
        What is trained.
    history : History
        As far as it goes; of an empty one everything already has its place.
    task : Task, optional
        What is learnt, from the run's schema; while that is not there, what the plan tells.
    naive : float, optional
        The score of the answer that needs no network, from
        `gatescope.training.score.baseline_of` on the sequences held out.
    """
    from gatescope.figures.gradient_by_lag import gradient_by_lag
    from gatescope.figures.learning_curves import learning_curves
    from gatescope.ui.train_lead_words import lead_sentence
    from gatescope.ui.train_live_words import findings

    translate = frame.translate
    metric, known = metric_of(plan, task), naive_answer(plan, task, naive, translate)
    lead = lead_sentence(plan, history, metric, translate)
    st.html(lead_html(lead, many=len(plan.lanes) > MOST_ROWS))
    colours = theme()
    shown = {
        quantity: learning_curves(
            plan, history, quantity=quantity, metric=metric, naive=known,
            theme=colours, translate=translate,
        )
        for quantity in QUANTITIES[metric]
    }  # fmt: skip
    for place, (name, figure) in zip(st.columns(WIDTHS[metric]), shown.items(), strict=True):
        with place:
            _show(frame, name, figure, known if len(shown) == 1 or name == "score" else None)
    gates, lags = st.columns(2)
    with gates:
        _gates(frame, plan, history)
    with lags:
        figure = gradient_by_lag(plan, history, theme=colours, translate=translate)
        _show(frame, "lags", figure)
    for text in findings(plan, history, metric, known, translate):
        st.markdown(plain(text))
    keep_steady("t.live.steady")
    if history.ended:
        columns = history_columns(plan, history, translate)
        offer_numbers(frame, "t.live", f"training-{plan.data.task}", lambda: table_csv(columns))


QUANTITIES: dict[Metric, tuple[Quantity, ...]] = {
    "accuracy": ("score", "loss"),
    "mse": ("loss",),
}
WIDTHS: dict[Metric, list[int]] = {"accuracy": [3, 2], "mse": [1]}
"""What is drawn side by side, and how wide: a mean squared error is loss and score."""


def _show(frame: Frame, name: str, figure: go.Figure, naive: Naive | None = None) -> None:
    title, help_, alt = map(frame.translate, TITLES[name])
    read = plain(how_to_read(name, naive, frame.translate))
    # the key names it for steady.js
    with st.container(gap="xxsmall", key=f"steady-{name}"):
        st.markdown(f"**{plain(title)}** :small[{read}]", help=plain(help_))
        st.plotly_chart(
            figure,
            theme=None,
            key=f"t.live.{name}",
            config={"displayModeBar": False},
            alt=alt,
        )


def _gates(frame: Frame, plan: Plan, history: History) -> None:
    from gatescope.figures.gates_over_training import gated_lanes, gates_over_training

    gated = gated_lanes(plan)
    place = st.container()
    if len(gated) > MOST_ROWS:
        from gatescope.ui.train_lead_words import told_names

        names = told_names(plan.lanes, frame.translate)
        picked = st.segmented_control(
            frame.translate(mark("Gates of")),
            gated,
            format_func=lambda k: names[k],
            default=gated[0],
            required=True,
            key="t.live.gates.lane",
            label_visibility="collapsed",
        )
        gated = (picked if picked in gated else gated[0],)
    with place:
        figure = gates_over_training(
            plan, history, gated, theme=theme(), translate=frame.translate
        )
        _show(frame, "gates", figure)
