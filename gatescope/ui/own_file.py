"""The file that a visitor dropped: opened once, and what of it can be shown."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from gatescope.i18n import Translate
from gatescope.messages import InputError, mark
from gatescope.models.checkpoints.checkpoint import Checkpoint
from gatescope.models.checkpoints.load import load_checkpoint
from gatescope.models.recorder.loading import read_recording
from gatescope.models.recorder.recording import Recording
from gatescope.models.recorder.unpacking import is_recording
from gatescope.ui.frame import plain

_REFUSED = "gs.own.refused"
_FILE, _OPENED = "gs.own.file", "gs.own.opened"


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """What came out of a file.

    Parameters
    ----------
    name : str
        The file's name; a stranger's text.
    digest : str
        Names its content.
    content : Checkpoint, Recording or None
        Its layers or its recorded calls; None where it could not be opened.
    error : InputError or None
        Why not.
    """

    name: str
    digest: str
    content: Checkpoint | Recording | None
    error: InputError | None = None


def keep_file(name: str, data: bytes) -> None:
    """Keep a file for this session; one that cannot be used leaves the one before."""
    held = opened_file()
    if held is not None and held.content is not None:
        new = _open(name, data, "")
        st.session_state[_REFUSED] = new if new.content is None else None
        if new.content is None:
            return
    st.session_state[_FILE] = (name, data)


def refused_file() -> Opened | None:
    """Give the last file that was dropped, where it could not take the place of another."""
    found: Opened | None = st.session_state.get(_REFUSED)
    return found


def forget_file() -> None:
    """Let this session's file go."""
    for key in (_FILE, _OPENED, _REFUSED):
        st.session_state.pop(key, None)


def opened_file() -> Opened | None:
    """Open this session's file, once; None where there is none."""
    name, data = st.session_state.get(_FILE, ("", b""))
    if not name:
        return None
    read, held = st.session_state.get(_OPENED, (b"", None))
    if held is None or held.name != name or read is not data:
        digest = hashlib.sha256(name.encode() + b"\0" + data).hexdigest()[:16]
        held = _open(name, data, digest)
        st.session_state[_OPENED] = (data, held)
    found: Opened = held
    return found


def show_held(
    told: str, key: str, forget: Callable[[], None] | None, translate: Translate
) -> None:
    """Say what the session holds, beside a button that lets it go if `forget` is given."""
    if forget is None:
        st.caption(plain(told))
        return
    with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
        st.caption(plain(told), width="content")
        st.button(
            translate(mark("Remove")), key=key, type="tertiary", icon=":material/close:",
            on_click=forget,
        )  # fmt: skip


def _open(name: str, data: bytes, digest: str) -> Opened:
    try:
        content = read_recording(data) if is_recording(data) else load_checkpoint(data, name)
    except InputError as error:
        return Opened(name, digest, None, error)
    return Opened(name, digest, content)
