"""Lane and moment of a network that was trained, out of a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gatescope.messages import note
from gatescope.training.lab.plan import MOST_LANES
from gatescope.ui import run_choices
from gatescope.ui.trained import is_run

if TYPE_CHECKING:
    from gatescope.ui.query_reader import QueryReader

LAST_STEP = 99_999_999

NO_RUN = note(
    "The link asks for a network that was trained on another server, was deleted, or has not"
    " begun to learn; the usual network is shown."
)


def read_lane(reader: QueryReader, network: str) -> int:
    """Take one of the networks of a run's race."""
    legal = run_choices.lanes(network)
    lane = reader.whole("lane", 0, legal[-1] if is_run(network) else MOST_LANES - 1)
    return lane if lane in legal else legal[0]


def read_moment(reader: QueryReader, network: str, lane: int) -> int:
    """Take a moment of the training: one that was not kept is the nearest that was."""
    asked = reader.whole("moment", 0, LAST_STEP, also=-1)
    kept = run_choices.moments(network, lane)
    if asked < 0 or not kept:
        return -1
    nearest = run_choices.nearest(kept, asked)
    if nearest != asked:
        reader.notes.append(
            note(
                "The link asks for step {asked:,} of the training, at which the network was not"
                " kept; step {nearest:,} is the nearest.",
                asked=asked,
                nearest=nearest,
            )
        )
    return -1 if nearest == run_choices.final_moment(network, lane) else nearest
