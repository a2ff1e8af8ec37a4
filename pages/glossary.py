"""Glossary: a page of its own, for those who come by a link."""

from gatescope.ui.frame import finish, frame
from gatescope.ui.help import show_book
from gatescope.ui.parity_badge import empty_badge

page = frame("glossary")
empty_badge(page.translate)
show_book(page.translate, page.language, "glossary")
finish(page)
