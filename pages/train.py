"""Train: networks of one's own, from data to use, and every moment of their learning."""

from gatescope.ui.frame import finish, frame
from gatescope.ui.train_page import show_train

page = frame("train")
show_train(page)
finish(page)
