"""How the knobs of the Train page are drawn, and how what is chosen gets into the settings."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from gatescope.i18n import Translate
from gatescope.ui import state, widgets
from gatescope.ui.train_knobs import KNOBS, OF_TASK, Knob
from gatescope.ui.train_settings import legal, limits

IN_A_ROW = 4


def pick_knobs(names: tuple[str, ...], translate: Translate) -> None:
    """Draw knobs side by side, each with its line."""
    for start in range(0, len(names), IN_A_ROW):
        places = st.columns(IN_A_ROW, gap="medium")
        for place, name in zip(places, names[start : start + IN_A_ROW], strict=False):
            with place, st.container(gap="xxsmall"):
                pick(name, translate)


def pick(name: str, translate: Translate) -> None:
    """Draw one of `KNOBS`."""
    task = state.current().train.task
    knob = OF_TASK.get((name, task), KNOBS[name])
    if knob.names:
        _pick_word(name, knob, translate)
    else:
        _pick_number(name, knob, translate)
    st.caption(translate(knob.says))


def keep(name: str, key: str) -> Callable[[], None]:
    """Give a callback that puts what a widget holds into the settings, before the page runs."""
    return widgets.on_change(key, lambda value: state.change_train(**{name: value}))


def _pick_word(name: str, knob: Knob, translate: Translate) -> None:
    # numbers in the plan, such as directions, have a range and no choices
    options = tuple(knob.names) if name == "directions" else legal(name)
    key = widgets.widget_key(f"l.{name}", getattr(state.current().train, name))
    st.segmented_control(
        translate(knob.label),
        options,
        format_func=lambda value: translate(knob.names[value]),
        key=key,
        required=True,
        on_change=keep(name, key),
    )


def _pick_number(name: str, knob: Knob, translate: Translate) -> None:
    train = state.current().train
    now = getattr(train, name)
    kind = type(now)
    low, high = (kind(end) for end in limits(train.task, name))
    # A task of its own widgets: another one begins with its own defaults.
    told = widgets.number_from(f"l.{name}.{train.task}", now)
    st.number_input(
        translate(knob.label),
        low,
        high,
        step=kind(knob.by),
        # As many digits as somebody typed, and no more.
        format=None if kind is int else "%g",
        on_change=keep(name, told["key"]),
        **told,
    )
