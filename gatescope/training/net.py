"""A small network in torch: recurrent layers and a linear answer."""

from __future__ import annotations

import torch
from torch import nn

from gatescope.inputs.tasks import Task
from gru_core import CellName
from gru_core.torch_bridge import SEQUENCES


class Net(nn.Module):
    r"""Read a sequence and answer at every step, or at those that ask for an answer.

    .. math::
        y_t = W h_t + b, \quad h_t = \text{cell}(x_t, h_{t-1})

    Tokens enter as one-hot vectors, so that each column of the input weights belongs to a
    token, or through an embedding.

    Parameters
    ----------
    cell : {"gru", "rnn", "lstm"}
        Which recurrent layers.
    task : Task
        Sets the sizes of input and answer.
    hidden_size : int
        Number of units of each layer and direction.
    layers, directions : int
        L, and D: 1 reads forwards, 2 also from the end.
    embedding : int
        Width of the vector of a token; 0 for one-hot vectors.
    dropout : float
        Share of the states set to zero while training, between layers and before the answer.
    dtype : torch.dtype
        Of all weights.
    """

    one_hot: torch.Tensor

    def __init__(
        self,
        cell: CellName,
        task: Task,
        hidden_size: int,
        *,
        layers: int = 1,
        directions: int = 1,
        embedding: int = 0,
        dropout: float = 0.0,
        dtype: torch.dtype = torch.float64,
    ) -> None:
        super().__init__()
        self.tokens = len(task.vocabulary)
        width = self.tokens or len(task.columns)
        if self.tokens and embedding:
            self.embedding = nn.Embedding(self.tokens, embedding)
            width = embedding
        elif self.tokens:
            # its rows: torch would make whole numbers first, which take twice the room
            self.register_buffer("one_hot", torch.eye(self.tokens), persistent=False)
        self.rnn = SEQUENCES[cell](
            width,
            hidden_size,
            num_layers=layers,
            bidirectional=directions == 2,
            dropout=dropout if layers > 1 else 0.0,
        )
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(directions * hidden_size, len(task.labels))
        self.to(dtype)

    def forward(
        self,
        x: torch.Tensor,
        asked: torch.Tensor | None = None,
        lengths: torch.Tensor | None = None,
    ) -> torch.Tensor:
        """Answer a batch.

        Parameters
        ----------
        x : Tensor of shape (T, B) or (T, B, I)
            Tokens or numbers.
        asked : Tensor of bool of shape (T, B), optional
            Where an answer is asked for.
        lengths : Tensor of shape (B,), optional
            Steps of each sequence: a direction that reads from the end has to know where that
            is. The others need not, because what fills a sequence up comes after its answers.

        Returns
        -------
        Tensor of shape (T, B, C) or (N, C)
            Logits or values, everywhere or at the N places asked.
        """
        states = self._states(self._read(x), lengths)
        if asked is not None:
            states = states[asked]
        kept = self.dropout(states) if self.dropout.p else states
        answer: torch.Tensor = self.head(kept)
        return answer

    def _read(self, x: torch.Tensor) -> torch.Tensor:
        if not self.tokens:
            return x
        if hasattr(self, "embedding"):
            vectors: torch.Tensor = self.embedding(x)
            return vectors
        return nn.functional.embedding(x, self.one_hot)

    def _states(self, x: torch.Tensor, lengths: torch.Tensor | None) -> torch.Tensor:
        if lengths is None or not self.rnn.bidirectional:
            states: torch.Tensor = self.rnn(x)[0]
            return states
        packed = nn.utils.rnn.pack_padded_sequence(x, lengths, enforce_sorted=False)
        return nn.utils.rnn.pad_packed_sequence(self.rnn(packed)[0], total_length=len(x))[0]


def loss_of(task: Task, answer: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    """Cross-entropy or squared error, averaged over the steps that ask for an answer."""
    asked = torch.isfinite(targets).all(dim=-1)
    return loss_at(task, answer[asked], targets[asked])


def loss_at(task: Task, answer: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    """Give the loss of answers of shape (N, C), averaged, where all of them are asked for."""
    if task.kind == "classes":
        return nn.functional.cross_entropy(answer, targets[:, 0].long())
    return nn.functional.mse_loss(answer, targets)
