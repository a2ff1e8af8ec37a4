"""Torch models to record, and what came out of them as arrays with time first."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from gatescope.models.recorder.record import record
from gatescope.models.recorder.recorded import Recorded


class Decoder(nn.Module):
    """A cell that a loop leads through time, on what an encoder left."""

    def __init__(self) -> None:
        super().__init__()
        self.cell = nn.GRUCell(2, 4)

    def forward(self, h: Tensor, steps: int) -> Tensor:
        states = []
        for _ in range(steps):
            h = self.cell(h[:, :2], h)
            states.append(h)
        return torch.stack(states, dim=1)


class Translator(nn.Module):
    """An encoder, a decoder and an answer, as models have them."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = nn.ModuleDict(
            {"rnn": nn.LSTM(3, 4, num_layers=2, bidirectional=True, batch_first=True)}
        )
        self.decoder = Decoder()
        self.head = nn.Linear(4, 5)

    def forward(self, x: Tensor) -> Tensor:
        y, _ = self.encoder["rnn"](x)
        return self.head(self.decoder(torch.tanh(y[:, -1, :4]), steps=6))


def numbers(tensor: Tensor) -> np.ndarray:
    return tensor.detach().double().numpy()


def recorded(module: nn.Module, *args: Any, **kwargs: Any) -> tuple[Recorded, Any]:
    """Record one call of a module by itself."""
    with record(module) as rec:
        output = module(*args, **kwargs)
    return rec[type(module).__name__], output


def agrees(call: Recorded) -> bool:
    """Whether the core's replay is what torch returned, and passes before torch's judge."""
    wrong = [str(check) for check in call.output_checks if not check.passed]
    assert not wrong, wrong
    assert call.parity.passed, str(call.parity)
    return True
