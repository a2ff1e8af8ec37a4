"""Your model: a network of one's own, from a file of weights or a recording."""

import streamlit as st

from gatescope.ui.frame import finish, frame
from gatescope.ui.own_page import show_how, show_own
from gatescope.ui.parity_badge import empty_badge
from gatescope.ui.pickers import pick_cell, pick_source
from gatescope.ui.stage import show_view
from gatescope.ui.state import current

page = frame("your_model")
if show_own(page):
    with st.sidebar:
        pick_cell(page.translate)
        pick_source(page)
    show_view(page, current(), editable=True)
else:
    empty_badge(page.translate)
show_how(page)
finish(page)
