"""The network that a visitor brought along: kept by the session, under a name of its own."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from gatescope.inputs.sequence import Sequence
from gatescope.models.model import Model

OWN = "own"
"""What `Settings.network` is for it; a link with that name finds it in this session only."""

_OWN = "gs.own"


def named(digest: str, network: str) -> str:
    """Name what is computed of a network; what is of one's own can be told from the rest.

    Examples
    --------
    >>> named("01ab", "recall"), named("01ab", "own")
    ('01ab', 'own-01ab')
    """
    return f"{OWN}-{digest}" if network == OWN else digest


def is_own(key: str) -> bool:
    """Tell from a name whether it is of a visitor's own network: nobody else may keep it."""
    return key.startswith(f"{OWN}-")


@dataclass(frozen=True, slots=True, eq=False)
class OwnNetwork:
    """One layer of a visitor's network, ready for every page.

    Parameters
    ----------
    digest : str
        Names the file's content and all that was chosen of it.
    title : str
        Its name on the screen; a stranger's text.
    model : Model
        One layer in one direction; the layers below are its encoder.
    separator : str
        What stands between its tokens in text: "" for characters.
    recorded : Sequence or None
        What it read while it was recorded.
    """

    digest: str
    title: str
    model: Model
    separator: str = ""
    recorded: Sequence | None = None


def own_network() -> OwnNetwork | None:
    """Give this session's own network; None where there is none, or no session."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return None
    found: OwnNetwork | None = st.session_state.get(_OWN)
    return found


def keep_own(network: OwnNetwork) -> None:
    """Keep a network for this session, in the place of the one before."""
    st.session_state[_OWN] = network


def forget_own() -> None:
    """Let this session's own network go."""
    st.session_state.pop(_OWN, None)


def present() -> OwnNetwork:
    """Give this session's own network, which the settings have asked for.

    Raises
    ------
    LookupError
        If there is none: settings from a link never ask for it then.
    """
    found = own_network()
    if found is None:
        raise LookupError("this session has no network of its own")
    return found
