"""Widgets of settings: their keys, and what they tell when somebody uses them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

WIDGET = "set."
"""Prefix of the widget keys; ``set.cell`` is the widget of ``Settings.cell``."""


def widget_key(name: str, value: Any) -> str:
    """Give the key of a setting's widget, which starts at `value` if it was not on the page."""
    key = WIDGET + name
    if key not in st.session_state:
        st.session_state[key] = value
    return key


def on_change(key: str, take: Callable[[Any], object]) -> Callable[[], None]:
    """Give the callback of a widget: `take` gets what the widget holds, before the page runs.

    A run that is broken off may drop a widget that the browser still has and speaks of. Then
    nobody has chosen anything, and there is nothing to take.
    """

    def changed() -> None:
        if key in st.session_state:
            take(st.session_state[key])

    return changed


def on_choice(
    key: str,
    take: Callable[[Any], object],
    options: Sequence[Any],
    told: Callable[[Any], str] = str,
) -> Callable[[], None]:
    """Give the callback of a widget in which one of some options is always chosen.

    Of a widget that a broken-off run has dropped, Streamlit may say that nothing is chosen, or
    what the browser calls the option.

    Parameters
    ----------
    key : str
        Of the widget.
    take : callable
        Gets the option.
    options : sequence
        What can be chosen.
    told : callable, optional
        What an option is called on screen.
    """

    def changed(held: Any) -> None:
        option = option_of(held, options, told)
        if option is not None:
            take(option)

    return on_change(key, changed)


def option_of(held: Any, options: Sequence[Any], told: Callable[[Any], str] = str) -> Any:
    """Give the option that a widget holds, or the one that it calls so; else None.

    Examples
    --------
    >>> option_of("b", "ab"), option_of("B", "ab", str.upper), option_of(None, "ab")
    ('b', 'b', None)
    """
    if held is None or held in options:
        return held
    return next((option for option in options if told(option) == held), None)


def number_from(name: str, value: int | float) -> dict[str, Any]:
    """Give what a setting's number input is made with; it starts as `widget_key` says.

    A run that is broken off takes along what it told the browser. The next run no longer says
    that the number is new, and without a value of its own the input would stand at its least.
    """
    key = widget_key(name, value)
    return {"key": key, "value": st.session_state[key]}


def forget_widgets() -> None:
    """Forget what the widgets hold, so that they start again from the settings."""
    for key in [k for k in st.session_state if str(k).startswith(WIDGET)]:
        del st.session_state[key]
