"""The page Your model: a file is dropped, a layer picked, and every page works on it."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError, Message, mark, note
from gatescope.models.bundled import load_bundled
from gatescope.models.checkpoints.checkpoint import Checkpoint
from gatescope.models.checkpoints.export import exported
from gatescope.models.recorder.recording import Recording
from gatescope.ui import choices, state, widgets
from gatescope.ui.frame import Frame, plain, show_notes
from gatescope.ui.own import OWN, OwnNetwork, forget_own, keep_own, own_network
from gatescope.ui.own_choice import Chosen, choose_call, choose_layer
from gatescope.ui.own_file import (
    Opened,
    forget_file,
    keep_file,
    opened_file,
    refused_file,
    show_held,
)
from gatescope.ui.own_pickers import forget_vocabulary
from gatescope.ui.own_snippets import show_snippets
from gatescope.ui.own_table import calls_table, layers_table
from gatescope.ui.settings import Settings

UPLOAD = "gs.own.upload"
WHAT = mark(
    "Drop a file of weights from PyTorch, Keras or ONNX, or a recording, and look inside your"
    " own GRU, LSTM or RNN: every page works on it."
)
SAFE = mark(
    "Nothing in a file is run, and it stays in your session: nobody else sees it, and it is"
    " gone when you leave."
)
GONE = note(
    "The address speaks of a network of your own, which it cannot hold: open its file again."
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
    opened = opened_file()
    if opened is None:
        st.write(translate(WHAT))
    dropped = st.file_uploader(
        translate(mark("A file of weights or a recording, up to 20 MB")),
        key=UPLOAD,
        help=translate(SAFE),
        on_change=widgets.on_change(UPLOAD, drop),
    )
    if opened is None:
        _first_steps(frame)
        return False
    for refused in (opened, refused_file()):
        if refused is not None and refused.error is not None:
            _say(refused.error, frame)
    if opened.content is not None:
        _in_use(opened, frame, removable=dropped is None)
        _take(opened, frame)
    return own_network() is not None


def show_how(frame: Frame) -> None:
    """Tell at the page's end how a file that opens here is saved."""
    translate = frame.translate
    if opened_file() is not None:
        how = translate(mark("How do I save such a file?"))
        with st.expander(how, icon=":material/code:"):
            show_snippets(translate)


def _forget() -> None:
    """Forget the file and the network that was made of it."""
    forget_file()
    forget_vocabulary()
    if state.current().network == OWN:
        state.show(Settings(lang=state.current().lang))
    forget_own()


def drop(file: UploadedFile | None) -> None:
    """Keep a dropped file, before the page runs; the vocabulary of another one goes."""
    if file is None:
        return
    before = opened_file()
    keep_file(file.name, file.getvalue())
    other = before is None or before.name != file.name
    if other and opened_file() is not before:
        forget_vocabulary()


def _first_steps(frame: Frame) -> None:
    """Before there is a file: how to make one, and one to try."""
    translate = frame.translate
    if st.query_params.get("network") == OWN:
        show_notes((GONE,), translate)
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


def _in_use(opened: Opened, frame: Frame, *, removable: bool) -> None:
    """Name the file that is used, with a way out where the uploader has none.

    That is so for whoever comes back from another page, and after its ✕, which cannot be told
    from the moment in which one file takes the place of another.
    """
    told = frame.translate(mark("In use: {name}")).format(name=shorten(opened.name))
    show_held(told, "gs.own.remove", _forget if removable else None, frame.translate)


def _say(error: InputError, frame: Frame) -> None:
    told = plain(error.message.translated(frame.translate))
    if own_network() is not None:
        kept = plain(frame.translate(mark("The network before it is still the one below.")))
        told = f"{told}\n\n{kept}"
    st.error(told, icon=":material/error:")


def _take(opened: Opened, frame: Frame) -> None:
    translate = frame.translate
    try:
        chosen = _choose(opened.content, frame)
    except InputError as error:
        _say(error, frame)
        return
    if chosen is None:
        return
    show_notes(chosen.notes, translate)
    _adopt(f"{opened.digest}:{chosen.key}", chosen)


def _choose(content: Checkpoint | Recording | None, frame: Frame) -> Chosen | None:
    if isinstance(content, Checkpoint):
        st.html(layers_table(content.layers, frame.translate))
        # Beside the sequence: what is chosen once leaves the page to the picture.
        with st.sidebar:
            return choose_layer(content, frame)
    assert content is not None
    if content.names:
        st.html(calls_table(content, frame.translate))
    show_notes(_refusals(content), frame.translate)
    if not content.names:
        return None
    with st.sidebar:
        return choose_call(content, frame)


def _refusals(recording: Recording) -> tuple[Message, ...]:
    return tuple(
        Message("{name}: {why}", {"name": shorten(name), "why": why})
        for name, why in recording.refused.items()
    )


def _adopt(digest: str, chosen: Chosen) -> None:
    """Make it the network of this session.

    What was typed for the one before stays where both read the same, so that layers and
    checkpoints can be compared on one sequence.
    """
    before = own_network()
    if before is not None and before.digest == digest:
        if state.current().network != OWN:
            state.change(network=OWN, cell=chosen.model.network.cell)
            state.change(source=choices.sources(OWN)[0], **EMPTY)
        return
    model = replace(chosen.model, name=chosen.title)
    network = OwnNetwork(digest, chosen.title, model, chosen.separator, chosen.recorded)
    kept = (
        before is not None and state.current().network == OWN and _reads_alike(before, network)
    )
    keep_own(network)
    state.show(state.current())
    if kept:
        state.change(cell=model.network.cell)
        return
    state.change(network=OWN, cell=model.network.cell, source=choices.sources(OWN)[0], **EMPTY)


def _reads_alike(one: OwnNetwork, other: OwnNetwork) -> bool:
    """Tell whether what was typed for one can be read by the other, such as the layer above."""
    reads = [
        (own.model.encoder.vocabulary, own.model.encoder.columns, own.separator,
         own.recorded is None)
        for own in (one, other)
    ]  # fmt: skip
    return reads[0] == reads[1]


EMPTY = {
    "whatif": "",
    "example": "",
    "text": None,
    "numbers": None,
    "length": 0,
    "parameters": (),
}
