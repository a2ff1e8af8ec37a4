"""Class: join one, follow the teacher's picture, predict, and see what the class has said."""

from gatescope.ui.classroom_page import show_classroom
from gatescope.ui.frame import finish, frame

page = frame("classroom")
show_classroom(page)
finish(page)
