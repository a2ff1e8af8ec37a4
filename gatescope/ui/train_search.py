"""The search over the number of units, handed over to an experiment with several seeds."""

from __future__ import annotations

import streamlit as st

from gatescope.experiments.axis import Listed
from gatescope.experiments.plan import About
from gatescope.experiments.plan import Plan as Experiment
from gatescope.experiments.plan_text import plan_toml
from gatescope.messages import mark
from gatescope.training.lab.plan import OWN_DATA, NetworkPlan, Plan
from gatescope.ui import state
from gatescope.ui.exp_settings import OWN_PLAN, ExperimentSettings, canonical
from gatescope.ui.frame import Frame
from gatescope.ui.train_view import RunView

SEEDS = 5
MOST_UNITS = 1_024
FILE = "units.toml"
WHY = mark(
    "One seed says little. This plan trains every size, and twice the largest, from five "
    "seeds: on the page Experiments, or with “gatescope sweep units.toml” in a terminal."
)


def offer_search(frame: Frame, run: RunView) -> None:
    """Offer the search as a plan of an experiment, where an experiment can do what was trained.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    run : RunView
        Of networks in several sizes.
    """
    experiment = search_plan(run.plan, run.history.total)
    if experiment is None:
        return
    st.caption(frame.translate(WHY))
    with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
        st.page_link(
            "pages/experiments.py",
            label=frame.translate(mark("The search from five seeds")),
            icon=":material/arrow_forward:",
            query_params=state.as_query_parameters(exp=own_settings(experiment)),
        )
        st.download_button(
            frame.translate(mark("The same as a plan (TOML)")),
            plan_toml(experiment),
            FILE,
            icon=":material/download:",
            key="l.search",
            on_click="ignore",
        )


def own_settings(experiment: Experiment) -> ExperimentSettings:
    """Give the view in which a plan is one's own.

    Examples
    --------
    >>> own_settings(Experiment(seeds=range(3))).to_query()["e.text"].splitlines()[1]
    'seeds = 3'
    """
    return ExperimentSettings(plan=OWN_PLAN, text=canonical(experiment))


def search_plan(plan: Plan, steps: int) -> Experiment | None:
    """Make an experiment of the sizes of a race.

    Parameters
    ----------
    plan : Plan
        Of the training.
    steps : int
        Steps of its optimizer.

    Returns
    -------
    Plan or None
        Every size, and twice the largest, from `SEEDS` seeds. None where an experiment would
        not do the same: of a file of one's own, of other optimizers than Adam, of several
        layers or directions, of an embedding, dropout or L2.

    Examples
    --------
    >>> from dataclasses import replace
    >>> from gatescope.training.lab.first_plans import first_plan
    >>> found = search_plan(first_plan("adding"), steps=846)
    >>> found.axes["hidden"].values, found.constants["steps"]
    ((32, 64), 846)
    """
    held_back = any(lane.dropout or lane.l2 for lane in plan.lanes)
    other = plan.data.task in OWN_DATA or plan.training.optimizer != "adam"
    if held_back or other or plan.network != NetworkPlan() or not steps:
        return None
    sizes = sorted({lane.units for lane in plan.lanes})
    further = min(2 * sizes[-1], MOST_UNITS)
    training = plan.training
    return Experiment(
        kind="learn",
        seeds=range(SEEDS),
        axes={
            "cell": Listed(tuple(dict.fromkeys(lane.cell for lane in plan.lanes))),
            "hidden": Listed(tuple(dict.fromkeys((*sizes, further)))),
        },
        constants={
            "task": plan.data.task,
            "length": plan.data.length,
            "steps": steps,
            "batch": training.batch,
            "learning_rate": training.learning_rate,
            "clip": training.clip,
        },
        about=About(title=f"How many units for {plan.data.task}?"),
    )
