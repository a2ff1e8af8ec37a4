"""What `streamlit run` starts: the pages of menu.py, and beside them the line of a class."""

import streamlit as st

from gatescope.ui.opening import opening

app = st.App("menu.py", lifespan=opening)
