"""The class that this session leads: its code, its secret, and where classes are kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from gatescope.classroom.store import Store

LED = "gs.class"


@dataclass(frozen=True, slots=True)
class Led:
    """A class, as whoever leads it knows it.

    Parameters
    ----------
    code : str
        What students type; known to everybody in the room.
    secret : str
        What makes its holder the teacher; it is never in a link, and never drawn.

    Examples
    --------
    >>> Led("K7QM3XPD", "abc")
    Led(code='K7QM3XPD')
    """

    code: str
    secret: str = field(repr=False)  # a log may show what a session holds


def led() -> Led | None:
    """Give the class that this session leads; None for everybody else."""
    found: Led | None = st.session_state.get(LED)
    return found


def begin_class() -> None:
    """Open a class and lead it.

    Raises
    ------
    Refused
        If this server has as many as it can take, or too many were opened from one address.
    """
    opened = classes().open_class(st.context.ip_address or "")
    st.session_state[LED] = Led(opened.code, opened.secret)


def go_on(code: str, secret: str) -> bool:
    """Lead a class again that was opened before; tell whether the secret is the class's."""
    right = classes().leads(code, secret)
    if right:
        st.session_state[LED] = Led(code, secret)
    return right


def let_go() -> None:
    """Lead no class any more; the class itself goes on until somebody ends it."""
    st.session_state.pop(LED, None)


def classes() -> Store:
    """Give this machine's classes: all server processes share one file."""
    # Late: most sessions never lead a class.
    from gatescope.classroom.store import class_store

    return class_store()
