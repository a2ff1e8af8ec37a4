"""What a run has written down so far: losses, scores, gates, and how it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from gatescope.messages import Message

LaneStage = Literal["training", "done", "early", "diverged"]


@dataclass(frozen=True, slots=True)
class GateState:
    """How open a gate stands, over all units and steps of the probe.

    Parameters
    ----------
    mean : float
        Its mean, in [0, 1].
    low, high : float
        Shares of it below 0.1 and above 0.9, where it is saturated.
    """

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Check:
    """What one look at a network in training found.

    Parameters
    ----------
    step : int
        Steps of the optimizer before it.
    train_loss, train_score : float
        On sequences of the training, without dropout.
    loss, score : float
        On those of the validation: cross-entropy in nats or mean squared error; share of right
        answers or mean squared error.
    gates : Mapping of str to GateState
        Of the last layer; empty for a plain RNN.
    lags : tuple of float
        log10 of the norm of the loss's gradient at the state so many steps before the last
        answer, lag 0 first: the median over the sequences of the probe.
    lag_step : int
        Steps between two of `lags`: more than 1 where the sequences are long.
    """

    step: int
    train_loss: float
    train_score: float
    loss: float
    score: float
    gates: Mapping[str, GateState] = field(default_factory=dict)
    lags: tuple[float, ...] = ()
    lag_step: int = 1


@dataclass(frozen=True, slots=True)
class LaneHistory:
    """What is known of one network of the race.

    Parameters
    ----------
    parameters : int
        How many numbers it learns.
    steps, losses : tuple
        The mean training loss since the point before, at steps of the optimizer.
    checks : tuple of Check
        In the order of the steps, the first at step 0.
    stage : {"training", "done", "early", "diverged"}
        Whether it still learns; early: it stopped because the validation got no better.
    ended : int or None
        The step at which it stopped learning.
    best : int or None
        The step of the weights that count: the best of the validation where it stopped early
        or could have, else the last.
    """

    parameters: int = 0
    steps: tuple[int, ...] = ()
    losses: tuple[float, ...] = ()
    checks: tuple[Check, ...] = ()
    stage: LaneStage = "training"
    ended: int | None = None
    best: int | None = None


@dataclass(frozen=True, slots=True)
class History:
    """What a run has written down so far.

    Parameters
    ----------
    lanes : tuple of LaneHistory
        As in the plan.
    step, total : int
        Steps of the optimizer done, and planned.
    per_epoch : int
        Steps in an epoch.
    seconds : float
        How long it has trained, pauses left out.
    ended : str
        ``""`` while it goes on; ``done``, ``paused``, ``cancelled``, ``diverged`` (all
        networks) or ``failed``.
    problem : Message or None
        Why it failed, or was paused without anyone's asking: a sentence.
    """

    lanes: tuple[LaneHistory, ...] = ()
    step: int = 0
    total: int = 0
    per_epoch: int = 1
    seconds: float = 0.0
    ended: str = ""
    problem: Message | None = None

    @property
    def epoch(self) -> float:
        """Epochs done."""
        return self.step / self.per_epoch

    @property
    def seconds_left(self) -> float | None:
        """How long it will still take at this rate; None before anything is known."""
        if self.ended or not self.step or not self.seconds:
            return None
        return self.seconds * (self.total - self.step) / self.step
