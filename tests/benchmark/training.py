"""A training of the lab beside the loop that somebody would write by hand."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from gatescope.training.lab.dataset import Dataset, make_dataset
from gatescope.training.lab.first_plans import first_plan
from gatescope.training.lab.folder import RunFolder
from gatescope.training.lab.plan import Lane, Plan
from gatescope.training.lab.race import Race
from tests.benchmark.pairs import Clock, ratio_of

PLANS = {
    "adding, T=100, H=32": first_plan("adding"),
    "sentiment, T≤16, H=16": first_plan("sentiment"),
}


def training_ratios(pairs: int, clock: Clock, *, tiny: bool) -> dict[str, float]:
    """How many times as fast the lab is: whole trainings of one GRU, the data being there."""
    found = {}
    for name, plan in PLANS.items():
        plan = replace(plan, lanes=(Lane("gru", plan.lanes[0].units),))
        for side in training_sides(small(plan)):
            side()  # torch reads a part of itself when the first optimizer is made
        ours, theirs = training_sides(small(plan) if tiny else plan)
        found[name] = ratio_of([(ours, 1), (theirs, 1)], pairs, clock)
    return found


def small(plan: Plan) -> Plan:
    """The same plan with next to nothing to do."""
    data = replace(plan.data, sequences=20, length=8, held_out=10)
    return replace(plan, data=data, training=replace(plan.training, batch=8, epochs=1))


def training_sides(plan: Plan) -> tuple[Callable[[], Tensor], Callable[[], Tensor]]:
    """Ours and theirs; both return the last answer's weights."""
    data = make_dataset(plan)
    return lambda: lab(plan, data), lambda: bare(plan, data)


def lab(plan: Plan, data: Dataset) -> Tensor:
    """What `train` does once it has the data, into a new folder."""
    with tempfile.TemporaryDirectory() as path:
        race = Race(RunFolder(Path(path, "run")).create(plan), plan, data)
        race.begin()
        race.run(lambda step, total: None)
        return race.runners[0].learner.net.head.weight


class Bare(nn.Module):
    """A GRU and an answer where one is asked for."""

    def __init__(self, inputs: int, units: int, answers: int, tokens: bool) -> None:
        super().__init__()
        self.tokens = tokens
        self.rnn = nn.GRU(inputs, units)
        self.head = nn.Linear(units, answers)

    def forward(self, x: Tensor, asked: Tensor) -> Tensor:
        if self.tokens:
            x = functional.one_hot(x, self.rnn.input_size).float()
        return self.head(self.rnn(x)[0][asked])


def bare(plan: Plan, data: Dataset) -> Tensor:
    """The same steps: no check, no snapshot, no log, nobody who may ask it to pause."""
    task, train, training = data.task, data.train, plan.training
    torch.manual_seed(plan.seed)
    inputs = len(task.vocabulary or task.columns)
    net = Bare(inputs, plan.lanes[0].units, len(task.labels), bool(task.vocabulary))
    optimizer = torch.optim.Adam(net.parameters(), lr=training.learning_rate)
    x = torch.from_numpy(train.x.astype(np.int64 if task.vocabulary else np.float32))
    y = torch.from_numpy(train.targets.astype(np.float32))
    asked, lengths = torch.isfinite(y).all(dim=-1), torch.from_numpy(train.lengths)
    for epoch in range(training.epochs):
        order = np.random.default_rng([plan.seed, 4, epoch]).permutation(len(lengths))
        for first in range(0, len(order), training.batch):
            chosen = torch.from_numpy(order[first : first + training.batch])
            end = int(lengths[chosen].max())
            where = asked[:end].index_select(1, chosen)
            true = y[:end].index_select(1, chosen)[where]
            answers = net(x[:end].index_select(1, chosen), where)
            if task.kind == "classes":
                loss = functional.cross_entropy(answers, true[:, 0].long())
            else:
                loss = functional.mse_loss(answers, true)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), training.clip)
            optimizer.step()
    return net.head.weight
