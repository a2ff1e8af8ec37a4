"""What cannot be recorded, in one sentence each, and how precise what can was computed."""

from __future__ import annotations

from typing import Any

import torch

from gatescope.inputs.quoting import shorten
from gatescope.messages import Message, note


def projection(module: Any) -> Message | None:
    """Refuse an LSTM with a projection, whose equation the core does not have."""
    if not getattr(module, "proj_size", 0):
        return None
    return note(
        "This LSTM has a projection (proj_size={size}), which GateScope does not compute; use "
        "proj_size=0 to look inside.",
        size=module.proj_size,
    )


def dropped(module: Any) -> Message:
    """Refuse a call in which dropout drew what nobody can draw again."""
    return note(
        "This module ran in training mode with dropout={dropout} between its {layers} layers, "
        "and what dropout drew cannot be drawn again; call model.eval() before the run.",
        dropout=module.dropout,
        layers=module.num_layers,
    )


def unreadable(kind: str, problem: Exception) -> Message:
    """Refuse what takes or returns something else than torch's own modules do."""
    return note(
        "Expected a module that takes and returns what torch's own do, but a call of this "
        "{kind} cannot be read ({problem}); record the module that it is made of.",
        kind=kind,
        problem=shorten(str(problem), 160),
    )


def precision(kind: str, result: Any) -> str:
    """Tell what a module of this kind computed `result` in: the coarsest of its products."""
    dtype, device = result.dtype, result.device.type
    if dtype != torch.float32:
        return _name(dtype)
    if torch.is_autocast_enabled(device):
        # The state may stay in float32 while autocast rounds the products that make it.
        return _name(torch.get_autocast_dtype(device))
    # cuDNN rounds the factors of float32 products to ten bits unless it is told not to.
    cudnn: Any = torch.backends.cudnn
    coarse = device == "cuda" and cudnn.enabled and cudnn.rnn.fp32_precision == "tf32"
    return "tf32" if coarse and not kind.endswith("Cell") else "float32"


def _name(dtype: torch.dtype) -> str:
    return str(dtype).removeprefix("torch.")
