"""What is chosen of an opened file: a layer or a call, how it reads, and how it answers."""

from __future__ import annotations

from collections.abc import Sequence as Several
from dataclasses import dataclass
from typing import Literal

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from gatescope.i18n import Translate
from gatescope.inputs.quoting import shorten
from gatescope.inputs.sequence import Sequence
from gatescope.inputs.vocabulary import read_vocabulary
from gatescope.messages import Message, mark, note
from gatescope.models.checkpoints.checkpoint import Checkpoint
from gatescope.models.checkpoints.found import FoundLayer
from gatescope.models.model import Model
from gatescope.models.one_layer import LayerEncoder, one_layer, reading_backwards
from gatescope.models.recorder.recording import Recording
from gatescope.ui.frame import Frame
from gatescope.ui.own_file import show_held
from gatescope.ui.state import on_change

Kind = Literal["values", "classes"]

KINDS: dict[Kind, str] = {
    "classes": mark("probabilities (softmax of the scores)"),
    "values": mark("the numbers themselves"),
}


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
    picked = _pick_place(whole, say)
    place = _place_name(whole, picked, say)
    model = one_layer(whole, *picked)
    unseen = () if whole.head is None or model.head is not None else (_no_answer(whole),)
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


def _no_answer(whole: Model) -> Message:
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
    layer = _pick_found(checkpoint.layers, say)
    tokens = _reads_tokens(layer, say)
    head = _pick_head(layer, say)
    kind = _pick_kind(layer, head, say)
    vocabulary = _pick_vocabulary(say) if tokens else None
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
    call = _number(say(mark("Call")), len(calls), f"gs.own.call.{name}")
    seen = calls[call]
    row = _number(say(mark("Row of the batch")), seen.x.shape[1], f"gs.own.row.{name}")
    whole = seen.model(row)
    picked = _pick_place(whole, say)
    place = _place_name(whole, picked, say)
    return Chosen(
        key=repr((name, call, row, picked)),
        title=shorten(" · ".join(filter(None, (name, place))), 60),
        model=one_layer(whole, *picked),
        recorded=seen.sequence(row),
    )


def _number(label: str, count: int, key: str) -> int:
    """Let one of several be chosen; nothing is asked where there is one."""
    if count == 1:
        return 0
    return int(st.number_input(label, 0, count - 1, key=key))


def _pick_found(layers: Several[FoundLayer], say: Translate) -> FoundLayer:
    if len(layers) == 1:
        return layers[0]
    number = st.selectbox(
        say(mark("Recurrent layer")),
        range(len(layers)),
        format_func=lambda k: shorten(layers[k].name),
        key="gs.own.layer",
        filter_mode=None,
    )
    return layers[number]


def _reads_tokens(layer: FoundLayer, say: Translate) -> bool:
    reads = {
        "tokens": say(mark("tokens")),
        "numbers": say(mark("numbers ({count} a step)")).format(count=layer.input_size),
    }
    first = "tokens" if layer.embeddings else "numbers"
    chosen = st.segmented_control(
        say(mark("It reads")),
        tuple(reads),
        format_func=lambda key: reads[key],
        default=first,
        key=f"gs.own.reads.{layer.name}",
        required=True,
        help=say(
            mark(
                "Tokens go through the file's embedding; without one each token is an input of"
                " its own (one-hot)."
            )
        ),
    )
    return chosen == "tokens"


def _pick_head(layer: FoundLayer, say: Translate) -> int | None:
    if not layer.heads:
        return None
    nothing = say(mark("none"))
    chosen: int | None = st.selectbox(
        say(mark("Answer from")),
        (*range(len(layer.heads)), None),
        format_func=lambda k: nothing if k is None else shorten(layer.heads[k].name),
        key=f"gs.own.head.{layer.name}",
        filter_mode=None,
    )
    return chosen


def _pick_kind(layer: FoundLayer, head: int | None, say: Translate) -> Kind | None:
    if head is None:
        return None
    found = layer.heads[head]
    several = len(found.w) > 1
    # As many answers as tokens: it says which token comes next.
    spells = any(len(found.w) == len(table.w) for table in layer.embeddings)
    likely = found.activation == "softmax" or spells
    kinds: tuple[Kind, ...] = ("classes", "values") if likely else ("values", "classes")
    if not several:
        return "values"
    return st.selectbox(
        say(mark("Answers are")),
        kinds,
        format_func=lambda kind: say(KINDS[kind]),
        key=f"gs.own.kind.{layer.name}.{head}",
        filter_mode=None,
    )


def _pick_vocabulary(say: Translate) -> tuple[str, ...] | None:
    """Take names for the tokens; until there are some they are called by their numbers."""
    # Another file of weights starts without a vocabulary, and so with an uploader of its own.
    key = f"gs.own.vocabulary.{st.session_state.get(_TURN, 0)}"
    file = st.file_uploader(
        say(mark("Vocabulary: JSON, or one token a line (else tokens are numbers)")),
        key=key,
        on_change=on_change(key, _keep_vocabulary),
    )
    data: bytes | None = st.session_state.get(_VOCABULARY)
    if data is None:
        return None
    if file is None:
        told = say(mark("The vocabulary from before is in use."))
        show_held(told, "gs.own.words.remove", forget_vocabulary, say)
    return read_vocabulary(data)


_VOCABULARY, _TURN = "gs.own.words", "gs.own.words.turn"


def _keep_vocabulary(file: UploadedFile | None) -> None:
    """Keep what was dropped beyond this page; what is taken out again goes."""
    if file is None:
        forget_vocabulary()
    else:
        st.session_state[_VOCABULARY] = file.getvalue()


def forget_vocabulary() -> None:
    """Let the vocabulary of another file go, with the uploader that still shows it."""
    st.session_state.pop(_VOCABULARY, None)
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1


def _pick_place(model: Model, say: Translate) -> tuple[int, int]:
    """Let one layer of a stack and one direction be chosen."""
    network = model.network
    places = [(k, d) for k in range(network.num_layers) for d in range(network.num_directions)]
    if len(places) == 1:
        return places[0]
    chosen = st.selectbox(
        say(mark("Look at")),
        places,
        index=len(places) - network.num_directions,
        format_func=lambda place: _place_name(model, place, say),
        key=f"gs.own.place.{network.num_layers}.{network.num_directions}",
        filter_mode=None,
        help=say(mark("The layers below it read the sequence; this one reads their states.")),
    )
    return chosen


def _place_name(model: Model, place: tuple[int, int], say: Translate) -> str:
    """Name a layer of a stack and a direction, as far as there are several."""
    layer, direction = place
    network, parts = model.network, []
    if network.num_layers > 1:
        parts.append(say(mark("layer l{number}")).format(number=layer))
    if network.num_directions == 2:
        words = (mark("forward"), mark("backward"))
        parts.append(say(words[direction]))
    if isinstance(model.encoder, LayerEncoder):
        parts.append(say(mark("backward")))
    return ", ".join(parts)
