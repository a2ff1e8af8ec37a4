"""A network of a plan as the few lines of PyTorch that make it."""

from __future__ import annotations

from gatescope.training.lab.plan import Lane, NetworkPlan, Plan, TrainingPlan
from gatescope.training.lab.sizes import Sizes

MODULES = {"gru": "GRU", "rnn": "RNN", "lstm": "LSTM"}


def network_code(plan: Plan, lane: Lane, sizes: Sizes, *, classes: bool) -> str:
    """Write a network, its loss and its optimizer in PyTorch.

    Parameters
    ----------
    plan : Plan
        With what the networks have in common.
    lane : Lane
        The network.
    sizes : Sizes
        Of its two ends.
    classes : bool
        Whether it answers with classes, or with values.

    Returns
    -------
    str
        Python that runs as it is.
    """
    makes, reads = _front(plan.network, sizes)
    drops = bool(lane.dropout)
    states = plan.network.directions * lane.units
    lines = [
        "import torch",
        "from torch import nn",
        "",
        "class Net(nn.Module):",
        "    def __init__(self):",
        "        super().__init__()",
        *makes,
        f"        self.rnn = nn.{MODULES[lane.cell]}({_layers(plan.network, lane, sizes)})",
        *([f"        self.dropout = nn.Dropout({lane.dropout:g})"] if drops else []),
        f"        self.head = nn.Linear({states}, {sizes.answers})",
        "",
        f"    def forward(self, x):  # {_shape(sizes)}",
        *reads,
        "        states, _ = self.rnn(x)",
        *(["        states = self.dropout(states)"] if drops else []),
        "        return self.head(states)  # an answer at every step",
        "",
        "net = Net()",
        f"loss = nn.{'CrossEntropyLoss' if classes else 'MSELoss'}()",
        f"optimizer = {_optimizer(plan.training, lane)}",
    ]
    return "\n".join(lines)


def _front(network: NetworkPlan, sizes: Sizes) -> tuple[list[str], list[str]]:
    """Give what makes tokens into vectors, and the line that does it."""
    if not sizes.tokens:
        return [], []
    if network.embedding:
        made = f"        self.embedding = nn.Embedding({sizes.tokens}, {network.embedding})"
        return [made], ["        x = self.embedding(x)"]
    return [], [f"        x = nn.functional.one_hot(x, {sizes.tokens}).float()"]


def _layers(network: NetworkPlan, lane: Lane, sizes: Sizes) -> str:
    told = [str(sizes.inputs(network)), str(lane.units)]
    if network.layers > 1:
        told.append(f"num_layers={network.layers}")
        told += [f"dropout={lane.dropout:g}"] if lane.dropout else []
    told += ["bidirectional=True"] if network.directions == 2 else []
    return ", ".join(told)


def _shape(sizes: Sizes) -> str:
    return "(T, B)" if sizes.tokens else f"(T, B, {sizes.columns})"


def _optimizer(training: TrainingPlan, lane: Lane) -> str:
    names = {"adam": "Adam", "sgd": "SGD", "rmsprop": "RMSprop"}
    told = [f"lr={training.learning_rate:g}"]
    told += [f"momentum={training.momentum:g}"] if training.optimizer == "sgd" else []
    told += [f"weight_decay={lane.l2:g}"] if lane.l2 else []
    return f"torch.optim.{names[training.optimizer]}(net.parameters(), {', '.join(told)})"
