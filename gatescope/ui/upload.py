"""The picker for files: a table is read once, then columns of it become the sequence."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import streamlit as st

from gatescope.i18n import Translate
from gatescope.inputs.files import read_file
from gatescope.inputs.quoting import shorten
from gatescope.inputs.sequence import NumberSequence
from gatescope.inputs.table import Table
from gatescope.messages import InputError, mark
from gatescope.ui import choices, state, widgets
from gatescope.ui.frame import Frame, plain

_FILE, _TABLE, _UPLOAD = "gs.uploaded", "gs.table", "gs.upload"


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
        translate(mark("CSV or NPY file, up to 20 MB")),
        key="gs.file",
        help=translate(mark("A table of numbers: one row a time step, one column an input.")),
    )
    if file is not None:
        st.session_state[_FILE] = (file.name, file.getvalue())
    name, data = st.session_state.get(_FILE, ("", b""))
    if not name:
        return
    st.caption(plain(translate(mark("In use: {name}")).format(name=shorten(name))))
    table = _table(name, data, _pick_header(translate))
    if table is not None:
        _pick_columns(frame, table)


def _pick_header(translate: Translate) -> bool | None:
    headers = {
        "auto": mark("find out by itself"),
        "yes": mark("is the names of the columns"),
        "no": mark("is numbers already"),
    }
    chosen = st.selectbox(
        translate(mark("The first row")),
        tuple(headers),
        format_func=lambda key: translate(headers[key]),
        key=widgets.widget_key("header", "auto"),
        filter_mode=None,
    )
    return {"auto": None, "yes": True, "no": False}[chosen]


def _table(name: str, data: bytes, header: bool | None) -> Table | None:
    """Read the file, once for each file and choice of header; an error becomes the upload."""
    digest = f"{hashlib.sha256(data).hexdigest()[:16]}.{header}"
    kept: tuple[str, Table | None] = st.session_state.get(_TABLE, ("", None))
    if kept[0] == digest:
        return kept[1]
    table = None
    try:
        table = read_file(name, data, header)
    except InputError as error:
        st.session_state[_UPLOAD] = Upload(digest, None, error)
    st.session_state[_TABLE] = (digest, table)
    state.forget_notes()
    return table


def _pick_columns(frame: Frame, table: Table) -> None:
    digest = st.session_state[_TABLE][0]
    wanted = len(choices.columns(state.current().network))
    names = table.numeric_names or table.names
    picked = st.multiselect(
        frame.translate(mark("Columns")),
        table.names,
        key=widgets.widget_key(f"columns.{digest}.{wanted}", list(names[: wanted or 8])),
        max_selections=wanted or None,
    )
    standardise = st.checkbox(
        frame.translate(
            mark("Standardise: subtract the mean, divide by the standard deviation")
        ),
        key=widgets.widget_key("standardise", False),
    )
    key = f"{digest}:{picked}:{standardise}"
    try:
        sequence = table.select(picked, standardise=standardise)
        st.session_state[_UPLOAD] = Upload(key, sequence)
    except InputError as error:
        st.session_state[_UPLOAD] = Upload(key, None, error)
