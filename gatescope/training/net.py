"""A small network in torch: one recurrent layer and a linear answer at every step."""

from __future__ import annotations

import torch
from torch import nn

from gatescope.inputs.tasks import Task
from gru_core import CellName
from gru_core.torch_bridge import SEQUENCES


class Net(nn.Module):
    r"""Read a sequence and answer at every step.

    .. math::
        y_t = W h_t + b, \quad h_t = \text{cell}(x_t, h_{t-1})

    Tokens enter as one-hot vectors: each column of the input weights belongs to a token.

    Parameters
    ----------
    cell : {"gru", "rnn", "lstm"}
        Which recurrent layer.
    task : Task
        Sets the sizes of input and answer.
    hidden_size : int
        Number of units.
    """

    def __init__(self, cell: CellName, task: Task, hidden_size: int) -> None:
        super().__init__()
        self.tokens = len(task.vocabulary)
        self.rnn = SEQUENCES[cell](self.tokens or len(task.columns), hidden_size)
        self.head = nn.Linear(hidden_size, len(task.labels))
        self.double()

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Give the (T, B, C) logits or values for `x` of shape (T, B) or (T, B, I)."""
        if self.tokens:
            x = nn.functional.one_hot(x, self.tokens).double()
        answer: torch.Tensor = self.head(self.rnn(x)[0])
        return answer


def loss_of(task: Task, answer: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    """Cross-entropy or squared error, averaged over the steps that ask for an answer."""
    asked = torch.isfinite(targets).all(dim=-1)
    if task.kind == "classes":
        return nn.functional.cross_entropy(answer[asked], targets[asked][:, 0].long())
    return nn.functional.mse_loss(answer[asked], targets[asked])
