"""The sidebar of Explore: which network, which cell, which sequence."""

from __future__ import annotations

import streamlit as st

from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.models.bundled import load_card
from gatescope.ui import choices, state
from gatescope.ui.frame import Frame, plain
from gatescope.ui.own import OWN, present
from gatescope.ui.source_pickers import SOURCE_PICKERS

CELL_HINTS: dict[str, str] = {
    "gru": mark("GRU: two gates decide what is kept and what is rewritten."),
    "rnn": mark("Plain RNN: no gates; the state is rewritten at every step."),
    "lstm": mark("LSTM: three gates around a separate memory, the cell state."),
}


def pick_view(frame: Frame) -> None:
    """Draw the pickers and put what was picked into the settings.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    """
    with st.sidebar:
        pick_network(frame)
        pick_cell(frame.translate)
        pick_source(frame)


def network_title(network: str, language: str, translate: Translate) -> str:
    """Give a network's name on the screen."""
    if network == choices.RANDOM:
        return translate(mark("Random weights"))
    if network == OWN:
        return translate(mark("Your model: {title}")).format(title=present().title)
    return load_card(network).title.get(language)


def pick_network(frame: Frame) -> None:
    """Let a network be chosen; of a random one also its size and its seed."""
    before, translate = state.current(), frame.translate
    names = choices.networks()
    titles = {name: network_title(name, frame.language, translate) for name in names}
    network = st.selectbox(
        translate(mark("Network")),
        names,
        format_func=lambda name: titles[name],
        key=state.widget_key("network", before.network),
        filter_mode=None,
    )
    if network != before.network:
        sources = choices.sources(network)
        source = before.source if before.source in sources[1:] else sources[0]
        # What was typed belongs to the network that it was typed for.
        state.change(
            network=network, source=source, example="", text=None, numbers=None, length=0
        )
        state.change(parameters=())
    if network == choices.RANDOM:
        _pick_random(translate)
    elif network == OWN:
        state.change(cell=present().model.network.cell)
    else:
        _describe(network, frame)


def _describe(network: str, frame: Frame) -> None:
    card = load_card(network)
    st.caption(plain(card.description.get(frame.language)))


def _pick_random(translate: Translate) -> None:
    before = state.current()
    st.caption(translate(mark("Untrained: weights drawn at random, as a new network starts.")))
    hidden = st.number_input(
        translate(mark("Units (hidden size H)")),
        *choices.HIDDEN_RANGE,
        **state.number_from("hidden", before.hidden),
    )
    weights = st.number_input(
        translate(mark("Seed of the weights")),
        *choices.SEED_RANGE,
        **state.number_from("weights", before.weights),
    )
    state.change(hidden=int(hidden), weights=int(weights))


def pick_cell(translate: Translate) -> None:
    """Let a cell be chosen, and say what it is and how good."""
    if state.current().network == OWN:
        st.caption(translate(CELL_HINTS[state.current().cell]))
        return
    cell = st.segmented_control(
        translate(mark("Cell")),
        choices.CELLS,
        format_func=str.upper,
        key=state.widget_key("cell", state.current().cell),
        required=True,
        width="stretch",
    )
    state.change(cell=cell)
    st.caption(translate(CELL_HINTS[str(cell)]))
    score = score_line(translate)
    if score:
        st.caption(score)


def score_line(translate: Translate) -> str:
    """Say how well the network solves its task on data it never saw; empty for random."""
    settings = state.current()
    if not choices.is_bundled(settings.network):
        return ""
    score = load_card(settings.network).scores[settings.cell]
    texts = {
        "accuracy": mark("Right on {value} of {count} new sequences; guessing gets {chance}."),
        "mse": mark(
            "Mean squared error {value} on {count} new sequences; "
            "the naive answer gets {chance}."
        ),
    }
    if score.metric == "accuracy" and score.low <= score.baseline:
        texts["accuracy"] = mark(
            "Right on {value} of {count} new sequences: no better than guessing ({chance})."
        )
    form = "{:.1%}" if score.metric == "accuracy" else "{:.4f}"
    return translate(texts[score.metric]).format(
        value=form.format(score.value),
        count=f"{score.sequences:,}",
        chance=form.format(score.baseline),
    )


def pick_source(frame: Frame) -> None:
    """Let a sequence be chosen."""
    before, translate = state.current(), frame.translate
    source = st.selectbox(
        translate(mark("Sequence")),
        choices.sources(before.network),
        format_func=lambda name: translate(choices.SOURCES[name]),
        key=state.widget_key(f"source.{before.network}", before.source),
        filter_mode=None,
    )
    state.change(source=source)
    SOURCE_PICKERS[source](frame)
