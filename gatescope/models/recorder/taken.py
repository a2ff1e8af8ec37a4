"""What the hook of one module takes of each call, and what becomes of it."""

from __future__ import annotations

import weakref
from collections.abc import Mapping
from typing import Any, NamedTuple

from gatescope.inputs.quoting import shorten
from gatescope.messages import Message, note
from gatescope.models.recorder.joining import Call, join_steps
from gatescope.models.recorder.recorded import Recorded
from gatescope.models.recorder.weights import Weights, WeightWatch, copied

UNREADABLE = (AttributeError, LookupError, RuntimeError, TypeError, ValueError)
"""What reading a call may raise where a subclass takes or returns other things."""


class Taken(NamedTuple):
    """Copies of what went in and came out, in the module's own layout."""

    weights: Weights
    precision: str
    batch_first: bool
    x: Any
    start: tuple[Any, ...]
    y: Any
    end: tuple[Any, ...]
    follows: bool


class Tap:
    """The calls of one module, as its forward hook sees them.

    Parameters
    ----------
    name : str
        Where the module stands in the model.
    module : torch.nn.Module
        The module; it is read, never changed.
    """

    def __init__(self, name: str, module: Any) -> None:
        self.name = name
        self.refused: Message | None = projection(module)
        self._watch = None if self.refused else WeightWatch(module)
        self._taken: list[Taken] = []
        self._returned: Any = lambda: None
        self._made: tuple[int, tuple[Recorded, ...]] = (0, ())

    def __call__(
        self, module: Any, args: tuple[Any, ...], kwargs: Mapping[str, Any], output: Any
    ) -> None:
        """Take a call, or say why it cannot be taken; the run goes on in either case."""
        lost = dropped(module)
        self.refused = lost or self.refused
        if self._watch is None or lost:
            return
        try:
            self._taken.append(self._take(self._watch, module, args, kwargs, output))
        except UNREADABLE as problem:
            self.refused = unreadable(module, problem)

    def _take(
        self,
        watch: WeightWatch,
        module: Any,
        args: tuple[Any, ...],
        kwargs: Mapping[str, Any],
        output: Any,
    ) -> Taken:
        x = args[0] if args else kwargs["input"]
        hx = args[1] if len(args) > 1 else kwargs.get("hx")
        y, end = (output, output) if watch.kind.endswith("Cell") else output
        y = y[0] if watch.kind == "LSTMCell" else y
        start, end = _states(hx), _states(end)
        follows = bool(start) and start[0] is self._returned()
        self._returned = weakref.ref(end[0])
        return Taken(
            weights=watch.current(module),
            precision=precision(watch.kind, end[0]),
            batch_first=getattr(module, "batch_first", False),
            x=_copied(x),
            start=tuple(map(copied, start)),
            y=_copied(y),
            end=tuple(map(copied, end)),
            follows=follows,
        )

    def release(self) -> None:
        """Let go of the model's own tensors once nothing more is taken."""
        self._returned = lambda: None
        if self._watch is not None:
            self._watch.release()

    def recorded(self) -> tuple[Recorded, ...]:
        """Return what was taken so far, each sequence as one entry."""
        from gatescope.models.recorder.layout import call_of

        if self._made[0] != len(self._taken):
            try:
                calls = join_steps(call_of(taken) for taken in self._taken)
                made = tuple(self._recorded(n, call) for n, call in enumerate(calls))
                self._made = len(self._taken), made
            except UNREADABLE as problem:
                self._taken, self._made = [], (0, ())
                self.refused = unreadable(self._watch, problem)
        return self._made[1]

    def _recorded(self, number: int, call: Call) -> Recorded:
        return Recorded(
            name=self.name,
            call=number,
            kind=call.weights.kind,
            precision=call.precision,
            network=call.weights.network,
            x=call.x,
            h0=call.h0,
            c0=call.c0,
            lengths=call.lengths,
            y=call.y,
            h_n=call.h_n,
            c_n=call.c_n,
            weights=call.weights,
        )


def _states(hx: Any) -> tuple[Any, ...]:
    """Give h, or h and c, or nothing."""
    return () if hx is None else tuple(hx) if isinstance(hx, tuple | list) else (hx,)


def _copied(sequence: Any) -> Any:
    """Copy a tensor or a packed sequence."""
    from torch.nn.utils.rnn import PackedSequence

    if not isinstance(sequence, PackedSequence):
        return copied(sequence)
    order = (sequence.sorted_indices, sequence.unsorted_indices)
    indices = (None if index is None else index.cpu() for index in order)
    return PackedSequence(copied(sequence.data), sequence.batch_sizes, *indices)


def precision(kind: str, result: Any) -> str:
    """Tell what a module of this kind computed `result` in: the coarsest of its products."""
    import torch

    dtype, device = result.dtype, result.device.type
    if dtype != torch.float32:
        return _name(dtype)
    if torch.is_autocast_enabled(device):
        # The state may stay in float32 while autocast rounds the products that make it.
        return _name(torch.get_autocast_dtype(device))
    # cuDNN rounds the factors of float32 products to ten bits unless it is told not to.
    cudnn: Any = torch.backends.cudnn
    coarse = device == "cuda" and cudnn.enabled and cudnn.rnn.fp32_precision == "tf32"
    return "tf32" if coarse and not kind.endswith("Cell") else _name(dtype)


def _name(dtype: Any) -> str:
    return str(dtype).removeprefix("torch.")


def projection(module: Any) -> Message | None:
    """Refuse an LSTM with a projection, whose equation the core does not have."""
    if not getattr(module, "proj_size", 0):
        return None
    return note(
        "This LSTM has a projection (proj_size={size}), which GateScope does not compute; use "
        "proj_size=0 to look inside.",
        size=module.proj_size,
    )


def dropped(module: Any) -> Message | None:
    """Refuse a call in which dropout drew what nobody can draw again."""
    layers, dropout = getattr(module, "num_layers", 1), getattr(module, "dropout", 0.0)
    if not (module.training and dropout and layers > 1):
        return None
    return note(
        "This module ran in training mode with dropout={dropout} between its {layers} layers, "
        "and what dropout drew cannot be drawn again; call model.eval() before the run.",
        dropout=dropout,
        layers=layers,
    )


def unreadable(module: Any, problem: Exception) -> Message:
    """Refuse what takes or returns something else than torch's own modules do."""
    kind = getattr(module, "kind", type(module).__name__)
    return note(
        "Expected a module that takes and returns what torch's own do, but a call of this "
        "{kind} cannot be read ({problem}); record the module that it is made of.",
        kind=kind,
        problem=shorten(str(problem), 160),
    )
