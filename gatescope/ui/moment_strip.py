"""The scrubber over the training, beside the one over time."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import streamlit as st

from gatescope.i18n import Translate
from gatescope.paths import asset
from gatescope.ui import run_choices, state
from gatescope.ui.frame import Frame
from gatescope.ui.moment_words import compared, label, spoken, strip_texts
from gatescope.ui.moments import Course, course_of, end_of
from gatescope.ui.settings import Settings

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

_strip = st.components.v2.component(
    "gatescope_moments",
    js=asset("moments.js").read_text(encoding="utf-8"),
    css=asset("moments.css").read_text(encoding="utf-8"),
)

STRIP = "gs.moments"
"""Key of the strip on a page."""


def moments_place() -> DeltaGenerator:
    """Keep the place of the strip, right below the badge of a page."""
    return st.container(key="gs-moments-place")


def show_moments(frame: Frame, settings: Settings, *, quiet: bool = False) -> None:
    """Offer the moments of a training, where any were kept.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    settings : Settings
        What is shown.
    quiet : bool
        Whether nothing is to be seen of it at the end of the training.

    Notes
    -----
    Draw it after the picture, whatever its place on the page: the browser takes its arrival
    for the answer, and asks for the next moment.
    """
    course = None if state.hides("moments") else course_of(settings)
    if course is None or len(course.steps) < 2:
        return
    data = strip_data(course, settings, frame.translate) | {"quiet": quiet}
    _strip(data=data, key=STRIP, on_moment_change=take_moment)


def strip_data(course: Course, settings: Settings, translate: Translate) -> dict[str, Any]:
    """Give what the strip shows; JSON has no word for a loss that is not known.

    Examples
    --------
    >>> from gatescope.ui.settings import Settings
    >>> view = Settings(moment=30)
    >>> data = strip_data(course_of(view), view, str)
    >>> data["at"], data["end"], data["moments"][2]["label"]
    (2, 8, 'Training: step 30 of 3,000')
    """
    steps = course.steps
    at = settings.moment if settings.moment in steps else course.end
    moments = []
    for step in steps:
        says, loss = compared(course, step), course.loss(step)
        moments.append(
            {
                "step": step,
                "loss": loss if math.isfinite(loss) else None,
                "label": label(course, step).translated(translate),
                "spoken": spoken(course, step, translate),
                "says": "" if says is None else says.translated(translate),
            }
        )
    named = (settings.network, settings.cell, settings.lane, steps, course.losses)
    return {
        "course": hashlib.sha256(repr(named).encode()).hexdigest()[:16],
        "moments": moments,
        "at": steps.index(at),
        "end": steps.index(course.end),
        "log": course.kind == "values",
        "texts": strip_texts(course, translate),
    }


def take_moment() -> None:
    """Put the moment that the strip asks for into the settings, before the page runs.

    The value comes from the browser, so from anyone: what is no moment changes nothing.
    """
    asked, settings = moment_asked(_triggered()), state.current()
    kept = run_choices.moments(settings.network, settings.lane)
    if asked is None or not kept:
        return
    step, live = asked
    moment = run_choices.nearest(kept, step)
    state.take(live=live, moment=-1 if moment == end_of(settings) else moment)


def moment_asked(value: object) -> tuple[int, bool] | None:
    """Give step and liveness of what the strip asks for, or None where it is no moment.

    Examples
    --------
    >>> moment_asked({"step": 30, "live": False}), moment_asked({"step": True}) is None
    ((30, False), True)
    """
    if not isinstance(value, Mapping):
        return None
    step, live = value.get("step"), value.get("live", False)
    return (step, live) if type(step) is int and isinstance(live, bool) else None


def _triggered() -> object:
    held = st.session_state.get(STRIP)
    return held.get("moment") if isinstance(held, Mapping) else None
