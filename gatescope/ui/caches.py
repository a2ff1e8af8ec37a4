"""What is computed once for everybody: scenes and their packed pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from gatescope.i18n import translator
from gatescope.inputs.sequence import Sequence
from gatescope.ui.drawing import draw
from gatescope.ui.editing import edited_scene
from gatescope.ui.own import OWN, is_own
from gatescope.ui.scene import Scene, build_scene, identity_of, scene_key
from gatescope.ui.settings import Settings
from gatescope.viewer import pack

SMALL_CELLS = 400_000
"""Steps times units up to which a scene is shared between sessions (about 16 MB)."""


def scene(settings: Settings, digest: str, upload: Sequence | None) -> Scene:
    """Give the scene of these settings, computed at most once while it is in use.

    Parameters
    ----------
    settings : Settings
        What to show, without a what-if.
    digest : str
        Names the uploaded sequence; empty where there is none.
    upload : Sequence or None
        This session's uploaded sequence.

    Returns
    -------
    Scene
        Shared where it is small; a large one, and one of a visitor's own network, belongs to
        the session that asked for it. At a moment of a training it knows the end.

    Raises
    ------
    InputError
        As `build_scene`.
    """
    found = _held("gs.scene", settings, digest, upload)
    found = replace(found, identity=identity_of(settings, digest))
    if found.moment is not None:
        end = _held("gs.scene-end", replace(settings, moment=-1), digest, upload)
        found = replace(found, end=end.run)
    st.session_state["gs.seen"] = found
    return found


def _held(name: str, settings: Settings, digest: str, upload: Sequence | None) -> Scene:
    last: Scene | None = st.session_state.get(name)
    key = scene_key(settings, digest)
    if last is not None and last.key == key:
        return last
    steps = 0 if upload is None else len(upload)
    large = steps * settings.hidden > SMALL_CELLS or len(settings.numbers or "") > SMALL_CELLS
    alone = large or settings.network == OWN
    found = build_scene(settings, key, upload) if alone else _shared(key, settings, upload)
    st.session_state[name] = found
    return found


def edited(base: Scene, text: str, name: Callable[[str], str]) -> Scene:
    """Give the scene of a what-if; kept by the session that asked, and only the last one.

    Parameters
    ----------
    base : Scene
        The network and the sequence as they are.
    text : str
        The what-if; empty gives `base`.
    name : Callable
        From the text of a what-if to the key of its scene.

    Returns
    -------
    Scene
        As `edited_scene`. While a hand moves, there are many that nobody will see again.
    """
    last: Scene | None = st.session_state.get("gs.edited")
    if last is not None and last.key == name(text):
        return last
    found = edited_scene(base, name, text) if text else base
    # What was left out is said once.
    kept = replace(found, left_out=()) if found.what_if else None
    st.session_state["gs.edited"] = kept
    return found


def last_scene() -> Scene | None:
    """Give what this session saw last, to keep on screen while the new input has an error."""
    found: Scene | None = st.session_state.get("gs.edited") or st.session_state.get("gs.seen")
    return found


@st.cache_resource(max_entries=32, show_spinner=False)
def _shared(key: str, _settings: Settings, _upload: Sequence | None) -> Scene:
    return build_scene(_settings, key, _upload)


def packed(scene: Scene, language: str, *, editable: bool = False) -> bytes:
    """Give a scene as the bytes that the viewer reads.

    Parameters
    ----------
    scene : Scene
        What to show.
    language : str
        In which language.
    editable : bool
        Whether the viewer may ask for a what-if.

    Returns
    -------
    bytes
        Shared between sessions, but for a what-if and a network of one's own: of these a
        session keeps the last.
    """
    if not scene.what_if and not is_own(scene.key):
        return _packed(scene.key, language, editable, scene)
    name = (scene.key, language, editable)
    last: tuple[object, bytes] = st.session_state.get("gs.packed", (None, b""))
    if last[0] != name:
        last = name, _draw(scene, language, editable)
        st.session_state["gs.packed"] = last
    return last[1]


@st.cache_data(max_size="256MB", show_spinner=False)
def _packed(key: str, language: str, editable: bool, _scene: Scene) -> bytes:
    return _draw(_scene, language, editable)


def _draw(scene: Scene, language: str, editable: bool) -> bytes:
    return pack(draw(scene, translator(language), language, editable=editable))
