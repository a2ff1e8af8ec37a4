"""What a page shows in its middle: the badge, what went wrong, and the viewer."""

from __future__ import annotations

import streamlit as st

from gatescope.messages import InputError, Message, note
from gatescope.models.check_run import check_run, checked_steps
from gatescope.paths import asset
from gatescope.ui import caches, choices, state
from gatescope.ui.frame import Frame, plain, show_notes
from gatescope.ui.parity_badge import parity_badge
from gatescope.ui.scene import Scene, scene_key
from gatescope.ui.settings import Settings
from gatescope.ui.upload import uploaded
from gru_core.parity_checks import ParityReport

_viewer = st.components.v2.component(
    "gatescope_viewer", js=asset("viewer", "viewer.js").read_text(encoding="utf-8")
)


def show_view(frame: Frame, settings: Settings) -> None:
    """Compute a view and show it; what was on screen stays if that fails.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    settings : Settings
        What to show.
    """
    badge = st.container()
    show_notes(state.notes(), frame.translate)
    scene = _compute(frame, settings)
    if not settings.linkable and (settings.source != "upload" or uploaded()):
        show_notes((LINK_NOTE,), frame.translate)
    _viewer(data=caches.packed(scene.key, frame.language, scene), key="viewer")
    with badge:
        parity_badge(scene.key, lambda: check(scene), frame.translate, _scope(scene))


NO_FILE = note("Choose a CSV or NPY file; until then the last picture stays.")
LINK_NOTE = note("The address of this page brings back everything but the sequence itself.")


def check(scene: Scene) -> ParityReport:
    """Let torch judge the very numbers that are on screen.

    Parameters
    ----------
    scene : Scene
        Its trace and its output are compared, not computed again.

    Returns
    -------
    ParityReport
        Every gate, state and gradient, and the network's output.
    """
    return check_run(scene.model, scene.run)


def _scope(scene: Scene) -> Message | None:
    count, total = checked_steps(scene.run), len(scene.run.x)
    return None if count == total else note("first {count:,} steps", count=count)


def _compute(frame: Frame, settings: Settings) -> Scene:
    upload = uploaded() if settings.source == "upload" else None
    if settings.source == "upload" and upload is None:
        if not state.notes():
            show_notes((NO_FILE,), frame.translate)
        return caches.last_scene() or _first_scene(settings)
    try:
        if upload is not None and upload.error is not None:
            raise upload.error
        digest, sequence = (upload.digest, upload.sequence) if upload else ("", None)
        return caches.scene(settings, scene_key(settings, digest), sequence)
    except InputError as error:
        st.error(plain(error.message.translated(frame.translate)), icon=":material/error:")
        return caches.last_scene() or _first_scene(settings)


def _first_scene(settings: Settings) -> Scene:
    """Give something worth looking at to someone whose very first input has an error."""
    source = choices.sources(settings.network)[0]
    first = Settings(network=settings.network, cell=settings.cell, source=source)
    return caches.scene(first, scene_key(first), None)
