"""Histories of trainings that never were, for the tests of what is drawn and said of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gatescope.training.lab.first_plans import first_plan
from gatescope.training.lab.history import Check, GateState, History, LaneHistory
from gatescope.training.lab.plan import Lane, Plan

PER_EPOCH = 10
GATES = {"gru": ("z", "r"), "rnn": (), "lstm": ("f", "i", "o")}

GRU, RNN, LSTM = Lane("gru"), Lane("rnn"), Lane("lstm")
SIX = (Lane("gru", 4), GRU, Lane("rnn", 4), RNN, Lane("lstm", 4), LSTM)


def plan_of(*lanes: Lane, task: str = "recall", epochs: int = 12) -> Plan:
    """Give a plan of these networks."""
    first = first_plan(task)
    return replace(first, lanes=lanes, training=replace(first.training, epochs=epochs))


def look(
    step: int,
    loss: float,
    train: float | None = None,
    *,
    score: float | None = None,
    gates: dict[str, GateState] | None = None,
    lags: tuple[float, ...] = (),
) -> Check:
    """Give a look at a network whose training loss and scores are the loss unless given."""
    train = loss if train is None else train
    score = loss if score is None else score
    return Check(step, train, score, loss, score, gates or {}, lags)


def lane_of(cell: str, count: int, fall: float = 0.9, **facts: object) -> LaneHistory:
    """Give a network after so many looks, an epoch each, and ten losses an epoch."""
    looks = tuple(
        look(
            PER_EPOCH * k,
            fall**k,
            score=1 - fall**k,
            gates={gate: GateState(0.5 + 0.01 * k, 0.01 * k, 0.02 * k) for gate in GATES[cell]},
            lags=tuple(-1.0 - 0.1 * k - np.arange(30) * (0.5 if cell == "rnn" else 0.05)),
        )
        for k in range(count)
    )
    steps = tuple(range(1, PER_EPOCH * (count - 1) + 1))
    losses = tuple(fall ** (step / PER_EPOCH) for step in steps)
    return LaneHistory(100, steps, losses, looks, **facts)  # type: ignore[arg-type]


def history_of(*lanes: LaneHistory, epochs: int = 12, ended: str = "") -> History:
    """Put networks side by side."""
    step = max((lane.checks[-1].step for lane in lanes if lane.checks), default=0)
    return History(lanes, step, epochs * PER_EPOCH, PER_EPOCH, 1.0, ended)


def raced(plan: Plan, count: int, ended: str = "") -> History:
    """Give how a plan stands after so many looks; each network is a little slower."""
    lanes = [
        lane_of(lane.cell, count, 0.8 + 0.02 * k) if count else LaneHistory()
        for k, lane in enumerate(plan.lanes)
    ]
    return history_of(*lanes, epochs=plan.training.epochs, ended=ended)
