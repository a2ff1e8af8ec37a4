"""Small runs on disk, as the lab leaves them: random networks, but everything in its place."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.inputs.tasks import Batch, Task
from gatescope.training.build import build_model
from gatescope.training.lab.dataset import Dataset, Scale, make_dataset
from gatescope.training.lab.first_plans import first_plan
from gatescope.training.lab.folder import RunFolder
from gatescope.training.lab.plan import DataPlan, Lane, NetworkPlan, Plan
from gatescope.training.lab.schema import drawing_from

MOMENTS = (0, 10, 40, 90)
RACE = (Lane("gru", 5), Lane("rnn", 4))
ROWS = {"gru": 3, "rnn": 1, "lstm": 4}


def small_plan(
    task: str = "recall",
    lanes: Sequence[Lane] = RACE,
    layers: int = 1,
    directions: int = 1,
    length: int = 12,
) -> Plan:
    """A plan of a few short sequences."""
    data = replace(first_plan(task).data, sequences=20, length=length, held_out=10)
    return Plan(data, NetworkPlan(layers, directions), tuple(lanes))


def state(task: Task, lane: Lane, plan: Plan, seed: int) -> dict[str, FloatArray]:
    """Random weights under PyTorch's names, the larger, the later."""
    rng = np.random.default_rng(seed)
    rows, width = ROWS[lane.cell] * lane.units, len(task.vocabulary) or len(task.columns)
    arrays: dict[str, FloatArray] = {}

    def add(name: str, *shape: int) -> None:
        arrays[name] = rng.normal(0.0, 0.3 + 0.01 * seed, shape).astype(np.float32)

    for layer in range(plan.network.layers):
        for ending in ("", "_reverse")[: plan.network.directions]:
            place = f"l{layer}{ending}"
            add(f"rnn.weight_ih_{place}", rows, width)
            add(f"rnn.weight_hh_{place}", rows, lane.units)
            add(f"rnn.bias_ih_{place}", rows)
            add(f"rnn.bias_hh_{place}", rows)
        width = lane.units * plan.network.directions
    answers = len(task.labels)
    add("head.weight", answers, width)
    add("head.bias", answers)
    return arrays


def make_run(
    home: Path,
    *,
    id: str = "",
    plan: Plan | None = None,
    data: Dataset | None = None,
    moments: Sequence[int] = MOMENTS,
    best: int | None = None,
    ended: bool = True,
) -> str:
    """Write a run under GATESCOPE_HOME and give the name of its network.

    Parameters
    ----------
    home : Path
        What GATESCOPE_HOME is.
    id : str
        Sixteen hexadecimal digits; if left out, others in each home: what a page computes of a
        run, the process keeps.
    plan, data
        What was trained on what; letters to remember, by a GRU and an RNN, if left out.
    moments : sequence of int
        When each network was kept.
    best : int or None
        The step of the weights that count; the last if None.
    ended : bool
        Whether it has ended.
    """
    id = id or hashlib.sha256(str(home).encode()).hexdigest()[:16]
    plan = small_plan() if plan is None else plan
    data = make_dataset(plan) if data is None else data
    folder = RunFolder(home / "runs" / id).create(plan)
    folder.keep_data(data)
    lanes = range(len(plan.lanes))
    folder.log(what="start", total=90, per_epoch=30, parameters=[9 for _ in lanes])
    for step in moments:
        for lane in lanes:
            weights = state(data.task, plan.lanes[lane], plan, step)
            scale = data.scale
            folder.keep_snapshot(
                lane,
                step,
                build_model(
                    data.task,
                    plan.lanes[lane].cell,
                    weights,
                    mean=None if scale is None else scale.mean,
                    std=None if scale is None else scale.std,
                ),
            )
            found = 1.5 / (1 + step + lane)
            folder.log(
                what="check", lane=lane, step=step, train_loss=found, train_score=0.5,
                loss=found, score=0.5, gates={}, lags=[],
            )  # fmt: skip
        folder.log(what="loss", step=step, seconds=1.0, losses=[1.0 for _ in lanes])
    if ended:
        counts = moments[-1] if best is None else best
        for lane in lanes:
            folder.log(what="lane", lane=lane, stage="done", ended=moments[-1], best=counts)
        folder.log(what="end", reason="done", seconds=1.0)
    return f"run-{id}"


def table_data() -> tuple[Plan, Dataset]:
    """Two columns of a file, standardised, of which one is forecast."""
    rng = np.random.default_rng(0)
    x = rng.normal(size=(6, 8, 2))
    batch = Batch(x, x[..., :1].copy(), np.full(8, 6))
    task = Task(
        name="table",
        kind="values",
        labels=("heat, next",),
        metric="mse",
        baseline="previous",
        length=6,
        shortest=2,
        batch=drawing_from(batch),
        columns=("heat", "rain"),
    )
    scale = Scale(np.array([20.0, 3.0]), np.array([5.0, 2.0]), 20.0, 5.0)
    plan = Plan(
        DataPlan("table", file="weather.csv", length=6, columns=("heat", "rain")),
        lanes=(Lane("gru", 3),),
    )
    return plan, Dataset(task, batch, batch, batch, scale)
