"""Parity: every number beside PyTorch's, and a cell to break."""

from gatescope.ui.frame import finish, frame
from gatescope.ui.parity_page import show_parity
from gatescope.ui.pickers import pick_view

page = frame("parity")
pick_view(page)
show_parity(page)
finish(page)
