"""How a run of the lab is called on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gatescope.inputs.quoting import shorten
from gatescope.messages import Message, note
from gatescope.ui.lab_tasks import DESCRIPTIONS, TITLES
from gatescope.ui.trained import Trained, id_of, trained

if TYPE_CHECKING:
    from gatescope.ui.settings import Settings


def title_of(run: Trained) -> Message:
    """Say what a run is called: by somebody, by the file that it reads, or by its task."""
    name = run.title or shorten(run.plan.data.file)
    return Message("{name}", {"name": name}) if name else Message(TITLES[run.plan.data.task])


def network_name(network: str) -> Message:
    """Give the name of a run among the networks."""
    run = trained(network)
    if run.title:
        return note("{title} (trained here)", title=title_of(run))
    # of two alike the number tells which is which
    return note("{title} (trained here, {run})", title=title_of(run), run=id_of(network)[:4])


def description(network: str) -> Message:
    """Say what a run's networks learn."""
    return Message(DESCRIPTIONS[trained(network).plan.data.task])


def heading(settings: Settings) -> Message:
    """Say over a picture which run it is of, and what was read."""
    title = title_of(trained(settings.network))
    if settings.source != "heldout":
        return title
    return note("{title} · held-out sequence {number:,}", title=title, number=settings.held)
