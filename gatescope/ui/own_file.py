"""The file that a visitor dropped: opened once, and what of it can be shown."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import streamlit as st

from gatescope.messages import InputError
from gatescope.models.checkpoints.checkpoint import Checkpoint
from gatescope.models.checkpoints.load import load_checkpoint
from gatescope.models.recorder.loading import read_recording
from gatescope.models.recorder.recording import Recording
from gatescope.models.recorder.unpacking import is_recording

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
    """Keep a file for this session, in the place of the one before."""
    st.session_state[_FILE] = (name, data)


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


def _open(name: str, data: bytes, digest: str) -> Opened:
    try:
        content = read_recording(data) if is_recording(data) else load_checkpoint(data, name)
    except InputError as error:
        return Opened(name, digest, None, error)
    return Opened(name, digest, content)
