"""The small parts around the pages that live in the browser: progress, help and the tour."""

from __future__ import annotations

from typing import Any

import streamlit as st

from gatescope.paths import asset

around: Any = st.components.v2.component(
    "gatescope_around", js=asset("around", "around.js").read_text(encoding="utf-8")
)
"""Shows the part that ``data["kind"]`` names; see assets/around."""
