"""Experiments: questions to many networks at once, with results, and runs of one's own."""

from gatescope.ui.exp_page import show_experiments
from gatescope.ui.frame import finish, frame

page = frame("experiments")
show_experiments(page)
finish(page)
