"""Where the lab begins, task by task: settings that learn the task while one watches."""

from __future__ import annotations

from gatescope.training.lab.plan import (
    TABLE,
    TEXT,
    DataPlan,
    Lane,
    NetworkPlan,
    Plan,
    TrainingPlan,
)

RACE = ("gru", "rnn")
"""The cells that race where nobody has chosen others."""


def first_plan(task: str) -> Plan:
    """Give the plan that a task begins with.

    Parameters
    ----------
    task : str
        One of `gatescope.training.lab.plan.TASK_NAMES`.

    Returns
    -------
    Plan
        With a GRU and a plain RNN of the same size.

    Examples
    --------
    >>> first_plan("adding").data.length, first_plan("adding").lanes[0].units
    (100, 32)
    """
    return _PLANS[task]


def _race(units: int) -> tuple[Lane, ...]:
    return tuple(Lane(cell, units) for cell in ("gru", "rnn"))


_PLANS: dict[str, Plan] = {
    "adding": Plan(
        DataPlan("adding", sequences=10_000, length=100),
        lanes=_race(32),
        training=TrainingPlan(epochs=6),
    ),
    "recall": Plan(
        DataPlan("recall", sequences=5_000, length=30),
        lanes=_race(16),
        training=TrainingPlan(epochs=12),
    ),
    "copy": Plan(
        DataPlan("copy", sequences=5_000, length=20),
        lanes=_race(32),
        training=TrainingPlan(epochs=20),
    ),
    "brackets": Plan(
        DataPlan("brackets", sequences=4_000, length=40),
        lanes=_race(16),
        training=TrainingPlan(epochs=12),
    ),
    "opinion": Plan(
        DataPlan("opinion", sequences=5_000, length=16),
        lanes=_race(16),
        training=TrainingPlan(epochs=10),
    ),
    "sentiment": Plan(
        DataPlan("sentiment", sequences=10_000, length=16),
        lanes=_race(16),
        training=TrainingPlan(epochs=12),
    ),
    "wave": Plan(
        DataPlan("wave", sequences=2_000, length=80),
        lanes=_race(16),
        training=TrainingPlan(epochs=15),
    ),
    TEXT: Plan(
        DataPlan(TEXT, length=60, validation=0.15),
        NetworkPlan(embedding=16),
        _race(16),
        TrainingPlan(batch=32, epochs=15, patience=4),
    ),
    TABLE: Plan(
        DataPlan(TABLE, length=30, validation=0.15),
        lanes=_race(16),
        training=TrainingPlan(batch=32, epochs=30, patience=5),
    ),
}
