"""Growth exponents: whether the network forgets, remembers or runs away."""

from __future__ import annotations

import numpy as np
import streamlit as st

from gatescope.analysis.growth import MOST_DIRECTIONS, directions, growth
from gatescope.i18n import Translate
from gatescope.messages import mark, note, sentences
from gatescope.ui.flow_exponent_words import exponent_words, settled_words
from gatescope.ui.flow_memory_captions import CONVERGENCE, EXPONENTS
from gatescope.ui.flow_memory_tables import padded, running_columns
from gatescope.ui.flow_memory_words import about, cell_name
from gatescope.ui.flow_panel import show_figure
from gatescope.ui.flow_scene import FlowScene, Lead
from gatescope.ui.frame import Frame, plain, theme
from gatescope.ui.kept import kept
from gatescope.viewer.export_table import table_csv
from gru_core import LyapunovSpectrum

Spectra = dict[str, LyapunovSpectrum]


def show_exponents(frame: Frame, scene: FlowScene) -> None:
    """Show the growth exponents of the first network of each cell, and how they settle.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    scene : FlowScene
        Who runs; the chosen cell's state is not too large.
    """
    say, chosen = frame.translate, scene.settings.cell
    spectra: Spectra = {
        cell: _growth(f"{scene.key}-{cell}", lead)
        for cell, lead in scene.leads.items()
        if directions(lead.params) <= MOST_DIRECTIONS
    }
    heading(say(mark("Does it forget, remember, or run away?")))
    if not any(np.isfinite(found.exponents).any() for found in spectra.values()):
        tell(about(chosen, exponent_words(spectra[chosen].exponents[0], say), say))
        return
    left, right = st.columns(2)
    with left:
        _exponents(frame, scene, spectra)
    with right:
        _convergence(frame, scene, spectra)


def _exponents(frame: Frame, scene: FlowScene, spectra: Spectra) -> None:
    from gatescope.figures.exponents import exponents_figure

    say, chosen = frame.translate, scene.settings.cell
    exponents = {cell: found.exponents[0] for cell, found in spectra.items()}
    show_figure(
        frame,
        exponents_figure(exponents, theme=theme(), translate=say),
        key="f.exponents",
        finding=about(chosen, exponent_words(exponents[chosen], say), say),
        caption=sentences([say(EXPONENTS), *_left_out(scene, spectra, say)], say),
        alt=say(mark("Growth exponents of each cell, from the largest to the smallest")),
        csv_name=f"exponents-{scene.file_word}",
        csv=lambda: table_csv(padded(exponents, "direction")),
    )


def _left_out(scene: FlowScene, spectra: Spectra, say: Translate) -> list[str]:
    return [
        note(
            "{cell}: left out, its state of {count} numbers is too large.",
            cell=cell_name(cell, say),
            count=directions(lead.params),
        ).translated(say)
        for cell, lead in scene.leads.items()
        if cell not in spectra
    ]


def _convergence(frame: Frame, scene: FlowScene, spectra: Spectra) -> None:
    from gatescope.figures.convergence import convergence_figure

    say, chosen = frame.translate, scene.settings.cell
    running = {cell: found.running[:, 0] for cell, found in spectra.items()}
    steps = len(running[chosen])
    cut = note("The first {n:,} steps are counted.", n=steps).translated(say)
    show_figure(
        frame,
        convergence_figure(running, chosen, theme=theme(), translate=say),
        key="f.convergence",
        finding=about(chosen, settled_words(running[chosen], say), say),
        caption=sentences([say(CONVERGENCE), cut if steps < scene.time_steps else ""], say),
        alt=say(mark("Estimates of the exponents after every step")),
        csv_name=f"exponents-by-step-{scene.file_word}-{chosen}",
        csv=lambda: table_csv(running_columns(running[chosen])),
    )


def heading(words: str) -> None:
    """Put a question above what answers it."""
    st.markdown(f"#### {plain(words)}")


def tell(words: str) -> None:
    """Say why there is no picture."""
    st.info(plain(words), icon=":material/info:")


@kept(32)
def _growth(key: str, _lead: Lead) -> LyapunovSpectrum:
    return growth(_lead.params, _lead.trace)
