"""What is computed of a run once for everybody: its networks, and how good they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gatescope.i18n import Translate
from gatescope.inputs.tasks import LAB_TASKS, Batch
from gatescope.messages import InputError, Message
from gatescope.models.model import Model
from gatescope.training.lab.evaluation import Evaluation, evaluate
from gatescope.training.lab.judging import Judged, judge
from gatescope.training.lab.schedule import KNOWN
from gatescope.ui.kept import kept
from gatescope.ui.shelf import Shelf
from gatescope.ui.train_gap_words import Known, check_at
from gatescope.ui.train_view import RunView


@dataclass(frozen=True, slots=True, eq=False)
class LaneResult:
    """A network of a race at the moment that is looked at, judged.

    Parameters
    ----------
    lane, step : int
        Its place in the race, and the step of the training at which it was kept.
    found : Evaluation or None
        None where it cannot be judged.
    problem : Message or None
        Why it cannot.
    """

    lane: int
    step: int
    found: Evaluation | None = None
    problem: Message | None = None


def judged_lanes(run: RunView) -> tuple[LaneResult, ...]:
    """Judge every network of a race of which a moment was kept.

    Parameters
    ----------
    run : RunView
        The run and the moment.

    Returns
    -------
    tuple of LaneResult
        In the order of the race. A kept moment never changes, so each is judged once.
    """
    return tuple(_judged(run, lane, step) for lane, step in _places(run))


def network_at(run: RunView, lane: int) -> Model:
    """Give a network as it is at the moment that is looked at.

    Raises
    ------
    LookupError
        If nothing of it was kept; ask `RunView.lanes` first.
    InputError
        If its file is damaged.
    """
    step = run.at(lane)
    if step is None:
        raise LookupError(f"lane {lane}: nothing was kept")
    return _network(run, lane, step)


def held_out(run: RunView) -> Batch:
    """Give the sequences that were set aside for the score at the end."""
    return _held_out(str(run.folder.path), run)


def judged_one(run: RunView, lane: int, index: int) -> Judged:
    """Let a network answer one of the sequences held out."""
    model, batch = network_at(run, lane), held_out(run)
    [found] = judge(model, run.schema.task, batch, np.array([index]))
    return found


def known_of(run: RunView, result: LaneResult) -> Known | None:
    """Give a network's scores on known and on new sequences; None where one is missing."""
    if result.found is None or result.lane >= len(run.history.lanes):
        return None
    check = check_at(run.history.lanes[result.lane], result.step)
    if check is None or check.train_score != check.train_score:
        return None
    looked_at = min(KNOWN, run.schema.sizes[0])
    return Known(check.train_score, result.found.score, looked_at)


def labels_of(run: RunView, translate: Translate) -> Sequence[str]:
    """Name the classes or values; those of somebody's own file are not translated."""
    task = run.schema.task
    return tuple(map(translate, task.labels)) if task.name in LAB_TASKS else task.labels


def _places(run: RunView) -> list[tuple[int, int]]:
    steps = ((lane, run.at(lane)) for lane in range(len(run.plan.lanes)))
    return [(lane, step) for lane, step in steps if step is not None]


def _name(run: RunView, lane: int, step: int) -> str:
    return f"{run.folder.path}:{lane}:{step}"


def _judged(run: RunView, lane: int, step: int) -> LaneResult:
    try:
        return LaneResult(lane, step, _evaluation(_name(run, lane, step), run, lane, step))
    except InputError as error:
        return LaneResult(lane, step, problem=error.message)


@kept(256)
def _evaluation(key: str, _run: RunView, _lane: int, _step: int) -> Evaluation:
    model = _network(_run, _lane, _step)
    return evaluate(model, _run.schema.task, held_out(_run), _run.plan.seed)


_networks: Shelf[Model] = Shelf(most=16_000_000)
"""By their number of parameters: 64 MB."""


def _network(run: RunView, lane: int, step: int) -> Model:
    return _networks.get(
        _name(run, lane, step),
        lambda: run.folder.model(lane, step),
        lambda model: model.network.parameter_count,
    )


@kept(4)
def _held_out(key: str, _run: RunView) -> Batch:
    return _run.folder.held_out()
