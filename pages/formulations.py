"""Formulations: the same weights under every definition of the GRU."""

from gatescope.ui.formulations_page import show_formulations
from gatescope.ui.formulations_pickers import pick_weights
from gatescope.ui.frame import finish, frame

page = frame("formulations")
pick_weights(page)
show_formulations(page)
finish(page)
