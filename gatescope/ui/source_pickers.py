"""One picker for each source of sequences."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from gatescope.inputs.generators import GENERATORS
from gatescope.inputs.parameters import Parameter
from gatescope.messages import mark
from gatescope.models.bundled import load_card
from gatescope.ui import choices, run_choices, state, widgets
from gatescope.ui.beginnings import first_numbers, first_text
from gatescope.ui.frame import Frame
from gatescope.ui.own import OWN
from gatescope.ui.upload import pick_upload

MOST_NAMES = 12
"""So many numbers of a step are named one by one; of more, only the first and the last."""

NUMBERED = mark(
    "The file does not name its tokens, so they are numbers; give a vocabulary on the page"
    " “Your model” to type words."
)


def pick_example(frame: Frame) -> None:
    """Choose one of the network's examples."""
    settings = state.current()
    examples = load_card(settings.network).examples
    titles = {e.id: e.title.get(frame.language) for e in examples}
    chosen = st.radio(
        frame.translate(mark("Example")),
        tuple(titles),
        format_func=lambda name: titles[name],
        key=widgets.widget_key(
            f"example.{settings.network}", settings.example or examples[0].id
        ),
        label_visibility="collapsed",
    )
    state.change(example="" if chosen == examples[0].id else chosen)


def pick_held_out(frame: Frame) -> None:
    """Choose one of the sequences that a run was not trained on."""
    settings, translate = state.current(), frame.translate
    last = run_choices.held_out_count(settings.network) - 1
    key = widgets.widget_key(f"held.{settings.network}", settings.held)
    if st.button(translate(mark("Next sequence")), width="stretch"):
        st.session_state[key] = (st.session_state[key] + 1) % (last + 1)
    number = st.number_input(
        translate(mark("Number of the sequence")),
        0,
        last,
        **widgets.number_from(f"held.{settings.network}", settings.held),
        help=translate(mark("None of these sequences was learnt from, nor watched.")),
    )
    state.change(held=int(number))


def pick_sample(frame: Frame) -> None:
    """Choose the seed and the length of a fresh sample."""
    settings, translate = state.current(), frame.translate
    usual = choices.usual_length(settings.network)
    seed_key = widgets.widget_key("seed", settings.seed)
    if st.button(translate(mark("Draw another")), width="stretch"):
        st.session_state[seed_key] = (st.session_state[seed_key] + 1) % choices.SEED_RANGE[1]
    seed = st.number_input(
        translate(mark("Seed")),
        *choices.SEED_RANGE,
        **widgets.number_from("seed", settings.seed),
        help=translate(mark("The same seed draws the same sequence again, also for a friend.")),
    )
    length = st.number_input(
        translate(mark("Steps")),
        *choices.length_range(settings.network),
        **widgets.number_from(f"length.{settings.network}", settings.length or usual),
    )
    state.change(seed=int(seed), length=0 if length == usual else int(length))


def pick_text(frame: Frame) -> None:
    """Type text of the network's vocabulary."""
    settings, translate = state.current(), frame.translate
    first = first_text(settings.network)
    text = st.text_area(
        translate(mark("Text")),
        key=widgets.widget_key(f"text.{settings.network}", _held(settings.text, first)),
        height=110,
    )
    words = choices.vocabulary(settings.network)
    if words:
        shown = choices.separator(settings.network).join(words[:60])
        st.caption(translate(mark("The network knows:")))
        st.code(shown + (" …" if len(words) > 60 else ""), language=None, wrap_lines=True)
        if settings.network == OWN and words == tuple(map(str, range(len(words)))):
            st.caption(translate(NUMBERED))
    state.change(text=_typed(text, first))


def pick_numbers(frame: Frame) -> None:
    """Type or paste numbers."""
    settings, translate = state.current(), frame.translate
    names = choices.columns(settings.network)
    first = first_numbers(settings.network)
    numbers = st.text_area(
        translate(mark("Numbers")),
        key=widgets.widget_key(f"numbers.{settings.network}", _held(settings.numbers, first)),
        height=160,
        help=translate(mark("Separate numbers by commas, spaces or new lines.")),
    )
    if len(names) > MOST_NAMES:
        told = translate(mark("One line a step, {count:,} numbers in it: {first} … {last}."))
        first_few = ", ".join(translate(name) for name in names[:3])
        last = translate(names[-1])
        st.caption(told.format(count=len(names), first=first_few, last=last))
    elif len(names) > 1:
        shown = ", ".join(translate(name) for name in names)
        st.caption(translate(mark("One line a step: {names}.")).format(names=shown))
    state.change(numbers=_typed(numbers, first))


def pick_generator(frame: Frame) -> None:
    """Choose a signal and its parameters."""
    settings, translate = state.current(), frame.translate
    name = st.selectbox(
        translate(mark("Signal")),
        choices.generators(settings.network),
        format_func=lambda key: translate(GENERATORS[key].label),
        key=widgets.widget_key("generator", settings.generator),
        label_visibility="collapsed",
        filter_mode=None,
    )
    held = dict(settings.parameters) if name == settings.generator else {}
    values = {
        spec.name: _number(frame, name, spec, held.get(spec.name, spec.default))
        for spec in choices.generator_parameters(name)
    }
    changed = {
        spec.name: float(values[spec.name])
        for spec in choices.generator_parameters(name)
        if values[spec.name] != spec.default
    }
    state.change(generator=name, parameters=tuple(sorted(changed.items())))


def say_recorded(frame: Frame) -> None:
    """Say what is read: there is nothing to choose."""
    st.caption(frame.translate(mark("What the network read while it was recorded.")))


def _number(frame: Frame, generator: str, spec: Parameter, value: float) -> float:
    kind = int if spec.kind == "integer" else float
    chosen: float = st.number_input(
        frame.translate(spec.label),
        kind(spec.minimum),
        kind(spec.maximum),
        step=kind(spec.step),
        **widgets.number_from(f"g.{generator}.{spec.name}", kind(value)),
    )
    return chosen


def _held(typed: str | None, first: str) -> str:
    return first if typed is None else typed


def _typed(text: str | None, first: str) -> str | None:
    # What stood there before anyone typed need not travel in the link.
    return None if text == first else text or ""


SOURCE_PICKERS: dict[str, Callable[[Frame], None]] = {
    "heldout": pick_held_out,
    "example": pick_example,
    "sample": pick_sample,
    "text": pick_text,
    "numbers": pick_numbers,
    "generator": pick_generator,
    "upload": pick_upload,
    "recorded": say_recorded,
}
