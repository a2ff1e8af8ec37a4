"""Explore: a network reads a sequence, and every gate at every step can be scrubbed."""

from gatescope.ui.class_link import offer_class_link
from gatescope.ui.frame import finish, frame
from gatescope.ui.pickers import pick_view
from gatescope.ui.stage import show_view
from gatescope.ui.state import current, hides
from gatescope.ui.state_path import show_state_path
from gatescope.ui.take_away import take_away
from gatescope.ui.take_weights import take_weights
from gatescope.ui.tour import offer_tour

page = frame("explore")
pick_view(page)
offer_class_link(page)
offer_tour(page)
show_view(page, current(), editable=True)
if not hides("path"):
    show_state_path(page)
if not hides("takeaway"):
    take_away(page)
    take_weights(page)
finish(page)
