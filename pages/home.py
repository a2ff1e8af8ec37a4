"""Home: what this is, one living picture, and the networks that ship."""

from gatescope.ui.frame import finish, frame
from gatescope.ui.settings import Settings
from gatescope.ui.stage import show_view
from gatescope.ui.welcome import invite, open_doors, say_what_this_is

page = frame("home")
say_what_this_is(page)
show_view(page, Settings())
invite(page)
open_doors(page)
finish(page)
