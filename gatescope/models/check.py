"""The answer of a network before its judge: torch computes it again from the same states."""

from __future__ import annotations

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.models.head import Head
from gatescope.models.model import Model, Run
from gru_core.parity import MOVED_RUNS
from gru_core.parity_checks import ParityCheck, check
from gru_core.tolerance import (
    ELEMENTWISE_OPERATIONS,
    confidence,
    self_difference,
    tolerance,
)


def check_output(model: Model, run: Run) -> tuple[ParityCheck, ...]:
    """Compare the answer at every step with PyTorch's.

    Parameters
    ----------
    model : Model
        A network, with or without a head.
    run : Run
        What it computed; the very numbers on screen.

    Returns
    -------
    tuple of ParityCheck
        One check named "output", or none where the network gives no answer.

    Notes
    -----
    Torch starts from the states of the trace, which `gru_core.parity_report` judges by
    themselves. The tolerance is derived as theirs is: H + C + 10 rounded operations, and what
    moving every state and weight to a neighbouring float does to torch's own answer.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("recall", "gru")
    >>> [judged] = check_output(model, run(model, model.card.examples[0].sequence))
    >>> judged.name, judged.passed
    ('output', True)
    """
    if model.head is None:
        return ()
    from gru_core.torch_tools import next_floats

    states, head = np.asarray(run.trace.y), model.head
    wanted = _torch_answer(head, states, head.w, head.b)
    draw = np.random.default_rng(1)
    moved = []
    for _ in range(MOVED_RUNS):
        near = (next_floats(array, draw) for array in (states, head.w, head.b))
        moved.append(_torch_answer(head, *near))
    operations = sum(head.w.shape) + ELEMENTWISE_OPERATIONS
    moved_by = self_difference(wanted, moved)
    allowed = tolerance(wanted, moved_by, operations, confidence(wanted.size))
    observed = None if run.output is None else run.output[:, None]
    return (check("output", observed, wanted, allowed, moved_by),)


def _torch_answer(head: Head, states: FloatArray, w: FloatArray, b: FloatArray) -> FloatArray:
    """Let torch.nn.Linear and torch.softmax answer, shape (T, 1, C)."""
    import torch

    linear = torch.nn.Linear(w.shape[1], w.shape[0], dtype=torch.float64)
    with torch.no_grad():
        linear.weight.copy_(torch.from_numpy(np.array(w)))
        linear.bias.copy_(torch.from_numpy(np.array(b)))
        answer = linear(torch.from_numpy(np.array(states, dtype=np.float64)))
        if head.kind == "classes":
            answer = torch.softmax(answer, dim=-1)
    result: FloatArray = answer.numpy()
    return result
