"""The page Your model: a file is dropped, a layer picked, and every page works on it."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError, Message, mark
from gatescope.models.bundled import load_bundled
from gatescope.models.checkpoints.checkpoint import Checkpoint
from gatescope.models.checkpoints.export import exported
from gatescope.models.recorder.recording import Recording
from gatescope.ui import choices, state
from gatescope.ui.frame import Frame, plain, show_notes
from gatescope.ui.own import OWN, OwnNetwork, keep_own, own_network
from gatescope.ui.own_choice import Chosen, choose_call, choose_layer, forget_vocabulary
from gatescope.ui.own_file import Opened, keep_file, opened_file
from gatescope.ui.own_snippets import show_snippets
from gatescope.ui.own_table import calls_table, layers_table

UPLOAD = "gs.own.upload"
WHAT = mark(
    "Drop a file of weights from PyTorch, Keras or ONNX, or a recording, and look inside your"
    " own GRU, LSTM or RNN: every page works on it."
)
SAFE = mark(
    "Nothing in a file is run, and it stays in your session: nobody else sees it, and it is"
    " gone when you leave."
)


def show_own(frame: Frame) -> bool:
    """Show everything from the file to the layer, and make that layer the session's network.

    Parameters
    ----------
    frame : Frame
        From the page's first call.

    Returns
    -------
    bool
        Whether there is a network to show.
    """
    translate = frame.translate
    st.subheader(translate(mark("Your own network")))
    st.write(translate(WHAT))
    st.file_uploader(
        translate(mark("A file of weights or a recording, up to 20 MB")),
        key=UPLOAD,
        help=translate(SAFE),
        on_change=state.on_change(UPLOAD, drop),
    )
    opened = opened_file()
    if opened is None:
        _first_steps(frame)
        return False
    if opened.content is None:
        _refuse(opened, frame)
    else:
        _take(opened, frame)
    with st.expander(translate(mark("How do I save such a file?")), icon=":material/code:"):
        show_snippets(translate)
    return own_network() is not None


def drop(file: UploadedFile | None) -> None:
    """Keep a dropped file, before the page runs; the vocabulary of another one goes."""
    if file is None:
        return
    before = opened_file()
    if before is None or before.name != file.name:
        forget_vocabulary()
    keep_file(file.name, file.getvalue())


def _first_steps(frame: Frame) -> None:
    """Before there is a file: how to make one, and one to try."""
    translate = frame.translate
    st.caption(translate(SAFE))
    st.download_button(
        translate(mark("No file at hand? A small trained GRU to try")),
        lambda: exported(load_bundled("recall", "gru"), "safetensors"),
        "letter-gru.safetensors",
        icon=":material/download:",
        on_click="ignore",
    )
    how = translate(mark("How to save a file that opens here"))
    st.markdown(f"**{plain(how)}**")
    show_snippets(translate)


def _refuse(opened: Opened, frame: Frame) -> None:
    """Say why a file cannot be used; the network of the file before stays."""
    assert opened.error is not None
    told = plain(opened.error.message.translated(frame.translate))
    if own_network() is not None:
        kept = plain(frame.translate(mark("The network before it is still the one below.")))
        told = f"{told}\n\n{kept}"
    st.error(told, icon=":material/error:")


def _take(opened: Opened, frame: Frame) -> None:
    content, translate = opened.content, frame.translate
    st.caption(plain(translate(mark("In use: {name}")).format(name=shorten(opened.name))))
    try:
        chosen = _choose(content, frame)
    except InputError as error:
        st.error(plain(error.message.translated(translate)), icon=":material/error:")
        return
    if chosen is None:
        return
    show_notes(chosen.notes, translate)
    _adopt(f"{opened.digest}:{chosen.key}", chosen)


def _choose(content: Checkpoint | Recording | None, frame: Frame) -> Chosen | None:
    if isinstance(content, Checkpoint):
        st.markdown(layers_table(content.layers, frame.translate))
        return choose_layer(content, frame)
    assert content is not None
    if content.names:
        st.markdown(calls_table(content, frame.translate))
    show_notes(_refusals(content), frame.translate)
    return choose_call(content, frame) if content.names else None


def _refusals(recording: Recording) -> tuple[Message, ...]:
    return tuple(
        Message("{name}: {why}", {"name": shorten(name), "why": why})
        for name, why in recording.refused.items()
    )


def _adopt(digest: str, chosen: Chosen) -> None:
    """Make it the network of this session, and let what was typed for another one go."""
    before = own_network()
    if before is not None and before.digest == digest:
        if state.current().network != OWN:
            state.change(network=OWN, cell=chosen.model.network.cell)
            state.change(source=choices.sources(OWN)[0], **EMPTY)
        return
    model = replace(chosen.model, name=chosen.title)
    keep_own(OwnNetwork(digest, chosen.title, model, chosen.separator, chosen.recorded))
    state.show(state.current())
    state.change(network=OWN, cell=model.network.cell, source=choices.sources(OWN)[0], **EMPTY)


EMPTY = {"example": "", "text": None, "numbers": None, "length": 0, "parameters": ()}
