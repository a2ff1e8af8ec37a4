"""The network on screen as a file of weights that other libraries open."""

from __future__ import annotations

import streamlit as st

from gatescope.inputs.quoting import slug
from gatescope.messages import Message, mark
from gatescope.models.checkpoints.export import EXPORTS, ExportFormat, exported, obstacle
from gatescope.models.model import Model
from gatescope.models.one_layer import LayerEncoder
from gatescope.ui import caches
from gatescope.ui.frame import Frame
from gru_core import Network

LONE = mark(
    "The layer on screen alone, in the direction on screen; the layers below it are not in"
    " these files."
)
FLAX = mark(
    "Flax (nnx) is not among them: its GRU has no bias b_hn inside the reset, so most GRUs of"
    " PyTorch cannot be written for it without changing their numbers."
)
START = mark(
    "The state that it starts from is in the safetensors alone; out of the other files it"
    " starts from zero."
)
LONE_START = mark(
    "The state that it starts from is in none of these files: out of them it starts from zero."
)


def take_weights(frame: Frame) -> None:
    """Offer the network on screen, with what a what-if changed in it, in every format.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    """
    scene = caches.last_scene()
    if scene is not None:
        _section(scene.model, frame)


@st.fragment
def _section(model: Model, frame: Frame) -> None:
    say = frame.translate
    box = st.expander(
        say(mark("The network as a file of weights")),
        icon=":material/neurology:",
        on_change="rerun",
        key="gs.weights",
    )
    if not box.open:
        return
    with box:
        offer_weights(model, frame)


def offer_weights(model: Model, frame: Frame, *, key: str = "weights", name: str = "") -> None:
    """Offer a network in every format, with what each leaves out.

    Parameters
    ----------
    model : Model
        The network.
    frame : Frame
        From the page's first call.
    key : str
        Names the buttons on the page.
    name : str
        Of the files, without ending; after the network and its cell if left out.
    """
    for words in beside(model):
        st.caption(frame.translate(words))
    for where, format in zip(st.columns(len(EXPORTS)), EXPORTS, strict=True):
        with where:
            _offer(model, format, frame, key, name or f"{slug(model.name)}-{model.cell}")
    st.caption(frame.translate(FLAX))


def beside(model: Model) -> tuple[str, ...]:
    """Say what of a network is in none of the files, or in one of them alone."""
    alone = isinstance(model.encoder, LayerEncoder)
    starts = any(state is not None and state.any() for state in (model.h0, model.c0))
    lone = (LONE,) if alone else ()
    return (*lone, LONE_START if alone else START) if starts else lone


def written(model: Model) -> Model | Network:
    """Give what is written of a network: a layer of a stack goes without what it stands on."""
    return model.network if isinstance(model.encoder, LayerEncoder) else model


def _offer(model: Model, format: ExportFormat, frame: Frame, key: str, name: str) -> None:
    kind, why_not = EXPORTS[format], obstacle(model.network, format)
    source = written(model)
    st.download_button(
        frame.translate(kind.title),
        # A file is made when somebody asks for it, on a thread that knows no session.
        lambda: exported(source, format),
        file_name=f"{name}{kind.ending}",
        mime="application/octet-stream",
        icon=":material/download:",
        key=f"{key}.{format}",
        on_click="ignore",
        disabled=why_not is not None,
        width="stretch",
    )
    says = Message(kind.exactness) if why_not is None else why_not
    st.caption(says.translated(frame.translate))
