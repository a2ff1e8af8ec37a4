"""How a run of the lab, and the networks of its race, are called on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gatescope.i18n import Translate
from gatescope.inputs.quoting import shorten
from gatescope.messages import Message, enumerated, note
from gatescope.ui.lab_tasks import DESCRIPTIONS, TITLES
from gatescope.ui.trained import trained

if TYPE_CHECKING:
    from gatescope.training.lab.plan import Lane, Plan
    from gatescope.ui.settings import Settings


def title_of(plan: Plan) -> Message:
    """Say what a run learns: its task, or the file that its sequences come from."""
    if plan.data.file:
        return note("{file}", file=shorten(plan.data.file))
    return Message(TITLES[plan.data.task])


def network_name(network: str) -> Message:
    """Give the name of a run among the networks."""
    return note("Trained here: {title}", title=title_of(trained(network).plan))


def description(network: str) -> Message:
    """Say what a run's networks learn."""
    return Message(DESCRIPTIONS[trained(network).plan.data.task])


def heading(settings: Settings) -> Message:
    """Say over a picture which run it is of, and what was read."""
    title = title_of(trained(settings.network).plan)
    if settings.source != "heldout":
        return title
    return note("{title} · held-out sequence {number:,}", title=title, number=settings.held)


def lane_names(lanes: Sequence[Lane], translate: Translate) -> tuple[str, ...]:
    """Name the networks of a race: their cells, and what else they differ in.

    Parameters
    ----------
    lanes : sequence of Lane
        Of a plan.
    translate : Translate
        English screen text to the page's language.

    Returns
    -------
    tuple of str
        One a network, each different from the others.

    Examples
    --------
    >>> from gatescope.training.lab.plan import Lane
    >>> lane_names((Lane("gru"), Lane("rnn")), str)
    ('GRU', 'RNN')
    >>> lane_names((Lane("gru", 8), Lane("gru", 16)), str)
    ('GRU, 8 units', 'GRU, 16 units')
    """
    told = {
        "units": lambda lane: note("{count} units", count=lane.units),
        "dropout": lambda lane: note("dropout {share:g}", share=lane.dropout),
        "l2": lambda lane: note("L2 {pull:g}", pull=lane.l2),
    }
    differ = [name for name in told if len({getattr(lane, name) for lane in lanes}) > 1]
    names = [
        enumerated(
            [lane.cell.upper(), *(told[name](lane).translated(translate) for name in differ)],
            translate,
        )
        for lane in lanes
    ]
    return tuple(
        name if names.count(name) == 1 else f"{name} ({k})" for k, name in enumerate(names, 1)
    )
