"""Views of the Gradient flow page that each show one truth."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from gatescope.messages import mark
from gatescope.ui import state
from gatescope.ui.flow_settings import FlowSettings
from gatescope.ui.frame import Frame
from gatescope.ui.presets import offer
from gatescope.ui.settings import Settings
from gru_core import CellName

PICK = "gs.flow.preset"


@dataclass(frozen=True, slots=True)
class Preset:
    """A view, and what one sees in it.

    Parameters
    ----------
    name : str
        In a few words, in English.
    says : str
        One or two sentences; a test holds every number in them to the race.
    view : Settings
        The view, which looks into the cell that is spoken of; its language does not matter.
    """

    name: str
    says: str
    view: Settings


def _random(cell: CellName = "gru", **flow: Any) -> Settings:
    return Settings(
        network="random",
        cell=cell,
        source="generator",
        generator="noise",
        parameters=(("steps", 200.0),),
        hidden=32,
        flow=FlowSettings(**flow),
    )


# At rest (no input, zero biases) a cell's Jacobian is known, and the critical gain is exact.
AT_REST: dict[str, Any] = {"init": "gaussian", "radius": "yes", "strength": 0.0}

PRESETS: dict[str, Preset] = {
    "trained": Preset(
        mark("Trained networks"),
        mark(
            "Networks trained on the same task, five of each cell. The GRU's line is level:"
            " what it read at the start still counts at the end. The plain RNN lost it on the"
            " way, and never learnt the task."
        ),
        Settings(),
    ),
    "rnn-below": Preset(
        mark("RNN below gain 1"),
        mark(
            "With a gain of 0.9 each step back leaves the plain RNN nine tenths of the"
            " gradient: 200 steps leave less than a ten-millionth. Below 1 it must vanish."
        ),
        _random("rnn", **AT_REST, gain=0.9),
    ),
    "rnn-above": Preset(
        mark("RNN above gain 1"),
        mark(
            "With a gain of 1.1 each step back adds a tenth: after 200 steps the plain RNN's"
            " gradient is more than a million times too large. Above 1 it explodes. The GRU"
            " and the LSTM fade at the same gain."
        ),
        _random("rnn", **AT_REST, gain=1.1),
    ),
    "gru-vanishes": Preset(
        mark("A GRU that vanishes too"),
        mark(
            "Gates are no cure by themselves. As PyTorch draws it, an untrained GRU keeps"
            " about two thirds of the gradient at each step, and after 200 steps less than"
            " 10⁻³⁰ is left. It has to learn to keep."
        ),
        _random(),
    ),
    "gru-critical": Preset(
        mark("A GRU at gain 2"),
        mark(
            "The gates of a GRU at rest stand at one half, so its feedback may be twice as"
            " strong: at gain 2 the typical GRU's gradient neither dies nor explodes, while"
            " that of the plain RNN, whose limit is 1, has exploded."
        ),
        _random(init="gaussian", strength=0.0, gain=2.0),
    ),
    "lstm-no-forget": Preset(
        mark("LSTM without forget bias"),
        mark(
            "With a forget bias of 0 the gate starts at one half: it halves the memory at"
            " every step, and after 200 steps less than 10⁻²⁰ is left. Set “Keep bias” to 5"
            " and the gradient survives."
        ),
        _random("lstm", init="glorot_orthogonal", strength=0.1),
    ),
    "chrono": Preset(
        mark("Biases that keep"),
        mark(
            "Chrono initialisation gives each unit a memory of its own length, up to 200"
            " steps: GRU and LSTM now lose less than a factor of 100 over the whole sequence."
            " The plain RNN has no gate that it could set."
        ),
        _random(t_max=200),
    ),
    "exploding": Preset(
        mark("Explosion and clipping"),
        mark(
            "At a gain of 3 the plain RNN's gradient grows past 10¹⁵. Clipping shortens the"
            " whole gradient to length 1: the line moves down as it is, and its steepness"
            " stays. The last steps, which were ordinary, now count for almost nothing."
        ),
        _random("rnn", init="gaussian", gain=3.0, strength=0.1, clip=1.0),
    ),
}
"""In the order of the page; the first is where it opens."""


def preset_of(settings: Settings) -> str | None:
    """Give the preset that a view is, whichever section of it is open.

    Examples
    --------
    >>> preset_of(Settings(cell="lstm")), preset_of(Settings(network="wave"))
    ('trained', None)
    """
    seen = _without_looks(settings)
    return next((k for k, p in PRESETS.items() if _without_looks(p.view) == seen), None)


def _without_looks(settings: Settings) -> Settings:
    default = Settings()
    flow = replace(settings.flow, section=default.flow.section)
    own = replace(settings, flow=flow, cell=default.cell, lang="", path="", whatif="")
    own = replace(own, hide="", task="", exp=default.exp)
    own = replace(own, form=default.form, parity=default.parity, train=default.train)
    return own.relevant()


def pick_preset(frame: Frame) -> None:
    """Offer the presets, and say of the one that is shown what there is to see."""
    offer(frame, PRESETS, preset_of(state.current()), _show, key=PICK)


def _show(preset: Preset) -> None:
    now = state.current()
    flow = replace(preset.view.flow, section=now.flow.section)
    view = replace(preset.view, flow=flow, form=now.form, lang=now.lang)
    state.show(replace(view, parity=now.parity, train=now.train))
