"""Home: what this is, one living picture, and the ways in."""

from gatescope.ui.frame import finish, frame
from gatescope.ui.settings import Settings
from gatescope.ui.stage import show_view
from gatescope.ui.welcome import (
    look_under_the_hood,
    open_doors,
    say_what_this_is,
    three_ways,
)

page = frame("home")
say_what_this_is(page)
show_view(page, Settings())
three_ways(page)
open_doors(page)
look_under_the_hood(page)
finish(page)
