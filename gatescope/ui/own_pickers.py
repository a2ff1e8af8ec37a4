"""The pickers of an opened file, one for each question."""

from __future__ import annotations

from collections.abc import Sequence as Several
from typing import Literal

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from gatescope.i18n import Translate
from gatescope.inputs.quoting import shorten
from gatescope.inputs.vocabulary import read_vocabulary
from gatescope.messages import mark
from gatescope.models.checkpoints.found import FoundLayer
from gatescope.models.model import Model
from gatescope.models.one_layer import LayerEncoder
from gatescope.ui.own_file import show_held
from gatescope.ui.widgets import on_change

Kind = Literal["values", "classes"]

KINDS: dict[Kind, str] = {
    "classes": mark("probabilities (softmax of the scores)"),
    "values": mark("the numbers themselves"),
}


def pick_number(label: str, count: int, key: str) -> int:
    """Let one of several be chosen; nothing is asked where there is one."""
    if count == 1:
        return 0
    return int(st.number_input(label, 0, count - 1, key=key))


def pick_found(layers: Several[FoundLayer], say: Translate) -> FoundLayer:
    """Let a recurrent layer be chosen; nothing is asked where there is one."""
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


def reads_tokens(layer: FoundLayer, say: Translate) -> bool:
    """Let it be chosen whether the layer reads tokens or numbers."""
    reads = {
        "tokens": say(mark("tokens")),
        "numbers": say(mark("numbers ({count})")).format(count=layer.input_size),
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


def pick_head(layer: FoundLayer, say: Translate) -> int | None:
    """Let the map be chosen that makes the answer; None for no answer."""
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


def pick_kind(layer: FoundLayer, head: int | None, say: Translate) -> Kind | None:
    """Let it be chosen what the answer is; the likelier comes first."""
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


def pick_vocabulary(say: Translate) -> tuple[str, ...] | None:
    """Take names for the tokens; until there are some they are called by their numbers."""
    # Another file of weights starts without a vocabulary, and so with an uploader of its own.
    key = f"gs.own.vocabulary.{st.session_state.get(_TURN, 0)}"
    file = st.file_uploader(
        say(mark("Vocabulary: JSON, or one token a line (else tokens are numbers)")),
        key=key,
        on_change=on_change(key, keep_vocabulary),
    )
    data: bytes | None = st.session_state.get(_VOCABULARY)
    if data is None:
        return None
    if file is None:
        told = say(mark("The vocabulary from before is in use."))
        show_held(told, "gs.own.words.remove", forget_vocabulary, say)
    return read_vocabulary(data)


_VOCABULARY, _TURN = "gs.own.words", "gs.own.words.turn"


def keep_vocabulary(file: UploadedFile | None) -> None:
    """Keep what was dropped beyond this page; what is taken out again goes."""
    if file is None:
        forget_vocabulary()
    else:
        st.session_state[_VOCABULARY] = file.getvalue()


def forget_vocabulary() -> None:
    """Let the vocabulary of another file go, with the uploader that still shows it."""
    st.session_state.pop(_VOCABULARY, None)
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1


PLACES = mark("Look at")
PLACES_HELP = mark("The layers below it read the sequence; this one reads their states.")


def pick_place(model: Model, say: Translate) -> tuple[int, int]:
    """Let one layer of a stack and one direction be chosen."""
    network = model.network
    places = [(k, d) for k in range(network.num_layers) for d in range(network.num_directions)]
    if len(places) == 1:
        return places[0]
    chosen = st.selectbox(
        say(PLACES),
        places,
        index=len(places) - network.num_directions,
        format_func=lambda place: place_name(model, place, say),
        key=f"gs.own.place.{network.num_layers}.{network.num_directions}",
        filter_mode=None,
        help=say(PLACES_HELP),
    )
    return chosen


def place_name(model: Model, place: tuple[int, int], say: Translate) -> str:
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
