"""Lessons: predict first, then see; each beside the figure that it speaks of."""

from gatescope.ui.frame import finish, frame
from gatescope.ui.lessons_page import show_lessons

page = frame("lessons")
show_lessons(page)
finish(page)
