"""Views with a name and a sentence, each of one truth: how a page offers them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, TypeVar

import streamlit as st

from gatescope.messages import mark
from gatescope.ui import state, widgets
from gatescope.ui.frame import Frame, plain


class Offered(Protocol):
    """What a page needs of a preset."""

    @property
    def name(self) -> str:
        """In a few words, in English."""

    @property
    def says(self) -> str:
        """What there is to see, in English."""


P = TypeVar("P", bound=Offered)


def offer(
    frame: Frame,
    presets: Mapping[str, P],
    shown: str | None,
    show: Callable[[P], None],
    *,
    key: str,
) -> None:
    """Offer presets, and say of the one that is shown what there is to see.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    presets : Mapping of str to preset
        In the order of the page.
    shown : str or None
        The one that the present view is.
    show : Callable
        Makes the view of a preset the present one, before the page runs.
    key : str
        Of the widget.
    """
    if state.hides("presets"):
        return
    translate = frame.translate
    st.session_state[key] = shown
    st.pills(
        translate(mark("Examples, each of one truth")),
        tuple(presets),
        format_func=lambda name: translate(presets[name].name),
        key=key,
        on_change=widgets.on_change(key, lambda name: show(presets[name]) if name else None),
    )
    if shown is not None:
        st.markdown(plain(translate(presets[shown].says)))
