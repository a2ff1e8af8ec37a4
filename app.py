"""What `streamlit run` starts: the pages of menu.py, and beside them what classes talk to."""

import streamlit as st

from gatescope.classroom.routes import class_routes
from gatescope.ui.opening import opening

app = st.App(
    "menu.py",
    lifespan=opening,
    routes=class_routes(
        lambda: st.get_option("server.allowedHosts"), st.get_option("server.baseUrlPath")
    ),
)
