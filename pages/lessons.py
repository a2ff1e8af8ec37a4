"""Lessons: predict first, then see; each beside the figure that it speaks of."""

from gatescope.ui.class_link import offer_class_link
from gatescope.ui.frame import finish, frame
from gatescope.ui.lessons_page import show_lessons

page = frame("lessons")
offer_class_link(page)
show_lessons(page)
finish(page)
