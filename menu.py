"""The menu, and nothing else: each page is complete by itself (see gatescope.ui.frame)."""

import streamlit as st

from gatescope.ui.frame import PAGES

st.navigation(
    [
        st.Page(f"pages/{page}.py", title=name, default=page == "home")
        for page, name in PAGES.items()
    ],
    position="hidden",
).run()
