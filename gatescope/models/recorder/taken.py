"""What the hook of one module takes of each call, and what becomes of it."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from torch import Tensor, nn
from torch.nn.utils.rnn import PackedSequence

from gatescope.messages import Message
from gatescope.models.recorder.joining import Call, join_steps
from gatescope.models.recorder.layout import call_of
from gatescope.models.recorder.recorded import Recorded
from gatescope.models.recorder.refusals import dropped, precision, projection, unreadable
from gatescope.models.recorder.weights import Weights, WeightWatch, copied

UNREADABLE = (AttributeError, LookupError, RuntimeError, TypeError, ValueError)
"""What reading a call may raise where a subclass takes or returns other things."""


class Taken(NamedTuple):
    """Copies of what went in and came out, in the module's own layout."""

    weights: Weights
    precision: str
    batch_first: bool
    x: Tensor | PackedSequence
    start: tuple[Tensor, ...]
    y: Tensor | PackedSequence
    end: tuple[Tensor, ...]
    follows: bool


class Tap:
    """The calls of one module, as its forward hook sees them.

    Parameters
    ----------
    name : str
        Where the module stands in the model.
    module : nn.Module
        The module; it is read, never changed.
    """

    def __init__(self, name: str, module: nn.Module) -> None:
        self.name = name
        self.kind = type(module).__name__
        self.refused: Message | None = projection(module)
        self._watch = None if self.refused else WeightWatch(module)
        self._batch_first = bool(getattr(module, "batch_first", False))
        self._layers = int(getattr(module, "num_layers", 1))
        self._taken: list[Taken] = []
        self._calls: list[Call] = []
        self._recorded: tuple[Recorded, ...] = ()
        self._returned: Callable[[], Tensor | None] = lambda: None

    def __call__(
        self, module: Any, args: tuple[Any, ...], kwargs: Mapping[str, Any], output: Any
    ) -> None:
        """Take a call, or say why it cannot be taken; the run goes on in either case."""
        if self._watch is None:
            return
        if module.training and self._layers > 1 and module.dropout:
            self.refused = dropped(module)
            return
        try:
            self._taken.append(self._take(self._watch, module, args, kwargs, output))
        except UNREADABLE as problem:
            self.refused = unreadable(self.kind, problem)

    def _take(
        self,
        watch: WeightWatch,
        module: nn.Module,
        args: tuple[Any, ...],
        kwargs: Mapping[str, Any],
        output: Any,
    ) -> Taken:
        x = args[0] if args else kwargs["input"]
        start = _states(args[1] if len(args) > 1 else kwargs.get("hx"))
        y, ends = (None, output) if watch.is_cell else output
        end = _states(ends)
        follows = bool(start) and start[0] is self._returned()
        self._returned = weakref.ref(end[0])
        kept = tuple(map(copied, end))
        return Taken(
            weights=watch.current(module),
            precision=precision(watch.kind, end[0]),
            batch_first=self._batch_first,
            x=_copied(x),
            start=tuple(map(copied, start)),
            y=kept[0] if y is None else _copied(y),
            end=kept,
            follows=follows,
        )

    def release(self) -> None:
        """Let go of the model's own tensors once nothing more is taken."""
        self._returned = lambda: None
        if self._watch is not None:
            self._watch.release()

    def recorded(self) -> tuple[Recorded, ...]:
        """Return what was taken so far, each sequence as one entry."""
        if self._taken:
            try:
                # As arrays it is kept once, and not as tensors besides.
                self._calls += [call_of(*taken) for taken in self._taken]
                joined = join_steps(self._calls)
                self._recorded = tuple(self._entry(n, call) for n, call in enumerate(joined))
            except UNREADABLE as problem:
                self._calls, self._recorded = [], ()
                self.refused = unreadable(self.kind, problem)
            self._taken = []
        return self._recorded

    def _entry(self, number: int, call: Call) -> Recorded:
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


def _copied(sequence: Tensor | PackedSequence) -> Tensor | PackedSequence:
    """Copy a tensor or a packed sequence."""
    if not isinstance(sequence, PackedSequence):
        return copied(sequence)
    order = (sequence.sorted_indices, sequence.unsorted_indices)
    indices = (None if index is None else index.cpu() for index in order)
    return PackedSequence(copied(sequence.data), sequence.batch_sizes, *indices)
