"""Classroom: join a class, follow the picture of the teacher, predict, see the answers."""

from gatescope.ui.classroom_page import show_classroom
from gatescope.ui.frame import finish, frame

page = frame("classroom")
show_classroom(page)
finish(page)
