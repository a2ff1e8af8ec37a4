"""One network of a race: its weights, its optimizer, and one step of learning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn

from gatescope.inputs.sequence import FloatArray
from gatescope.models.model import Model
from gatescope.training.build import build_model
from gatescope.training.lab.batches import Tensors
from gatescope.training.lab.dataset import Dataset
from gatescope.training.lab.plan import Lane, Plan, TrainingPlan
from gatescope.training.net import Net, loss_at

Arrays = dict[str, FloatArray]


@dataclass(frozen=True, slots=True)
class Look:
    """Loss and score on some sequences, without dropout."""

    loss: float
    score: float


class Learner:
    """A network that learns, one batch at a time.

    Parameters
    ----------
    plan : Plan
        How.
    lane : Lane
        Which network.
    data : Dataset
        What is read and answered.

    Notes
    -----
    Its first weights follow from the plan's seed alone, not from who else races.
    """

    def __init__(self, plan: Plan, lane: Lane, data: Dataset) -> None:
        torch.manual_seed(plan.seed)
        shape = plan.network
        self.plan, self.lane, self.data = plan, lane, data
        self.net = Net(
            lane.cell,
            data.task,
            lane.units,
            layers=shape.layers,
            directions=shape.directions,
            embedding=shape.embedding,
            dropout=lane.dropout,
            dtype=torch.float32,
        )
        self.optimizer = optimizer_of(plan.training, lane, self.net)

    @property
    def parameters(self) -> int:
        """How many numbers it learns."""
        return sum(weights.numel() for weights in self.net.parameters())

    def step(self, batch: Tensors, number: int) -> float:
        """Learn from a batch, and give the loss that it had before."""
        if self.lane.dropout:
            # Each step throws dice of its own: a training that is resumed throws the same.
            torch.manual_seed(self.plan.seed * 1_000_003 + number)
        answer = self.net(batch.x, batch.asked, batch.lengths)
        loss = loss_at(self.data.task, answer, batch.targets)
        self.optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        if self.plan.training.clip:
            nn.utils.clip_grad_norm_(self.net.parameters(), self.plan.training.clip)
        self.optimizer.step()
        return float(loss.detach())

    def look(self, batch: Tensors) -> Look:
        """Give loss and score on a batch, learning nothing."""
        self.net.eval()
        with torch.no_grad():
            answer = self.net(batch.x, batch.asked, batch.lengths)
            loss = float(loss_at(self.data.task, answer, batch.targets))
        self.net.train()
        if self.data.task.kind == "values":
            return Look(loss, loss)
        right = answer.argmax(dim=-1) == batch.targets[:, 0]
        return Look(loss, float(right.float().mean()))

    def weights(self) -> Arrays:
        """Give a copy of its weights under PyTorch's names."""
        return {name: tensor.numpy().copy() for name, tensor in self.net.state_dict().items()}

    def model(self, weights: Mapping[str, FloatArray] | None = None) -> Model:
        """Give the network as the core runs it."""
        scale = self.data.scale
        return build_model(
            self.data.task,
            self.lane.cell,
            self.weights() if weights is None else weights,
            mean=None if scale is None else scale.mean,
            std=None if scale is None else scale.std,
        )

    def state(self) -> Arrays:
        """Give all that it needs to go on: weights, and what the optimizer remembers."""
        arrays = {f"net.{name}": array for name, array in self.weights().items()}
        for number, memory in self.optimizer.state_dict()["state"].items():
            for name, value in memory.items():
                if isinstance(value, torch.Tensor):
                    arrays[f"optimizer.{number}.{name}"] = value.numpy().copy()
        return arrays

    def restore(self, arrays: Mapping[str, FloatArray]) -> None:
        """Go back to what `state` gave."""
        weights: dict[str, torch.Tensor] = {}
        memory: dict[int, dict[str, torch.Tensor]] = {}
        for key, array in arrays.items():
            kind, _, name = key.partition(".")
            tensor = torch.from_numpy(np.array(array))
            if kind == "net":
                weights[name] = tensor
            elif kind == "optimizer":
                number, _, name = name.partition(".")
                memory.setdefault(int(number), {})[name] = tensor
        self.net.load_state_dict(weights)
        groups = self.optimizer.state_dict()["param_groups"]
        self.optimizer.load_state_dict({"state": memory, "param_groups": groups})


def optimizer_of(training: TrainingPlan, lane: Lane, net: nn.Module) -> torch.optim.Optimizer:
    """Make PyTorch's optimizer of a plan."""
    rate, weights = training.learning_rate, net.parameters()
    if training.optimizer == "sgd":
        return torch.optim.SGD(
            weights, lr=rate, momentum=training.momentum, weight_decay=lane.l2
        )
    kind = torch.optim.Adam if training.optimizer == "adam" else torch.optim.RMSprop
    return kind(weights, lr=rate, weight_decay=lane.l2)
