"""The race: how large the gradient is at every step, of all cells on one axis."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping

import numpy as np
import streamlit as st

from gatescope.analysis.race import Race, run_race
from gatescope.i18n import Translate
from gatescope.messages import mark, sentences
from gatescope.ui.flow_memory_captions import MANY_TARGETS
from gatescope.ui.flow_panel import show_figure
from gatescope.ui.flow_race_captions import race_caption
from gatescope.ui.flow_race_words import (
    loss_sentence,
    race_sentence,
    race_troubles,
)
from gatescope.ui.flow_scene import FlowScene
from gatescope.ui.frame import Frame, show_notes, theme
from gatescope.ui.kept import kept
from gatescope.ui.own import OWN, is_own, named
from gatescope.viewer.export_table import table_csv


def show_race(frame: Frame, scene: FlowScene) -> None:
    """Show the race of all networks of a scene.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    scene : FlowScene
        Who runs, on what, asked what.
    """
    from gatescope.figures.race import race_figure

    translate, clip = frame.translate, scene.settings.flow.clip
    race = race_of(scene, translate)
    show_notes(race_troubles(race, scene.target), translate)
    figure = race_figure(
        race,
        scene.readings,
        target=scene.target,
        clip=clip,
        theme=theme(),
        translate=translate,
    )
    readings = scene.readings
    show_figure(
        frame,
        figure,
        key="f.race",
        finding=_finding(scene, race, translate),
        caption=race_caption(race, clip, translate),
        alt=translate(mark("Lines of the gradient's size over the steps, one for each cell")),
        csv_name=f"race-{scene.file_word}",
        csv=lambda: table_csv(race_columns(race, readings)),
    )


def _finding(scene: FlowScene, race: Race, translate: Translate) -> str:
    cell, targets = scene.settings.cell, scene.sequence.targets
    why = loss_sentence(scene.question, scene.lead, race[cell], targets, scene.target)
    several = np.count_nonzero(scene.lead.d_h.any(axis=(1, 2))) > 1
    told = [
        translate(MANY_TARGETS) if several else race_sentence(race, scene.target, translate)
    ]
    return sentences([*told, why.translated(translate) if why else ""], translate)


def race_columns(race: Race, readings: tuple[str, ...]) -> Mapping[str, Iterable[object]]:
    """Give the numbers of a race as columns: steps, what was read, and each network."""
    runs = {
        f"{cell} seed {seed}": row
        for cell, lane in race.items()
        for seed, row in zip(lane.seeds, lane.log10_norm, strict=True)
    }
    return {"step": np.arange(len(readings)), "read": readings, **runs}


def race_of(scene: FlowScene, translate: Translate) -> Race:
    """Give the race of a scene, with a bar while it runs; computed once."""
    held = _races(named("races", OWN if is_own(scene.key) else ""))
    name = (scene.key, scene.settings.flow.clip)
    # Always there: what follows keeps its place on the page.
    place = st.empty()
    if name not in held:
        words = translate(mark("The gradient is on its way back …"))
        told = time.monotonic() + PATIENCE_S
        for share, lanes in run_race(scene.field, scene.sequence, scene.question, clip=name[1]):
            race = lanes
            if time.monotonic() > told:
                place.progress(share, words)
                told = time.monotonic() + BETWEEN_S
        place.empty()
        while len(held) >= MOST_RACES:
            held.pop(next(iter(held)), None)
        held[name] = race
    return held[name]


MOST_RACES = 32
PATIENCE_S, BETWEEN_S = 0.5, 0.1
"""Nobody needs a bar for half a second; afterwards it moves so often."""


@kept(1)
def _races(key: str) -> dict[tuple[str, float], Race]:
    return {}
