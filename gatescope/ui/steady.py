"""Charts that are drawn again and again do not blink."""

from __future__ import annotations

import streamlit as st

from gatescope.paths import asset

_steady = st.components.v2.component(
    "gatescope_steady", js=asset("steady.js").read_text(encoding="utf-8"), isolate_styles=False
)


def keep_steady(key: str) -> None:
    """Keep a copy behind each chart in a container whose key begins with ``steady-``.

    Parameters
    ----------
    key : str
        Of this very element on the page.
    """
    _steady(key=key)
