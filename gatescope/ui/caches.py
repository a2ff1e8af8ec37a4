"""What is computed once for everybody: scenes and their packed pictures."""

from __future__ import annotations

import streamlit as st

from gatescope.i18n import translator
from gatescope.inputs.sequence import Sequence
from gatescope.ui.scene import Scene, build_scene, draw
from gatescope.ui.settings import Settings
from gatescope.viewer import pack

SMALL_CELLS = 400_000
"""Steps times units up to which a scene is shared between sessions (about 16 MB)."""


def scene(settings: Settings, key: str, upload: Sequence | None) -> Scene:
    """Give the scene of these settings, computed at most once while it is in use.

    Parameters
    ----------
    settings : Settings
        What to show.
    key : str
        From `scene_key`.
    upload : Sequence or None
        This session's uploaded sequence.

    Returns
    -------
    Scene
        Shared where it is small; a large one belongs to the session that asked for it.

    Raises
    ------
    InputError
        As `build_scene`.
    """
    last: Scene | None = st.session_state.get("gs.scene")
    if last is not None and last.key == key:
        return last
    steps = 0 if upload is None else len(upload)
    large = steps * settings.hidden > SMALL_CELLS or len(settings.numbers or "") > SMALL_CELLS
    found = build_scene(settings, key, upload) if large else _shared(key, settings, upload)
    st.session_state["gs.scene"] = found
    return found


def last_scene() -> Scene | None:
    """Give what this session saw last, to keep on screen while the new input has an error."""
    found: Scene | None = st.session_state.get("gs.scene")
    return found


@st.cache_resource(max_entries=32, show_spinner=False)
def _shared(key: str, _settings: Settings, _upload: Sequence | None) -> Scene:
    return build_scene(_settings, key, _upload)


@st.cache_data(max_size="256MB", show_spinner=False)
def packed(key: str, language: str, _scene: Scene) -> bytes:
    """Give a scene as the bytes that the viewer reads, in one language."""
    return pack(draw(_scene, translator(language), language))
