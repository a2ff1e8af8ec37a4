"""Small runs of the training lab, made by hand: a folder with a plan, a log and networks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import nn

from gatescope.inputs.sequence import FloatArray
from gatescope.inputs.tasks import Batch, Task
from gatescope.models.model import Model
from gatescope.training.build import build_model
from gatescope.training.lab.dataset import Dataset, make_dataset
from gatescope.training.lab.first_plans import first_plan
from gatescope.training.lab.folder import RunFolder
from gatescope.training.lab.plan import Lane, NetworkPlan, Plan
from gatescope.training.net import loss_of
from gru_core.torch_bridge import SEQUENCES

VERSIONS = {"gatescope": "0.1.0", "torch": "2.13.0", "numpy": "2.4.6"}
DATE = "2026-08-01T12:30:00+00:00"


def small_plan(task: str, *lanes: Lane, network: NetworkPlan | None = None) -> Plan:
    """A plan with few and short sequences."""
    plan = first_plan(task)
    data = replace(plan.data, sequences=40, held_out=30, length=min(plan.data.length, 14))
    made = replace(plan, data=data, network=network or plan.network)
    return replace(made, lanes=lanes) if lanes else made


class LabNet(nn.Module):
    """What a lane trains, in as few lines as possible; in float64."""

    def __init__(self, task: Task, lane: Lane, network: NetworkPlan) -> None:
        super().__init__()
        self.tokens = len(task.vocabulary)
        width = network.embedding if self.tokens else 0
        self.embedding = nn.Embedding(self.tokens, width) if width else None
        self.rnn = SEQUENCES[lane.cell](
            width or self.tokens or len(task.columns),
            lane.units,
            num_layers=network.layers,
            bidirectional=network.directions == 2,
        )
        self.drop = nn.Dropout(lane.dropout)
        self.head = nn.Linear(lane.units * network.directions, len(task.labels))
        self.double()

    def forward(self, batch: Batch) -> torch.Tensor:
        x = torch.from_numpy(batch.x)
        if self.embedding is not None:
            x = self.embedding(x)
        elif self.tokens:
            x = nn.functional.one_hot(x, self.tokens).double()
        packed = nn.utils.rnn.pack_padded_sequence(
            x, torch.from_numpy(batch.lengths), enforce_sorted=False
        )
        y, _ = nn.utils.rnn.pad_packed_sequence(self.rnn(packed)[0], total_length=len(x))
        answer: torch.Tensor = self.head(self.drop(y))
        return answer


def made_net(task: Task, lane: Lane, network: NetworkPlan, seed: int = 0) -> LabNet:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return LabNet(task, lane, network)


def model_of(net: LabNet, data: Dataset, lane: Lane) -> Model:
    state: dict[str, FloatArray] = {k: v.numpy().copy() for k, v in net.state_dict().items()}
    scale = data.scale
    mean, std = (None, None) if scale is None else (scale.mean, scale.std)
    return build_model(data.task, lane.cell, state, mean=mean, std=std)


def train(net: LabNet, data: Dataset, plan: Plan, lane: Lane, epochs: int) -> None:
    """Let it learn a little: Adam, the plan's rate and batch."""
    rng, made = np.random.default_rng(plan.seed), plan.training
    learn = torch.optim.Adam(net.parameters(), made.learning_rate, weight_decay=lane.l2)
    net.train()
    for _ in range(epochs):
        order = rng.permutation(len(data.train.lengths))
        for start in range(0, len(order), made.batch):
            rows = order[start : start + made.batch]
            b = data.train
            batch = Batch(b.x[:, rows], b.targets[:, rows], b.lengths[rows])
            loss = loss_of(data.task, net(batch), torch.from_numpy(batch.targets))
            learn.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            learn.step()
    net.eval()


def log_run(folder: RunFolder, scores: list[list[tuple[float, ...]]], per_epoch: int) -> None:
    """Write the log of a finished run.

    `scores`: for each network, for each epoch from 0: training loss and score, then those of
    the validation.
    """
    last = per_epoch * (len(scores[0]) - 1)
    parameters = [100 * (k + 1) for k in range(len(scores))]
    folder.log(what="start", total=last, per_epoch=per_epoch, parameters=parameters,
               versions=VERSIONS, date=DATE)  # fmt: skip
    names = ("train_loss", "train_score", "loss", "score")
    for lane, checks in enumerate(scores):
        for epoch, values in enumerate(checks):
            numbers = dict(zip(names, values, strict=True))
            folder.log(
                what="check", lane=lane, step=epoch * per_epoch, gates={}, lags=[], **numbers
            )
    folder.log(what="loss", step=last, seconds=12.5, losses=[0.1] * len(scores))
    for lane in range(len(scores)):
        folder.log(what="lane", lane=lane, stage="done", ended=last, best=last)
    folder.log(what="end", reason="done", seconds=12.5)


def made_run(
    path: Path, plan: Plan, *, epochs: int = 0, data: bytes | None = None
) -> RunFolder:
    """Make a finished run whose networks learnt for so many epochs, and kept both ends."""
    folder, made = RunFolder(path).create(plan, data), make_dataset(plan, data)
    folder.keep_data(made)
    per_epoch = -(-len(made.train.lengths) // plan.training.batch)
    last = per_epoch * max(epochs, 1)
    scores: list[list[tuple[float, ...]]] = []
    for number, lane in enumerate(plan.lanes):
        net = made_net(made.task, lane, plan.network, seed=plan.seed + number)
        folder.keep_snapshot(number, 0, model_of(net, made, lane))
        if epochs:
            train(net, made, plan, lane, epochs)
        folder.keep_snapshot(number, last, model_of(net, made, lane))
        scores.append([(1.0, 0.3, 1.1, 0.3), (0.2, 0.9, 0.3, 0.85)])
    log_run(folder, scores, last)
    return folder
