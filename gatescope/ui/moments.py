"""Moments of a training: the course of its loss, and the network as it was at one of them."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from gatescope.inputs.tasks import TASKS
from gatescope.messages import Message, note
from gatescope.models.bundled import load_bundled, load_card, load_snapshots
from gatescope.models.one_layer import one_layer
from gatescope.training.lab.plan import OWN_DATA
from gatescope.ui import choices, run_choices
from gatescope.ui.trained import Trained, is_run, trained

if TYPE_CHECKING:
    from gatescope.models.model import Model
    from gatescope.ui.settings import Settings


@dataclass(frozen=True, slots=True)
class Course:
    """How a network fared at each moment of its training that was kept.

    Parameters
    ----------
    steps : tuple of int
        The moments, in steps of the optimizer, rising from 0.
    losses : tuple of float
        The loss at each on sequences that it did not learn from; NaN where it is not known.
    end : int
        The moment whose weights count.
    total : int
        How many steps the training has, or was to have.
    per_epoch : int
        Steps of an epoch; 0 where every batch was drawn afresh.
    kind : {"classes", "values"}
        What is answered: cross-entropy in nats, or mean squared error.
    """

    steps: tuple[int, ...]
    losses: tuple[float, ...]
    end: int
    total: int
    per_epoch: int
    kind: Literal["classes", "values"]

    def loss(self, step: int) -> float:
        """Give the loss at a moment."""
        return self.losses[self.steps.index(step)]


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment of a training that is not the end of it.

    Parameters
    ----------
    step : int
        After how many steps of the optimizer.
    """

    step: int

    @property
    def words(self) -> Message:
        """Name it in a few words."""
        return note("after training step {step:,}", step=self.step)

    def titled(self, title: str) -> Message:
        """Add it to the title of a picture."""
        return note("{title} · after training step {step:,}", title=title, step=self.step)

    @property
    def look(self) -> Message:
        """Say what is seen in the place of a sentence that holds for the end alone."""
        if self.step == 0:
            return note("This is the network before its training: its weights are random.")
        return note(
            "This is the network as it was after step {step:,} of its training; what it does"
            " at the end, it may not do yet.",
            step=self.step,
        )

    def named(self, name: str) -> str:
        """Add it to the name of a network, for files."""
        return f"{name} after step {self.step}"


def scoped(part: Message | None, moment: Moment | None) -> Message | None:
    """Say of which moment something is, and which part of it, as far as need be."""
    if moment is None:
        return part
    if part is None:
        return moment.words
    return note("{moment} · {part}", moment=moment.words, part=part)


def course_of(settings: Settings) -> Course | None:
    """Give the course of the training of the network that is looked at.

    Parameters
    ----------
    settings : Settings
        Any.

    Returns
    -------
    Course or None
        None where nothing was kept of a training.

    Examples
    --------
    >>> from gatescope.ui.settings import Settings
    >>> course_of(Settings(network="wave")).steps[:3]
    (0, 10, 30)
    """
    if is_run(settings.network):
        return _course_of_run(trained(settings.network), settings.lane)
    if not choices.is_bundled(settings.network):
        return None
    card = load_card(settings.network)
    steps, losses = card.course.steps, card.course.losses[settings.cell]
    return Course(steps, losses, steps[-1], steps[-1], 0, TASKS[settings.network].kind)


def _course_of_run(run: Trained, lane: int) -> Course:
    steps = run.moments[lane]
    checks = [run.check(lane, step) for step in steps]
    return Course(
        steps,
        tuple(math.nan if check is None else check.loss for check in checks),
        run.end(lane),
        run.history.total or steps[-1],
        run.history.per_epoch,
        run.task.kind,
    )


def moment_of(settings: Settings) -> Moment | None:
    """Give the moment that is looked at; None for the end, and where there was no training.

    Examples
    --------
    >>> from gatescope.ui.settings import Settings
    >>> moment_of(Settings(moment=30)), moment_of(Settings(moment=3000)) is None
    (Moment(step=30), True)
    """
    kept = run_choices.moments(settings.network, settings.lane)
    end = end_of(settings)
    there = settings.moment in kept and settings.moment != end
    return Moment(settings.moment) if there else None


def end_of(settings: Settings) -> int:
    """Give the moment whose weights count, as things stand; -1 where there was no training."""
    if is_run(settings.network):
        return trained(settings.network).end(settings.lane)
    return run_choices.final_moment(settings.network)


def network_at(settings: Settings) -> Model:
    """Give a network that was trained as it was at the moment that is looked at.

    Parameters
    ----------
    settings : Settings
        Of a shipped network or of a run.

    Returns
    -------
    Model
        Of a run, the layer that is looked at. Its name tells the moment.
    """
    moment = moment_of(settings)
    if is_run(settings.network):
        return _network_of_run(settings, moment)
    if moment is None:
        return load_bundled(settings.network, settings.cell)
    model = load_snapshots(settings.network, settings.cell)[moment.step]
    return replace(model, name=moment.named(model.name))


def _network_of_run(settings: Settings, moment: Moment | None) -> Model:
    run, lane = trained(settings.network), settings.lane
    model = run.model(lane, run.end(lane) if moment is None else moment.step)
    several = sum(other.cell == model.cell for other in run.plan.lanes) > 1
    parts = (run.plan.data.task, f"network {lane}" if several else "", settings.place)
    name = " ".join(filter(None, parts))
    # The name of a file is cut at its end: what tells it from the others comes first.
    name = f"{name if moment is None else moment.named(name)}, {run.network}"
    place = run_choices.place_of(settings.network, settings.place)
    ours = run.plan.data.task not in OWN_DATA
    return replace(one_layer(model, *place), name=name, ours=ours)
