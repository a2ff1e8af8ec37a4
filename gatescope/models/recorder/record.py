"""Listen to the recurrent modules inside any torch model while it runs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from torch import nn

from gatescope.models.recorder.recorded import KINDS
from gatescope.models.recorder.recording import Recording
from gatescope.models.recorder.taken import Tap


@contextmanager
def record(model: nn.Module) -> Iterator[Recording]:
    """Record what every GRU, LSTM and RNN inside a torch model receives and returns.

    Parameters
    ----------
    model : torch.nn.Module
        Any model with an nn.GRU, nn.LSTM, nn.RNN, nn.GRUCell, nn.LSTMCell or nn.RNNCell in it,
        at any depth, or such a module itself. Run it inside the ``with`` block.

    Yields
    ------
    Recording
        By module name: the input, the start states, the weights and the output of each call,
        and the core's trace of it. A module that is the whole model goes by its class.

    Raises
    ------
    TypeError
        If `model` is not a torch module.
    ValueError
        If there is no recurrent module in it.

    Notes
    -----
    A cell, and any module that reads forward one step a call, is often led through time by a
    loop. A call of one step that is given exactly the state in which an earlier one ended goes
    on with that sequence; another start state begins a new one. Every other call is an entry of
    its own.

    Forward hooks copy the numbers and go when the block ends, after an error too. Outputs,
    gradients, modes and random numbers are those of a run without. Weights are copied at the
    first call and after each change that torch counts (an optimizer's are; writing through
    ``.data`` is not, and then `Recorded.output_checks` fails). A direct call of ``forward``
    goes past hooks and is not seen. All that is recorded stays in memory: record some batches,
    not a whole training.

    On one thread of a CPU (torch 2.13, a shared machine) a recorded run of an nn.GRU took 1.01
    to 1.18 times as long as the same run by itself, at T=100 to 200, B=1 to 64 and H=32 to 256;
    a loop over an nn.GRUCell, where a call is one step, 1.3 to 2.2 times. ``python -m
    tests.benchmark recorded "recorded steps"`` measures both. What the core does with it comes
    later, when a trace or a report is looked at.

    Examples
    --------
    >>> import torch
    >>> rnn = torch.nn.GRU(3, 4, batch_first=True)
    >>> with record(rnn) as rec:
    ...     y, _ = rnn(torch.ones(2, 7, 3))
    >>> rec["GRU"]
    <Recorded 'GRU', call 0: nn.GRU, T=7, B=2, I=3, H=4>
    >>> rec["GRU"].trace.traces[0][0].z.shape
    (7, 2, 4)
    """
    taps, aliases = _taps(model)
    handles = []
    try:
        for module, tap in taps:
            handles.append(module.register_forward_hook(tap, with_kwargs=True))
        yield Recording({tap.name: tap for _, tap in taps}, aliases)
    finally:
        for handle in handles:
            handle.remove()
        for _, tap in taps:
            tap.release()


def _taps(model: nn.Module) -> tuple[list[tuple[nn.Module, Tap]], dict[str, str]]:
    """Find the recurrent modules; a module that stands in two places has an alias."""
    if not isinstance(model, nn.Module):
        raise TypeError(f"model: expected a torch module, got {type(model).__name__}")
    kinds = tuple(getattr(nn, kind) for kind in KINDS)
    found: dict[nn.Module, Tap] = {}
    aliases: dict[str, str] = {}
    for name, module in model.named_modules(remove_duplicate=False):
        if isinstance(module, kinds):
            shown = name or type(module).__name__
            if module in found:
                aliases[shown] = found[module].name
            else:
                found[module] = Tap(shown, module)
    if not found:
        listed = ", ".join(f"nn.{kind}" for kind in KINDS)
        raise ValueError(
            f"model: expected at least one of {listed} in it, got {type(model).__name__} "
            "without any"
        )
    return list(found.items()), aliases
