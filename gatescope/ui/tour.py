"""A tour of Explore, for whoever asks for one; the browser leads it."""

from __future__ import annotations

from gatescope.messages import mark
from gatescope.ui import state
from gatescope.ui.around import around
from gatescope.ui.frame import Frame

STOPS: dict[str, tuple[str, str]] = {
    "sequence": (
        mark("The sequence"),
        mark(
            "The network reads this from left to right, one sign or number at each step. "
            "Click one to go to its step."
        ),
    ),
    "cursor": (
        mark("The step you look at"),
        mark("Everything on the page is of this step. Drag it, or press → and ←."),
    ),
    "gate": (
        mark("A quantity over time"),
        mark(
            "Each row is one unit of the network, each column one step. The stronger the "
            "colour, the larger the value. Click a row to look at its unit."
        ),
    ),
    "diagram": (
        mark("The cell at this step"),
        mark(
            "How the numbers of this unit are made, from the state before to the new one. "
            "Click a box: below it stands why it has its value."
        ),
    ),
    "whatif": (
        mark("What if …"),
        mark("Hold a gate or change what is read, and compare with the original. Open it."),
    ),
    "badge": (
        mark("Can you trust it?"),
        mark(
            "PyTorch has computed the same numbers. The badge says how far they are apart; "
            "open it to see each."
        ),
    ),
}
"""In their order; by the names that assets/around/src/stops.ts has for their places."""

TEXTS: dict[str, str] = {
    "name": mark("Tour of this page"),
    "start": mark("New here? A one-minute tour"),
    "again": mark("Tour"),
    "where": mark("{at} of {count}"),
    "done": mark("That is it."),
    "skip": mark("Leave the tour"),
    "back": mark("Back"),
    "next": mark("Next"),
    "finish": mark("Finish"),
}


def offer_tour(frame: Frame) -> None:
    """Offer the tour, unless a link hides it; it never begins by itself.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    """
    if state.hides("tour"):
        return
    say = frame.translate
    around(
        data={
            "kind": "tour",
            "stops": [
                {"key": key, "title": say(title), "says": say(says)}
                for key, (title, says) in STOPS.items()
            ],
            "texts": {key: say(text) for key, text in TEXTS.items()},
        },
        key="gs-tour",
    )
