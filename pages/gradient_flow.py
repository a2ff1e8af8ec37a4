"""Gradient flow: where the gradient lives and dies, and by which path."""

from gatescope.ui.flow_page import show_flow
from gatescope.ui.flow_pickers import pick_flow
from gatescope.ui.frame import finish, frame

page = frame("gradient_flow")
pick_flow(page)
show_flow(page)
finish(page)
