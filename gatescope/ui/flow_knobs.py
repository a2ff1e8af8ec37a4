"""The knobs of random networks, in the sidebar of the Gradient flow page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.ui import state, widgets
from gatescope.ui.flow_settings import legal, limits


@dataclass(frozen=True, slots=True)
class Knob:
    """How one setting of `FlowSettings` is chosen.

    Parameters
    ----------
    label, says : str
        Beside it, and for whoever asks, in English.
    by : float
        Step of a number.
    names : Mapping of str to str
        Of a choice, its values in English.
    """

    label: str
    says: str = ""
    by: float = 1.0
    names: Mapping[str, str] = field(default_factory=dict)


KNOBS: dict[str, Knob] = {
    "seeds": Knob(mark("Networks of each cell")),
    "match": Knob(
        mark("Equal between the cells"),
        mark(
            "What makes the race fair: as many units, as many weights in all (then the RNN"
            " gets more units), or recurrent weights of the same spectral radius."
        ),
        names={
            "hidden": mark("number of units"),
            "parameters": mark("number of weights"),
            "gain": mark("spectral radius"),
        },
    ),
    "init": Knob(
        mark("Weights start as"),
        names={
            "torch": mark("PyTorch's: even within ±1/√H"),
            "glorot_orthogonal": mark("Glorot, orthogonal feedback"),
            "identity": mark("identity feedback (for ReLU)"),
            "gaussian": mark("normal, variance 1/H"),
        },
    ),
    "gain": Knob(
        mark("Recurrent gain"),
        mark("How strongly the state feeds back into itself."),
        by=0.1,
    ),
    "strength": Knob(
        mark("Input strength"),
        mark("Every weight from the input is multiplied by this; 0 switches the input off."),
        by=0.1,
    ),
    "radius": Knob(
        mark("The gain is"),
        mark(
            "A factor multiplies the weights from state to state. As their spectral radius it"
            " is the size of their largest eigenvalue: at 1 a plain RNN at rest neither fades"
            " nor grows."
        ),
        names={"": mark("a factor of the weights"), "yes": mark("their spectral radius")},
    ),
    "b_z": Knob(
        mark("Keep bias"),
        mark(
            "Added to the bias of the GRU's update gate z and the LSTM's forget gate f: above"
            " 0 they keep for longer. A plain RNN has no such gate."
        ),
        by=0.5,
    ),
    "t_max": Knob(
        mark("Chrono T_max"),
        mark(
            "Chrono initialisation: the keeping gates start with biases for memories of 2 to"
            " T_max steps. 0 leaves them alone."
        ),
        by=50,
    ),
    "activation": Knob(
        mark("The RNN's activation"), names={"tanh": mark("tanh"), "relu": mark("ReLU")}
    ),
    "clip": Knob(
        mark("Clip the gradient at"),
        mark(
            "Where the gradient of all weights is longer than this, training shortens it to"
            " this length. 0 is no clipping."
        ),
        by=0.5,
    ),
}

ROWS = (
    ("seeds", "activation"),
    ("match",),
    ("init",),
    ("gain", "strength"),
    ("radius",),
    ("b_z", "t_max"),
)


def pick_knobs(translate: Translate) -> None:
    """Draw the knobs of random networks and put where they stand into the settings."""
    for row in ROWS:
        places = st.columns(len(row), gap="xsmall", vertical_alignment="bottom")
        for place, name in zip(places, row, strict=True):
            with place:
                pick(name, translate)


def pick(name: str, translate: Translate) -> None:
    """Draw one of `KNOBS` and put where it stands into the settings."""
    knob, now = KNOBS[name], getattr(state.current().flow, name)
    says = translate(knob.says) if knob.says else None
    if knob.names:
        chosen: Any = st.selectbox(
            translate(knob.label),
            legal(name),
            format_func=lambda value: translate(knob.names[value]),
            key=widgets.widget_key(f"f.{name}", now),
            help=says,
            filter_mode=None,
        )
    else:
        kind = type(now)
        low, high = (kind(end) for end in limits(name))
        # As many digits as somebody typed, and no more.
        chosen = st.number_input(
            translate(knob.label),
            low,
            high,
            step=kind(knob.by),
            format=None if kind is int else "%g",
            help=says,
            **widgets.number_from(f"f.{name}", now),
        )
    state.change_flow(**{name: chosen})
