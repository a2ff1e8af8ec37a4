"""How long does it remember: half-lives, growth exponents, singular values, and bounds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import streamlit as st

from gatescope.analysis.half_life import HalfLives, half_lives
from gatescope.analysis.memory import MOST_DIRECTIONS, Memory, directions, growth, memory_of
from gatescope.figures.cells import CELL_STYLES
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark, note
from gatescope.ui.flow_memory_words import (
    bound_words,
    exponent_words,
    half_life_words,
    singular_words,
)
from gatescope.ui.flow_panel import show_figure
from gatescope.ui.flow_race import race_of
from gatescope.ui.flow_scene import FlowScene, Lead
from gatescope.ui.frame import Frame, theme
from gatescope.viewer.export_table import table_csv
from gru_core import LyapunovSpectrum


def show_memory(frame: Frame, scene: FlowScene) -> None:
    """Show how long the networks of a scene remember, and what can be known of it beforehand.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    scene : FlowScene
        Who is asked what.
    """
    _half_lives(frame, scene)
    _exponents(frame, scene)
    if directions(scene.lead.params) > MOST_DIRECTIONS:
        too_many = note(
            "What follows is computed for states of up to {most} numbers; this one has {count}.",
            most=MOST_DIRECTIONS,
            count=directions(scene.lead.params),
        )
        st.info(too_many.translated(frame.translate), icon=":material/info:")
        return
    memory = _memory(f"{scene.key}-{scene.settings.cell}", scene.lead, scene.target)
    _singular_values(frame, scene, memory)
    _bounds(frame, scene, memory)


def _half_lives(frame: Frame, scene: FlowScene) -> None:
    from gatescope.figures.half_life import half_life_figure

    say = frame.translate
    race = race_of(scene, say)
    lives = {cell: half_lives(lane.log10_norm, scene.target) for cell, lane in race.items()}
    seeds = {cell: lane.seeds for cell, lane in race.items()}
    caption = say(HALF_LIFE)
    if scene.question.when == "all":
        caption = f"{caption} {say(MANY_TARGETS)}"
    st.markdown(f"#### {say(mark('When is half of the gradient gone?'))}")
    show_figure(
        frame,
        half_life_figure(lives, seeds, theme=theme(), translate=say),
        key="f.half-life",
        finding=half_life_words(lives, say),
        caption=caption,
        alt=say(mark("What remains of the gradient over the steps back, and half-lives as dots")),
        csv_name=f"half-life-{scene.settings.network}",
        csv=lambda: table_csv(half_life_columns(lives, seeds)),
    )


HALF_LIFE = mark(
    "Above: the part of the gradient that remains so many steps before the asked one; thin lines"
    " are single networks, the thick one is their median. Below: when half of it is gone for the"
    " first time, one dot a network; the bar is the median. A triangle pointing to the right"
    " stands where the sequence begins: half of it is never gone, and the true half-life is"
    " longer than can be seen here. An LSTM often loses much in the very first step, because"
    " the question is put to h while the memory is in c, and little afterwards."
)
MANY_TARGETS = mark(
    "The loss is asked for at several steps here, and each adds its part on the way back: what"
    " remains is not what is left of the last one alone. Ask at one step to see that."
)


def half_life_columns(
    lives: Mapping[str, HalfLives], seeds: Mapping[str, Iterable[int]]
) -> Mapping[str, Iterable[object]]:
    """Give the numbers of the half-lives as columns, one row a network."""
    rows = [
        (cell, seed, steps, bool(halved), bool(returns), rate)
        for cell, found in lives.items()
        for seed, steps, halved, returns, rate in zip(
            seeds[cell], found.steps, found.halved, found.returns, found.rate, strict=True
        )
    ]
    names = ("cell", "seed", "half_life", "halves", "returns", "log10_change_per_step_back")
    return dict(zip(names, zip(*rows, strict=True), strict=True))


def _exponents(frame: Frame, scene: FlowScene) -> None:
    from gatescope.figures.convergence import convergence_figure
    from gatescope.figures.exponents import exponents_figure

    say, chosen = frame.translate, scene.settings.cell
    spectra = {
        cell: _growth(f"{scene.key}-{cell}", lead)
        for cell, lead in scene.leads.items()
        if directions(lead.params) <= MOST_DIRECTIONS
    }
    if chosen not in spectra:
        return
    exponents = {cell: found.exponents[0] for cell, found in spectra.items()}
    running = {cell: found.running[:, 0] for cell, found in spectra.items()}
    st.markdown(f"#### {say(mark('Does it forget, remember, or run away?'))}")
    left, right = st.columns(2)
    with left:
        show_figure(
            frame,
            exponents_figure(exponents, theme=theme(), translate=say),
            key="f.exponents",
            finding=f"{say(CELL_STYLES[chosen].name)}: "
            + exponent_words(exponents[chosen], running[chosen], say),
            caption=say(EXPONENTS),
            alt=say(mark("Growth exponents of each cell, from the largest to the smallest")),
            csv_name=f"exponents-{scene.settings.network}",
            csv=lambda: table_csv(padded(exponents, "direction")),
        )
    with right:
        steps = len(running[chosen])
        cut = note("The first {n:,} steps are counted.", n=steps).translated(say)
        show_figure(
            frame,
            convergence_figure(running, chosen, theme=theme(), translate=say),
            key="f.convergence",
            caption=say(CONVERGENCE) + (f" {cut}" if steps < scene.time_steps else ""),
            alt=say(mark("Estimates of the exponents after every step")),
            csv_name=f"exponents-by-step-{scene.settings.network}-{chosen}",
            csv=lambda: table_csv(running_columns(running[chosen])),
        )


EXPONENTS = mark(
    "Move the state a little, and let the network read on: by which factor does the difference"
    " change at each step, on average? The factor is e to the growth exponent λ (Lyapunov"
    " exponent). Below 0 the network forgets: −0.1 keeps 90%, −0.7 keeps half. At 0 it"
    " remembers. Above 0 the difference grows: small causes get large effects, which is chaos."
    " A state of many numbers has one exponent for each direction in which it can be moved, an"
    " LSTM twice as many, because its state is h and c."
)
CONVERGENCE = mark(
    "An exponent is an average, and this is how it settles while the sequence is read: thick"
    " lines are the largest exponent of each cell, thin ones the others of the chosen cell."
    " While a line still climbs or falls at its right end, its number on the left is not final."
)


def padded(rows: Mapping[str, FloatArray], index: str) -> Mapping[str, Iterable[object]]:
    """Make columns of rows of unequal length, with empty cells at their ends.

    Examples
    --------
    >>> padded({"gru": np.array([0.5]), "lstm": np.array([1.0, 2.0])}, "k")["gru"].tolist()
    [0.5, nan]
    """
    longest = max(map(len, rows.values()))
    columns = {name: np.full(longest, np.nan) for name in rows}
    for name, row in rows.items():
        columns[name][: len(row)] = row
    return {index: np.arange(longest), **columns}


def running_columns(running: FloatArray) -> Mapping[str, Iterable[object]]:
    """Give estimates (T, N) of exponents as columns, one row a step."""
    names = (f"lambda_{k}" for k in range(running.shape[1]))
    return {"step": np.arange(len(running)), **dict(zip(names, running.T, strict=True))}


def _singular_values(frame: Frame, scene: FlowScene, memory: Memory) -> None:
    from gatescope.figures.singular_values import singular_values_figure

    say, cell = frame.translate, scene.settings.cell
    lags = memory.target - memory.sources
    st.markdown(f"#### {say(mark('In how many directions does it remember?'))}")
    show_figure(
        frame,
        singular_values_figure(memory.log10_spectrum, lags, cell, theme=theme(), translate=say),
        key="f.singular",
        finding=f"{say(CELL_STYLES[cell].name)}: {singular_words(memory, say)}",
        caption=" ".join([say(SINGULAR), *_cut(frame, memory)]),
        alt=say(mark("Singular values of the asked state by earlier states, over the steps back")),
        csv_name=f"singular-values-{scene.settings.network}-{cell}",
        csv=lambda: table_csv(singular_columns(memory)),
    )


SINGULAR = mark(
    "Move an earlier state a little, in every possible direction, and look at the asked state:"
    " each line is the factor by which one direction arrives, as a power of ten (a singular value"
    " of ∂h/∂h′ over that span). 0 is unchanged, −3 a thousandth. Lines that stay level are"
    " directions in which something can be remembered; if only one does, the network remembers"
    " one number. Lines end where they are 15 powers of ten below the best: that is rounding."
)


def singular_columns(memory: Memory) -> Mapping[str, Iterable[object]]:
    """Give the singular values as columns, one row a span."""
    names = (f"log10_direction_{k}" for k in range(memory.log10_spectrum.shape[1]))
    columns = dict(zip(names, memory.log10_spectrum.T, strict=True))
    return {"source": memory.sources, "steps_back": memory.target - memory.sources, **columns}


def _cut(frame: Frame, memory: Memory) -> list[str]:
    """Say where the look back ends, if before the first step."""
    if memory.sources[0] == 0:
        return []
    words = note(
        "Only the {n:,} steps before the asked one are looked at.", n=len(memory.steps)
    )
    return [words.translated(frame.translate)]


def _bounds(frame: Frame, scene: FlowScene, memory: Memory) -> None:
    from gatescope.figures.bounds import bounds_figure

    say, cell = frame.translate, scene.settings.cell
    st.markdown(f"#### {say(mark('Could one have known it beforehand?'))}")
    show_figure(
        frame,
        bounds_figure(memory, cell, theme=theme(), translate=say),
        key="f.bounds",
        finding=f"{say(CELL_STYLES[cell].name)}: {bound_words(memory, cell, say)}",
        caption=" ".join([say(BOUNDS), *_cut(frame, memory)]),
        alt=say(mark("What steps do to a difference, below two bounds, by step and over spans")),
        csv_name=f"bounds-{scene.settings.network}-{cell}",
        csv=lambda: table_csv(bound_columns(memory)),
    )


BOUNDS = mark(
    "A bound is a promise that needs no run: with the largest singular value σ of the recurrent"
    " weights, no step of a tanh RNN can lengthen a difference more than σ times. If σ is below 1"
    " it must forget; if it is above, nothing is promised. A GRU's step is bounded by its gates:"
    " the largest z, plus the other paths, each at most the largest of its gates' factors times"
    " the σ of its weights. Above: one step. Below: all steps from there to the asked one, where"
    " the promises multiply. Each line lies below the next weaker one, always; the distance"
    " between them is how much the promise gives away."
)


def bound_columns(memory: Memory) -> Mapping[str, Iterable[object]]:
    """Give one row a step: what it can do, and its bounds."""
    return {
        "step": memory.steps,
        "norm": memory.norm,
        "bound_from_gates": memory.gates,
        "bound_from_weights": np.full(len(memory.steps), memory.weights),
    }


@st.cache_resource(max_entries=32, show_spinner=False)
def _growth(key: str, _lead: Lead) -> LyapunovSpectrum:
    return growth(_lead.params, _lead.trace)


@st.cache_resource(max_entries=32, show_spinner=False)
def _memory(key: str, _lead: Lead, target: int) -> Memory:
    return memory_of(_lead.params, _lead.trace, target)
