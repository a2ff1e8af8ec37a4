"""The sidebar of Explore: which network, which cell, which sequence."""

from __future__ import annotations

import streamlit as st

from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.models.bundled import load_card
from gatescope.ui import choices, run_choices, state, widgets
from gatescope.ui.frame import Frame, plain
from gatescope.ui.lane_picker import CELL_HINTS, pick_lane
from gatescope.ui.moments import moment_of
from gatescope.ui.own import OWN, present
from gatescope.ui.settings import Settings
from gatescope.ui.source_pickers import SOURCE_PICKERS
from gatescope.ui.trained import id_of, is_run
from gatescope.ui.trained_words import description, network_name


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
    if is_run(network):
        return network_name(network).translated(translate)
    return load_card(network).title.get(language)


def network_titles(language: str, translate: Translate) -> dict[str, str]:
    """Give the names of all networks; runs of the same name have their id behind it."""
    titles = {name: network_title(name, language, translate) for name in choices.networks()}
    told = list(titles.values())
    return {
        name: f"{title} · {id_of(name)[:4]}"
        if is_run(name) and told.count(title) > 1
        else title
        for name, title in titles.items()
    }


def pick_network(frame: Frame) -> None:
    """Let a network be chosen; of a random one also its size and its seed."""
    if state.hides("network"):
        return
    before, translate = state.current(), frame.translate
    titles = network_titles(frame.language, translate)
    network = st.selectbox(
        translate(mark("Network")),
        tuple(titles),
        format_func=lambda name: titles[name],
        key=widgets.widget_key("network", before.network),
        filter_mode=None,
    )
    if network != before.network:
        sources = choices.sources(network)
        source = before.source if before.source in sources[1:] else sources[0]
        # What was typed belongs to the network that it was typed for.
        state.change(
            network=network, source=source, example="", text=None, numbers=None, length=0
        )
        state.change(
            parameters=(), moment=-1, place="", held=0, lane=run_choices.lanes(network)[0]
        )
    if network == choices.RANDOM:
        _pick_random(translate)
    elif network == OWN:
        state.change(cell=present().model.network.cell)
    else:
        _describe(network, frame)
    if is_run(network):
        state.change(cell=run_choices.cell_of_lane(network, state.current().lane))


def _describe(network: str, frame: Frame) -> None:
    run = is_run(network)
    text = "" if run else load_card(network).description.get(frame.language)
    st.caption(plain(description(network).translated(frame.translate) if run else text))


def _pick_random(translate: Translate) -> None:
    before = state.current()
    st.caption(translate(mark("Untrained: weights drawn at random, as a new network starts.")))
    hidden = st.number_input(
        translate(mark("Units (hidden size H)")),
        *choices.HIDDEN_RANGE,
        **widgets.number_from("hidden", before.hidden),
    )
    weights = st.number_input(
        translate(mark("Seed of the weights")),
        *choices.SEED_RANGE,
        **widgets.number_from("weights", before.weights),
    )
    state.change(hidden=int(hidden), weights=int(weights))


def pick_cell(translate: Translate) -> None:
    """Let a cell be chosen, and say what it is and how good."""
    if state.hides("cell"):
        return
    if state.current().network == OWN:
        st.caption(translate(CELL_HINTS[state.current().cell]))
        return
    if is_run(state.current().network):
        pick_lane(translate)
        return
    cell = st.segmented_control(
        translate(mark("Cell")),
        choices.CELLS,
        format_func=str.upper,
        key=widgets.widget_key("cell", state.current().cell),
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
    line = _score_at_the_end(settings, translate)
    if moment_of(settings) is None:
        return line
    return translate(mark("At the end of the training: {score}")).format(score=line)


def _score_at_the_end(settings: Settings, translate: Translate) -> str:
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
    if state.hides("sequence"):
        return
    before, translate = state.current(), frame.translate
    source = st.selectbox(
        translate(mark("Sequence")),
        choices.sources(before.network),
        format_func=lambda name: translate(choices.SOURCES[name]),
        key=widgets.widget_key(f"source.{before.network}", before.source),
        filter_mode=None,
    )
    state.change(source=source)
    SOURCE_PICKERS[source](frame)
