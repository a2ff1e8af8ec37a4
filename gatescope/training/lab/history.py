"""What a run has written down so far: losses, scores, gates, and how it stands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from gatescope.messages import Message, read_message

LaneStage = Literal["training", "done", "early", "diverged"]

_GOES_ON: dict[str, Any] = {"ended": "", "problem": None}


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


def read_history(lines: Iterable[str]) -> History:
    """Put the lines of a log together.

    Parameters
    ----------
    lines : iterable of str
        JSON objects; a line that was cut off when a worker was killed is passed over, and what
        a resumed run repeats counts once.

    Returns
    -------
    History
        As far as it goes.

    Examples
    --------
    >>> start = '{"what": "start", "total": 9, "per_epoch": 3, "parameters": [5]}'
    >>> loss = '{"what": "loss", "step": 3, "seconds": 1.5, "losses": [0.5]}'
    >>> read_history([start, loss]).epoch
    1.0
    """
    log = _Reader()
    for line in lines:
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if isinstance(entry, dict):
            log.take(entry)
    return log.history()


class _Reader:
    """Collects entries; one that says less than is known of a step is a repetition."""

    def __init__(self) -> None:
        self.facts: dict[str, Any] = {"total": 0, "per_epoch": 1, **_GOES_ON}
        self.step, self.seconds = 0, 0.0
        self.losses: list[dict[int, float]] = []
        self.checks: list[dict[int, Check]] = []
        self.lanes: list[dict[str, Any]] = []

    def take(self, entry: dict[str, Any]) -> None:
        getattr(self, f"_{entry.get('what')}", self._unknown)(entry)

    def _unknown(self, entry: dict[str, Any]) -> None:
        """Pass over what a later version may write."""

    def _start(self, entry: dict[str, Any]) -> None:
        self.facts |= {"total": entry["total"], "per_epoch": entry["per_epoch"]}
        self.facts |= _GOES_ON
        self.step, self.seconds = 0, 0.0
        self.lanes = [{"parameters": count} for count in entry["parameters"]]
        self.losses = [{} for _ in self.lanes]
        self.checks = [{} for _ in self.lanes]

    def _resumed(self, entry: dict[str, Any]) -> None:
        """Forget what lies behind the point from which it goes on: it will be done again."""
        self.step, self.seconds = entry["step"], entry["seconds"]
        self.facts |= _GOES_ON
        kept = entry["step"]
        self.losses = [{s: v for s, v in one.items() if s <= kept} for one in self.losses]
        self.checks = [{s: v for s, v in one.items() if s <= kept} for one in self.checks]
        for lane in self.lanes:
            if lane.get("ended") is not None and lane["ended"] > kept:
                for name in ("stage", "ended", "best"):
                    lane.pop(name, None)

    def _again(self, entry: dict[str, Any]) -> None:
        """Forget how it ended: it waits for a worker once more."""
        self.facts |= _GOES_ON

    def _loss(self, entry: dict[str, Any]) -> None:
        self.step, self.seconds = entry["step"], entry["seconds"]
        for known, loss in zip(self.losses, entry["losses"], strict=True):
            if loss is not None:
                known[entry["step"]] = loss

    def _check(self, entry: dict[str, Any]) -> None:
        gates = {name: GateState(*values) for name, values in entry["gates"].items()}
        names = ("train_loss", "train_score", "loss", "score")
        numbers = {name: _number(entry[name]) for name in names}
        lags = tuple(map(_number, entry["lags"]))
        lag_step = entry.get("lag_step", 1)
        check = Check(entry["step"], **numbers, gates=gates, lags=lags, lag_step=lag_step)
        self.checks[entry["lane"]][check.step] = check

    def _lane(self, entry: dict[str, Any]) -> None:
        told = {key: entry[key] for key in ("stage", "ended", "best")}
        self.lanes[entry["lane"]] |= told

    def _end(self, entry: dict[str, Any]) -> None:
        problem = entry.get("problem")
        self.facts |= {
            "ended": entry["reason"],
            "problem": read_message(problem) if problem else None,
        }
        self.seconds = entry.get("seconds", self.seconds)

    def history(self) -> History:
        lanes = tuple(
            LaneHistory(
                steps=tuple(losses),
                losses=tuple(losses.values()),
                checks=tuple(checks[step] for step in sorted(checks)),
                **known,
            )
            for known, losses, checks in zip(self.lanes, self.losses, self.checks, strict=True)
        )
        return History(lanes, self.step, seconds=self.seconds, **self.facts)


def _number(value: float | None) -> float:
    return float("nan") if value is None else float(value)
