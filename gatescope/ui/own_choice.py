"""What is chosen of an opened file: a layer or a call, how it reads, and how it answers."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from gatescope.i18n import Translate
from gatescope.inputs.quoting import shorten
from gatescope.inputs.sequence import Sequence
from gatescope.messages import Message, mark, note
from gatescope.models.checkpoints.checkpoint import Checkpoint
from gatescope.models.checkpoints.found import FoundLayer
from gatescope.models.model import Model
from gatescope.models.one_layer import one_layer, reading_backwards
from gatescope.models.recorder.recording import Recording
from gatescope.ui.frame import Frame
from gatescope.ui.own_pickers import (
    pick_found,
    pick_head,
    pick_kind,
    pick_number,
    pick_place,
    pick_vocabulary,
    place_name,
    reads_tokens,
)


@dataclass(frozen=True, slots=True, eq=False)
class Chosen:
    """One layer, ready to be shown.

    Parameters
    ----------
    key : str
        Names the choice within its file.
    title : str
        File, layer and direction; a stranger's text.
    model : Model
        That layer in that direction.
    separator : str
        What stands between its tokens in text.
    recorded : Sequence or None
        What it read while it was recorded.
    notes : tuple of Message
        What had to be assumed or left out.
    """

    key: str
    title: str
    model: Model
    separator: str = ""
    recorded: Sequence | None = None
    notes: tuple[Message, ...] = ()


def choose_layer(checkpoint: Checkpoint, frame: Frame) -> Chosen:
    """Let a layer be chosen, what it reads, how it answers, and where to look.

    Raises
    ------
    InputError
        If a vocabulary cannot be read or does not fit.
    """
    say = frame.translate
    # A file of ours says everything: how the network reads, and how it answers.
    layer, head, whole = checkpoint.layers[0], None, checkpoint.saved
    if whole is None:
        layer, head, whole = _pick_model(checkpoint, say)
    picked = pick_place(whole, say)
    place = place_name(whole, picked, say)
    model = one_layer(whole, *picked)
    unseen = () if whole.head is None or model.head is not None else (no_answer(whole),)
    names = (checkpoint.name, layer.name, place)
    kind = "" if whole.head is None else whole.head.kind
    number = checkpoint.layers.index(layer)
    choice = (number, whole.encoder.vocabulary, head, kind, picked)
    return Chosen(
        key=repr(choice),
        title=shorten(" · ".join(filter(None, names)), 60),
        model=model,
        separator=str(getattr(whole.encoder, "separator", "")),
        notes=(*checkpoint.notes, *layer.notes, *unseen),
    )


def no_answer(whole: Model) -> Message:
    """Say why the answer of the whole network is not in the picture of one layer."""
    if whole.network.num_directions == 2:
        return note(
            "The answer is made of both directions together, so it is not in the picture of"
            " one."
        )
    return note(
        "The answer is made of the last layer's state; look at that layer to see the answer."
    )


def _pick_model(checkpoint: Checkpoint, say: Translate) -> tuple[FoundLayer, int | None, Model]:
    layer = pick_found(checkpoint.layers, say)
    tokens = reads_tokens(layer, say)
    head = pick_head(layer, say)
    kind = pick_kind(layer, head, say)
    vocabulary = pick_vocabulary(say) if tokens else None
    table = layer.embeddings[0].w if tokens and layer.embeddings else None
    if tokens and vocabulary is None:
        vocabulary = tuple(map(str, range(layer.input_size if table is None else len(table))))
    embedding = None if table is None else 0
    whole = checkpoint.model(layer, vocabulary, kind=kind, embedding=embedding, head=head)
    backwards = layer.convention.backwards
    return layer, head, reading_backwards(whole) if backwards else whole


def choose_call(recording: Recording, frame: Frame) -> Chosen:
    """Let a recorded module be chosen, one of its calls and a row of the batch.

    Raises
    ------
    InputError
        If what that row read cannot be drawn.
    """
    say = frame.translate
    name = st.selectbox(
        say(mark("Module")), recording.names, key="gs.own.module", filter_mode=None
    )
    calls = recording.calls(name)
    call = pick_number(say(mark("Call")), len(calls), f"gs.own.call.{name}")
    seen = calls[call]
    row = pick_number(say(mark("Row of the batch")), seen.x.shape[1], f"gs.own.row.{name}")
    whole = seen.model(row)
    picked = pick_place(whole, say)
    place = place_name(whole, picked, say)
    return Chosen(
        key=repr((name, call, row, picked)),
        title=shorten(" · ".join(filter(None, (name, place))), 60),
        model=one_layer(whole, *picked),
        recorded=seen.sequence(row),
    )
