"""A what-if on the page: the scene that it makes, and how an edit arrives from the viewer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import streamlit as st

from gatescope.messages import InputError
from gatescope.models.what_if import WhatIf, read_what_if
from gatescope.models.what_if_run import apply
from gatescope.ui import state
from gatescope.ui.scene import Scene

VIEWER = "viewer"
"""Key of the viewer on a page."""


def edited_scene(base: Scene, name: Callable[[str], str], text: str) -> Scene:
    """Give the scene of a what-if.

    Parameters
    ----------
    base : Scene
        The network and the sequence as they are.
    name : Callable
        From the text of a what-if to the key of its scene.
    text : str
        The what-if.

    Returns
    -------
    Scene
        With what does not fit left out and named; `base` where nothing fits.

    Examples
    --------
    >>> from gatescope.ui.scene import build_scene
    >>> from gatescope.ui.settings import Settings
    >>> scene = edited_scene(build_scene(Settings(), "original"), str.upper, "z=1;f=0")
    >>> scene.key, scene.what_if.text, len(scene.left_out), scene.base_key
    ('Z=1', 'z=1', 1, 'original')
    """
    edited = apply(read_what_if(text)[0], base.model, base.sequence)
    if not edited.what_if:
        return replace(base, left_out=edited.notes)
    return replace(
        base,
        key=name(edited.what_if.text),
        model=edited.model,
        sequence=edited.sequence,
        run=edited.run(),
        what_if=edited.what_if,
        base=base.run,
        original=base.sequence,
        base_key=base.key,
        left_out=edited.notes,
    )


def take_edit() -> None:
    """Put what the viewer asks for into the settings, before the page runs.

    The value comes from the browser, so from anyone: one that cannot be used is named on the
    page and changes nothing, and what is no edit at all is ignored.
    """
    asked = edit_of(_triggered())
    if asked is None:
        return
    text, live = asked
    try:
        state.edit(WhatIf.parse(text).text, live=live)
    except InputError as error:
        state.tell((error.message,))


def edit_of(value: object) -> tuple[str, bool] | None:
    """Give text and liveness of an edit, or None where the value is no edit.

    Examples
    --------
    >>> edit_of({"text": "z=0", "live": False})
    ('z=0', False)
    >>> edit_of({"text": 3}) is None
    True
    """
    if not isinstance(value, Mapping):
        return None
    text, live = value.get("text"), value.get("live", False)
    return (text, live) if isinstance(text, str) and isinstance(live, bool) else None


def _triggered() -> object:
    held = st.session_state.get(VIEWER)
    return held.get("edit") if isinstance(held, Mapping) else None
