"""How long does it remember: half-lives, growth exponents, singular values, and bounds."""

from __future__ import annotations

import numpy as np
import streamlit as st

from gatescope.analysis.growth import MOST_DIRECTIONS, directions
from gatescope.analysis.half_life import half_lives
from gatescope.analysis.memory import Memory, memory_of
from gatescope.messages import mark, note, sentences
from gatescope.ui.flow_bound_words import NO_PAST, bound_words, singular_words
from gatescope.ui.flow_exponents import heading, show_exponents, tell
from gatescope.ui.flow_memory_captions import (
    BOUNDS,
    HALF_LIFE,
    LSTM_FIRST_STEP,
    MANY_TARGETS,
    SINGULAR,
)
from gatescope.ui.flow_memory_tables import (
    bound_columns,
    half_life_columns,
    singular_columns,
)
from gatescope.ui.flow_memory_words import about, half_life_words
from gatescope.ui.flow_panel import show_figure
from gatescope.ui.flow_race import race_of
from gatescope.ui.flow_scene import FlowScene, Lead
from gatescope.ui.frame import Frame, plain, theme
from gatescope.ui.kept import kept
from gatescope.viewer.export_table import table_csv


def show_memory(frame: Frame, scene: FlowScene) -> None:
    """Show how long the networks of a scene remember, and what can be known of it beforehand.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    scene : FlowScene
        Who is asked what.
    """
    say, params = frame.translate, scene.lead.params
    if scene.target:
        _half_lives(frame, scene)
    else:
        tell(say(NO_PAST))
    if directions(params) > MOST_DIRECTIONS:
        too_many = note(
            "Growth exponents, singular values and bounds are computed for states of up to"
            " {most} numbers; this one has {count}.",
            most=MOST_DIRECTIONS,
            count=directions(params),
        )
        tell(too_many.translated(say))
        return
    if scene.time_steps > 1:
        show_exponents(frame, scene)
    if scene.target:
        _look_closer(frame, scene)


def _look_closer(frame: Frame, scene: FlowScene) -> None:
    cell, say = scene.settings.cell, frame.translate
    memory = _memory(f"{scene.key}-{cell}", scene.lead, scene.target)
    heading(say(mark("In how many directions does it remember?")))
    if np.isfinite(memory.log10_spectrum[:-1]).any():
        _singular_values(frame, scene, memory)
    else:
        tell(about(cell, singular_words(memory, say), say))
    heading(say(mark("Could one have known it beforehand?")))
    if np.isfinite(memory.norm).any() and memory.norm.any():
        _bounds(frame, scene, memory)
    else:
        tell(about(cell, bound_words(memory, cell, say), say))


def _half_lives(frame: Frame, scene: FlowScene) -> None:
    from gatescope.figures.half_life import half_life_figure

    say = frame.translate
    race = race_of(scene, say)
    lives = {cell: half_lives(lane.log10_norm, scene.target) for cell, lane in race.items()}
    seeds = {cell: lane.seeds for cell, lane in race.items()}
    heading(say(mark("When is half of the gradient gone?")))
    if not any(found.measured.any() for found in lives.values()):
        tell(half_life_words(lives, say))
        return
    captions = [HALF_LIFE, LSTM_FIRST_STEP]
    if scene.question.when == "all":
        captions.append(MANY_TARGETS)
    show_figure(
        frame,
        half_life_figure(lives, seeds, theme=theme(), translate=say),
        key="f.half-life",
        finding=half_life_words(lives, say),
        caption=sentences(map(say, captions), say),
        alt=say(
            mark("What remains of the gradient over the steps back, and half-lives as dots")
        ),
        csv_name=f"half-life-{scene.file_word}",
        csv=lambda: table_csv(half_life_columns(lives, seeds)),
    )
    if max(map(len, seeds.values())) > 1:
        first = note(
            "From here on one network of each cell is looked at, the first: seed {seed}.",
            seed=scene.lead.contestant.seed,
        )
        st.markdown(plain(first.translated(say)))


def _singular_values(frame: Frame, scene: FlowScene, memory: Memory) -> None:
    from gatescope.figures.singular_values import singular_values_figure

    say, cell = frame.translate, scene.settings.cell
    lags = memory.target - memory.sources
    show_figure(
        frame,
        singular_values_figure(memory.log10_spectrum, lags, cell, theme=theme(), translate=say),
        key="f.singular",
        finding=about(cell, singular_words(memory, say), say),
        caption=sentences([say(SINGULAR), *_cut(frame, memory)], say),
        alt=say(
            mark("Singular values of the asked state by earlier states, over the steps back")
        ),
        csv_name=f"singular-values-{scene.file_word}-{cell}",
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
    show_figure(
        frame,
        bounds_figure(memory, cell, theme=theme(), translate=say),
        key="f.bounds",
        finding=about(cell, bound_words(memory, cell, say), say),
        caption=sentences([say(BOUNDS), *_cut(frame, memory)], say),
        alt=say(
            mark("What steps do to a difference, below two bounds, by step and over spans")
        ),
        csv_name=f"bounds-{scene.file_word}-{cell}",
        csv=lambda: table_csv(bound_columns(memory)),
    )


@kept(32)
def _memory(key: str, _lead: Lead, target: int) -> Memory:
    return memory_of(_lead.params, _lead.trace, target)
