"""How a training stands, in sentences."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from gatescope.i18n import Translate
from gatescope.messages import Message, mark, note
from gatescope.training.lab.history import Check, History, LaneHistory
from gatescope.ui.train_measure import number, share

if TYPE_CHECKING:
    from gatescope.training.lab.status import Status

Tone = Literal["info", "success", "warning", "error"]


def duration(seconds: float) -> Message:
    """Say how long something takes, no more exactly than one can know.

    Examples
    --------
    >>> str(duration(7.3)), str(duration(200)), str(duration(8000))
    ('7 s', '3 min', '2.2 h')
    """
    if seconds < 90:
        return note("{number} s", number=max(1, round(seconds)))
    if seconds < 90 * 60:
        return note("{number} min", number=round(seconds / 60))
    return note("{number:.1f} h", number=seconds / 3600)


def progress_words(history: History, epochs: int, translate: Translate) -> str:
    """Say how far a training is, and how long it will still take."""
    if not history.total:
        started = mark("Starting: the sequences are made ready …")
        return translate(started)
    values = {
        "epoch": min(epochs, math.floor(history.epoch) + 1),
        "epochs": epochs,
        "step": history.step,
        "total": history.total,
    }
    left = history.seconds_left
    if left is None:
        told = note("Epoch {epoch:,} of {epochs:,} · step {step:,} of {total:,}", **values)
    else:
        told = note(
            "Epoch {epoch:,} of {epochs:,} · step {step:,} of {total:,} · about {left} left",
            **values,
            left=duration(left),
        )
    return told.translated(translate)


def standing(status: Status, history: History) -> tuple[Tone, Message] | None:
    """Say how a training stands that does not run; None where it does.

    Parameters
    ----------
    status : Status
        From the store.
    history : History
        From its log.

    Returns
    -------
    tuple of str and Message, or None
        How good that is, and what there is to say.
    """
    values = {"step": history.step, "total": history.total}
    if status.stage == "running":
        return None
    if status.stage == "waiting":
        return "info", _waiting(status.place)
    if status.stage == "paused":
        why = history.problem
        return "info", why or note("Paused at step {step:,} of {total:,}.", **values)
    if status.stage == "interrupted":
        return "warning", status.problem or note("The training was interrupted.")
    return _ended(status, history, values)


def _waiting(place: int | None) -> Message:
    if place is None or place <= 1:
        return note("Waiting for a free worker: this training is next.")
    return note("Waiting for a free worker: place {place} in the queue.", place=place)


def _ended(status: Status, history: History, values: dict[str, int]) -> tuple[Tone, Message]:
    if status.reason == "cancelled":
        return "info", note(
            "Stopped at step {step:,} of {total:,}; what was learnt so far is kept.", **values
        )
    if status.reason == "diverged":
        return "warning", note(
            "Every network diverged: its loss is no number any more. A smaller learning rate, "
            "or clipping, usually helps."
        )
    if status.reason == "failed":
        return "error", history.problem or note("The training failed.")
    return "success", note(
        "Trained: {step:,} steps in {time}.", **values, time=duration(history.seconds)
    )


def lane_words(lane: LaneHistory, per_epoch: int) -> Message:
    """Say how one network of a race stands.

    Examples
    --------
    >>> str(lane_words(LaneHistory(stage="early", ended=40, best=20), 10))
    'stopped early after epoch 4; the best was epoch 2'
    """
    ended = lane.ended or 0
    if lane.stage == "diverged":
        return note("diverged at step {step:,}: its loss is no number any more", step=ended)
    if lane.stage == "early":
        return note(
            "stopped early after epoch {epoch:,}; the best was epoch {best:,}",
            epoch=ended // per_epoch,
            best=(lane.best or 0) // per_epoch,
        )
    if lane.stage == "done":
        if lane.best is not None and lane.best != lane.ended:
            return note(
                "trained to the end; the best was epoch {best:,}", best=lane.best // per_epoch
            )
        return note("trained to the end")
    return note("learning")


def last_numbers(lane: LaneHistory, metric: str) -> tuple[str, ...]:
    """Write the last losses of a network, training and validation, and its share of right ones.

    Examples
    --------
    >>> last_numbers(LaneHistory(checks=(Check(5, 0.3, 0.9, 0.25, 0.9996),)), "accuracy")
    ('0.300', '0.250', '>99.9%')
    >>> last_numbers(LaneHistory(), "mse")
    ('–', '–')
    """
    shared = metric == "accuracy"  # a mean squared error is the loss itself
    if not lane.checks:
        return ("–",) * (3 if shared else 2)
    check: Check = lane.checks[-1]
    losses = (_short(check.train_loss), _short(check.loss))
    return (*losses, share(check.score)) if shared else losses


def _short(value: float) -> str:
    return number(value) if math.isfinite(value) else "–"
