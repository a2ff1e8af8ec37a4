"""What is computed of a scene, kept: for everybody, or for the one session that it is of."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

import streamlit as st

from gatescope.ui.own import is_own

P = ParamSpec("P")
R = TypeVar("R")

MOST_OWN = 8
"""Results of one function that a session keeps of its own network."""


def kept(
    max_entries: int,
) -> Callable[[Callable[Concatenate[str, P], R]], Callable[Concatenate[str, P], R]]:
    """Compute once for each scene what a function gives.

    Parameters
    ----------
    max_entries : int
        How many results are kept for everybody.

    Returns
    -------
    Callable
        A decorator for functions whose first argument names a scene: equal names are equal
        results. What comes of a visitor's own network is kept by that visitor's session and
        goes with it; everything else is shared.
    """

    def keep(function: Callable[Concatenate[str, P], R]) -> Callable[Concatenate[str, P], R]:
        everybody = st.cache_resource(max_entries=max_entries, show_spinner=False)(function)
        alone = st.cache_resource(
            max_entries=min(max_entries, MOST_OWN), show_spinner=False, scope="session"
        )(function)

        @wraps(function)
        def call(key: str, /, *args: P.args, **kwargs: P.kwargs) -> R:
            return (alone if is_own(key) else everybody)(key, *args, **kwargs)

        return call

    return keep
