"""How long does it remember: half-lives, growth exponents, singular values, and bounds."""

from __future__ import annotations

import streamlit as st

from gatescope.analysis.half_life import half_lives
from gatescope.analysis.memory import MOST_DIRECTIONS, Memory, directions, growth, memory_of
from gatescope.messages import mark, note
from gatescope.ui.flow_bound_words import bound_words, singular_words
from gatescope.ui.flow_exponent_words import exponent_words, settled_words
from gatescope.ui.flow_memory_captions import (
    BOUNDS,
    CONVERGENCE,
    EXPONENTS,
    HALF_LIFE,
    LSTM_FIRST_STEP,
    MANY_TARGETS,
    SINGULAR,
)
from gatescope.ui.flow_memory_tables import (
    bound_columns,
    half_life_columns,
    padded,
    running_columns,
    singular_columns,
)
from gatescope.ui.flow_memory_words import about, half_life_words
from gatescope.ui.flow_panel import show_figure
from gatescope.ui.flow_race import race_of
from gatescope.ui.flow_scene import FlowScene, Lead
from gatescope.ui.frame import Frame, plain, theme
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
            "Singular values and bounds are computed for states of up to {most} numbers; this"
            " one has {count}.",
            most=MOST_DIRECTIONS,
            count=directions(scene.lead.params),
        )
        st.info(too_many.translated(frame.translate), icon=":material/info:")
        return
    memory = _memory(f"{scene.key}-{scene.settings.cell}", scene.lead, scene.target)
    _singular_values(frame, scene, memory)
    _bounds(frame, scene, memory)


def _heading(words: str) -> None:
    st.markdown(f"#### {plain(words)}")


def _half_lives(frame: Frame, scene: FlowScene) -> None:
    from gatescope.figures.half_life import half_life_figure

    say = frame.translate
    race = race_of(scene, say)
    lives = {cell: half_lives(lane.log10_norm, scene.target) for cell, lane in race.items()}
    seeds = {cell: lane.seeds for cell, lane in race.items()}
    captions = [HALF_LIFE, LSTM_FIRST_STEP]
    if scene.question.when == "all":
        captions.append(MANY_TARGETS)
    _heading(say(mark("When is half of the gradient gone?")))
    show_figure(
        frame,
        half_life_figure(lives, seeds, theme=theme(), translate=say),
        key="f.half-life",
        finding=half_life_words(lives, say),
        caption=" ".join(map(say, captions)),
        alt=say(
            mark("What remains of the gradient over the steps back, and half-lives as dots")
        ),
        csv_name=f"half-life-{scene.settings.network}",
        csv=lambda: table_csv(half_life_columns(lives, seeds)),
    )


def _exponents(frame: Frame, scene: FlowScene) -> None:
    from gatescope.figures.convergence import convergence_figure
    from gatescope.figures.exponents import exponents_figure

    say, chosen = frame.translate, scene.settings.cell
    spectra: dict[str, LyapunovSpectrum] = {
        cell: _growth(f"{scene.key}-{cell}", lead)
        for cell, lead in scene.leads.items()
        if directions(lead.params) <= MOST_DIRECTIONS
    }
    if chosen not in spectra:
        return
    exponents = {cell: found.exponents[0] for cell, found in spectra.items()}
    running = {cell: found.running[:, 0] for cell, found in spectra.items()}
    _heading(say(mark("Does it forget, remember, or run away?")))
    left, right = st.columns(2)
    with left:
        show_figure(
            frame,
            exponents_figure(exponents, theme=theme(), translate=say),
            key="f.exponents",
            finding=about(chosen, exponent_words(exponents[chosen], say), say),
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
            finding=about(chosen, settled_words(running[chosen], say), say),
            caption=say(CONVERGENCE) + (f" {cut}" if steps < scene.time_steps else ""),
            alt=say(mark("Estimates of the exponents after every step")),
            csv_name=f"exponents-by-step-{scene.settings.network}-{chosen}",
            csv=lambda: table_csv(running_columns(running[chosen])),
        )


def _singular_values(frame: Frame, scene: FlowScene, memory: Memory) -> None:
    from gatescope.figures.singular_values import singular_values_figure

    say, cell = frame.translate, scene.settings.cell
    lags = memory.target - memory.sources
    _heading(say(mark("In how many directions does it remember?")))
    show_figure(
        frame,
        singular_values_figure(memory.log10_spectrum, lags, cell, theme=theme(), translate=say),
        key="f.singular",
        finding=about(cell, singular_words(memory, say), say),
        caption=" ".join([say(SINGULAR), *_cut(frame, memory)]),
        alt=say(
            mark("Singular values of the asked state by earlier states, over the steps back")
        ),
        csv_name=f"singular-values-{scene.settings.network}-{cell}",
        csv=lambda: table_csv(singular_columns(memory)),
    )


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
    _heading(say(mark("Could one have known it beforehand?")))
    show_figure(
        frame,
        bounds_figure(memory, cell, theme=theme(), translate=say),
        key="f.bounds",
        finding=about(cell, bound_words(memory, cell, say), say),
        caption=" ".join([say(BOUNDS), *_cut(frame, memory)]),
        alt=say(
            mark("What steps do to a difference, below two bounds, by step and over spans")
        ),
        csv_name=f"bounds-{scene.settings.network}-{cell}",
        csv=lambda: table_csv(bound_columns(memory)),
    )


@st.cache_resource(max_entries=32, show_spinner=False)
def _growth(key: str, _lead: Lead) -> LyapunovSpectrum:
    return growth(_lead.params, _lead.trace)


@st.cache_resource(max_entries=32, show_spinner=False)
def _memory(key: str, _lead: Lead, target: int) -> Memory:
    return memory_of(_lead.params, _lead.trace, target)
