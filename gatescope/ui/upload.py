"""The picker for files: a table is read once, then columns of it become the sequence."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import streamlit as st

from gatescope.inputs.files import FILE_TYPES, read_file
from gatescope.inputs.sequence import NumberSequence
from gatescope.inputs.table import Table
from gatescope.messages import InputError, mark
from gatescope.ui import choices, state
from gatescope.ui.frame import Frame

_TABLE, _UPLOAD = "gs.table", "gs.upload"


@dataclass(frozen=True, slots=True, eq=False)
class Upload:
    """What came out of a file.

    Parameters
    ----------
    digest : str
        Names the file's content and the columns picked from it.
    sequence : NumberSequence or None
        The numbers; None where they could not be used.
    error : InputError or None
        Why not.
    """

    digest: str
    sequence: NumberSequence | None
    error: InputError | None = None


def uploaded() -> Upload | None:
    """Give this session's upload, or None."""
    found: Upload | None = st.session_state.get(_UPLOAD)
    return found


def pick_upload(frame: Frame) -> None:
    """Choose a file, then its columns, and keep the sequence for this session.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    """
    translate = frame.translate
    file = st.file_uploader(
        translate(mark("CSV or NPY file")),
        type=list(FILE_TYPES),
        key="gs.file",
    )
    if file is not None:
        _read(file.name, file.getvalue())
    table: Table | None = st.session_state.get(_TABLE, (None, None))[1]
    if table is not None:
        _pick_columns(frame, table)
    st.caption(
        translate(mark("The file stays on this server's memory while the page is open."))
    )


def _read(name: str, data: bytes) -> None:
    digest = hashlib.sha256(data).hexdigest()[:16]
    if st.session_state.get(_TABLE, ("", None))[0] == digest:
        return
    try:
        st.session_state[_TABLE] = (digest, read_file(name, data))
    except InputError as error:
        st.session_state[_TABLE] = (digest, None)
        st.session_state[_UPLOAD] = Upload(digest, None, error)


def _pick_columns(frame: Frame, table: Table) -> None:
    digest = st.session_state[_TABLE][0]
    wanted = len(choices.columns(state.current().network))
    names = table.numeric_names or table.names
    picked = st.multiselect(
        frame.translate(mark("Columns")),
        table.names,
        key=state.widget_key(f"columns.{digest}.{wanted}", list(names[: wanted or 8])),
        max_selections=wanted or None,
    )
    standardise = st.checkbox(
        frame.translate(
            mark("Standardise: subtract the mean, divide by the standard deviation")
        ),
        key=state.widget_key(f"standardise.{digest}", False),
    )
    key = f"{digest}:{picked}:{standardise}"
    try:
        sequence = table.select(picked, standardise=standardise)
        st.session_state[_UPLOAD] = Upload(key, sequence)
    except InputError as error:
        st.session_state[_UPLOAD] = Upload(key, None, error)
