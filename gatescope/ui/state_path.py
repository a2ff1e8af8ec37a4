"""The state as a path, below the viewer: closed at first, and its figures unloaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import streamlit as st

from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray, Sequence, TokenSequence
from gatescope.messages import mark, true_minus
from gatescope.paths import asset
from gatescope.ui import caches, state, widgets
from gatescope.ui.browser_values import step_in
from gatescope.ui.frame import Frame, theme
from gatescope.ui.kept import kept
from gatescope.ui.path_pickers import (
    OPEN,
    keep_open,
    path_words,
    pick_colour,
    pick_kind,
    pick_units,
    plane_words,
)
from gatescope.ui.scene import Scene

if TYPE_CHECKING:
    from gatescope.analysis.components import Components

_cursor = st.components.v2.component(
    "gatescope_cursor", js=asset("cursor.js").read_text(encoding="utf-8"), isolate_styles=False
)

NO_BUTTONS = ["select2d", "lasso2d", "autoScale2d", "resetCameraLastSave3d", "orbitRotation"]
FIGURE, CURSOR = "gs.path.figure", "gs.cursor"


def show_state_path(frame: Frame) -> None:
    """Offer the path of what the viewer shows.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    """
    scene = caches.last_scene()
    if scene is not None:
        _section(scene, frame.translate)


@st.fragment
def _section(scene: Scene, translate: Translate) -> None:
    key = widgets.widget_key(OPEN, bool(state.current().path))
    box = st.expander(
        translate(mark("The state as a path")),
        key=key,
        icon=":material/conversion_path:",
        on_change=widgets.on_change(key, keep_open),
    )
    # Plotly is most of what a browser would have to load: not before somebody asks for it.
    if not box.open:
        return
    with box:
        h = scene.run.trace.traces[0][0].h[:, 0]
        problem = _problem(h)
        if problem:
            st.info(translate(problem), icon=":material/info:")
        else:
            _show(scene, h, translate)


def _problem(h: FloatArray) -> str:
    """Say why there is no path to see, if so."""
    if not np.isfinite(h).all():
        return mark("The state grew beyond all numbers, so there is no path to draw.")
    if len(h) == 1:
        return mark("The sequence has one step only: its state is one dot, not yet a path.")
    if np.ptp(h, axis=0).max() == 0.0:
        return mark("The state is the same at every step: its path is a single dot.")
    return ""


def _show(scene: Scene, h: FloatArray, translate: Translate) -> None:
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        kind = pick_kind(h.shape[1], translate)
        units = (
            pick_units(h.shape[1], _first_units(scene, h), translate)
            if kind == "plane"
            else None
        )
        tokens = units is None and isinstance(scene.sequence, TokenSequence)
        colour = pick_colour(translate) if tokens else "time"
    if units is None:
        figure = _path(scene, h, kind, colour, translate)
        equal = kind == "3d" or figure.layout.meta["equal"]
        st.caption(path_words(h.shape[1], kind, translate, equal=equal))
        _draw(figure, len(h), translate)
    elif units[0] == units[1]:
        st.info(translate(mark("Choose two different units.")), icon=":material/info:")
    else:
        st.caption(plane_words(scene.model.cell, h.shape[1], translate))
        _draw(_plane(scene, units, translate), len(h), translate)


def _path(scene: Scene, h: FloatArray, kind: str, colour: str, translate: Translate) -> Any:
    from gatescope.figures.state_path import state_path

    return state_path(
        h,
        _readings(scene.key, scene.sequence),
        dimensions=3 if kind == "3d" else 2,
        colour="token" if colour == "token" else "time",
        cursor=_cursor_place(h)[0],
        theme=theme(),
        translate=translate,
        components=_components(scene.key, h),
        ghost=_original(scene),
    )


def _plane(scene: Scene, units: tuple[int, int], translate: Translate) -> Any:
    from gatescope.figures.phase_plane import phase_plane

    params, trace = scene.model.network.layers[0][0], scene.run.trace.traces[0][0]
    return phase_plane(
        params,
        trace,
        units,
        cursor=_cursor_place(trace.h[:, 0])[0],
        theme=theme(),
        translate=translate,
        ghost=_original(scene),
    )


def _original(scene: Scene) -> FloatArray | None:
    """Give the states of the network as it is, under a what-if."""
    return None if scene.base is None else scene.base.trace.traces[0][0].h[:, 0]


def _first_units(scene: Scene, h: FloatArray) -> tuple[int, int]:
    """Give the selected unit, and the one whose state weighs most in it."""
    unit = _cursor_place(h)[1]
    weights = scene.model.network.layers[0][0].gates().values()
    weighs = sum(np.abs(gate.w_h[unit]) for gate in weights) * h.std(axis=0)
    weighs[unit] = -1.0
    return unit, int(weighs.argmax())


def _draw(figure: Any, steps: int, translate: Translate) -> None:
    picked = st.plotly_chart(
        figure,
        theme=None,
        key=FIGURE,
        on_select="rerun",
        selection_mode="points",
        config={"displaylogo": False, "modeBarButtonsToRemove": NO_BUTTONS},
        alt=translate(mark("The hidden state of every step as a dot, joined in order of time")),
    )
    points = picked["selection"]["points"]
    # Only the dots carry a step; the heads of arrows carry places.
    step = points[0].get("customdata") if points else None
    go = step_in(step, steps)
    _cursor(data={"go": go}, key=CURSOR, on_at_change=lambda: None)


def _cursor_place(h: FloatArray) -> tuple[int, int]:
    """Give step and unit at which the viewer's cursor rests."""
    told: Any = st.session_state.get(CURSOR) or {}
    at = told.get("at")
    at = at if isinstance(at, Mapping) else {}
    steps, units = h.shape
    return step_in(at.get("t"), steps) or 0, step_in(at.get("unit"), units) or 0


def readings(sequence: Sequence) -> tuple[str, ...]:
    """Say in a word or two what was read at each step.

    Examples
    --------
    >>> readings(TokenSequence(("a", "b")))
    ('a', 'b')
    """
    if isinstance(sequence, TokenSequence):
        return sequence.tokens
    rows = sequence.values[:, :3].tolist()
    return tuple(", ".join(true_minus(f"{value:.4g}") for value in row) for row in rows)


@kept(16)
def _readings(key: str, _sequence: Sequence) -> tuple[str, ...]:
    return readings(_sequence)


@kept(16)
def _components(key: str, _h: FloatArray) -> Components:
    from gatescope.analysis.components import principal_components

    return principal_components(_h)
