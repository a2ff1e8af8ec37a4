"""Small trainings for the tests of the lab."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from gatescope.training.lab.first_plans import first_plan
from gatescope.training.lab.folder import RunFolder
from gatescope.training.lab.plan import Lane, Plan

GRU, RNN = Lane("gru", 4), Lane("rnn", 4)


def small_plan(
    task: str = "recall", *, lanes: tuple[Lane, ...] = (GRU, RNN), **changes: Any
) -> Plan:
    """Give a plan that trains in a moment; keys as in TOML, with ``__`` for the point."""
    few = {"data__sequences": 40, "data__length": 8, "data__held_out": 10}
    return changed(replace(first_plan(task), lanes=lanes), **{**few, "training__batch": 8,
                   "training__epochs": 2, **changes})  # fmt: skip


def changed(plan: Plan, **changes: Any) -> Plan:
    """Change values of a plan, such as ``training__epochs=3``."""
    for key, value in changes.items():
        part, _, name = key.rpartition("__")
        new = (
            {name: value} if not part else {part: replace(getattr(plan, part), **{name: value})}
        )
        plan = replace(plan, **new)
    return plan


def begun(path: Path, plan: Plan, data: bytes | None = None) -> RunFolder:
    """Make the folder of a run."""
    return RunFolder(path).create(plan, data)
